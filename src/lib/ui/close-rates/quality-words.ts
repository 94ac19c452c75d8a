import { fixed } from '../../format';
import type { QualityClosing, Rate } from '../../model';

/** What the sides of a quality are called beside their marks. */
export const SIDE_WORDS = { yes: 'yes', no: 'no' } as const;

/** Whether it goes with closing, in the cell of a table. */
export function closingWords({ verdict, because }: QualityClosing): string {
	if (verdict === 'more-often') return 'more often';
	if (verdict === 'less-often') return 'less often';
	return BECAUSE[because ?? 'too-few'];
}

const BECAUSE = {
	'no-losses': 'can’t be told: no losses',
	'too-few': 'can’t be told: too few decided',
	'may-be-chance': 'can’t be told: may be chance',
	'many-compared': 'can’t be told: may be chance among so many',
} as const;

/** A difference of two shares in points, its range rounded outwards: "+9 (−15 to +33)". */
export function points({ rate, low, high }: Rate, locale?: string): string {
	const text = (value: number) => {
		const shown = fixed(Math.abs(value), 0, locale);
		return value > 0 ? `+${shown}` : value < 0 ? `−${shown}` : shown;
	};
	return `${text(Math.round(100 * rate))} (${text(Math.floor(100 * low + 1e-9))} to ${text(Math.ceil(100 * high - 1e-9))})`;
}
