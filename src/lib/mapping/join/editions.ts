import type { Field, Row } from '../../model';
import { isBlank } from '../data/nulls';
import type { FilePlan } from '../plan';
import { momentOf } from '../read/date-order';
import type { Endings } from '../read/endings';
import { isOfSlips } from '../read/told';
import { byPeriod } from './periods';

/** Days that say when an export was taken: what had happened by then. */
const HAPPENED: readonly Field[] = ['created', 'modified', 'closed', 'date', 'last touch', 'month', 'from'];

/** The latest day that a file speaks of, not after today; null where it has none. A closing day of an open row is a forecast. */
export function latestDay(
	plan: FilePlan,
	endings: Pick<Endings, 'outcomeOf'>,
	today: string,
	fields: readonly Field[] = HAPPENED,
): string | null {
	let latest: string | null = null;
	for (const field of fields) {
		const dates = plan.dates.get(field);
		const column = plan.columns.get(field);
		if (dates === undefined || column === undefined || dates.order === null) continue;
		const days = new Map<string, string | null>();
		for (const row of plan.rows) {
			const raw = column.cell(row);
			let day = days.get(raw);
			if (day === undefined) {
				day = isBlank(raw) ? null : (momentOf(dates, raw, dates.order)?.day ?? null);
				days.set(raw, day);
			}
			if (day === null || day > today || (latest !== null && day <= latest)) continue;
			if (field !== 'closed' || isOver(endings, row)) latest = day;
		}
	}
	return latest;
}

const isOver = (endings: Pick<Endings, 'outcomeOf'>, row: Row): boolean => {
	const outcome = endings.outcomeOf(row)?.outcome;
	return outcome === 'won' || outcome === 'lost';
};

/** Files of one list, the oldest export first. */
export type Editions = readonly (readonly FilePlan[])[];

/**
 * Which files are exports of one list, and which of them was taken later: the one that speaks of a later day, else the
 * one with a row created later, else the one in which more has ended, else the one that came later.
 */
export function editionsOf(files: readonly FilePlan[], endings: readonly Endings[], today: string): Editions {
	const lists = new Map<string, FilePlan[]>();
	for (const plan of files) {
		if (plan.kind === null) continue;
		const id = `${plan.kind} ${plan.scope}`;
		lists.set(id, [...(lists.get(id) ?? []), plan]);
	}
	return [...lists.values()]
		.flatMap((list) => (list.every(isOfSlips) ? byPeriod(list) : [list]))
		.filter((list) => list.length > 1)
		.map((list) => {
			const ages = new Map(list.map((plan) => [plan, ageOf(plan, endings[plan.index], today)] as const));
			return [...list].sort((a, b) => {
				const [first, second] = [ages.get(a), ages.get(b)];
				if (first === undefined || second === undefined) return a.index - b.index;
				return (
					inOrder(first.day, second.day) ||
					inOrder(first.created, second.created) ||
					first.ended - second.ended ||
					a.index - b.index
				);
			});
		});
}

const inOrder = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/** What tells how late an export was taken. */
function ageOf(
	plan: FilePlan,
	endings: Endings | undefined,
	today: string,
): { readonly day: string; readonly created: string; readonly ended: number } {
	const of = endings ?? { outcomeOf: () => null };
	const ended = [...(endings?.counts() ?? [])].reduce(
		(sum, [read, rows]) => sum + (read?.outcome === 'won' || read?.outcome === 'lost' ? rows : 0),
		0,
	);
	return {
		day: latestDay(plan, of, today) ?? '',
		created: latestDay(plan, of, today, ['created']) ?? '',
		ended,
	};
}
