import type { Trend } from '../../model';

/** How much a share moved, in whole points of a hundred. */
export interface PointsMoved {
	readonly moved: number;
	readonly from: number;
	readonly to: number;
}

/** A hundred times a share carries noise over a whole point. */
const NOISE = 1e-9;

/** The difference to the nearest point, the ends of its range outwards. */
export const pointsMoved = ({ difference, low, high }: NonNullable<Trend['change']>): PointsMoved => ({
	moved: Math.round(difference * 100) + 0,
	from: Math.floor(low * 100 + NOISE) + 0,
	to: Math.ceil(high * 100 - NOISE) + 0,
});

/** "9 points more": how many, and one of two words for which way; null where it is none. */
export function pointsSaid(points: number, [more, less]: readonly [string, string]): string | null {
	const size = Math.abs(points);
	return size === 0 ? null : `${size} ${size === 1 ? 'point' : 'points'} ${points > 0 ? more : less}`;
}
