import { mount, unmount } from 'svelte';
import type { Report } from '../../model';
import { behindOf, sectionsOf } from '../reader/sections';
import { clearPaper, printReport } from './paper';
import PrintDocument from './PrintDocument.svelte';

/**
 * Prints a whole report as a document, whatever the page shows. Resolves when the print dialog was asked for.
 * @param behind its evidence, unread; null: it has none
 */
export async function printDocument(report: Report, behind: unknown = null): Promise<void> {
	clearPaper();
	let onready = (): void => undefined;
	const ready = new Promise<void>((resolve) => {
		onready = resolve;
	});
	const page = mount(PrintDocument, { target: document.body, props: { report, behind, onready } });
	const away = () => void unmount(page);
	try {
		await ready;
		const target = document.querySelector('.print-document .report');
		if (target === null) throw new Error('The report does not stand in the page.');
		await printReport(target, report, behind, sectionsOf(report, behindOf(behind)), away);
	} catch (why) {
		away();
		throw why;
	}
}
