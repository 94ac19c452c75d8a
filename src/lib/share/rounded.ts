/*
 * Figures travel with as many digits as any screen shows, and two more. One that would come to lie on an edge at which
 * screens round, and did not before, keeps more of its digits: 0.2449996 is not "0.245", which is said as 25%.
 */

/** Decimals of a share in a picture, and of one that is listed. */
const DRAWN = 4;
const LISTED = 6;
/** Significant digits of all others, and of those that must be finer. */
const DIGITS = 6;
const FINER = 9;
/** Of drawn shares screens round at so many decimals at most, of others at so many decimals or digits. */
const DRAWN_EDGE = 3;
const EDGE = 4;

/** To significant digits; the exact figure where only a rounded one lies on an edge. */
export function short(x: number): number {
	const edge = Number(x.toPrecision(EDGE));
	return [DIGITS, FINER].map((digits) => Number(x.toPrecision(digits))).find((of) => of !== edge) ?? x;
}

/** To so many decimals, or `finer` where that would lie on an edge. */
function decimals(x: number, places: number, edge: number, finer: (x: number) => number): number {
	const rounded = Number(x.toFixed(places));
	return rounded === x || rounded !== Number(x.toFixed(edge)) ? rounded + 0 : finer(x);
}

/** A share, or what follows from shares, to a millionth. */
export const millionths = (x: number): number => decimals(x, LISTED, EDGE, short);

/** A share that is drawn, to a ten-thousandth: a fifth of a pixel. */
export const drawn = (x: number): number => decimals(x, DRAWN, DRAWN_EDGE, millionths);

export const maybeShort = (x: number | null): number | null => (x === null ? null : short(x));
export const maybeMillionths = (x: number | null): number | null => (x === null ? null : millionths(x));
