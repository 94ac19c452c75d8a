/** Sources in the words of a CRM's own list. */

/** @typedef {import('./history.js').Opportunity} Opportunity */
/** Source of the firm → the CRM's word for it. What is not in it keeps the firm's own label. */
/** @typedef {Readonly<Record<string, string>>} Words */

/**
 * The same opportunities with their sources in other words; where nobody noted one, the word for that (or none).
 * @param {readonly Opportunity[]} all
 * @param {Words} words
 * @returns {Opportunity[]}
 */
export function inWords(all, words) {
	return all.map((one) => ({ ...one, source: words[one.source] ?? one.source }));
}
