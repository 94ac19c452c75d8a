/**
 * The last step on or before a day, by halving. Curves hold their value from a step's day to the next step.
 *
 * @param steps in order of rising day
 * @param day whole days
 * @returns undefined before the first step
 */
export function stepAt<Step extends { readonly day: number }>(
	steps: readonly Step[],
	day: number,
): Step | undefined {
	let low = 0;
	let high = steps.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (steps[middle]!.day <= day) low = middle + 1;
		else high = middle;
	}
	return steps[low - 1];
}
