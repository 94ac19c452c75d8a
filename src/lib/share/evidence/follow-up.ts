import type {
	CloseRatio,
	Decided,
	DecidedShare,
	FollowUp,
	FollowUpClosing,
	FollowUpSpeed,
} from '../../model';
import { FEWEST } from '../gather';
import { short } from '../rounded';
import { areFew, isFew } from './few';
import { maybeRate, maybeRatio } from './round';
import type { Told } from './told';

/**
 * How soon they were followed up. Groups are classes, and those with a known first response in them: a class with one
 * to four of these is left out, and with it the next smallest where it would be the only one that all less the others
 * give away. Within how many days is how it went, as won and lost are. Where bands of the closing ones have one to
 * four decided, or classes are folded (new business less the others would tell existing clients), nothing stands.
 */
export function followUpThat(of: FollowUp, told: Told): FollowUp | null {
	const { closing } = of;
	const small = closing.bands.some(({ undecided, all }) => areFew(undecided.decided, all.decided));
	if (told.folds || small || isFew(of.all.known)) return null;
	return {
		all: speed(of.all),
		classes: classesThat(of).map((one) => ({ class: one.class, ...speed(one) })),
		waiting: of.waiting,
		closing: closingOf(closing),
	};
}

/** All are new business: existing clients are of no total. */
function classesThat({ all, classes }: FollowUp): FollowUp['classes'] {
	let kept = classes.filter(({ known }) => !isFew(known));
	const rest = (): number =>
		kept.reduce((left, one) => (one.class === 'existing-client' ? left : left - one.known), all.known);
	while (isFew(rest()) && kept.some((one) => one.class !== 'existing-client')) {
		const least = kept
			.filter((one) => one.class !== 'existing-client')
			.reduce((a, b) => (b.known < a.known ? b : a));
		kept = kept.filter((one) => one !== least);
	}
	return kept;
}

/** The middle of the days of fewer than five is somebody's own. */
function speed(of: FollowUpSpeed): FollowUpSpeed {
	const days = (n: number | null): number | null => (of.known < FEWEST ? null : n);
	return {
		created: of.created,
		known: of.known,
		notRecorded: of.notRecorded,
		after: of.after,
		before: of.before,
		undated: of.undated,
		within: of.within.map((one) => ({ days: one.days, count: one.count, share: maybeRate(one.share) })),
		median: days(of.median),
		lowerQuartile: days(of.lowerQuartile),
		upperQuartile: days(of.upperQuartile),
	};
}

const decided = ({ won, decided: of }: Decided): Decided => ({ won, decided: of });
const share = (of: DecidedShare): DecidedShare => ({ ...decided(of), rate: maybeRate(of.rate) });
const ratio = (of: CloseRatio | null): CloseRatio | null => maybeRatio(of);

const closingOf = (of: FollowUpClosing): FollowUpClosing => ({
	bands: of.bands.map(({ id, undecided, all }) => ({ id, undecided: share(undecided), all: share(all) })),
	early: of.early,
	noDays: of.noDays,
	earlyWon: of.earlyWon,
	unknown: decided(of.unknown),
	sooner: decided(of.sooner),
	later: decided(of.later),
	alone: of.alone,
	ratio: ratio(of.ratio),
	withEarly: ratio(of.withEarly),
	trend: of.trend === null ? null : { way: of.trend.way, p: short(of.trend.p) },
	trials: of.trials.map((one) => ({
		assumption: one.assumption,
		ratio: ratio(one.ratio),
		verdict: one.verdict,
	})),
	verdict: of.verdict,
	because: of.because,
});
