import { numberFormat } from '../../format/kept';
import { money } from '../../format/money';
import { INDEX } from '../../model';
import { number } from '../say';

/** Units of money as one says them, the largest first. */
const UNITS = [
	{ size: 1e12, suffix: 'T', decimalsBelow: 100 },
	{ size: 1e9, suffix: 'B', decimalsBelow: 100 },
	{ size: 1e6, suffix: 'M', decimalsBelow: 100 },
	{ size: 1e3, suffix: 'k', decimalsBelow: 10 },
] as const;

/**
 * Money as an English sentence says it: "$283k", "€1.2M", "$950", "283k" without a currency, "24.1 pt" of an index.
 *
 * @param amount in whole units of the currency
 * @param currency an ISO code, a bare sign as the files have it, or null or empty: none is claimed
 */
export function shortMoney(amount: number, currency: string | null): string {
	if (currency === INDEX) return money(amount, INDEX, 'en');
	const { figure, suffix } = shorten(Math.abs(amount));
	// A minus before the sign of the currency, and none before a nought.
	const sign = amount < 0 && /[1-9]/.test(figure) ? '−' : '';
	return `${sign}${signOf(currency)}${figure}${suffix}`;
}

function shorten(amount: number): { figure: string; suffix: string } {
	for (const { size, suffix, decimalsBelow } of UNITS) {
		const scaled = amount / size;
		const decimals = scaled < decimalsBelow ? 1 : 0;
		const shown = scaled.toFixed(decimals);
		// 999,950 is 1M: what would be rounded up to a unit is said in it.
		if (Number(shown) >= 1 && scaled >= 0.9995) return { figure: grouped(shown.replace(/\.0$/, '')), suffix };
	}
	return {
		figure: grouped(amount < 100 && !Number.isInteger(amount) ? amount.toFixed(2) : amount.toFixed(0)),
		suffix: '',
	};
}

/** Thousands beyond the largest unit. */
const grouped = (digits: string): string => digits.replace(/^\d+/, (whole) => number(Number(whole)));

/** "$", "CA$", "CHF " or the sign itself. */
function signOf(currency: string | null): string {
	const code = currency?.trim() ?? '';
	if (!/^[A-Za-z]{3}$/.test(code)) return code;
	return numberFormat('en', { style: 'currency', currency: code, minimumFractionDigits: 0 })
		.formatToParts(1)
		.flatMap(({ type, value }) => (type === 'currency' || type === 'literal' ? [value] : []))
		.join('');
}
