import {
	BY_DAYS,
	CLASSES,
	type ByDay,
	type Claim,
	type ClassFigures,
	type DataPart,
	type LeadClass,
	type Period,
	type Rate,
	type RateByDay,
	type Referring,
	type Report,
	type ReportFile,
	type Trend,
} from '../model';
import { moneyOf } from './currencies';
import { MOST_SENTENCE } from './limits';
import { fileName } from './marks';
import type { Naming } from './naming';
import { drawn, maybeShort, millionths, short } from './rounded';
import { clean } from './text';

/* Parts of a report that hold only figures, written out field by field: what is not named here does not travel. */

export const sentence = (text: string): string => clean(text, MOST_SENTENCE);
export const maybe = (text: string | null): string | null => (text === null ? null : sentence(text));

/** A rate that is listed many times over. The claims keep every digit. */
const listed = ({ rate, low, high }: Rate): Rate => ({
	rate: millionths(rate),
	low: millionths(low),
	high: millionths(high),
});
export const listedOrNull = (of: Rate | null): Rate | null => (of === null ? null : listed(of));

const inCurve = ({ rate, low, high }: Rate): Rate => ({
	rate: drawn(rate),
	low: drawn(low),
	high: drawn(high),
});

const rate = ({ rate, low, high }: Rate): Rate => ({ rate: short(rate), low: short(low), high: short(high) });
const rateOrNull = (of: Rate | null): Rate | null => (of === null ? null : rate(of));
const rateByDay = (of: RateByDay): RateByDay => ({ ...rate(of), atRisk: of.atRisk });

function byDay(of: NonNullable<ClassFigures['byDay']>): Record<ByDay, RateByDay | null> {
	const days = BY_DAYS.map((day) => [day, of[day] === null ? null : rateByDay(of[day])] as const);
	return Object.fromEntries(days) as Record<ByDay, RateByDay | null>;
}

export function classFigures(of: ClassFigures, naming: Naming): ClassFigures {
	const { bounds, daysToWin } = of;
	return {
		created: of.created,
		won: of.won,
		lost: of.lost,
		open: of.open,
		stale: of.stale,
		staleAfterDays: of.staleAfterDays,
		noDays: of.noDays,
		wonOnDayZero: of.wonOnDayZero,
		...moneyOf(of, naming),
		ofDecided: rateOrNull(of.ofDecided),
		ofCreated: rateOrNull(of.ofCreated),
		bounds: bounds === null ? null : { low: short(bounds.low), high: short(bounds.high) },
		byDay: of.byDay === null ? null : byDay(of.byDay),
		byDayBecause: maybe(of.byDayBecause),
		curve: of.curve?.map((point) => ({ day: point.day, ...inCurve(point), atRisk: point.atRisk })) ?? null,
		daysToWin:
			daysToWin === null
				? null
				: {
						median: daysToWin.median,
						lowerQuartile: daysToWin.lowerQuartile,
						upperQuartile: daysToWin.upperQuartile,
					},
	};
}

/** @param money whether amounts are shown, as they are or as an index */
export const claimFigures = (of: Claim, money: boolean): Claim => ({
	id: of.id,
	threshold: of.threshold,
	verdict: of.verdict,
	value: of.value,
	low: of.low,
	high: of.high,
	sentence: sentence(of.sentence),
	because: maybe(of.because),
	moreNeeded: of.moreNeeded,
	basis: sentence(of.basis),
	byMoney: money ? of.byMoney : null,
});

const setAside = (counts: ReportFile['setAside']): ReportFile['setAside'] =>
	counts.map(({ reason, count }) => ({ reason, count }));

/** Files lose their names: "file 1". */
export const rowsFigures = ({ read, used, setAside: all, files }: Report['rows']): Report['rows'] => ({
	read,
	used,
	setAside: setAside(all),
	files: files.map((file, i) => ({
		name: fileName(i),
		kind: file.kind,
		read: file.read,
		used: file.used,
		joined: file.joined,
		setAside: setAside(file.setAside),
		system: file.system === null ? null : clean(file.system, 60),
		encoding: clean(file.encoding, 40),
	})),
});

/** How many came in as leads and how many as deals. */
export const enteredFigures = (of: NonNullable<Report['entered']>): NonNullable<Report['entered']> =>
	Object.fromEntries(CLASSES.map((id) => [id, { leads: of[id].leads, deals: of[id].deals }])) as Record<
		LeadClass,
		{ readonly leads: number; readonly deals: number }
	>;

/** Only counts: labels and the names of columns do not travel. */
export const dataFigures = (of: DataPart): DataPart => ({
	sources: [],
	outcomes: [],
	dates: [],
	numbers: [],
	impossibleDays: of.impossibleDays,
	identicalKept: of.identicalKept,
	conflicts: of.conflicts,
	unrecognised: { labels: of.unrecognised.labels, rows: of.unrecognised.rows },
	classBy: {
		'class column': of.classBy['class column'],
		'earlier business': of.classBy['earlier business'],
		referrer: of.classBy.referrer,
		source: of.classBy.source,
		nothing: of.classBy.nothing,
	},
});

export const periodFigures = (of: Period): Period => ({
	unit: of.unit,
	from: of.from,
	to: of.to,
	class: of.class,
	created: of.created,
	won: of.won,
	of: of.of,
	byDay: of.byDay === null ? null : rates(of.byDay),
	mature: of.mature,
	because: of.because,
});

function rates(of: NonNullable<Period['byDay']>): Partial<Record<ByDay, Rate>> {
	return Object.fromEntries(
		BY_DAYS.flatMap((day) => (of[day] === undefined ? [] : [[day, listed(of[day])] as const])),
	);
}

export const trendFigures = (of: Trend): Trend => ({
	class: of.class,
	verdict: of.verdict,
	p: maybeShort(of.p),
	quarters: of.quarters,
	change:
		of.change === null
			? null
			: {
					difference: short(of.change.difference),
					low: short(of.change.low),
					high: short(of.change.high),
				},
	because: maybe(of.because),
});

export const referringFigures = (of: Referring): Referring => ({
	named: of.named,
	unnamed: of.unnamed,
	undated: of.undated,
	falseAlarms: maybeShort(of.falseAlarms),
	lookActive: of.lookActive,
});
