import { mount, unmount } from 'svelte';
import type { StatementWords } from '../../send';
import StatementPage from './StatementPage.svelte';

/** Prints a statement alone, beside the page as it stands. */
export function printStatement(words: StatementWords): void {
	const page = mount(StatementPage, { target: document.body, props: { words, alone: true } });
	window.addEventListener(
		'afterprint',
		() => {
			void unmount(page);
		},
		{ once: true },
	);
	window.print();
}
