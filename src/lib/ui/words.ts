import { formatDay } from '../format';
import type { DateOrder, Field } from '../model';

export const ORDER_WORDS: Record<DateOrder, string> = {
	ymd: 'year first',
	dmy: 'day first',
	mdy: 'month first',
	serial: 'day numbers of a spreadsheet',
};

/** Fields whose own name would not tell an owner what belongs there. */
const FIELD_WORDS: Partial<Record<Field, string>> = {
	id: 'Number',
	'client id': 'Client number',
	'is won': 'Is it won?',
	'is closed': 'Is it closed?',
	created: 'Created',
	closed: 'Closed',
	referrer: 'Who referred them',
	class: 'How they came',
	'kind of business': 'New or existing business',
	owner: 'Who handles it',
	contacted: 'First response',
	'needs service': 'Needs the service',
	'fits ideal': 'Fits the ideal client',
	'intro accepted': 'Accepted the introduction',
	modified: 'Last changed',
	kind: 'Kind of partner',
	since: 'Partner since',
	cadence: 'Days between contacts',
	'last touch': 'Last contact',
	'would refer': 'Would refer',
	'knows welcome': 'Knows referrals are welcome',
	'can explain': 'Can explain what you do',
	type: 'Kind of contact',
	'opportunity id': 'Number of the opportunity',
};

export function fieldWords(field: Field): string {
	return FIELD_WORDS[field] ?? field.charAt(0).toUpperCase() + field.slice(1);
}

/** Meanings with their words, as a choice offers them. */
export function optionsOf<Meaning extends string>(
	words: Readonly<Record<Meaning, string>>,
): { readonly value: Meaning; readonly words: string }[] {
	return Object.entries(words).map(([value]) => ({
		value: value as Meaning,
		words: words[value as Meaning],
	}));
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const two = (number: number | string) => String(number).padStart(2, '0');

/** A day that was read, `2026-04-03` or `3 Apr 2026`, as the reader writes it; what is no day as it is. */
export function dayWords(read: string): string {
	const [, day, month, year] = /^(\d{1,2}) ([A-Z][a-z]{2}) (\d{4})$/.exec(read) ?? [];
	if (day === undefined || month === undefined || year === undefined) return formatDay(read);
	return formatDay(`${year}-${two(MONTHS.indexOf(month) + 1)}-${two(day)}`);
}

const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;
const AMOUNTS: ReadonlySet<Field> = new Set<Field>(['amount', 'cost', 'hours']);

/** What a value was read as, in the reader's own way of writing dates and amounts. */
export function readWords(field: Field, read: string, isDate: boolean): string {
	if (isDate) return dayWords(read);
	if (AMOUNTS.has(field) && PLAIN_NUMBER.test(read)) {
		return Number(read).toLocaleString(undefined, { maximumFractionDigits: 2 });
	}
	return read;
}
