import { formatDay } from '../../format/date';
import { dayNumber } from '../../format/day-number';
import type { Care, PartnerCare } from '../../model';
import { begin, counted, number } from '../say';

/* How often partners are to hear of the owner, and with whom a contact is due, in words. */

/** A contact that falls due within so many days is one for this week. */
const SOON_DAYS = 7;

/** `soon`: within a week; `unknown`: it cannot be told; `none`: no contact is planned. */
export const DUE_STATES = ['overdue', 'soon', 'later', 'unknown', 'none'] as const;
export type DueState = (typeof DUE_STATES)[number];

export function dueState({ everyDays, due, overdueDays }: PartnerCare, asOf: string | null): DueState {
	if (everyDays === null) return 'none';
	if (due === null || asOf === null) return 'unknown';
	if ((overdueDays ?? 0) > 0) return 'overdue';
	return dayNumber(due) - dayNumber(asOf) <= SOON_DAYS ? 'soon' : 'later';
}

const whole = (days: number): number => Math.max(1, Math.round(days));

/** "every 30 days", "every day"; null and 0: "not at all". */
export function everyWords(days: number | null): string {
	if (days === null || days <= 0) return 'not at all';
	return whole(days) === 1 ? 'every day' : `every ${number(whole(days))} days`;
}

/** The rule in force, in one sentence. */
export function ruleSentence({ often, seldom }: Pick<Care, 'often' | 'seldom'>): string {
	if (often <= 0 && seldom <= 0)
		return 'No regular contact is planned, except where you say so of a partner.';
	if (often === seldom) return `A contact is planned ${everyWords(often)} with every partner.`;
	const first =
		often <= 0
			? 'No contact is planned with those who referred in the last year'
			: `A contact is planned ${everyWords(often)} with those who referred in the last year`;
	return `${first}, and ${seldom <= 0 ? 'none' : often <= 0 ? `one ${everyWords(seldom)}` : everyWords(seldom)} with the others.`;
}

/** With how many a contact is overdue or due, or why that cannot be told, in one sentence. */
export function dueSentence(care: Care, asOf: string | null): string {
	const states = care.partners.map((one) => dueState(one, asOf));
	const [overdue, soon, unknown] = (['overdue', 'soon', 'unknown'] as const).map(
		(state) => states.filter((one) => one === state).length,
	) as [number, number, number];
	if (states.every((state) => state === 'none')) return 'Nobody is due, as no contact is planned.';
	if (!care.recorded) return `${unrecorded(care)}, so it can’t be told with whom one is due.`;
	if (unknown > 0 && overdue + soon === 0)
		return 'The opportunities have no dates, so it can’t be told with whom a contact is due.';
	const parts = [
		overdue === 0 ? '' : `${withPartners(overdue)} a contact is overdue`,
		soon === 0
			? ''
			: overdue === 0
				? `${withPartners(soon)} a contact is due within a week`
				: `with ${soon === 1 ? 'one' : number(soon)} it is due within a week`,
	].filter((part) => part !== '');
	return parts.length === 0 ? 'Nobody is due for a contact.' : `${begin(parts.join(', and '))}.`;
}

const withPartners = (n: number): string => (n === 1 ? 'with one partner' : `with ${number(n)} partners`);

function unrecorded({ partners }: Care): string {
	return partners.some(({ undated }) => undated > 0)
		? 'The contacts in your files have no date'
		: 'No contact is recorded yet';
}

/** Where the days of contacts come from, if a column alone says them; null: nothing to say. */
export function contactsSentence({ recorded, partners }: Care): string | null {
	if (!recorded || partners.some(({ touches }) => touches.length > 0)) return null;
	if (partners.every(({ lastTouch }) => lastTouch === null)) return null;
	return 'Of contacts only the last one’s date is known, from a column of your files, so none stands on the lines.';
}

/** What would tell with whom a contact is due; empty where contacts are recorded. */
export const waysToRecord = ({ recorded }: Pick<Care, 'recorded'>): readonly string[] =>
	recorded
		? []
		: [
				'Mark a call or a meeting on the call list of this page, as you make it.',
				'Drop in a list of your contacts with partners: the columns “Partner” and “Date”, and if you like “Type” and “Note”.',
				'Drop in your CRM’s export of contacts: a column such as “Last activity date” says when you were last in touch.',
			];

/** One partner's cadence: "every 30 days, due in 5 days", "every 30 days, overdue 12 days", "not asked". */
export function cadenceWords(one: PartnerCare, asOf: string | null): string {
	if (one.everyDays === null) return 'not asked';
	const every = everyWords(one.everyDays);
	if (one.due === null || asOf === null) return every;
	if ((one.overdueDays ?? 0) > 0) return `${every}, overdue ${counted(one.overdueDays ?? 0, 'day')}`;
	// Marked after the day that the files speak of: days counted from there would mislead.
	if (one.lastTouch !== null && one.lastTouch > asOf) return `${every}, next on ${formatDay(one.due)}`;
	const ahead = dayNumber(one.due) - dayNumber(asOf);
	return `${every}, ${ahead <= 0 ? 'due now' : `due in ${counted(ahead, 'day')}`}`;
}

/** When the last contact was, as far as known. */
export function lastContactWords({ lastTouch, undated }: PartnerCare): string {
	if (lastTouch !== null) return `Last contact ${formatDay(lastTouch)}`;
	if (undated === 0) return 'No contact known';
	return undated === 1 ? 'One contact, without a date' : `${number(undated)} contacts, none with a date`;
}
