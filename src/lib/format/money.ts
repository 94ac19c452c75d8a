import { INDEX, type Money } from '../model';
import { numberFormat } from './kept';

/**
 * An amount in the reader's locale. `currency` is an ISO code ("USD"), a bare symbol as the file has it
 * ("$", of which country nobody knows), or null: then the number stands alone, and no currency is claimed.
 * Cents are shown only below 100, and only where there are any. A part of the index ("24.1 pt", of 100 for all money
 * won) has three digits and no currency.
 */
export function money(amount: number, currency: string | null, locale?: string): string {
	if (currency === INDEX) return points(amount, locale);
	const decimals = Math.abs(amount) < 100 && !Number.isInteger(amount) ? 2 : 0;
	const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
	if (currency === null || currency.trim() === '') return numberFormat(locale, digits).format(amount);
	if (/^[A-Za-z]{3}$/.test(currency))
		return numberFormat(locale, { style: 'currency', currency, ...digits }).format(amount);
	// A symbol stands where the locale would put one.
	return numberFormat(locale, {
		style: 'currency',
		currency: 'USD',
		currencyDisplay: 'narrowSymbol',
		...digits,
	})
		.formatToParts(amount)
		.map((part) => (part.type === 'currency' ? currency.trim() : part.value))
		.join('');
}

const points = (amount: number, locale?: string): string =>
	`${numberFormat(locale, { maximumSignificantDigits: 3 }).format(amount)}\u00a0pt`;

/** Money won as it stands in the report: one sum, or one for each currency, never added; "–" where the file has no amounts. */
export function moneyWon(
	{ valueWon, valueByCurrency }: Money,
	currency: string | null,
	locale?: string,
): string {
	if (valueWon !== null) return money(valueWon, currency, locale);
	if (valueByCurrency === null) return '–';
	return Object.entries(valueByCurrency)
		.map(([code, value]) => money(value, code === '' ? null : code, locale))
		.join(' · ');
}
