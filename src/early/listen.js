// Stands in the page itself and runs before anything else of ours: what a person does while the page comes to life is
// kept for it. `replay.ts` does it then.
(() => {
	/** @type {HTMLButtonElement | null} */
	let button = null;
	/** @type {File[]} */
	let files = [];
	/** @param {MouseEvent} event */
	const click = (event) => {
		button = event.target instanceof Element ? event.target.closest('button') : null;
	};
	/** @param {DragEvent} event */
	const over = (event) => {
		event.preventDefault();
	};
	/** @param {DragEvent} event */
	const drop = (event) => {
		event.preventDefault();
		files = [...(event.dataTransfer?.files ?? [])];
	};
	addEventListener('click', click);
	addEventListener('dragover', over);
	addEventListener('drop', drop);
	window.early = {
		end() {
			removeEventListener('click', click);
			removeEventListener('dragover', over);
			removeEventListener('drop', drop);
			return { button, files };
		},
	};
})();
