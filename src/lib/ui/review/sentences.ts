/** What the names are that only notes give. */
export const NOTED = 'These rows name nobody as referrer, but a note says who sent them.';

/**
 * What becomes of these names.
 *
 * @param open how many of them nobody has said yes or no to
 */
export function notedSentence(open: number): string {
	return open > 0
		? 'A name is used only when you say yes: its rows then count as referrals, except business with existing clients and rows whose class a column names.'
		: 'Read as you chose. You can choose again.';
}
