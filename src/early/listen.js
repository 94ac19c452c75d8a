// Stands in the page itself and runs before anything else of ours: what a person does while the page comes to life is
// kept for it. `replay.ts` does it then.
(() => {
	const kept = { button: null, files: [], end };
	const listeners = {
		click: (event) => {
			kept.button = event.target.closest('button');
		},
		dragover: (event) => {
			event.preventDefault();
		},
		drop: (event) => {
			event.preventDefault();
			kept.files = [...event.dataTransfer.files];
		},
	};
	function end() {
		for (const name in listeners) removeEventListener(name, listeners[name]);
	}
	for (const name in listeners) addEventListener(name, listeners[name]);
	window.early = kept;
})();
