/** What stands in the page until that has come to life: `listen.js`. */
export interface Early {
	/** Listens no longer, and says what a person did. */
	readonly end: () => Done;
}

interface Done {
	/** What was clicked last; null: nothing, or what works by itself. */
	readonly button: HTMLButtonElement | null;
	/** What was dropped last. */
	readonly files: readonly File[];
}

/** Does what a person did too early, once: for the page to call when it listens by itself. */
export function replayEarly(): void {
	const done = window.early?.end();
	delete window.early;
	if (done === undefined) return;
	if (done.files.length > 0) {
		const dataTransfer = new DataTransfer();
		for (const file of done.files) dataTransfer.items.add(file);
		window.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
	} else done.button?.click();
}
