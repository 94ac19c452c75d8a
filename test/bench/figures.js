/**
 * So large or smaller is such a share of the runs.
 * @param {readonly number[]} runs
 * @param {number} share 0 to 1
 */
function quantile(runs, share) {
	const sorted = [...runs].sort((a, b) => a - b);
	return sorted[Math.ceil(share * sorted.length) - 1] ?? NaN;
}

/**
 * Of an even number the mean of the two in the middle.
 * @param {readonly number[]} runs
 */
export function median(runs) {
	const sorted = [...runs].sort((a, b) => a - b);
	const half = sorted.length >> 1;
	const upper = sorted[half] ?? NaN;
	return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? NaN) + upper) / 2;
}

/**
 * So many or fewer were nine in ten.
 * @param {readonly number[]} runs
 */
export const ninetieth = (runs) => quantile(runs, 0.9);

/**
 * So many or fewer were nineteen in twenty.
 * @param {readonly number[]} runs
 */
export const ninetyFifth = (runs) => quantile(runs, 0.95);
