import type { Result } from '../../engine';
import { isoDay } from '../../format/day-number';
import type { Happened, HappenedPair, PeriodUnit } from '../../model';
import { known } from '../known';
import { firstDayOf, MONTHS, monthOf } from '../periods/calendar';

/** What happened on one day; days are counted from 1970-01-01, null: no usable day. */
export interface DayFact {
	readonly what: 'created' | 'won';
	readonly day: number | null;
	readonly n: number;
	/** Money of wins. */
	readonly value: number;
}

/** The answer of `activity.sql`. */
export function toDays(result: Result): DayFact[] {
	const [what, days] = [result.texts('what'), result.numbers('day')];
	const [counts, values] = [result.numbers('n'), result.numbers('value')];
	return Array.from({ length: result.rows }, (_, i) => ({
		what: what[i] === 'won' ? 'won' : 'created',
		day: known(days[i]),
		n: counts[i] ?? 0,
		value: known(values[i]) ?? 0,
	}));
}

/** Between what days the facts are all there. */
export interface Seen {
	readonly asOfDay: number;
	/** First day from which all that was created is there. */
	readonly firstDay: number;
	/** First day from which all that ended is there. */
	readonly endsFrom: number;
	readonly hasMoney: boolean;
}

/** A firm whose files begin on a period's first days was closed, not missing. Days. */
const LATE_START = 3;

interface Span {
	readonly from: number;
	/** The day after the last. */
	readonly to: number;
}

/** The running period against as many days of the one before, and the last whole one against the one before it. */
export function activityOf(
	unit: PeriodUnit,
	facts: readonly DayFact[],
	seen: Seen,
): { readonly running: HappenedPair | null; readonly complete: HappenedPair | null } {
	const size = MONTHS[unit];
	const at = Math.floor(monthOf(seen.asOfDay) / size);
	const start = (back: number) => firstDayOf((at - back) * size);
	const ended = seen.asOfDay === start(-1) - 1;
	const whole = (back: number): Span => ({ from: start(back), to: start(back - 1) });
	// A short month before a long one: as many days of both.
	const days = Math.min(seen.asOfDay - start(0) + 1, start(0) - start(1));
	const begun = (back: number): Span => ({ from: start(back), to: start(back) + days });
	const pair = (now: Span, before: Span): HappenedPair | null =>
		before.from >= Math.max(seen.firstDay - LATE_START, seen.endsFrom)
			? { now: happened(now, facts, seen), before: happened(before, facts, seen) }
			: null;
	return {
		running: ended ? null : pair(begun(0), begun(1)),
		complete: ended ? pair(whole(0), whole(1)) : pair(whole(1), whole(2)),
	};
}

function happened({ from, to }: Span, facts: readonly DayFact[], { hasMoney }: Seen): Happened {
	const within = facts.filter(({ day }) => day !== null && day >= from && day < to);
	const sum = (what: DayFact['what'], pick: (fact: DayFact) => number) =>
		within.reduce((total, fact) => (fact.what === what ? total + pick(fact) : total), 0);
	return {
		from: isoDay(from),
		to: isoDay(to),
		created: sum('created', ({ n }) => n),
		won: sum('won', ({ n }) => n),
		valueWon: hasMoney ? sum('won', ({ value }) => value) : null,
	};
}
