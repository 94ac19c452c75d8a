import type { ClaimTrials, CurvesDiffer, Quality, QualityOfClass, QualitySide, Stale } from '../../model';
import { maybe } from '../figures';
import { areFew } from './few';
import { maybeMillionths, maybeShort, millionths } from '../rounded';
import { maybeRate } from './round';
import type { Told } from './told';

export const NOT_TESTED: CurvesDiffer = { verdict: 'cannot-tell', chiSquare: null, p: null, because: null };

/**
 * What each claim was tried under. The figures follow from the counts of the classes, and from those of leads and deals
 * that the report tells anyway; where classes are folded, how many are of unknown class is not told, and what was tried
 * with them is left out.
 */
export const claimsThat = (all: readonly ClaimTrials[], told: Told): ClaimTrials[] =>
	all.map(({ id, trials }) => ({
		id,
		trials: trials
			.filter(
				({ assumption }) =>
					!(told.folds && (assumption === 'unknown-as-referrals' || assumption === 'unknown-as-leads')),
			)
			.map((one) => ({
				assumption: one.assumption,
				value: maybeMillionths(one.value),
				low: maybeMillionths(one.low),
				high: maybeMillionths(one.high),
				verdict: one.verdict,
			})),
	}));

/** How many have been open for long is told of every class; what losing them would change follows from that. */
export function staleThat(of: Stale, told: Told): Stale | null {
	const classes = of.classes.filter((one) => !told.isHidden(one.class));
	if (classes.length === 0) return null;
	return {
		classes: classes.map((one) => ({
			class: one.class,
			stale: one.stale,
			afterDays: one.afterDays,
			now: maybeMillionths(one.now),
			ifLost: maybeMillionths(one.ifLost),
		})),
		claims: of.claims.map((one) => ({
			id: one.id,
			verdict: one.verdict,
			value: maybeMillionths(one.value),
			low: maybeMillionths(one.low),
			high: maybeMillionths(one.high),
		})),
	};
}

export const curvesThat = (of: CurvesDiffer): CurvesDiffer => ({
	verdict: of.verdict,
	chiSquare: maybeMillionths(of.chiSquare),
	p: maybeShort(of.p),
	because: maybe(of.because),
});

/**
 * Need, fit and accepted introduction. A class stands where those that say yes, those that say no and those that say
 * nothing are each none, or five and more, and so are the decided among them; no total over the classes is told.
 */
export function qualityThat(all: readonly Quality[], told: Told): Quality[] | null {
	const kept = all.flatMap(({ id, classes }) => {
		const stand = classes.filter((one) => !told.isHidden(one.class) && isLarge(one));
		return stand.length === 0 ? [] : [{ id, classes: stand.map(ofClass) }];
	});
	return kept.length === 0 ? null : kept;
}

const isLarge = ({ yes, said, notSaid, closing }: QualityOfClass): boolean =>
	!areFew(yes, said - yes, notSaid, closing.yes.decided, closing.no.decided);

const side = ({ won, decided, rate }: QualitySide): QualitySide => ({ won, decided, rate: maybeRate(rate) });

const ofClass = (of: QualityOfClass): QualityOfClass => ({
	class: of.class,
	yes: of.yes,
	said: of.said,
	notSaid: of.notSaid,
	share: maybeRate(of.share),
	closing: {
		yes: side(of.closing.yes),
		no: side(of.closing.no),
		difference: maybeRate(of.closing.difference),
		chance: of.closing.chance === null ? null : millionths(of.closing.chance),
		verdict: of.closing.verdict,
		because: of.closing.because,
	},
});
