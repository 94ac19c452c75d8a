import { mount, unmount, type ComponentProps } from 'svelte';
import CallSheet from './CallSheet.svelte';

/** Prints the call list alone, beside the page as it stands. */
export function printSheet(props: ComponentProps<typeof CallSheet>): void {
	const sheet = mount(CallSheet, { target: document.body, props });
	window.addEventListener(
		'afterprint',
		() => {
			void unmount(sheet);
		},
		{ once: true },
	);
	window.print();
}
