import { mount } from 'svelte';
import ReaderPage from './ReaderPage.svelte';

/** Puts the page of one report in the place of what was waiting for it. */
export function start(place: Element, root: URL, fetching: typeof fetch): void {
	mount(ReaderPage, {
		target: place,
		props: { root, fetching, onready: () => place.firstElementChild?.remove() },
	});
}
