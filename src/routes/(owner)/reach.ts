import { savesData } from '$lib/state/saves-data';
import { session } from '$lib/state/session.svelte';

/** What shows the first answer. */
export const answerViews = () =>
	Promise.all([import('$lib/ui/views'), import('$lib/ui/calls/CallsPanel.svelte')]);

/** Brings it beside what is being read. Where a part is missing the screen that needs it says so. */
export function bringViews(): void {
	void answerViews().catch(() => undefined);
}

/** Somebody reaches for the files: what shows their answer is brought, and what reads them is started. */
export function reach(): void {
	if (savesData()) return;
	bringViews();
	void session.reach();
}
