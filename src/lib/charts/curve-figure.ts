import { CLASS_NAMES, count, percent } from '../format';
import { shareAxis } from './share-axis';
import {
	BY_DAYS,
	CLASSES,
	type ByDay,
	type ClassFigures,
	type CurvePoint,
	type LeadClass,
	type Rate,
	type Report,
} from '../model';

type Point = Pick<CurvePoint, 'day' | 'rate' | 'low' | 'high'>;

/** What a picture of curves is drawn from: a report, or as much of one. */
export interface Drawn extends Pick<Report, 'horizon'> {
	readonly classes: Readonly<
		Record<
			LeadClass,
			Pick<ClassFigures, 'open'> & {
				readonly byDay: Readonly<Record<ByDay, Rate | null>> | null;
				readonly curve: readonly Point[] | null;
			}
		>
	>;
}

/** One class as a line with its band. */
export interface CurveSeries {
	readonly lead: LeadClass;
	readonly name: string;
	/** What stands below the name at the line's end: "63% by day 90". */
	readonly note: string;
	/** The same where there is little room: "63%". */
	readonly shortNote: string;
	/** Its range is drawn as a band; the others stay thin, so as not to crowd. */
	readonly banded: boolean;
	/** Steps: each holds until the next. The last one ends the line. */
	readonly points: readonly Point[];
	/** Rate on the horizon day, to be marked; null without a horizon, or where the line does not reach it. */
	readonly atHorizon: number | null;
}

/** Everything a picture of curves shows, and nothing about how. */
export interface CurveFigure {
	readonly series: readonly CurveSeries[];
	readonly horizon: ByDay | null;
	/** The day at the right edge. */
	readonly lastDay: ByDay;
	/** Share at the top edge. */
	readonly top: number;
	/** Days that carry a label. */
	readonly dayMarks: readonly number[];
	/** Shares that carry a line. */
	readonly shareMarks: readonly number[];
}

/** Classes that have a curve, in their fixed order; those with fewer than `least` rows left out unless compared. */
export function drawable(report: Pick<Report, 'classes'>, least = 1): LeadClass[] {
	return CLASSES.filter((c) => {
		const { curve, created } = report.classes[c];
		if (curve === null || curve.length === 0 || created === 0) return false;
		return created >= least || c === 'referral' || c === 'lead';
	});
}

/** The picture of some classes' curves; null where none of them has one. */
export function curveFigure(
	report: Drawn,
	classes: readonly LeadClass[],
	banded: readonly LeadClass[] = classes,
	locale?: string,
): CurveFigure | null {
	const shown = classes.filter((c) => (report.classes[c].curve?.length ?? 0) > 0);
	if (shown.length === 0) return null;
	const lastDay = rightEdge(report, shown);
	const series = shown.map((c) => ({ ...oneSeries(report, c, lastDay, locale), banded: banded.includes(c) }));
	const shares = shareAxis(series.flatMap((s) => s.points.map((p) => (s.banded ? p.high : p.rate))));
	return {
		series,
		horizon: report.horizon,
		lastDay,
		top: shares.top,
		dayMarks: DAY_MARKS[lastDay],
		shareMarks: shares.marks,
	};
}

const DAY_MARKS: Readonly<Record<ByDay, readonly number[]>> = {
	30: [0, 10, 20, 30],
	60: [0, 30, 60],
	90: [0, 30, 60, 90],
	180: [0, 30, 60, 90, 180],
	365: [0, 90, 180, 365],
};

/** One step of days past the horizon, so that one sees whether the curves go on; without a horizon all there is. */
function rightEdge(report: Drawn, shown: readonly LeadClass[]): ByDay {
	const past = report.horizon === null ? undefined : BY_DAYS.find((d) => d > (report.horizon ?? 0));
	const known = (day: ByDay) => shown.some((c) => report.classes[c].byDay?.[day] != null);
	if (past !== undefined && known(past)) return past;
	if (report.horizon !== null) return report.horizon;
	const last = Math.max(...shown.map((c) => report.classes[c].curve?.at(-1)?.day ?? 0));
	return BY_DAYS.find((d) => d >= last) ?? 365;
}

function oneSeries(
	report: Drawn,
	lead: LeadClass,
	lastDay: ByDay,
	locale?: string,
): Omit<CurveSeries, 'banded'> {
	const { curve, byDay } = report.classes[lead];
	const points = (curve ?? []).filter((p) => p.day <= lastDay);
	const first = points[0];
	// A line begins at nothing on day 0 and goes on flat as far as the class was watched.
	const whole = [
		...(first === undefined || first.day > 0 ? [{ day: 0, rate: 0, low: 0, high: 0 }] : []),
		...points,
	];
	const end = whole.at(-1);
	if (end !== undefined && end.day < lastDay && byDay?.[lastDay] != null)
		whole.push({ ...end, day: lastDay });
	const atHorizon = report.horizon === null ? null : (byDay?.[report.horizon]?.rate ?? null);
	const said = percent(atHorizon ?? end?.rate ?? 0, locale);
	const day = atHorizon === null ? (whole.at(-1)?.day ?? 0) : report.horizon;
	return {
		lead,
		name: CLASS_NAMES[lead],
		note: `${said} by day ${count(day ?? 0, locale)}`,
		shortNote: said,
		points: whole,
		atHorizon,
	};
}
