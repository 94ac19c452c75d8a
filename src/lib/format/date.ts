import { dayFormat } from './kept';

/**
 * A calendar day for people: "30 Jun 2026", "Jun 30, 2026", "30. Juni 2026", as the reader's locale has it.
 * `iso` is `YYYY-MM-DD` and names a day, not a moment: no time zone may move it.
 */
export function formatDay(iso: string, locale?: string): string {
	const [year, month, day] = iso.split('-').map(Number);
	if (year === undefined || month === undefined || day === undefined) return iso;
	const noon = new Date(Date.UTC(year, month - 1, day, 12));
	if (Number.isNaN(noon.getTime())) return iso;
	noon.setUTCFullYear(year); // Date.UTC takes 0–99 for 19xx
	return dayFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' }).format(noon);
}
