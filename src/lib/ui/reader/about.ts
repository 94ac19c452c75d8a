import { count, formatDay } from '../../format';
import type { Report } from '../../model';

export interface Fact {
	readonly name: string;
	/** Made when it is drawn: to make a format of days and numbers takes long. */
	readonly value: () => string;
}

/** What the report says of itself, beside whose it is. */
export function facts(report: Report): Fact[] {
	const { asOf, madeOn, counted, sharing } = report;
	const { logo = null, name = '' } = sharing?.brand ?? {};
	// A sign alone does not tell everybody whose it is.
	const by = report.preparedBy ?? (logo === null || name === '' ? null : name);
	return [
		{ name: 'As of', value: () => (asOf === null ? 'the files name no day' : formatDay(asOf)) },
		...(by === null ? [] : [{ name: 'Prepared by', value: () => by }]),
		{ name: 'Made on', value: () => formatDay(madeOn) },
		{ name: counted === 1 ? 'Opportunity' : 'Opportunities', value: () => count(counted) },
	];
}

/** What stands where a firm has no name. */
export const NO_FIRM = 'Do referrals or leads make the clients?';

/** With whom the data are. */
export const keeper = ({ firm, preparedBy }: Report): string | null => firm ?? preparedBy;

/** That the data are not here, and with whom they are. */
export const staysSentence = (report: Report): string =>
	`This page shows figures only. The data they come from stay with ${keeper(report) ?? 'whoever made this report'}.`;

/** The beginning of what is said of a short report. */
export const SHORT = 'This is a short report,';

/** How it goes on: what a short report leaves out whatever it holds, and where the full one is. */
export function shortSentence({ horizon }: Report): string {
	const rates = horizon === null ? 'rates by day' : `rates by other days than the ${horizon}th`;
	return `as it fits into a link. It leaves out the curves, ${rates}, months and quarters, the days of each partner’s referrals and what was given in return; what is left is rounded a little. The full report comes as a file: ask whoever sent you this. To open this one again later, use the link in the message.`;
}

/** The ends of lists that are left out so as to stay small; null: none. */
export function leftOutSentence({ leftOut }: Report): string | null {
	if (leftOut === null) return null;
	const parts = [
		leftOut.partners > 0
			? `${count(leftOut.partners)} ${leftOut.partners === 1 ? 'partner' : 'partners'}`
			: '',
		leftOut.sources > 0 ? `${count(leftOut.sources)} ${leftOut.sources === 1 ? 'source' : 'sources'}` : '',
	].filter((part) => part !== '');
	return parts.length === 0
		? null
		: `So that it stays small, this report leaves out ${parts.join(' and ')} from the end of the lists.`;
}

/** How the rows are accounted for; they themselves are not in the report. */
export function accountSentence(report: Report): string {
	const narrowed = Object.keys(report.filters).length > 0;
	return `Every row that was read is used, or set aside for a reason that stands here with its number. The rows themselves stay with ${keeper(report) ?? 'whoever made this report'}.${narrowed ? ' Filters do not narrow them.' : ''}`;
}
