import type { Result } from '../../engine';
import { dayNumber } from '../../format/day-number';
import { CLASSES } from '../../model';
import type { Opportunities } from '../ground/opportunities';
import { ranksOf } from '../partners/referred';
import { numberOf, type Records } from '../records';
import { tableOf } from '../table';

const CLASS_RANK = ranksOf(CLASSES);

/** What was put into which source, and in what time: `rows.sql`. */
export function spendSaid({ spend }: Records): Result {
	const dayOf = (day: string | null): number | null => (day === null ? null : dayNumber(day));
	return tableOf(spend, {
		source: ({ source }) => source,
		source_class: (row) => row.source_class,
		from_day: (row) => dayOf(row.from_day),
		to_day: (row) => dayOf(row.to_day),
		cost: ({ cost }) => numberOf(cost),
		hours: ({ hours }) => numberOf(hours),
		currency: ({ currency }) => currency,
	});
}

/** Of which class the opportunities of each source are: `labels.sql`. */
export function labelsOf({ rows, classes, texts }: Opportunities): Result {
	const { codes, values } = texts.source;
	const counts = new Uint32Array(values.length * CLASSES.length);
	for (let place = 0; place < rows; place++) counts[codes[place]! * CLASSES.length + classes[place]!]!++;
	const sources = ranksOf(values);
	const groups = Array.from(counts, (n, key) => ({
		source: Math.floor(key / CLASSES.length),
		class: key % CLASSES.length,
		n,
	}))
		.filter(({ source, n }) => source > 0 && n > 0)
		.sort(
			(a, b) =>
				sources[a.source]! - sources[b.source]! || b.n - a.n || CLASS_RANK[a.class]! - CLASS_RANK[b.class]!,
		);
	return tableOf(groups, {
		source: ({ source }) => values[source] ?? null,
		class: (group) => CLASSES[group.class] ?? null,
		n: ({ n }) => n,
	});
}
