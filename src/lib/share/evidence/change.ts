import {
	CLASSES,
	type AgedPair,
	type AgedShare,
	type Change,
	type Happened,
	type HappenedPair,
	type LeadClass,
	type SidesAt,
	type UnitChange,
} from '../../model';
import { giveFewAway, type Interval } from './intervals';
import { maybeMillionths, millionths } from '../rounded';
import { changeIn, rateOf } from './round';
import type { Span, Told } from './told';

/**
 * This period against the last. What was created in a period stands where every class has that period among those that
 * are shared, so that it is their sum and no more; so do the shares of a class at the same age. The period that runs
 * ends within a month, where no shared period does, and is left out. Wins by the day they were closed are a series of
 * their own: a unit stands, years first, where no difference of what stands gives one to four.
 */
export function changeThat(of: Change, told: Told): Change {
	const closed: Interval[] = [];
	const complete = new Map<UnitChange, HappenedPair>();
	for (const unit of [...of.units].sort((a, b) => lengthOf(b) - lengthOf(a))) {
		const pair = unit.complete;
		if (pair === null || !areShared(pair, told)) continue;
		const own = [pair.now, pair.before].map(({ from, to, won }) => ({ from, to, count: won }));
		if (giveFewAway([...closed, ...own])) continue;
		closed.push(...own);
		complete.set(unit, pair);
	}
	return {
		begins: of.begins,
		endedOnly: of.endedOnly,
		undatedWins: of.undatedWins,
		severalCurrencies: of.severalCurrencies,
		units: of.units.map((unit) => ({
			unit: unit.unit,
			running: null,
			complete: pairOf(complete.get(unit) ?? null, told),
			atSameAge: unit.atSameAge.filter((pair) => mayStand(pair, told)).map(agedPair),
			sides: sidesOf(unit.sides, told),
		})),
	};
}

/** Wins by the day they were closed, as they are shared. */
export const closedIn = (of: Change): Interval[] =>
	of.units.flatMap(({ complete }) =>
		complete === null
			? []
			: [complete.now, complete.before].map(({ from, to, won }) => ({ from, to, count: won })),
	);

const LENGTHS = { month: 1, quarter: 3, year: 12 } as const;
const lengthOf = ({ unit }: UnitChange): number => LENGTHS[unit];

const inEveryClass = (span: Span, told: Told): boolean => CLASSES.every((id) => told.hasSpan(id, span));
const areShared = ({ now, before }: HappenedPair, told: Told): boolean =>
	inEveryClass(now, told) && inEveryClass(before, told);

function pairOf(of: HappenedPair | null, told: Told): HappenedPair | null {
	return of === null ? null : { now: happened(of.now, told), before: happened(of.before, told) };
}

const happened = (of: Happened, told: Told): Happened => ({
	from: of.from,
	to: of.to,
	created: of.created,
	won: of.won,
	valueWon: told.naming.money(of.valueWon),
});

const mayStand = (of: { readonly class: LeadClass; readonly now: Span; readonly before: Span }, told: Told) =>
	!told.isHidden(of.class) && told.hasSpan(of.class, of.now) && told.hasSpan(of.class, of.before);

const aged = ({ from, to, won, of, share }: AgedShare): AgedShare => ({
	from,
	to,
	won,
	of,
	share: rateOf(share),
});

const agedPair = (of: AgedPair): AgedPair => ({
	class: of.class,
	now: aged(of.now),
	before: aged(of.before),
	change: changeIn(of.change),
});

function sidesOf(of: UnitChange['sides'], told: Told): UnitChange['sides'] {
	if (of === null) return null;
	const spans = [of.now, of.before];
	const shared = spans.every(
		({ referral, lead }) => told.hasSpan('referral', referral) && told.hasSpan('lead', lead),
	);
	return shared ? { now: sidesAt(of.now), before: sidesAt(of.before), moved: changeIn(of.moved) } : null;
}

const sidesAt = (of: SidesAt): SidesAt => ({
	referral: aged(of.referral),
	lead: aged(of.lead),
	gap: changeIn(of.gap),
	ratio:
		of.ratio === null
			? null
			: {
					value: maybeMillionths(of.ratio.value),
					low: millionths(of.ratio.low),
					high: maybeMillionths(of.ratio.high),
				},
});
