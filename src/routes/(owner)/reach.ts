import { session } from '$lib/state/session.svelte';

/** What shows the first answer. */
export const answerViews = () =>
	Promise.all([import('$lib/ui/views'), import('$lib/ui/calls/CallsPanel.svelte')]);

/** Somebody reaches for the files: what reads them is started, and then what shows their answer is brought. */
export function reach(): void {
	void session.reach().then(async (there) => {
		// Where a part is missing the screen that needs it says so.
		if (there) await answerViews().catch(() => undefined);
	});
}
