import { CLASS_PLURALS } from '../../format/words';
import type { Faster, MixShift, ProvenReport, Speed } from '../../model';
import { isShared } from '../advice';
import { begin, counted, number, percent } from '../say';
import { spanSaid } from '../periods/period-said';
import { pointsMoved } from '../periods/points';

const oneDigit = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

type Pace = 'faster' | 'slower' | 'alike' | 'few';

function paceOf({ ratio }: Faster): Pace {
	if (ratio === null) return 'few';
	if (ratio.high < 1) return 'faster';
	return ratio.low > 1 ? 'slower' : 'alike';
}

const PACES: Readonly<Record<Pace, string>> = {
	faster: 'are won faster than before',
	slower: 'are won more slowly than before',
	alike: 'are won about as fast as before',
	few: 'have too few wins to say whether they come faster',
};

/** The two sides that the headline compares are the two that are followed. */
const followed = ({ evidence }: ProvenReport): readonly Faster[] =>
	(evidence.pace?.faster ?? []).filter(({ class: id }) => id === 'referral' || id === 'lead');

/** Are wins coming faster? */
export function speedHeadline(report: ProvenReport): string {
	const [first, second] = followed(report);
	if (first === undefined)
		return `It can’t be told ${isShared(report) ? 'here' : 'yet'} whether wins come faster than before.`;
	const plural = CLASS_PLURALS[first.class];
	if (second === undefined) return `${begin(plural)} ${PACES[paceOf(first)]}.`;
	const other = CLASS_PLURALS[second.class];
	return paceOf(first) === paceOf(second)
		? `${begin(plural)} and ${other} ${PACES[paceOf(first)]}.`
		: `${begin(plural)} ${PACES[paceOf(first)]}; ${other} ${PACES[paceOf(second)]}.`;
}

/** Each of the two, the first half of its quarters against the last. */
export const speedSaid = (report: ProvenReport): string[] =>
	followed(report).map((faster) => fasterSaid(faster, report.horizon ?? 365));

function fasterSaid(faster: Faster, horizon: number): string {
	const { class: id, first, last, ratio } = faster;
	const pace = paceOf(faster);
	const medians = `Of the ${CLASS_PLURALS[id]} won within ${horizon} days, half took ${daysSaid(first)} or less where created in ${spanSaid(first.from, first.to)} (${counted(first.wins, 'win')}), and ${daysSaid(last)} or less where created in ${spanSaid(last.from, last.to)} (${number(last.wins)})`;
	if (ratio === null) return `${medians}: too few to say more.`;
	if (pace === 'alike') return `${medians}: no difference larger than chance.`;
	const range = `${ratio.low.toFixed(2)} to ${ratio.high.toFixed(2)}`;
	return `${medians}. Pair by pair the later ones took ${ratio.value.toFixed(2)} times as long (${range}), more than chance.`;
}

const daysSaid = ({ median }: Speed): string => `${oneDigit.format(median)} ${median === 1 ? 'day' : 'days'}`;

/** Fewer than so many in a half say nothing of the mix. */
const ENOUGH = 10;

const tooFew = ({ first, last }: MixShift): boolean => Math.min(first.of, last.of) < ENOUGH;
const isAll = ({ first, last }: MixShift): boolean => first.x === first.of && last.x === last.of;

/** Did the mix shift? */
export function mixHeadline(report: ProvenReport): string {
	const { evidence } = report;
	const shift = (evidence.pace?.shifts ?? [])[0];
	if (shift === undefined) return 'How the opportunities came, period by period.';
	const whole = (evidence.pace?.shifts ?? []).find(isAll);
	if (whole !== undefined)
		return `All of these are ${CLASS_PLURALS[whole.class]}, so there is no mix that could shift.`;
	if (tooFew(shift)) return 'There are too few opportunities to say whether the mix shifted.';
	const { change, class: id } = shift;
	const plural = CLASS_PLURALS[id];
	if (change.low > 0) return `${begin(plural)} are a larger part than before.`;
	if (change.high < 0) return `${begin(plural)} are a smaller part than before.`;
	return `${begin(plural)} are about as large a part as before: no change larger than chance.`;
}

/** Referrals and leads among all created, the first half of the whole quarters against the last. */
export function mixSaid({ evidence }: ProvenReport): string[] {
	const shifts = evidence.pace?.shifts ?? [];
	return shifts.some(isAll) || shifts.some(tooFew) ? [] : shifts.map(shiftSaid);
}

function shiftSaid({ class: id, first, last, change }: MixShift): string {
	const share = (x: number, of: number) => percent(x / of);
	const { from, to } = pointsMoved(change);
	return `Of ${counted(first.of, 'opportunity', 'opportunities')} created in ${spanSaid(first.from, first.to)}, ${share(first.x, first.of)} were ${CLASS_PLURALS[id]}; of ${number(last.of)} in ${spanSaid(last.from, last.to)}, ${share(last.x, last.of)} (a change likely between ${pointsEnd(from)} and ${pointsEnd(to)}).`;
}

/** "2 points fewer". */
const pointsEnd = (points: number): string =>
	points === 0
		? 'none'
		: `${number(Math.abs(points))} ${Math.abs(points) === 1 ? 'point' : 'points'} ${points < 0 ? 'fewer' : 'more'}`;
