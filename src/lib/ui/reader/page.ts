import { mount } from 'svelte';
import ReaderPage from './ReaderPage.svelte';

/** Puts the page of one report in the place of what was waiting for it. */
export function start(place: Element, root: URL, fetching: typeof fetch): void {
	// Each arrival says that it is ready: of words that were typed, too. Only what waits here now goes.
	const waits = place.firstElementChild;
	mount(ReaderPage, {
		target: place,
		props: { root, fetching, onready: () => waits?.remove() },
	});
}
