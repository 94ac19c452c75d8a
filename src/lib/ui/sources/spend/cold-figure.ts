import { draw, axisOf, type Drawn, type ForestMark } from '../../../charts/forest-figure';
import { count, ratio, type RatioWords } from '../../../format';
import type { AgainstCold, ColdCalling, LeadClass, Report } from '../../../model';
import { sourcesIn } from '../../../reports/sources/from-report';
import { namesOf } from '../../../reports/sources/names';

export interface ColdRow {
	readonly name: string;
	readonly lead: LeadClass;
	/** "57 of 92". */
	readonly won: string;
	readonly words: RatioWords;
	readonly drawn: Drawn;
	readonly stands: AgainstCold['stands'];
}

export interface ColdFigure {
	/** Surest to close more often first. */
	readonly rows: readonly ColdRow[];
	readonly marks: readonly ForestMark[];
	readonly one: number;
}

export const STANDS: Readonly<Record<AgainstCold['stands'], string>> = {
	more: 'more often: worth a look',
	less: 'less often: worth a look',
	'cannot-tell': 'can’t tell yet',
};

export function coldFigure(report: Report, { against }: ColdCalling, locale?: string): ColdFigure {
	const names = namesOf(sourcesIn(report));
	const ratios = against.map(({ ratio: value, low, high }) => ({ value, low, high }));
	const { marks, place } = axisOf(ratios);
	const rows = against.map((of, i): ColdRow => {
		const own = ratios[i] ?? { value: null, low: 0, high: null };
		return {
			name: names.name(of),
			lead: of.class,
			won: `${count(of.won, locale)} of ${count(of.decided, locale)}`,
			words: ratio(own, 1, locale),
			drawn: draw(own, place),
			stands: of.stands,
		};
	});
	const order = new Map(rows.map((row, i) => [row, against[i]?.low ?? 0]));
	return {
		rows: rows.sort((a, b) => (order.get(b) ?? 0) - (order.get(a) ?? 0)),
		marks,
		one: place(1),
	};
}
