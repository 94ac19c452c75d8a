import { problem, type Problem } from '../../model';
// Not the whole room: what writes a report, seals or opens a sealed one would come along.
import { KEY_MISSING, locked } from '../../share/locked';
import { readFileText, tooLarge } from '../../share/read';
import { MOST_BYTES } from '../../share/limits';
import { sealedBy } from '../../share/sealed-by';
import { isSlug, openerIn, reportPath, type Ending, type Opener } from '../../share/slug';
import type { Read } from '../../share/types';
import { keyOf, type Shelf } from './shelf';

/** What an address asks for. */
export type Asked =
	| { readonly from: 'file'; readonly slug: string; readonly opener: Opener }
	| { readonly from: 'link'; readonly fragment: string }
	| { readonly from: 'kept'; readonly fragment: string }
	| { readonly from: 'nothing'; readonly because: 'no-name' | 'bad-name' };

const KEPT = 'vouch.short-report';

/** A fragment that is a report begins with the number of its envelope; the name of a place on the page does not. */
const isLink = (fragment: string): boolean => /^\d/.test(fragment);

export function asked(
	{ search, hash }: { readonly search: string; readonly hash: string },
	shelf: Shelf | null,
): Asked {
	const fragment = hash.replace(/^#/, '');
	const slug = new URLSearchParams(search).get('report');
	if (slug !== null && slug !== '') {
		if (!isSlug(slug)) return { from: 'nothing', because: 'bad-name' };
		const kept = fromShelf(shelf, keyOf(slug));
		return { from: 'file', slug, opener: openerIn(fragment) ?? (kept === null ? null : { key: kept }) };
	}
	if (isLink(fragment)) return { from: 'link', fragment };
	const kept = fromShelf(shelf, KEPT);
	return kept === null ? { from: 'nothing', because: 'no-name' } : { from: 'kept', fragment: kept };
}

/** Whether the address itself holds the report, or the key of one. */
export const carries = (wanted: Asked): boolean =>
	wanted.from === 'link' || (wanted.from === 'file' && wanted.opener !== null && wanted.opener !== 'words');

/** Keeps what the address held, so that a reload of the tab still shows the report once the address does not. */
export function keep(wanted: Asked, shelf: Shelf | null): void {
	try {
		if (wanted.from === 'link') shelf?.setItem(KEPT, wanted.fragment);
		if (wanted.from === 'file' && wanted.opener !== null && wanted.opener !== 'words')
			shelf?.setItem(keyOf(wanted.slug), wanted.opener.key);
	} catch {
		// Storage that is full or forbidden: the report is shown all the same.
	}
}

function fromShelf(shelf: Shelf | null, key: string): string | null {
	try {
		return shelf?.getItem(key) ?? null;
	} catch {
		return null;
	}
}

/**
 * The report that was asked for, what it is locked by, or one sentence why not.
 *
 * @param root address of the site's first page: reports are looked for beside it and nowhere else
 * @param words a passphrase that was typed; null: none
 */
export async function open(
	wanted: Asked,
	root: URL,
	fetching: typeof fetch,
	words: string | null = null,
): Promise<Read> {
	if (wanted.from === 'nothing') return no(wanted.because === 'bad-name' ? BAD_NAME : NO_NAME);
	try {
		return await (wanted.from === 'file'
			? readFile(wanted, root, fetching, words)
			: readLink(wanted.fragment, words));
	} catch {
		// What undoes a link or a seal is fetched, too.
		return no(UNREACHABLE);
	}
}

/** What undoes a link comes only with one. */
async function readLink(fragment: string, words: string | null): Promise<Read> {
	const { decodeLink } = await import('../../share/link');
	return decodeLink(fragment, words === null ? null : { kind: 'passphrase', words });
}

type File = Extract<Asked, { readonly from: 'file' }>;

async function readFile(
	{ slug, opener }: File,
	root: URL,
	fetching: typeof fetch,
	words: string | null,
): Promise<Read> {
	// A mail program may have cut off what stands behind the #: then the report may be a sealed one all the same.
	const endings: readonly Ending[] = opener === null ? ['json', 'bin'] : ['bin', 'json'];
	let found: Found = no(NOT_FOUND);
	for (const ending of endings) {
		found = await fetched(new URL(reportPath(slug, ending), root), fetching);
		if (found instanceof Uint8Array || found.problem !== NOT_FOUND) break;
	}
	if (!(found instanceof Uint8Array)) return found;
	if (sealedBy(found) === null)
		return found.length > MOST_BYTES ? tooLarge() : readFileText(new TextDecoder().decode(found));
	return unlocked(found, opener, words);
}

/** What opens a sealed report comes only with one. */
async function unlocked(bytes: Uint8Array<ArrayBuffer>, opener: Opener, words: string | null): Promise<Read> {
	const [{ readHosted }, { lockOf }] = await Promise.all([
		import('../../share/hosted'),
		import('../../share/keys'),
	]);
	if (sealedBy(bytes) !== 'key')
		return readHosted(bytes, words === null ? null : { kind: 'passphrase', words });
	const lock = opener === null || opener === 'words' ? null : lockOf(opener.key);
	if (lock === null) return locked('key', KEY_MISSING);
	return readHosted(bytes, lock);
}

type Found = Uint8Array<ArrayBuffer> | Extract<Read, { readonly ok: false }>;

async function fetched(address: URL, fetching: typeof fetch): Promise<Found> {
	let bytes: Uint8Array<ArrayBuffer>;
	try {
		// Asks the site each time: a report that was taken away must not live on in a cache.
		const response = await fetching(address, { cache: 'no-cache', credentials: 'omit' });
		if (response.status === 404 || response.status === 410) return no(NOT_FOUND);
		if (!response.ok) return no(UNWILLING);
		bytes = new Uint8Array(await response.arrayBuffer());
	} catch {
		return no(UNREACHABLE);
	}
	// Some hosts give their first page for whatever they do not have.
	return /^\s*</.test(new TextDecoder().decode(bytes.subarray(0, 100))) ? no(NOT_FOUND) : bytes;
}

const no = (why: Problem): Extract<Read, { readonly ok: false }> => ({ ok: false, problem: why });

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
