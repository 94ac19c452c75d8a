/** A whole number as the reader writes it: 12,480 or 12 480 or 12.480. */
export function count(value: number, locale?: string): string {
	return new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }).format(value);
}
