import { isoDay } from '../format/day-number';
import { BY_DAYS, CLASSES, type Report, SET_ASIDE_REASONS, type SetAsideCount } from '../model';
import { type Packed, TREND_VERDICTS } from './packed';
import { of, rateFrom } from './scale';
import { unpackFilters, unpackSharing } from './unpack-choices';
import { unpackClaim, unpackClass, unpackData, unpackSource, unpackYears } from './unpack-figures';
import { at, classAt, pairs } from './unpack-lists';
import { unpackPartners, unpackThanks } from './unpack-partners';

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

const unpackSetAside = (list: readonly number[]): SetAsideCount[] =>
	pairs(list).map(([reason, count]) => ({ reason: at(SET_ASIDE_REASONS, reason), count }));
