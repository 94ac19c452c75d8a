import { mount, tick, unmount } from 'svelte';
import type { Report, ReportSection } from '../../model';
import { addMargins } from './margins';
import Method from './Method.svelte';

/**
 * Prints the report that stands in an element, with how it is worked out at its end and whose it is on each page.
 * @param behind its evidence, unread; null: it has none
 * @param done called when it is printed, or nobody wanted it
 */
export async function printReport(
	target: Element,
	report: Report,
	behind: unknown,
	sections: readonly ReportSection[],
	done: () => void = () => undefined,
): Promise<void> {
	const method = mount(Method, { target, props: { report, behind, sections } });
	const takeMargins = addMargins(report);
	window.addEventListener(
		'afterprint',
		() => {
			takeMargins();
			void unmount(method);
			done();
		},
		{ once: true },
	);
	await tick();
	await document.fonts.ready;
	window.print();
}
