import { isoDay } from '../format/day-number';
import {
	BY_DAYS,
	CLAIM_IDS,
	CLASSES,
	NO_EFFORT,
	MONEY_SHOWN,
	PARTNER_NAMES,
	PARTNER_STATUSES,
	REPORT_SECTIONS,
	SET_ASIDE_REASONS,
	type ByDay,
	type Claim,
	type ClassFigures,
	type DataPart,
	type Filters,
	type LeadClass,
	type Partner,
	type Period,
	type Rate,
	type RateByDay,
	type Report,
	type SetAsideCount,
	type Sharing,
	type SourceFigures,
	type Thanks,
	type Undisclosed,
} from '../model';
import { claimSentence, THRESHOLDS } from '../reports/claims/sentences';
import { bounds, wilson } from '../stats/wilson';
import {
	HAS,
	OWN,
	PERIOD_REASONS,
	THERE_ARE_NONE,
	TREND_VERDICTS,
	VERDICTS,
	type Packed,
	type PackedClaim,
	type PackedClass,
	type PackedFilters,
	type PackedPartners,
	type PackedSharing,
	type PackedSource,
	type PackedYears,
} from './packed';
import { MOST_UNDISCLOSED, SHARED_DIMENSIONS } from './limits';
import { numbersFor } from './marks';
import { basisOf, becauseOf } from './said';
import { amountFrom, daysFrom, of, rateFrom } from './scale';

/** What a link holds as a report of extent `lite`. What it leaves out is null or empty. @throws where a number makes no sense */
export function unpack(packed: Packed): Report {
	const [asOf, madeOn, firm, preparedBy, filters, counts, setAside, currency, day] = packed;
	const [, , , , , , , , , packedClasses, claims, data, trends, periods, sources, partners] = packed;
	const [, , , , , , , , , , , , , , , , referring, thanks, thanksBecause, warnings, leftOut, sharing] =
		packed;
	const horizon = BY_DAYS.find((known) => known === day) ?? null;
	const classes = Object.fromEntries(
		CLASSES.map((id, i) => [id, unpackClass(packedClasses[i], horizon, currency)]),
	) as unknown as Report['classes'];
	const named = partners === null ? null : unpackPartners(partners, currency);
	return {
		schema: 'vouch.report/1',
		care: null,
		evidence: null,
		sharing: of(sharing, unpackSharing),
		asOf: of(asOf, isoDay),
		madeOn: isoDay(madeOn),
		firm,
		preparedBy,
		extent: 'lite',
		leftOut: leftOut === null ? null : { partners: leftOut[0] ?? 0, sources: leftOut[1] ?? 0 },
		filters: filters === null ? {} : unpackFilters(filters),
		counted: counts[0] ?? 0,
		choices: null,
		currency,
		rows: { read: counts[1] ?? 0, used: counts[2] ?? 0, setAside: unpackSetAside(setAside), files: [] },
		entered: null,
		horizon,
		classes,
		claims: claims.map((claim) => unpackClaim(claim, classes, horizon)),
		data: unpackData(data),
		periods: periods?.flatMap((years) => unpackYears(years, horizon)) ?? null,
		trends:
			trends?.map(([id, verdict, quarters, because]) => ({
				class: classAt(id),
				verdict: at(TREND_VERDICTS, verdict),
				p: null,
				quarters,
				change: null,
				because,
			})) ?? null,
		sources: sources?.map((source) => unpackSource(source, classes, currency)) ?? null,
		partners: named,
		referring: {
			named: referring[0],
			unnamed: referring[1],
			undated: referring[2],
			falseAlarms: of(referring[3], rateFrom),
			lookActive: referring[4],
		},
		thanks: thanks === null ? null : unpackThanks(thanks, named ?? []),
		thanksBecause,
		reciprocity: null,
		warnings: warnings.map(([code, sentence]) => ({ code, sentence })),
	};
}

function at<T>(list: readonly T[], i: number): T {
	if (!(i in list)) throw new RangeError(`${i} stands for nothing`);
	return list[i]!;
}

const chosen = <T>(words: readonly T[], bits: number): T[] => words.filter((_, i) => (bits >> i) % 2 === 1);

