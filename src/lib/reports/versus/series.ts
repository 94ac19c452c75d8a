/*
 * Saved reports in time: the share by the horizon at the day of each, and a trend of what was decided between one and
 * the next. Those blocks share no opportunity, so they are independent and Cochran–Armitage may judge them; what the
 * first report holds is no block, since an export's own past favours what is decided quickly.
 */
import { dayNumber } from '../../format/day-number';
import { CLASSES, type ByDay, type LeadClass, type Rate, type Report } from '../../model';
import { cochranArmitage, wilson, type Count } from '../../stats';
import { whyApart, whyNotWithin } from './nested';
import { dayOf, inTime, otherFirm } from './order';
import { sameNarrowing } from './narrowed';
import { reachesBack } from './since';

export const MEASURES = ['by-horizon', 'of-decided'] as const;
export type Measure = (typeof MEASURES)[number];

export interface SeriesPoint {
	/** `YYYY-MM-DD`: the day the report speaks of. */
	readonly day: string;
	readonly rate: Rate;
	/** What the rate is of: created, or decided. */
	readonly of: number;
}

/** One class over the saved reports. */
export interface SeriesLine {
	readonly class: LeadClass;
	readonly points: readonly SeriesPoint[];
}

/** How a class was decided from one report to the next. */
export interface Blocks {
	readonly class: LeadClass;
	/** Of them, with something decided. */
	readonly blocks: number;
	readonly verdict: 'better' | 'worse' | 'steady' | 'cannot-tell';
	readonly p: number | null;
	readonly because: 'few' | 'not-within' | 'young' | 'all-or-none' | null;
}

export interface Series {
	/** In time, one for each day. */
	readonly reports: readonly Report[];
	/** Of several that speak of one day the one made last stands. */
	readonly doubles: number;
	/** Of other firms, narrowed otherwise or without a day: they do not belong to the series of the latest. */
	readonly strangers: number;
	/** Of the latest that has one. */
	readonly horizon: ByDay | null;
	/** Reports that judge by other days. */
	readonly otherHorizon: number;
	readonly lines: Readonly<Record<Measure, readonly SeriesLine[]>>;
	/** Of referrals and leads. */
	readonly trends: readonly Blocks[];
}

const FEWEST_BLOCKS = 4;
const MORE_THAN_CHANCE = 0.05;
const JUDGED = ['referral', 'lead'] as const satisfies readonly LeadClass[];

/** Any number of reports as a series; null where fewer than two belong together. */
export function seriesOf(given: readonly Report[]): Series | null {
	const ordered = [...given].sort(inTime).filter(({ asOf }) => asOf !== null);
	const last = ordered.at(-1);
	if (last === undefined) return null;
	const own = ordered.filter((one) => !otherFirm(one, last) && (one === last || sameNarrowing(one, last)));
	const byDay = new Map(own.map((one) => [dayOf(one), one]));
	const reports = [...byDay.values()].sort(inTime);
	if (reports.length < 2) return null;
	const horizon = reports.findLast((one) => one.horizon !== null)?.horizon ?? null;
	return {
		reports,
		doubles: own.length - reports.length,
		strangers: given.length - own.length,
		horizon,
		otherHorizon: reports.filter((one) => one.horizon !== null && one.horizon !== horizon).length,
		lines: {
			'by-horizon': linesOf(reports, (report, id) => byHorizon(report, id, horizon)),
			'of-decided': linesOf(reports, ofDecided),
		},
		trends: JUDGED.filter((id) => reports.some(({ classes }) => classes[id].created > 0)).map((id) =>
			blocksOf(reports, id),
		),
	};
}

type Point = (report: Report, id: LeadClass) => Omit<SeriesPoint, 'day'> | null;

function byHorizon({ classes }: Report, id: LeadClass, horizon: ByDay | null): ReturnType<Point> {
	const { byDay, created } = classes[id];
	const rate = horizon === null ? null : (byDay?.[horizon] ?? null);
	return rate === null ? null : { rate, of: created };
}

function ofDecided({ classes }: Report, id: LeadClass): ReturnType<Point> {
	const { won, lost, ofDecided: given } = classes[id];
	const rate = given === null ? null : wilson(won, won + lost);
	return rate === null ? null : { rate, of: won + lost };
}

/** Classes that have at least one point. What a report put together with others is not one. */
function linesOf(reports: readonly Report[], point: Point): SeriesLine[] {
	return CLASSES.map((id) => ({
		class: id,
		points: reports.flatMap((report) => {
			const folded = report.sharing?.folded ?? [];
			const known = folded.includes(id) || (id === 'unknown' && folded.length > 0) ? null : point(report, id);
			return known === null ? [] : [{ day: dayOf(report), ...known }];
		}),
	})).filter(({ points }) => points.length > 0);
}

function blocksOf(reports: readonly Report[], id: LeadClass): Blocks {
	const nothing = { class: id, verdict: 'cannot-tell', p: null } as const;
	const steps = reports.slice(1).map((later, i) => ({ earlier: reports[i]!, later }));
	const within = steps.every(
		({ earlier, later }) =>
			whyApart(earlier, later) === null &&
			whyNotWithin(earlier, later, id) === null &&
			!(earlier.sharing?.folded ?? []).includes(id) &&
			!(later.sharing?.folded ?? []).includes(id),
	);
	if (!within) return { ...nothing, blocks: 0, because: 'not-within' };
	const counts = steps.map(({ earlier, later }) => ({
		at: dayNumber(dayOf(later)),
		...decidedSince(earlier, later, id),
	}));
	const used = counts.filter(({ n }) => n > 0);
	const blocks = used.length;
	if (blocks < FEWEST_BLOCKS) return { ...nothing, blocks, because: 'few' };
	if (!reachesBack(reports[0]!, id)) return { ...nothing, blocks, because: 'young' };
	const test = reports.some(({ classes }) => classes[id].ofDecided === null)
		? null
		: cochranArmitage(
				used,
				used.map(({ at }) => at - used[0]!.at),
			);
	if (test === null) return { ...nothing, blocks, because: 'all-or-none' };
	const verdict = test.p >= MORE_THAN_CHANCE ? 'steady' : test.z > 0 ? 'better' : 'worse';
	return { class: id, blocks, verdict, p: test.p, because: null };
}

function decidedSince(earlier: Report, later: Report, id: LeadClass): Count {
	const [then, now] = [earlier.classes[id], later.classes[id]];
	return { x: now.won - then.won, n: now.won + now.lost - then.won - then.lost };
}
