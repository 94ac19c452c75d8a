import { begin } from '../say';
import { CLASS_PLURALS, CLASS_SINGULARS } from '../../format/words';
import type { Report } from '../../model';
import { daySaid } from '../periods/day-said';
import { dayOf } from './order';
import type { Because, ClassSince, Versus } from './types';
import { differenceSaid, many, none, rangeOf, wereWon } from './words';

/** Why two reports, or one class of them, stand beside each other as two samples. */
export const BECAUSE: Readonly<Record<Because, string>> = {
	firm: 'The reports are of two firms, so what differs is between the firms, not over time.',
	filters:
		'The reports are narrowed to different opportunities, or one of them does not tell to which, so what came since cannot be told.',
	undated: 'One of the reports does not say of which day it speaks, so what came since cannot be told.',
	'same-day':
		'Both reports speak of the same day, so nothing can have come since: what differs is how the files were exported or read.',
	fewer:
		'Some that were counted before are gone, reopened or read otherwise, so what came since cannot be told.',
	window: 'The later export begins on a later day than the earlier one, so what came since cannot be told.',
	moved:
		'The later report has other opportunities of the time before than the earlier one, so what came since cannot be told.',
};

/** What was decided of one class since then, against before; where that cannot be told, both as they stand. */
export function classSaid(of: ClassSince, { earlier, later }: Versus): string[] {
	return of.way === 'since' ? since(of, earlier) : apart(of, earlier, later);
}

function since(of: ClassSince, earlier: Report): string[] {
	const { class: id, before, later, rated, difference, created } = of;
	const day = daySaid(dayOf(earlier));
	const then =
		before.n === 0
			? 'none was decided before'
			: `of ${many(before.n, id)} decided before, ${wereWon(before.x)}${rangeOf(before, rated)}`;
	const came =
		created === null || created === 0
			? `No ${CLASS_SINGULARS[id]} came in since ${day}.`
			: `${begin(many(created, id))} came in since ${day}.`;
	const decided =
		later.n === 0
			? `None was decided since then; ${then}.`
			: `Of ${many(later.n, id)} decided since then, ${wereWon(later.x)}${rangeOf(later, rated)}; ${then}.`;
	return [
		came,
		decided,
		...(difference === null ? [] : [differenceSaid(difference)]),
		...butSaid(of),
		...agedSaid(of),
	];
}

function apart(
	{ class: id, before, later, rated, difference, because }: ClassSince,
	earlier: Report,
	now: Report,
): string[] {
	const side = ({ n, x }: ClassSince['before'], report: Report, which: string) =>
		n === 0
			? `in the ${which} report, of ${daySaid(dayOf(report))}, none is decided`
			: `in the ${which} report, of ${daySaid(dayOf(report))}, ${none(x)} of ${many(n, id)} decided ${x === 1 || x === 0 ? 'was' : 'were'} won${rangeOf({ n, x }, rated)}`;
	const guide =
		because === 'firm'
			? []
			: ['The two may share opportunities, so the range is only a guide, and no verdict is given.'];
	return [
		`${begin(CLASS_PLURALS[id])}: ${side(before, earlier, 'earlier')}; ${side(later, now, 'later')}.`,
		...(difference === null ? [] : [differenceSaid(difference), ...guide]),
	];
}

function butSaid({ but }: ClassSince): string[] {
	if (but === 'young')
		return [
			'The earlier report does not reach back far enough to judge: what is decided early is mostly what is won quickly.',
		];
	return but === 'ages'
		? ['Looked at when equally old they point the other way, so no verdict is given.']
		: [];
}

/** The second look: both groups at the same age. */
function agedSaid({ ofAge, class: id }: ClassSince): string[] {
	if (ofAge === null) return [];
	const { before, later, horizon } = ofAge;
	return [
		`Looked at when equally old, in whole periods: of ${many(later.n, id)} that came to be ${horizon} days old since then, ${wereWon(later.x)} within ${horizon} days${rangeOf(later)}; of ${many(before.n, id)} that were so old before, ${none(before.x)}${rangeOf(before)}.`,
	];
}

export interface Headline {
	readonly sentence: string;
	/** Part of the sentence that carries the answer; null: none. */
	readonly emphasis: string | null;
	readonly why: string;
}

const VERDICTS = {
	better: 'closed better than before',
	worse: 'closed worse than before',
} as const;

/** What changed, in one sentence. */
export function headline(of: Versus): Headline {
	const { earlier, later, same, classes } = of;
	if (same)
		return {
			sentence: 'Nothing changed: both reports hold the same figures.',
			emphasis: 'Nothing changed',
			why: `Both speak of ${daySaid(dayOf(later))}.`,
		};
	const span = `From ${daySaid(dayOf(earlier))} to ${daySaid(dayOf(later))}`;
	const judged = classes.filter(({ verdict }) => verdict === 'better' || verdict === 'worse');
	const first = judged[0];
	if (first === undefined) return nothingTold(of, span);
	const emphasis = VERDICTS[first.verdict === 'worse' ? 'worse' : 'better'];
	const second = judged[1];
	const rest =
		second === undefined
			? ''
			: second.verdict === first.verdict
				? null
				: `, and ${CLASS_PLURALS[second.class]} ${VERDICTS[second.verdict === 'worse' ? 'worse' : 'better']}`;
	const who =
		rest === null && second !== undefined
			? `${CLASS_PLURALS[first.class]} and ${CLASS_PLURALS[second.class]}`
			: CLASS_PLURALS[first.class];
	return {
		sentence: `${begin(who)} decided since ${daySaid(dayOf(earlier))} ${emphasis}${rest ?? ''}.`,
		emphasis,
		why: `${span}. The difference is larger than chance; why they differ the figures do not say.`,
	};
}

function nothingTold({ classes, earlier, later }: Versus, span: string): Headline {
	const followed = classes.filter(({ class: id }) => id === 'referral' || id === 'lead');
	const nested = followed.filter(({ way }) => way === 'since');
	if (nested.length === 0) {
		const because = followed.find((one) => one.because !== null)?.because ?? null;
		return {
			sentence: 'What changed can’t be told from these two reports.',
			emphasis: 'can’t be told',
			why:
				because === null
					? 'Neither holds referrals or leads that can be compared.'
					: `${BECAUSE[because]} Both stand beside each other below.`,
		};
	}
	if (nested.every((one) => one.later.n === 0))
		return {
			sentence: `No ${listOr(nested)} was decided since ${daySaid(dayOf(earlier))}.`,
			emphasis: null,
			why: `${span}.`,
		};
	return {
		sentence: `Whether ${listOr(nested, true)} close better than on ${daySaid(dayOf(earlier))} can’t be told yet.`,
		emphasis: 'can’t be told yet',
		why: `By ${daySaid(dayOf(later))} no difference is larger than chance would make, or the earlier report is too young to judge by.`,
	};
}

function listOr(of: readonly ClassSince[], plural = false): string {
	const names = of.map(({ class: id }) => (plural ? CLASS_PLURALS[id] : CLASS_SINGULARS[id]));
	return names.join(plural ? ' and ' : ' and no ');
}