function unpackSharing([sections, partners, money, folded, merged, expires, brand]: PackedSharing): Sharing {
	return {
		sections: chosen(REPORT_SECTIONS, sections),
		partners: at(PARTNER_NAMES, partners),
		money: at(MONEY_SHOWN, money),
		folded: chosen(CLASSES, folded),
		merged: merged === 1,
		expires: of(expires, isoDay),
		brand: of(brand, ([name, colour, hides]) => ({
			name,
			logo: null,
			colour,
			note: '',
			notes: {},
			contact: '',
			hidesProduct: hides === 1,
		})),
	};
}

const classAt = (i: number): LeadClass => at(CLASSES, i);
const share = (x: number, n: number): Rate | null => (x > n ? null : wilson(x, n));

function unpackRange([rate, low, high]: readonly number[]): Rate {
	return { rate: rateFrom(rate ?? 0), low: rateFrom(low ?? 0), high: rateFrom(high ?? 0) };
}

function unpackFilters([from, to, owner, leadClass, source, values, untold]: PackedFilters): Filters {
	const [amounts = 0, columns = 0] = untold ?? [];
	const among = SHARED_DIMENSIONS.flatMap(
		(key, i) => of(values?.[i] ?? null, (value) => [[key, value] as const]) ?? [],
	);
	const undisclosed: Undisclosed[] = [
		...(amounts > 0 ? ['amounts' as const] : []),
		...Array.from({ length: Math.min(Math.max(columns, 0), MOST_UNDISCLOSED) }, () => 'own-column' as const),
	];
	return {
		...(from === null ? {} : { from: isoDay(from) }),
		...(to === null ? {} : { to: isoDay(to) }),
		...(owner === null ? {} : { owner }),
		...(leadClass === null ? {} : { class: classAt(leadClass) }),
		...(source === null ? {} : { source }),
		...(among.length === 0 ? {} : { among: Object.fromEntries(among) }),
		...(undisclosed.length === 0 ? {} : { undisclosed }),
	};
}

function pairs(list: readonly number[]): [number, number][] {
	return Array.from({ length: list.length >> 1 }, (_, i) => [list[2 * i] ?? 0, list[2 * i + 1] ?? 0]);
}

const unpackSetAside = (list: readonly number[]): SetAsideCount[] =>
	pairs(list).map(([reason, count]) => ({ reason: at(SET_ASIDE_REASONS, reason), count }));

function unpackClass(
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

function unpackClaim(
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

function unpackData(counts: readonly number[]): DataPart {
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

function unpackYears([leadClass, years]: PackedYears, horizon: ByDay | null): Period[] {
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

function unpackSource(
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

function unpackPartners(packed: PackedPartners, currency: string | null): Partner[] {
	const [names, statuses, referrals, uncounted, open, won, money, own] = packed;
	const owns = new Map(pairs(own).map(([i, what]) => [i, at(OWN, what)]));
	return names.map((partner, i) => {
		const all = referrals[i] ?? 0;
		return {
			partner,
			kind: null,
			referrals: all,
			counted: all - (uncounted[i] ?? 0),
			won: won[i] ?? 0,
			decided: all - (open[i] ?? 0),
			valueWon: of(money?.[i] ?? null, (n) => amountFrom(n, currency)),
			valueByCurrency: null,
			referralDays: [],
			lastReferral: null,
			silentDays: null,
			usualGapDays: null,
			silenceChance: null,
			stillActive: null,
			status: PARTNER_STATUSES[Number(statuses[i])] ?? null,
			stake: null,
			noneYetChance: null,
			own: owns.get(i) ?? null,
		};
	});
}

function unpackThanks(counts: readonly number[], partners: readonly Partner[]): Thanks {
	const n = (i: number): number => counts[i] ?? 0;
	const waiting = Array.from({ length: Math.floor((counts.length - 9) / 3) }, (_, i) => ({
		partner: at(partners, n(9 + 3 * i)).partner,
		thanks: n(10 + 3 * i),
		updates: n(11 + 3 * i),
	}));
	return {
		owed: numbersFor(n(0)),
		updatesOwed: numbersFor(n(1)),
		recentOwed: n(2),
		recentUpdatesOwed: n(3),
		referrals: n(4),
		ended: n(5),
		withinTwoDays: n(6),
		later: n(7),
		withoutId: n(8),
		waiting,
	};
}
