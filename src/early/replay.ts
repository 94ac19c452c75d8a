/** What a person did before the page had come to life: `listen.js` keeps it. */
export interface Early {
	/** What was clicked last; null: nothing, or what works by itself. */
	readonly button: HTMLButtonElement | null;
	/** What was dropped last. */
	readonly files: readonly File[];
	/** Nothing more is kept. */
	readonly end: () => void;
}

/** Does what a person did too early, once: for the page to call when it listens by itself. */
export function replayEarly(): void {
	const { early } = window;
	if (early === undefined) return;
	early.end();
	delete window.early;
	if (early.files.length > 0) {
		const dataTransfer = new DataTransfer();
		for (const file of early.files) dataTransfer.items.add(file);
		window.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
	} else early.button?.click();
}
