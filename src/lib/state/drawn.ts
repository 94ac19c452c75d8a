/** In milliseconds. A hidden page draws nothing: it goes on without. */
const LONGEST = 100;

/** When what has changed is on the screen; at once where there is none. */
export function drawn(): Promise<void> {
	if (typeof requestAnimationFrame === 'undefined') return Promise.resolve();
	return new Promise((resolve) => {
		const timer = setTimeout(resolve, LONGEST);
		requestAnimationFrame(() => {
			clearTimeout(timer);
			// The frame is painted after this callback.
			setTimeout(resolve);
		});
	});
}
