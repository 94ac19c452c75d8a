import { dayNumber, isoDay } from '../../format/day-number';
import type { SpendInput } from './effort';

/** A span of days, `YYYY-MM-DD`, both included. */
export interface Span {
	readonly from: string;
	readonly to: string;
}

/** Of which time the spend is, and of which the opportunities are; null where no day is known. */
export interface Times {
	readonly spend: Span | null;
	readonly opportunities: Span | null;
	/** The spend covers at least nine tenths of the days. */
	readonly inTime: boolean;
}

const earliest = (days: readonly string[]): string | null =>
	days.reduce<string | null>((first, day) => (first === null || day < first ? day : first), null);
const latest = (days: readonly string[]): string | null =>
	days.reduce<string | null>((last, day) => (last === null || day > last ? day : last), null);

export function timesOf({ facts, filters, asOf, firstCreated }: SpendInput): Times {
	const first = earliest(facts.flatMap(({ firstDay }) => firstDay ?? []));
	const after = latest(facts.flatMap(({ afterDay }) => afterDay ?? []));
	const spend = first === null || after === null ? null : { from: first, to: isoDay(dayNumber(after) - 1) };
	const from = filters.from ?? firstCreated;
	const to = earliest([filters.to, asOf].flatMap((day) => day ?? []));
	const opportunities = from === null || to === null ? null : { from, to };
	return { spend, opportunities, inTime: covers(spend, opportunities) };
}

function covers(spend: Span | null, wanted: Span | null): boolean {
	if (spend === null || wanted === null) return true;
	const days = dayNumber(wanted.to) - dayNumber(wanted.from) + 1;
	const missing =
		Math.max(0, dayNumber(spend.from) - dayNumber(wanted.from)) +
		Math.max(0, dayNumber(wanted.to) - dayNumber(spend.to));
	return 10 * missing <= days;
}
