import { opportunitiesIn } from '../format/opportunities';
import { dayNumber } from '../format/day-number';
import {
	CLAIM_IDS,
	CLASSES,
	MONEY_SHOWN,
	PARTNER_NAMES,
	PARTNER_STATUSES,
	REPORT_SECTIONS,
	SET_ASIDE_REASONS,
	type Claim,
	type ClassFigures,
	type DataPart,
	type Filters,
	type LeadClass,
	type Partner,
	type Period,
	type Rate,
	type Report,
	type Sharing,
	type SourceFigures,
	type Thanks,
} from '../model';
import { leftOutBeyond } from './left-out';
import {
	LITE_PARTNERS,
	LITE_SOURCES,
	LITE_TEXT,
	LITE_WAITING,
	LITE_YEARS,
	SHARED_DIMENSIONS,
} from './limits';
import {
	HAS,
	NO_STATUS,
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
import { basisCode, becauseCode } from './said';
import { amount, down, ends, nearest, of, quarters, up } from './scale';
import { clean } from './text';
import { liteWarnings } from './warnings';

const short = (text: string): string => clean(text, LITE_TEXT);
const classNumber = (leadClass: LeadClass): number => CLASSES.indexOf(leadClass);
const range = ({ rate, low, high }: Rate): number[] => [nearest(rate), down(low), up(high)];

/** A redacted report as a link holds it: the lists of `packed.ts`. */
export function pack(report: Report): Packed {
	const { rows, horizon, partners, sources } = report;
	const kept = partners?.slice(0, LITE_PARTNERS) ?? null;
	// A short report names no files: rows that tell more of others are left out of its count.
	const joined = rows.used - opportunitiesIn(rows);
	return [
		of(report.asOf, dayNumber),
		dayNumber(report.madeOn),
		report.firm,
		report.preparedBy,
		Object.keys(report.filters).length === 0 ? null : packFilters(report.filters),
		[report.counted, rows.read - joined, rows.used - joined],
		rows.setAside.flatMap(({ reason, count }) => [SET_ASIDE_REASONS.indexOf(reason), count]),
		report.currency,
		horizon,
		CLASSES.map((id) => packClass(report.classes[id], report)),
		report.claims.map((claim) => packClaim(claim, report)),
		packData(report.data),
		report.trends?.map((trend) => [
			classNumber(trend.class),
			TREND_VERDICTS.indexOf(trend.verdict),
			trend.quarters,
			of(trend.because, short),
		]) ?? null,
		of(report.periods, packPeriods),
		sources === null ? null : mostWins(sources).map((source) => packSource(source, report)),
		of(kept, (partners) => packPartners(partners, report)),
		packReferring(report.referring),
		of(report.thanks, (thanks) => packThanks(thanks, kept ?? [])),
		of(report.thanksBecause, short),
		liteWarnings(report.warnings).map(({ code, sentence }) => [code, short(sentence)]),
		packLeftOut(report),
		of(report.sharing, packSharing),
	];
}

/** A bit for each of the words that are chosen. */
const bits = <T>(words: readonly T[], chosen: readonly T[]): number =>
	words.reduce((sum, word, i) => sum + (chosen.includes(word) ? 2 ** i : 0), 0);

/** Of the brand a link has room for the name and the colour. */
function packSharing({ sections, partners, money, folded, merged, expires, brand }: Sharing): PackedSharing {
	return [
		bits(REPORT_SECTIONS, sections),
		PARTNER_NAMES.indexOf(partners),
		MONEY_SHOWN.indexOf(money),
		bits(CLASSES, folded),
		Number(merged),
		of(expires, dayNumber),
		of(brand, ({ name, colour, hidesProduct }) => [name, colour, Number(hidesProduct)]),
	];
}

function packFilters(filters: Filters): PackedFilters {
	const { from, to, owner, class: leadClass, source, among, undisclosed = [] } = filters;
	const columns = undisclosed.filter((one) => one === 'own-column').length;
	const more = among !== undefined || undisclosed.length > 0;
	return [
		of(from ?? null, dayNumber),
		of(to ?? null, dayNumber),
		owner ?? null,
		of(leadClass ?? null, classNumber),
		source ?? null,
		more ? SHARED_DIMENSIONS.map((key) => among?.[key] ?? null) : null,
		more ? [undisclosed.length - columns, columns] : null,
	];
}

function packClass(figures: ClassFigures, { horizon, currency }: Report): PackedClass {
	const { byDay, byDayBecause, daysToWin, staleAfterDays, valueByCurrency } = figures;
	const has = (['ofDecided', 'ofCreated', 'bounds', 'byDay'] as const).filter((key) => figures[key] !== null);
	const flags = has.reduce((sum, key) => sum + HAS[key], staleAfterDays === null ? 0 : HAS.staleAfter);
	const { created, won, lost, open, stale, noDays, wonOnDayZero } = figures;
	const rate = horizon === null ? null : (byDay?.[horizon] ?? null);
	return [
		[created, won, lost, open, stale, noDays, wonOnDayZero, flags, staleAfterDays ?? 0],
		of(figures.valueWon, (sum) => amount(sum, currency)),
		of(valueByCurrency, (sums) => Object.entries(sums).map(([code, sum]) => [code, Math.round(sum)])),
		of(rate, (at) => [...range(at), at.atRisk]),
		of(daysToWin, (days) => [days.median, days.lowerQuartile, days.upperQuartile].map(quarters)),
		of(byDayBecause, (text) => (text === THERE_ARE_NONE ? 0 : short(text))),
	];
}

function packClaim(claim: Claim, { classes, horizon }: Report): PackedClaim {
	const [low, high] = ends(claim, claim.threshold);
	const because = becauseCode(claim, claim.because);
	const basis = basisCode(claim, classes, horizon);
	return [
		CLAIM_IDS.indexOf(claim.id),
		VERDICTS.indexOf(claim.verdict),
		[of(claim.value, nearest), low, high, of(claim.moreNeeded, Math.round), of(claim.byMoney, nearest)],
		typeof because === 'string' ? short(because) : because,
		typeof basis === 'string' ? short(basis) : basis,
	];
}

const packData = ({
	impossibleDays,
	identicalKept,
	conflicts,
	unrecognised,
	classBy,
}: DataPart): number[] => [
	impossibleDays,
	identicalKept,
	conflicts,
	unrecognised.labels,
	unrecognised.rows,
	classBy['class column'],
	classBy['earlier business'],
	classBy.referrer,
	classBy.source,
	classBy.nothing,
];

/** The years of referrals and leads. */
function packPeriods(periods: readonly Period[]): PackedYears[] {
	return (['referral', 'lead'] as const).flatMap((leadClass): PackedYears[] => {
		const years = periods.filter((period) => period.unit === 'year' && period.class === leadClass);
		return years.length === 0 ? [] : [[classNumber(leadClass), years.slice(-LITE_YEARS).map(packYear)]];
	});
}

function packYear({ from, to, created, won, of: n, mature, because }: Period): PackedYears[1][number] {
	const why = PERIOD_REASONS.indexOf(because);
	const year = Number(from.slice(0, 4));
	return [year, created, won ?? -1, n ?? -1, 2 * why + Number(mature), Number(to.slice(0, 4)) - year];
}

/** Those with most wins, in the order of the list. */
function mostWins(sources: readonly SourceFigures[]): SourceFigures[] {
	const best = [...sources].sort((a, b) => b.won - a.won).slice(0, LITE_SOURCES);
	return sources.filter((source) => best.includes(source));
}

function packSource(source: SourceFigures, { currency }: Report): PackedSource {
	const { created, won, lost, open } = source;
	return [
		source.source,
		[classNumber(source.class), created, won, lost, open],
		of(source.valueWon, (sum) => amount(sum, currency)),
		of(source.shrunkRate, range),
		of(source.medianDaysToWin, quarters),
	];
}

function packPartners(partners: readonly Partner[], { currency }: Report): PackedPartners {
	const money = partners.map(({ valueWon }) => of(valueWon, (sum) => amount(sum, currency)));
	return [
		partners.map(({ partner }) => partner),
		partners.map(({ status }) => (status === null ? NO_STATUS : PARTNER_STATUSES.indexOf(status))).join(''),
		partners.map(({ referrals }) => referrals),
		partners.map(({ referrals, counted }) => referrals - counted),
		partners.map(({ referrals, decided }) => referrals - decided),
		partners.map(({ won }) => won),
		money.every((sum) => sum === null) ? null : money,
		partners.flatMap(({ own }, i) => (own === null ? [] : [i, OWN.indexOf(own)])),
	];
}

const packReferring = ({
	named,
	unnamed,
	undated,
	falseAlarms,
	lookActive,
}: Report['referring']): Packed[16] => [named, unnamed, undated, of(falseAlarms, nearest), lookActive];

function packThanks(thanks: Thanks, partners: readonly Partner[]): number[] {
	const places = new Map(partners.map(({ partner }, i) => [partner, i]));
	const waiting = thanks.waiting
		.map((of) => [places.get(of.partner), of.thanks, of.updates] as const)
		.filter(([place]) => place !== undefined);
	return [
		thanks.owed.length,
		thanks.updatesOwed.length,
		thanks.recentOwed,
		thanks.recentUpdatesOwed,
		thanks.referrals,
		thanks.ended,
		thanks.withinTwoDays,
		thanks.later,
		thanks.withoutId,
		...waiting.slice(0, LITE_WAITING).flatMap(([place, owed, updates]) => [place ?? 0, owed, updates]),
	];
}

function packLeftOut(report: Report): number[] | null {
	return of(leftOutBeyond(report, LITE_PARTNERS, LITE_SOURCES), ({ partners, sources }) => [
		partners,
		sources,
	]);
}
