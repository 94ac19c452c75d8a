import { browser } from '$app/environment';
import { goto } from '$app/navigation';
import { resolve } from '$app/paths';
import { page } from '$app/state';
import type { Filters } from '$lib/model';
import { filtersIn, searchWith } from '$lib/state/filters';
import { session } from '$lib/state/session.svelte';
import { readingOf, type Reading } from '$lib/ui/guesses';
import type { Links } from '$lib/ui/links';
import { toContent } from '$lib/ui/to-content';

type Screen =
	| '/'
	| '/close-rates/'
	| '/over-time/'
	| '/sources/'
	| '/partners/'
	| '/give-and-thank/'
	| '/data/'
	| '/review/'
	| '/compare/';

interface Asked {
	readonly filters: Filters;
	/** The same as the search part of an address. */
	readonly search: string;
}

/** What the address asked for last: every way in on a screen asks for it. */
let last: { readonly of: string; readonly asked: Asked } | null = null;

function asked(): Asked {
	const { search: of, searchParams } = page.url;
	if (last?.of !== of) {
		const filters = filtersIn(searchParams);
		last = { of, asked: { filters, search: searchWith(filters, new URLSearchParams()) } };
	}
	return last.asked;
}

/** The filters that the address asks for. A page that is being prerendered has no search. */
export const filtersAsked = (): Filters => (browser ? asked().filters : {});

/** Address of a screen, with the filters that are in force. */
export const at = (screen: Screen): string => resolve(screen) + (browser ? asked().search : '');

/** The ways in from one screen to the others. */
export const links = (): Links => ({
	closeRates: at('/close-rates/'),
	overTime: at('/over-time/'),
	sources: at('/sources/'),
	partners: at('/partners/'),
	give: at('/give-and-thank/'),
	data: at('/data/'),
	review: at('/review/'),
});

/** How the files were read, as it stands above each view; null before there is an answer. */
export const reading = (): Reading | null =>
	session.report === null ? null : readingOf(session.review, session.report);

/** To the first screen, where whatever had the focus is gone. */
export async function toStart(): Promise<void> {
	await goto(resolve('/'));
	toContent();
}
