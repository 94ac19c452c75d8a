import { filterWords, formatDay } from '../../format';
import type { Report } from '../../model';

/** "30 Jun 2026", the day a report speaks of. */
export const dayWords = ({ asOf, madeOn }: Report, locale?: string): string =>
	formatDay(asOf ?? madeOn, locale);

/** What tells one report from another: firm, when it was made, how much it holds. */
export function aboutWords(report: Report, locale?: string): string {
	const { asOf, firm, madeOn, extent, filters, sharing } = report;
	const narrowed = filterWords(filters, locale);
	return [
		firm,
		asOf === null ? 'does not say of which day it speaks' : null,
		`made on ${formatDay(madeOn, locale)}`,
		extent === 'lite' ? 'short, from a link' : sharing === null ? null : 'as shared',
		narrowed.length === 0 ? null : `only ${narrowed.join(', ')}`,
	]
		.filter((part) => part !== null && part !== '')
		.join(' · ');
}
