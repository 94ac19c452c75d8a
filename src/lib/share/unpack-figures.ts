import {
	BY_DAYS,
	type ByDay,
	type Claim,
	CLAIM_IDS,
	CLASSES,
	type ClassFigures,
	type DataPart,
	NO_EFFORT,
	type Period,
	type Rate,
	type RateByDay,
	type Report,
	type SourceFigures,
} from '../model';
import { claimSentence, THRESHOLDS } from '../reports/claims/sentences';
import { bounds, wilson } from '../stats/wilson';
import {
	HAS,
	type PackedClaim,
	type PackedClass,
	type PackedSource,
	type PackedYears,
	PERIOD_REASONS,
	THERE_ARE_NONE,
	VERDICTS,
} from './packed';
import { basisOf, becauseOf } from './said';
import { amountFrom, daysFrom, of, rateFrom } from './scale';
import { at, classAt } from './unpack-lists';

/* Classes, claims, years, sources and data of a link. */

const share = (x: number, n: number): Rate | null => (x > n ? null : wilson(x, n));

function unpackRange([rate, low, high]: readonly number[]): Rate {
	return { rate: rateFrom(rate ?? 0), low: rateFrom(low ?? 0), high: rateFrom(high ?? 0) };
}

export function unpackClass(
	packed: PackedClass | undefined,
	horizon: ByDay | null,
	currency: string | null,
): ClassFigures {
	if (packed === undefined) throw new RangeError('a class is missing');
	const [counts, valueWon, sums, rate, days, because] = packed;
	const [created = 0, won = 0, lost = 0, open = 0, stale = 0, noDays = 0, wonOnDayZero = 0] = counts;
	const has = (flag: number): boolean => ((counts[7] ?? 0) & flag) !== 0;
	return {
		created,
		won,
		lost,
		open,
		stale,
		staleAfterDays: has(HAS.staleAfter) ? (counts[8] ?? 0) : null,
		noDays,
		wonOnDayZero,
		valueWon: of(valueWon, (n) => amountFrom(n, currency)),
		valueByCurrency: sums === null ? null : Object.fromEntries(sums),
		ofDecided: has(HAS.ofDecided) ? share(won, won + lost) : null,
		ofCreated: has(HAS.ofCreated) ? share(won, created) : null,
		bounds: has(HAS.bounds) ? bounds(won, lost, open) : null,
		byDay: has(HAS.byDay) ? unpackByDay(rate, horizon) : null,
		byDayBecause: because === 0 ? THERE_ARE_NONE : typeof because === 'string' ? because : null,
		curve: null,
		daysToWin:
			days === null
				? null
				: {
						median: daysFrom(days[0] ?? 0),
						lowerQuartile: daysFrom(days[1] ?? 0),
						upperQuartile: daysFrom(days[2] ?? 0),
					},
	};
}

/** The rate by the horizon; other days are left out. */
function unpackByDay(rate: readonly number[] | null, horizon: ByDay | null): Record<ByDay, RateByDay | null> {
	const known = rate === null ? null : { ...unpackRange(rate), atRisk: rate[3] ?? 0 };
	return Object.fromEntries(BY_DAYS.map((day) => [day, day === horizon ? known : null])) as Record<
		ByDay,
		RateByDay | null
	>;
}

export function unpackClaim(
	[id, verdict, figures, because, basis]: PackedClaim,
	classes: Report['classes'],
	horizon: ByDay | null,
): Claim {
	const [value, low, high, moreNeeded, byMoney] = figures;
	const name = at(CLAIM_IDS, id);
	const facts = {
		id: name,
		threshold: THRESHOLDS[name],
		verdict: at(VERDICTS, verdict),
		value: of(value, rateFrom),
		low: of(low, rateFrom),
		high: of(high, rateFrom),
		because: typeof because === 'string' ? because : becauseOf({ id: name, moreNeeded }, because),
		moreNeeded,
		basis: typeof basis === 'string' ? basis : basisOf(name, classes, horizon, basis),
		byMoney: of(byMoney, rateFrom),
	};
	return { ...facts, sentence: claimSentence(facts, horizon) };
}

export function unpackData(counts: readonly number[]): DataPart {
	const n = (i: number): number => counts[i] ?? 0;
	return {
		sources: [],
		outcomes: [],
		dates: [],
		numbers: [],
		impossibleDays: n(0),
		identicalKept: n(1),
		conflicts: n(2),
		unrecognised: { labels: n(3), rows: n(4) },
		classBy: {
			'class column': n(5),
			'earlier business': n(6),
			referrer: n(7),
			source: n(8),
			nothing: n(9),
		},
	};
}

export function unpackYears([leadClass, years]: PackedYears, horizon: ByDay | null): Period[] {
	return years.map(([year, created, won, n, code, span]) => {
		const because = at(PERIOD_REASONS, code >> 1);
		const rate = because === null && won >= 0 && n >= 0 ? share(won, n) : null;
		return {
			unit: 'year',
			from: `${year}-01-01`,
			to: `${year + Math.max(1, span)}-01-01`,
			class: classAt(leadClass),
			created,
			won: won < 0 ? null : won,
			of: n < 0 ? null : n,
			byDay: rate === null || horizon === null ? null : { [horizon]: rate },
			mature: (code & 1) === 1,
			because,
		};
	});
}

export function unpackSource(
	[source, counts, valueWon, rate, days]: PackedSource,
	classes: Report['classes'],
	currency: string | null,
): SourceFigures {
	const [leadClass = 0, created = 0, won = 0, lost = 0, open = 0] = counts;
	const wins = CLASSES.reduce((sum, id) => sum + classes[id].won, 0);
	return {
		source,
		class: classAt(leadClass),
		way: null,
		created,
		won,
		lost,
		open,
		valueWon: of(valueWon, (n) => amountFrom(n, currency)),
		valueByCurrency: null,
		shrunkRate: rate === null ? null : unpackRange(rate),
		medianDaysToWin: of(days, daysFrom),
		shareOfWins: wins === 0 || won > wins ? null : won / wins,
		...NO_EFFORT,
	};
}
