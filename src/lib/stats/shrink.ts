import betaincinv from '@stdlib/math-base-special-betaincinv';
import type { Rate } from '../model';
import { lnRisingSum } from './ln-rising';
import { wilsonRange } from './proportion';
import { exp, ln } from './elementary';

/** What one source or partner has brought. */
export interface Group {
	readonly won: number;
	/** Won + lost. */
	readonly decided: number;
}

/** What groups of this kind are like before one's own cases speak: a mean, worth `strength` cases. */
export interface Prior {
	readonly mean: number;
	readonly strength: number;
}

/** From so many groups their spread can be learnt from themselves. */
const ENOUGH_GROUPS = 8;
/** With fewer, a firm's mean counts as much as four of a group's own cases. */
const FEW_GROUPS_STRENGTH = 4;
const STRENGTH_RANGE = [0.05, 10_000] as const;
/** The smaller part of a golden section. */
const SECTION = (3 - Math.sqrt(5)) / 2;
const MOST_STEPS = 100;

/**
 * Place of the highest value of a function with one hill, to within a precision: by the top of a parabola through the
 * best three places, and by golden section where that does not narrow it down (Brent 1973, chapter 5).
 */
function highest(f: (x: number) => number, from: number, to: number, precision: number): number {
	let [low, high] = [from, to];
	let best = low + SECTION * (high - low);
	let [second, third] = [best, best];
	let atBest = f(best);
	let [atSecond, atThird] = [atBest, atBest];
	let [step, before] = [0, 0];
	for (let steps = 0; steps < MOST_STEPS; steps++) {
		const middle = (low + high) / 2;
		if (Math.abs(best - middle) <= 2 * precision - (high - low) / 2) return best;
		const last = before;
		before = step;
		const r = (best - second) * (atBest - atThird);
		const q = (best - third) * (atBest - atSecond);
		const down = 2 * (q - r);
		const top = down === 0 ? NaN : -((best - third) * q - (best - second) * r) / down;
		const isNarrower =
			Math.abs(top) < Math.abs(last) / 2 && best + top > low + precision && best + top < high - precision;
		if (isNarrower) step = top;
		else {
			before = best < middle ? high - best : low - best;
			step = SECTION * before;
		}
		const place = best + (Math.abs(step) >= precision ? step : step > 0 ? precision : -precision);
		const value = f(place);
		if (value >= atBest) {
			if (place < best) high = best;
			else low = best;
			[third, second, best] = [second, best, place];
			[atThird, atSecond, atBest] = [atSecond, atBest, value];
		} else {
			if (place < best) low = place;
			else high = place;
			if (value >= atSecond || second === best) {
				[third, second] = [second, place];
				[atThird, atSecond] = [atSecond, value];
			} else if (value >= atThird || third === best || third === second) [third, atThird] = [place, value];
		}
	}
	return best;
}

/** Log-likelihood of Beta(a, b) behind the groups' rates, without the binomial coefficients, which are constant. */
function betaBinomial(groups: readonly Group[]): (a: number, b: number) => number {
	const wins = lnRisingSum(groups.map(({ won }) => won));
	const losses = lnRisingSum(groups.map(({ won, decided }) => decided - won));
	const all = lnRisingSum(groups.map(({ decided }) => decided));
	// While the best mean of one strength is sought, their sum is the same but for its last digit.
	const known = new Map<number, number>();
	const allOf = (sum: number): number => {
		const found = known.get(sum) ?? all(sum);
		known.set(sum, found);
		return found;
	};
	return (a, b) => wins(a) + losses(b) - allOf(a + b);
}

const logistic = (x: number): number => 1 / (1 + exp(-x));

function pooledRate(groups: readonly Group[]): number | null {
	const won = groups.reduce((sum, group) => sum + group.won, 0);
	const decided = groups.reduce((sum, group) => sum + group.decided, 0);
	return decided === 0 ? null : won / decided;
}

/**
 * The beta distribution behind the groups' true rates, by maximum likelihood of the beta-binomial
 * (Skellam 1948): for each strength the best mean, then the best strength, at most 10,000 (the groups do not differ).
 *
 * @param groups won of decided; groups with none decided say nothing
 * @returns null where none is decided; where all or none was won, or no group has two decided, every strength fits
 *   equally, and 4 is given
 */
export function fitPrior(groups: readonly Group[]): Prior | null {
	const pooled = pooledRate(groups);
	if (pooled === null) return null;
	const alike = pooled === 0 || pooled === 1 || groups.every(({ decided }) => decided < 2);
	if (alike) return { mean: pooled, strength: FEW_GROUPS_STRENGTH };
	const likelihood = betaBinomial(groups);
	const centre = ln(pooled / (1 - pooled));
	const fit = (strength: number) => (logit: number) =>
		likelihood(strength * logistic(logit), strength * logistic(-logit));
	const bestMean = (strength: number): number => highest(fit(strength), centre - 8, centre + 8, 1e-7);
	const profile = (lnStrength: number): number => {
		const strength = exp(lnStrength);
		return fit(strength)(bestMean(strength));
	};
	const [least, most] = STRENGTH_RANGE;
	const strength = exp(highest(profile, ln(least), ln(most), 1e-6));
	return { mean: logistic(bestMean(strength)), strength };
}

/**
 * The prior for shrinking groups of one class: fitted from eight groups with a decided case, else the class
 * mean worth four cases (few groups cannot tell how far groups differ).
 *
 * @param groups all groups of the class, won of decided
 * @param classMean won ÷ decided of the class; where absent, that of the groups
 * @returns null where nothing is decided
 */
export function sharedPrior(groups: readonly Group[], classMean?: number): Prior | null {
	if (groups.filter(({ decided }) => decided > 0).length >= ENOUGH_GROUPS) return fitPrior(groups);
	const mean = classMean ?? pooledRate(groups);
	return mean === null ? null : { mean, strength: FEW_GROUPS_STRENGTH };
}

/**
 * A group's rate drawn towards its kind, (M·m + x)/(M + n), with quantiles of the posterior
 * Beta(M·m + x, M(1 − m) + n − x): empirical Bayes (Efron and Morris 1975). 3 of 3 is then not first of all.
 *
 * @param prior mean m and strength M
 * @param group won of decided; none decided gives the prior itself
 * @param level 0.95 for a 95% range
 * @returns where a prior of 0 or 1 meets no case against it the posterior is a point, and Wilson's range of the
 *   group's own cases stands instead
 */
export function shrunkRate(prior: Prior, { won, decided }: Group, level = 0.95): Rate {
	const a = prior.strength * prior.mean + won;
	const b = prior.strength * (1 - prior.mean) + decided - won;
	const rate = a / (a + b);
	if (!(a > 0 && b > 0)) return { rate, ...wilsonRange(won, decided) };
	const tail = (1 - level) / 2;
	return { rate, low: betaincinv(tail, a, b), high: betaincinv(1 - tail, a, b) };
}
