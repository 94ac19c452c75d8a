import { CLASS_PLURALS, CLASS_SINGULARS } from '../../format/words';
import type { LeadClass } from '../../model';
import { roundOutwards, wilson, type Count, type Difference } from '../../stats';
import { listed, number, percentRange } from '../say';

/** "40 referrals", "1 lead". */
export const many = (n: number, id: LeadClass): string =>
	`${number(n)} ${n === 1 ? CLASS_SINGULARS[id] : CLASS_PLURALS[id]}`;

/** "1 was won", "none was won", "12 were won". */
export const wereWon = (x: number): string =>
	x === 0 ? 'none was won' : `${number(x)} ${x === 1 ? 'was' : 'were'} won`;

export const none = (x: number): string => (x === 0 ? 'none' : number(x));

/** "Ann, Bo and 3 more": so many of them, and how many there are besides. `did` is what is said of each. */
export const firstOf = (of: readonly string[], most: number, did = ''): string =>
	listed([...of.slice(0, most), ...(of.length > most ? [`${number(of.length - most)} more${did}`] : [])]);

/** " (17% to 46%)"; empty of nobody, or where no share may be given. */
export function rangeOf({ x, n }: Count, rated = true): string {
	const share = rated ? wilson(x, n) : null;
	return share === null ? '' : ` (${percentRange(share)})`;
}

/** "That is 9 points more, likely between 25 fewer and 41 more." Ends outwards, and never on 0 where the range is not. */
export function differenceSaid({ difference, low, high }: Difference): string {
	const { value, digits, ...ends } = roundOutwards({ value: difference, low, high }, 2, 0);
	const size = (share: number) => Math.abs(share * 100).toFixed(digits - 2);
	const way = (share: number) => (share < 0 ? 'fewer' : 'more');
	const is =
		Number(size(value)) === 0
			? 'about the same share'
			: `${size(value)} ${size(value) === '1' ? 'point' : 'points'} ${way(value)}`;
	const range =
		way(ends.low) === way(ends.high)
			? ends.low < 0
				? `${size(ends.high)} and ${size(ends.low)} fewer`
				: `${size(ends.low)} and ${size(ends.high)} more`
			: `${size(ends.low)} fewer and ${size(ends.high)} more`;
	return `That is ${is}, likely between ${range}.`;
}
