import { count, counted } from '../../format';

/* What is said about the list of referrals that name nobody. */

/** "12 referrals name nobody. Do you remember who sent them?" */
export function whoTitle(rows: number): string {
	if (rows === 0) return 'Every referral here names who sent it.';
	return rows === 1
		? 'One referral names nobody. Do you remember who sent it?'
		: `${count(rows)} referrals name nobody. Do you remember who sent them?`;
}

/** What the list of referrals that name nobody is for. */
export const FILL_IN =
	'Fill in those you remember and leave the others empty. Once used, the names count in every answer; they stay in this browser.';

/** Why a row of that list has no field. */
export const NOT_FOUND_AGAIN = 'It has no number and no name, so it could not be found again.';

/** The other way to fill in that list. */
export const IN_A_SPREADSHEET =
	'The CSV holds every row, the empty ones, too: fill it in with a spreadsheet if you prefer, and drop it back in.';

/** What has been typed so far, some of it perhaps outside what the filters show. */
export function typedWords(typed: number, shown: number): string {
	if (typed === 0) return 'Nothing typed yet.';
	const all = counted(typed, 'name typed', 'names typed');
	const hidden = typed - shown;
	return hidden === 0 ? `${all}.` : `${all}, ${count(hidden)} of them outside the filters.`;
}

/** What became of names that were handed in. */
export const usedWords = (names: number): string =>
	`${names === 1 ? 'The name' : `The ${count(names)} names`} you gave ${names === 1 ? 'counts' : 'count'} in every answer now. Save them as CSV and drop that file in beside your next export, so that you need not type them again.`;

/** Why the names cannot be used while the sample is shown. */
export const SAMPLE_ONLY = 'These are invented: with your own files the names would count at once.';
