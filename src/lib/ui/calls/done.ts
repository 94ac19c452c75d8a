import { count, formatDay } from '../../format';
import { dayNumber } from '../../format/day-number';
import type { Mark } from '../../model';
import { newMark } from '../../state/notebook';
import type { CallRow } from './call-rows';

/** A call or a meeting of this week stands on the list of what is done for so many days. */
const WEEK = 7;

/** Calls and meetings of the last seven days, the latest first; `nameOf` gives the name that the report has. */
export function doneThisWeek(
	touches: readonly Mark[],
	today: string,
	nameOf: (name: string) => string,
): Mark[] {
	const since = dayNumber(today) - WEEK;
	return touches
		.filter(({ date, type }) => (type === 'call' || type === 'meeting') && dayNumber(date) > since)
		.map((mark) => ({ ...mark, partner: nameOf(mark.partner) }))
		.reverse()
		.sort((a, b) => dayNumber(b.date) - dayNumber(a.date));
}

/** "called today", "met on 20 Nov 2026" */
export function doneWords(
	{ date, type }: Pick<Mark, 'date' | 'type'>,
	today: string,
	locale?: string,
): string {
	const what = type === 'meeting' ? 'met' : 'called';
	return date === today ? `${what} today` : `${what} on ${formatDay(date, locale)}`;
}

/** What the owner says was done with one of the list. */
export interface Doing {
	readonly type: 'call' | 'meeting';
	/** `YYYY-MM-DD` */
	readonly date: string;
	/** May be empty. */
	readonly note: string;
	/** In the same breath. */
	readonly told: boolean;
	readonly thanked: boolean;
}

/** Before the id of what was done in the same breath stands that of the call, so that both are taken back together. */
const OF_ONE = ':';

/** The marks of one call or meeting; the first is the call itself. */
export function marksOf(
	{ partner, tell, thank }: Pick<CallRow, 'partner' | 'tell' | 'thank'>,
	{ type, date, note, told, thanked }: Doing,
): readonly [Mark, ...Mark[]] {
	const call = newMark(partner, type, { date, note });
	const also = (kind: 'outcome' | 'thank') => (opportunity: string) => {
		const mark = newMark(partner, kind, { date, opportunity });
		return { ...mark, id: call.id + OF_ONE + mark.id };
	};
	return [call, ...(told ? tell.map(also('outcome')) : []), ...(thanked ? thank.map(also('thank')) : [])];
}

/** What was marked in the same breath as a call. */
export const alongWith = (touches: readonly Mark[], { id }: Mark): Mark[] =>
	touches.filter((mark) => mark.id.startsWith(id + OF_ONE));

/** "told how 2 ended, thanked for 1"; null: nothing else was done. */
export function alongWords(marks: readonly Mark[]): string | null {
	const of = (type: Mark['type']) => marks.filter((mark) => mark.type === type).length;
	const words = [
		of('outcome') === 0 ? '' : `told how ${of('outcome') === 1 ? 'one' : count(of('outcome'))} ended`,
		of('thank') === 0 ? '' : `thanked for ${of('thank') === 1 ? 'one' : count(of('thank'))}`,
	].filter((part) => part !== '');
	return words.length === 0 ? null : words.join(', ');
}
