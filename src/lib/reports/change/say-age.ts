import { CLASS_PLURALS } from '../../format/words';
import type { AgedPair, PeriodUnit, ProvenReport, SidesAt, SidesMoved } from '../../model';
import { begin, number, percent, times, timesRange } from '../say';
import { periodSaid } from '../periods/period-said';
import { pointsMoved, pointsSaid } from '../periods/points';
import { comparedSaid } from '../periods/say-change';
import { changeOfUnit } from './say';

/** Two periods are two looks; the verdict stands elsewhere. */
export const ONLY_DESCRIBES =
	'Two periods only describe: whether it is more than chance is judged over all quarters, under “Is it more than chance?”.';

/** Referrals and leads at the same age, each as a sentence or two. */
export function agedSaid(report: ProvenReport, unit: PeriodUnit): string[] {
	const { horizon } = report;
	const pairs = (changeOfUnit(report, unit)?.atSameAge ?? []).filter(isFollowed);
	return horizon === null ? [] : pairs.map((pair) => comparedSaid({ ...pair, unit, horizon }));
}

/** One sentence for referrals and leads: by how much their shares moved. null where neither has two periods. */
export function agedHeadline(report: ProvenReport, unit: PeriodUnit): string | null {
	const [first, second] = (changeOfUnit(report, unit)?.atSameAge ?? []).filter(isFollowed);
	if (first === undefined) return null;
	const pairs = second === undefined ? [first] : [first, second];
	const moved = ({ class: id, change }: AgedPair) =>
		`${pointsSaid(pointsMoved(change).moved, ['more', 'fewer']) ?? 'about as many'} of the ${CLASS_PLURALS[id]}`;
	const alike = pairs.every(({ now }) => now.from === first.now.from);
	const when = alike ? ` created in ${periodSaid(unit, first.now.from)}` : '';
	const rest = second === undefined ? '' : `, and ${moved(second)}`;
	const chance = pairs.every(({ change }) => change.low <= 0 && change.high >= 0)
		? ` Chance alone could make ${second === undefined ? 'such a difference' : 'such differences'}.`
		: '';
	return `Against ${beforeSaid(pairs, unit)}, ${moved(first)}${when} became clients${rest}.${chance}`;
}

function beforeSaid(pairs: readonly AgedPair[], unit: PeriodUnit): string {
	if (pairs.every(({ now, before }) => before.to === now.from)) return `the ${unit} before`;
	const [first, second] = pairs;
	if (first === undefined) return `an earlier ${unit}`;
	const alike = second === undefined || second.before.from === first.before.from;
	return alike ? periodSaid(unit, first.before.from) : `an earlier ${unit}`;
}

const isFollowed = ({ class: id }: AgedPair): boolean => id === 'referral' || id === 'lead';

/** How the gap between referrals and leads moved; null where it cannot be said. */
export function sidesSaid(report: ProvenReport, unit: PeriodUnit): string | null {
	const sides = changeOfUnit(report, unit)?.sides ?? null;
	if (sides === null) return null;
	const { now, before } = sides;
	const at = (one: SidesAt) => `of those created in ${periodSaid(unit, one.referral.from)}, ${gapSaid(one)}`;
	return `${begin(at(before))}; ${at(now)}. ${movedSaid(sides)}`;
}

/** "referrals were 30 points ahead of leads (53% against 23%: 2.3 times as often, 1.0 to 5.1)". */
function gapSaid({ gap, referral, lead, ratio }: SidesAt): string {
	const { moved } = pointsMoved(gap);
	const ahead = pointsSaid(moved, ['ahead of', 'behind']) ?? 'level with';
	const often =
		ratio === null || (ratio.value ?? 0) === 0
			? ''
			: `: ${times(ratio, 1) ?? ''} times as often, ${timesRange(ratio, 1)}`;
	return `referrals were ${ahead} leads (${percent(referral.share.rate)} against ${percent(lead.share.rate)}${often})`;
}

/** "So referrals gained 11 points on leads, likely between losing 30 and gaining 52." */
function movedSaid({ moved: change }: SidesMoved): string {
	const { moved, from, to } = pointsMoved(change);
	const what =
		moved === 0
			? 'So the gap stayed about the same'
			: `So referrals ${moved > 0 ? 'gained' : 'lost'} ${pointsSaid(Math.abs(moved), ['on leads', '']) ?? ''}`;
	return `${what}, likely between ${endSaid(from)} and ${endSaid(to)}.`;
}

const endSaid = (points: number): string =>
	`${points < 0 ? 'losing' : 'gaining'} ${number(Math.abs(points))}`;
