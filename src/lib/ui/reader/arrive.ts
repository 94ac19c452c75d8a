import { problem, type Problem } from '../../model';
// Not the whole room: what writes a report is no reader's business, and would come along.
import { isSlug, reportPath } from '../../share/slug';
import { readFileText } from '../../share/read';
import type { Read } from '../../share/types';

/** What an address asks for. */
export type Asked =
	| { readonly from: 'file'; readonly slug: string }
	| { readonly from: 'link'; readonly fragment: string }
	| { readonly from: 'kept'; readonly fragment: string }
	| { readonly from: 'nothing'; readonly because: 'no-name' | 'bad-name' };

/** Where a short report is kept for as long as the tab lives. */
export interface Shelf {
	getItem(key: string): string | null;
	setItem(key: string, value: string): void;
}

const KEPT = 'vouch.short-report';

/** A fragment that is a report begins with the number of its envelope; the name of a place on the page does not. */
const isLink = (fragment: string): boolean => /^\d/.test(fragment);

export function asked(
	{ search, hash }: { readonly search: string; readonly hash: string },
	shelf: Shelf | null,
): Asked {
	const fragment = hash.replace(/^#/, '');
	const slug = new URLSearchParams(search).get('report');
	if (slug !== null && slug !== '')
		return isSlug(slug) ? { from: 'file', slug } : { from: 'nothing', because: 'bad-name' };
	if (isLink(fragment)) return { from: 'link', fragment };
	const kept = fromShelf(shelf);
	return kept === null ? { from: 'nothing', because: 'no-name' } : { from: 'kept', fragment: kept };
}

/** Keeps the fragment of a short report, so that a reload of the tab still shows it. */
export function keep(fragment: string, shelf: Shelf | null): void {
	try {
		shelf?.setItem(KEPT, fragment);
	} catch {
		// Storage that is full or forbidden: the report is shown all the same.
	}
}

function fromShelf(shelf: Shelf | null): string | null {
	try {
		return shelf?.getItem(KEPT) ?? null;
	} catch {
		return null;
	}
}

/**
 * The report that was asked for, or one sentence why not.
 * @param root address of the site's first page: reports are looked for beside it and nowhere else
 */
export async function open(wanted: Asked, root: URL, fetching: typeof fetch): Promise<Read> {
	switch (wanted.from) {
		case 'nothing':
			return no(wanted.because === 'bad-name' ? BAD_NAME : NO_NAME);
		case 'link':
		case 'kept':
			return readLink(wanted.fragment);
		case 'file':
			return readFile(new URL(reportPath(wanted.slug), root), fetching);
	}
}

/** What undoes a link comes only with one. */
async function readLink(fragment: string): Promise<Read> {
	const { decodeLink } = await import('../../share/link');
	return decodeLink(fragment);
}

async function readFile(address: URL, fetching: typeof fetch): Promise<Read> {
	let text: string;
	try {
		// Asks the site each time: a report that was taken away must not live on in a cache.
		const response = await fetching(address, { cache: 'no-cache', credentials: 'omit' });
		if (response.status === 404 || response.status === 410) return no(NOT_FOUND);
		if (!response.ok) return no(UNWILLING);
		text = await response.text();
	} catch {
		return no(UNREACHABLE);
	}
	// Some hosts give their first page for whatever they do not have.
	if (/^\s*</.test(text)) return no(NOT_FOUND);
	return readFileText(text);
}

const no = (why: Problem): Read => ({ ok: false, problem: why });

const NO_NAME = problem(
	'no-report-named',
	'This address names no report.',
	'Open the whole link that you were sent. If you opened a short link before and closed its tab, open it again from the message.',
);
const BAD_NAME = problem(
	'bad-report-name',
	'This address is not complete, or something was added to it.',
	'Open the link again from the message it came in, or ask the sender for it.',
);
const NOT_FOUND = problem(
	'report-not-found',
	'There is no report at this address.',
	'It may have been taken away, or the link may be cut. Ask the sender.',
);
const UNWILLING = problem(
	'site-unwilling',
	'The site could not hand over the report just now.',
	'Try again in a few minutes. If that does not help, tell the sender.',
);
const UNREACHABLE = problem(
	'site-unreachable',
	'The report could not be fetched.',
	'Look whether you are connected to the internet, then try again.',
);

/** Whether the same address may give a report a moment later. */
export const isPassing = ({ code }: Problem): boolean => code === UNREACHABLE.code || code === UNWILLING.code;
