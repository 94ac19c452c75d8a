import { goto } from '$app/navigation';
import { page } from '$app/state';
import { untrack } from 'svelte';
import type { Filters } from '$lib/model';
import { sameFilters, searchWith } from '$lib/state/filters';
import { session } from '$lib/state/session.svelte';
import { isPartnerFragment } from '$lib/ui/tend/partner-address';
import { filtersAsked } from './links';

/** The same screen, asked otherwise. */
export function narrow(wanted: Filters, replaceState = false): void {
	const { pathname, searchParams, hash } = page.url;
	// The page of a partner stays; what else a fragment points to is a place on the screen, and that is not left.
	const address = pathname + searchWith(wanted, searchParams) + (isPartnerFragment(hash) ? hash : '');
	void goto(address, { keepFocus: true, noScroll: true, replaceState });
}

/**
 * The address says what is asked for: a link, a reload and the way back ask like a choice on the page. To be called
 * while a component is being made; it listens as long as that stands.
 */
export function followAddress(): void {
	$effect(() => {
		const asked = filtersAsked();
		untrack(() => {
			if (!sameFilters(asked, session.filters)) void ask(asked);
		});
	});
}

async function ask(asked: Filters): Promise<void> {
	const inForce = await session.filter(asked);
	// Stopped, or failed: the address says again what the figures are.
	if (!sameFilters(inForce, asked) && sameFilters(filtersAsked(), asked)) narrow(inForce, true);
}
