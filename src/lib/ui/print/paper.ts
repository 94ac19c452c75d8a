import { mount, tick, unmount } from 'svelte';
import type { Report, ReportSection } from '../../model';
import { addMargins } from './margins';
import Method from './Method.svelte';

/** Whoever touches the page again has left the print dialog; not every browser says that it printed. */
const ENDS = ['afterprint', 'pointerdown', 'keydown'] as const;

let clear: () => void = () => undefined;

/** Takes away what the last print put into the page, if it is there still. */
export const clearPaper = (): void => {
	clear();
};

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
	clearPaper();
	const over = new AbortController();
	const { signal } = over;
	const method = mount(Method, { target, props: { report, behind, sections } });
	const takeMargins = addMargins(report);
	const end = () => {
		if (signal.aborted) return;
		over.abort();
		takeMargins();
		void unmount(method);
		done();
	};
	clear = end;
	await tick();
	await document.fonts.ready;
	// Another print was asked for meanwhile.
	if (signal.aborted) return;
	for (const name of ENDS) window.addEventListener(name, end, { signal, capture: true });
	window.print();
}
