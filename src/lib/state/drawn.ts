/** In milliseconds. */
const LONGEST = 100;

/**
 * When what has changed is on the screen; at once where there is none.
 *
 * @param longest milliseconds after which it goes on without: a hidden page draws nothing
 */
export function drawn(longest = LONGEST): Promise<void> {
	if (typeof requestAnimationFrame === 'undefined') return Promise.resolve();
	return new Promise((resolve) => {
		const timer = setTimeout(resolve, longest);
		requestAnimationFrame(() => {
			clearTimeout(timer);
			// The frame is painted after this callback.
			setTimeout(resolve);
		});
	});
}
