import {
	CLASSES,
	INDEX,
	type LeadClass,
	type MoneyShown,
	type Evidence,
	type Period,
	type ProvenReport,
	type ReportSection,
} from '../../model';
import { protectedCells } from '../cells';
import { chosenOf } from '../chosen';
import { valuesOf } from '../labels';
import type { Naming } from '../naming';
import type { ShareOptions } from '../types';

/** What the rest of the shared report tells, and how, so that the evidence tells no more of anybody. */
export interface Told {
	readonly naming: Naming;
	readonly money: MoneyShown;
	/** Amounts may stand as they are: bands have round edges, by which an index could be turned back. */
	readonly bands: boolean;
	readonly has: (section: ReportSection) => boolean;
	/** Classes that are not shown apart: those folded, and the unknown ones they are counted with. */
	readonly isHidden: (id: LeadClass) => boolean;
	/** Some class is folded: no total may stand that leaves one of them out. */
	readonly folds: boolean;
	/** Whether a span is made of periods of the class as they are shared. */
	readonly hasSpan: (id: LeadClass, span: Span) => boolean;
	/** The periods of one class as they are shared. */
	readonly periods: (id: LeadClass) => readonly Period[];
	/** A value of a dimension or a stage as it may travel; null where it names somebody, or is an address. */
	readonly value: (text: string) => string | null;
}

/** Days, `YYYY-MM-DD`; `to` is the day after the last. */
export interface Span {
	readonly from: string;
	readonly to: string;
}

export function toldOf(report: ProvenReport, options: ShareOptions, naming: Naming): Told {
	const chosen = chosenOf(report, options);
	const cells = protectedCells(report);
	const folded = new Set<LeadClass>([...cells.folded, ...naming.folded]);
	const periods = new Map(
		CLASSES.map((id) => [id, (cells.report.periods ?? []).filter((one) => one.class === id)]),
	);
	return {
		naming,
		money: chosen.money,
		bands: chosen.money === 'shown' && report.currency !== INDEX,
		has: (section) => chosen.sections.includes(section),
		isHidden: (id) => folded.size > 0 && (id === 'unknown' || folded.has(id)),
		folds: folded.size > 0,
		hasSpan: (id, span) => covers(periods.get(id) ?? [], span),
		periods: (id) => periods.get(id) ?? [],
		value: valuesOf(report, chosen.partners, naming.aliases, textsOf(report.evidence)),
	};
}

/** Whether some of the periods follow one another from the first day of the span to its last; where none lie, none were created. */
function covers(periods: readonly Period[], span: Span): boolean {
	const [first, last] = endsOf(periods);
	const from = first > span.from ? first : span.from;
	const to = last < span.to ? last : span.to;
	if (from >= to) return true;
	const reached = new Set([from]);
	for (const day of reached) for (const one of periods) if (one.from === day) reached.add(one.to);
	return reached.has(to);
}

const endsOf = (periods: readonly Period[]): readonly [string, string] => [
	periods.reduce((least, { from }) => (from < least ? from : least), '\uFFFF'),
	periods.reduce((most, { to }) => (to > most ? to : most), ''),
];

/** Every text of the evidence that is a value of the files. */
const textsOf = ({ within, ideal, balance, funnel }: Evidence): string[] =>
	[
		...within.by.flatMap(({ groups }) => groups.map(({ value }) => value)),
		...(ideal?.values ?? []).map(({ value }) => value),
		...balance.leaning.markets.map(({ value }) => value),
		...(funnel?.stages ?? []).map(({ label }) => label),
	].filter((text) => text !== null);
