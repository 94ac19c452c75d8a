/*
 * What changed between two reports. An export of a quarter later mostly holds the earlier one, so their rates are not
 * two samples: what was decided since is held against what was decided before, two groups that share no opportunity,
 * with Newcombe's range of the difference. Where the later report cannot hold the earlier one, both are shown as two
 * samples, and no verdict is given, since they may share opportunities.
 */
import { dayNumber } from '../../format/day-number';
import { CLASSES, type LeadClass, type Report } from '../../model';
import { newcombeDifference, type Count, type Difference } from '../../stats';
import { firstPeriodOver, whyApart, whyNotWithin } from './nested';
import { ofAge } from './of-age';
import { inTime, otherFirm } from './order';
import type { Because, ClassSince, Versus } from './types';

/** The two sides that the headline compares are the two that are judged. */
const JUDGED: readonly LeadClass[] = ['referral', 'lead'];
/**
 * Horizons that the earlier report must reach back: what is decided early in an export are the quick ones, and mostly
 * those won, so a young export looks better than what follows it.
 */
const OLD_ENOUGH = 4;

/** What changed between two reports, whichever is given first. */
export function versus(one: Report, other: Report): Versus {
	const [earlier, later] = inTime(one, other) <= 0 ? [one, other] : [other, one];
	const folded = CLASSES.filter((id) => isFolded(earlier, id) || isFolded(later, id));
	const all = CLASSES.filter(
		(id) => !folded.includes(id) && earlier.classes[id].created + later.classes[id].created > 0,
	).map((id) => classSince(earlier, later, id));
	const because = whyNone(earlier, all);
	return {
		earlier,
		later,
		same: sameFigures(earlier, later),
		folded,
		classes:
			because === null
				? all
				: all.map((one) => (one.way === 'apart' ? one : classSince(earlier, later, one.class, because))),
	};
}

/**
 * Why not even a class that the earlier report has none of came since: no class that it has lies within the later report,
 * so the two may be of different firms. null where one does, or the earlier report is empty.
 */
function whyNone(earlier: Report, all: readonly ClassSince[]): Because | null {
	const known = all.filter((one) => earlier.classes[one.class].created > 0);
	return known.some(({ way }) => way === 'since') ? null : (known[0]?.because ?? null);
}

/** Those put together stand with those of unknown class, so that this one is another, too. */
function isFolded({ sharing }: Report, id: LeadClass): boolean {
	const folded = sharing?.folded ?? [];
	return folded.includes(id) || (id === 'unknown' && folded.length > 0);
}

/** What stands in a report however it travelled: amounts and names may be others, and short links round. */
function sameFigures(earlier: Report, later: Report): boolean {
	const figures = ({ asOf, horizon, classes, claims, filters }: Report) =>
		JSON.stringify([
			asOf,
			horizon,
			CLASSES.map((id) => [classes[id].created, classes[id].won, classes[id].lost, classes[id].noDays]),
			claims.map(({ id, verdict }) => [id, verdict]),
			filters,
		]);
	return figures(earlier) === figures(later) && !otherFirm(earlier, later);
}

const won = ({ won: x, lost }: { readonly won: number; readonly lost: number }): Count => ({
	x,
	n: x + lost,
});

/**
 * One class in two reports, the earlier one first.
 *
 * @param known why the two stand apart as a whole, where that is known already
 */
export function classSince(
	earlier: Report,
	later: Report,
	id: LeadClass,
	known: Because | null = null,
): ClassSince {
	const [then, now] = [earlier.classes[id], later.classes[id]];
	const because = known ?? whyApart(earlier, later) ?? whyNotWithin(earlier, later, id);
	const since = because === null;
	const before = won(then);
	const all = won(now);
	const counts = since ? { x: all.x - before.x, n: all.n - before.n } : all;
	// Without losses in the files there is no close rate.
	const rated = (then.ofDecided !== null || before.n === 0) && (now.ofDecided !== null || all.n === 0);
	const difference = rated ? newcombeDifference(counts, before) : null;
	const aged = since ? ofAge(earlier, later, id) : null;
	return {
		class: id,
		way: since ? 'since' : 'apart',
		because,
		before,
		later: counts,
		created: since ? now.created - then.created : null,
		rated,
		difference,
		ofAge: aged,
		...judged(earlier, id, since ? difference : null, aged),
	};
}

type Judged = Pick<ClassSince, 'verdict' | 'but'>;

function judged(
	earlier: Report,
	id: LeadClass,
	difference: Difference | null,
	aged: ClassSince['ofAge'],
): Judged {
	if (!JUDGED.includes(id)) return { verdict: null, but: null };
	const way = difference === null ? 0 : difference.low > 0 ? 1 : difference.high < 0 ? -1 : 0;
	if (way === 0) return { verdict: 'cannot-tell', but: null };
	if (!reachesBack(earlier, id)) return { verdict: 'cannot-tell', but: 'young' };
	const share = ({ x, n }: Count) => x / n;
	if (aged !== null && (share(aged.later) - share(aged.before)) * way < 0)
		return { verdict: 'cannot-tell', but: 'ages' };
	return { verdict: way > 0 ? 'better' : 'worse', but: null };
}

/** Whether the earlier report holds enough time before its day, as far as it says. */
export function reachesBack(earlier: Report, id: LeadClass): boolean {
	const { asOf, horizon } = earlier;
	const first = firstPeriodOver(earlier, id);
	return (
		asOf !== null &&
		horizon !== null &&
		first !== null &&
		dayNumber(asOf) - dayNumber(first) >= OLD_ENOUGH * horizon
	);
}
