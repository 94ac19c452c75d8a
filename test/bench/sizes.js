/** How large the exports are, how often each is measured, and how long that may take. */

const USUAL = [10_000, 100_000];

/**
 * @param {import('./run.js').Setting} setting
 * @param {readonly number[]} [millions] rows that are measured only where they are asked for
 */
export const sizesOf = ({ rows, large }, millions = [1_000_000, 3_000_000]) =>
	rows ?? (large ? [...USUAL, ...millions] : USUAL);

/** @param {number} rows */
export const runsOf = (rows) => (rows > 100_000 ? 3 : 5);

/** Milliseconds for one run. @param {number} rows */
export const limitOf = (rows) => 120_000 + rows / 5;

/** @param {number} rows */
export const rowsInWords = (rows) => `${rows.toLocaleString('en-GB')} rows`;
