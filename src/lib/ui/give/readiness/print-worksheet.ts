import { mount, unmount, type ComponentProps } from 'svelte';
import Worksheet from './Worksheet.svelte';

/** Prints the worksheet alone, beside the page as it stands. */
export function printWorksheet(props: ComponentProps<typeof Worksheet>): void {
	const sheet = mount(Worksheet, { target: document.body, props });
	window.addEventListener(
		'afterprint',
		() => {
			void unmount(sheet);
		},
		{ once: true },
	);
	window.print();
}
