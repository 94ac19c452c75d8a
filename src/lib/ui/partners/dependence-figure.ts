import { count, counted, fixed, percent, percentRange, STATUS_WORDS } from '../../format';
import type { Dependence, Depended, Money } from '../../model';
import { A_QUARTER } from '../../reports/dependence/rules';
import { wonWords } from './sentences';

/** One bar: a partner, or all others together. */
export interface ShareRow {
	readonly key: string;
	readonly name: string;
	/** False: all others together, which is nobody's name. */
	readonly named: boolean;
	/** Parts of the longest that is drawn, 0 to 1; the range is null for all others together. */
	readonly share: number;
	readonly range: { readonly low: number; readonly high: number } | null;
	readonly won: string;
	readonly shareWords: string;
	readonly rangeWords: string | null;
}

/** The shares of the first five, and of all others together. */
export function shareRows({ first, wins, partners, topFive }: Dependence, locale?: string): ShareRow[] {
	const longest = Math.max(...first.map(({ share }) => share.high), 1 - topFive);
	const won = first.reduce((sum, one) => sum + one.won, 0);
	const rows = first.map(({ partner, won: n, share }): ShareRow => ({
		key: partner,
		name: partner,
		named: true,
		share: share.rate / longest,
		range: { low: share.low / longest, high: share.high / longest },
		won: count(n, locale),
		shareWords: percent(share.rate, locale),
		rangeWords: percentRange(share.low, share.high, A_QUARTER, locale),
	}));
	const others = partners - first.length;
	if (others === 0) return rows;
	const rest: ShareRow = {
		key: '\n',
		name: others === 1 ? 'One more partner' : `${count(others, locale)} more partners`,
		named: false,
		share: (1 - topFive) / longest,
		range: null,
		won: count(wins - won, locale),
		shareWords: percent((wins - won) / wins, locale),
		rangeWords: null,
	};
	return [...rows, rest];
}

/** A row of what losing one would cost; null: not known. */
export interface CostRow {
	readonly partner: string;
	readonly status: Depended['status'];
	readonly statusWords: string;
	/** "about 10.6, from 15 in 1.4 years", or "15 so far". */
	readonly clients: string;
	readonly money: string | null;
}

/** Wins or years: one decimal below ten, where it matters. */
function short(n: number, locale?: string): string {
	if (n < 0.05) return `under ${fixed(0.1, 1, locale)}`;
	const digits = n < 9.95 && !Number.isInteger(Math.round(n * 10) / 10) ? 1 : 0;
	return fixed(n, digits, locale);
}

export function costRows({ first }: Dependence, currency: string | null, locale?: string): CostRow[] {
	return first.map((one) => {
		const { partner, won, years, aYear, status } = one;
		return {
			partner,
			status,
			statusWords: status === null ? 'no dates' : STATUS_WORDS[status],
			clients:
				aYear === null || years === null
					? `${count(won, locale)} so far`
					: `about ${short(aYear.won, locale)}, from ${count(won, locale)} in ${short(years, locale)} ${short(years, locale) === short(1, locale) ? 'year' : 'years'}`,
			money: aYear === null ? soFar(wonWords(one, currency)) : about(wonWords(whole(aYear), currency)),
		};
	});
}

const soFar = (words: string | null): string | null => (words === null ? null : `${words} so far`);
const about = (words: string | null): string | null => (words === null ? null : `about ${words}`);

/** More than two digits of a year's mean would claim too much. */
const whole = ({ valueWon, valueByCurrency }: Money): Money => ({
	valueWon: valueWon === null ? null : rough(valueWon),
	valueByCurrency:
		valueByCurrency === null
			? null
			: Object.fromEntries(Object.entries(valueByCurrency).map(([code, sum]) => [code, rough(sum)])),
});

/** What the picture shows. */
export const sharesCaption = ({ wins }: Dependence): string =>
	`Bar: share of the ${counted(wins, 'new client', 'new clients')} whom partners sent. Thin line: its 95% range, wide enough for all of them at once.`;

const rough = (sum: number): number => Number(sum.toPrecision(2));
