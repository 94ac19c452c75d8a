import { count, formatDay } from '../../format';
import type { Report } from '../../model';

export interface Fact {
	readonly name: string;
	readonly value: string;
}

/** What the report says of itself, beside whose it is. */
export function facts(report: Report): Fact[] {
	const { asOf, madeOn, preparedBy, counted } = report;
	return [
		{ name: 'As of', value: asOf === null ? 'the files name no day' : formatDay(asOf) },
		...(preparedBy === null ? [] : [{ name: 'Prepared by', value: preparedBy }]),
		{ name: 'Made on', value: formatDay(madeOn) },
		{ name: counted === 1 ? 'Opportunity' : 'Opportunities', value: count(counted) },
	];
}

/** What stands where a firm has no name. */
export const NO_FIRM = 'Do referrals or leads make the clients?';

/** With whom the data are. */
export const keeper = ({ firm, preparedBy }: Report): string | null => firm ?? preparedBy;

/** What a full report leaves out so as to stay small: "The 40 partners with the least at stake are left out."; null: nothing. */
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
