import { exp, ln, pow } from '../../../src/lib/stats/elementary';
import { drawNormal, type Random } from '../../../src/lib/stats/random';

/** From `low` up to, and without, `high`. */
export const between = (low: number, high: number, random: Random): number => low + (high - low) * random();

/** The same with each doubling as likely as any other: for sizes and times. */
export const betweenByRatio = (low: number, high: number, random: Random): number =>
	low * pow(high / low, random());

/** Time until something that comes at a steady rate, `mean` on average. */
export const drawExponential = (mean: number, random: Random): number => -mean * ln(1 - random());

/** Lifetime by Weibull: a shape below 1 ends many early, above 1 many near the scale. */
export const drawWeibull = (shape: number, scale: number, random: Random): number =>
	scale * pow(drawExponential(1, random), 1 / shape);

/** Lognormal by its median and the standard deviation of its logarithm. */
export const drawLognormal = (median: number, spread: number, random: Random): number =>
	median * exp(spread * drawNormal(random));

/** One draw of Gamma(shape, scale 1) by Marsaglia and Tsang (2000); a shape below 1 by their rule, from shape + 1. */
export function drawGamma(shape: number, random: Random): number {
	if (shape < 1) return drawGamma(shape + 1, random) * pow(1 - random(), 1 / shape);
	const d = shape - 1 / 3;
	const c = 1 / Math.sqrt(9 * d);
	for (;;) {
		const x = drawNormal(random);
		const v = (1 + c * x) ** 3;
		if (v > 0 && ln(1 - random()) < x * x * 0.5 + d - d * v + d * ln(v)) return d * v;
	}
}

export function drawBeta(a: number, b: number, random: Random): number {
	const [x, y] = [drawGamma(a, random), drawGamma(b, random)];
	return x / (x + y);
}
