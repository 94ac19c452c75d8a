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
export function ninetieth(runs) {
	const sorted = [...runs].sort((a, b) => a - b);
	return sorted[Math.ceil(0.9 * sorted.length) - 1] ?? NaN;
}
