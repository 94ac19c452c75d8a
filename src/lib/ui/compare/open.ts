import { problem, type Problem, type Report } from '../../model';
import { readHosted } from '../../share/hosted';
import { lockOf } from '../../share/keys';
import { contentOf } from '../../share/offline';
import { newer, notAReport, readFileText, readShared, tooLarge } from '../../share/read';
import { sealedBy, type Lock, type LockKind } from '../../share/seal';
import { isSlug, openerIn, reportPath, type Ending } from '../../share/slug';
import type { Read } from '../../share/types';
import { likeShared, MOST_OWN_BYTES } from './own';

/** The bytes of a sealed file, or the fragment of a short link that is sealed. */
export interface Sealed {
	readonly by: LockKind;
	readonly bytes: Uint8Array<ArrayBuffer> | string;
}

/** A report, one that waits for its key or passphrase, or one sentence why not. */
export type Opening =
	| { readonly is: 'report'; readonly report: Report }
	| ({ readonly is: 'sealed' } & Sealed)
	| { readonly is: 'refused'; readonly problem: Problem };

const refused = (problem: Problem): Opening => ({ is: 'refused', problem });
const opening = (read: Read): Opening =>
	read.ok ? { is: 'report', report: read.report } : refused(read.problem);

/** A file: the owner's own report, one that was shared, sealed, or a page that opens from disk. */
export async function openFile(file: Blob): Promise<Opening> {
	if (file.size > MOST_OWN_BYTES) return opening(tooLarge());
	let bytes: Uint8Array<ArrayBuffer>;
	try {
		bytes = new Uint8Array(await file.arrayBuffer());
	} catch {
		return refused(UNREADABLE);
	}
	return openBytes(bytes);
}

export function openBytes(bytes: Uint8Array<ArrayBuffer>): Opening {
	const by = sealedBy(bytes);
	if (by === 'newer') return opening(newer());
	if (by !== null) return { is: 'sealed', by, bytes };
	const text = new TextDecoder().decode(bytes);
	return /^\s*</.test(text) ? openPage(text) : opening(readOwn(text));
}

/** A report as text, also the owner's own. */
function readOwn(text: string): Read {
	let json: unknown;
	try {
		json = JSON.parse(text.replace(/^\uFEFF/, ''));
	} catch {
		return readFileText(text);
	}
	const cut = likeShared(json);
	return cut === json ? readFileText(text) : readShared(cut);
}

/** The report within a page that opens from disk. Nothing of the page is run or shown. */
function openPage(page: string): Opening {
	const bytes = contentOf(page);
	if (bytes === null) return opening(notAReport());
	if (typeof bytes === 'string') return opening(readFileText(bytes));
	const by = sealedBy(bytes);
	if (by === null) return opening(notAReport());
	return by === 'newer' ? opening(newer()) : { is: 'sealed', by, bytes };
}

/** Opens what is sealed with its key (or the link that carries it) or its passphrase. */
export async function openSealed({ bytes, by }: Sealed, given: string): Promise<Opening> {
	const lock = lockIn(by, given);
	if (lock === null) return refused(NO_KEY);
	if (typeof bytes !== 'string') return opening(await readHosted(bytes, lock));
	const { decodeLink } = await import('../../share/link');
	return opening(await decodeLink(bytes, lock.kind === 'passphrase' ? lock : null));
}

function lockIn(by: LockKind, given: string): Lock | null {
	return by === 'passphrase'
		? { kind: 'passphrase', words: given }
		: lockOf(given.trim().replace(/^.*#?k=/s, ''));
}

/**
 * What a link leads to: the report that a short link is, or one that lies beside this very site. No other address is
 * ever asked.
 *
 * @param root address of the site's first page
 */
export async function openLink(given: string, root: URL, fetching: typeof fetch): Promise<Opening> {
	const text = given.trim();
	const hash = text.includes('#') ? text.slice(text.indexOf('#') + 1) : text;
	if (/^\d{1,4}[a-z]/.test(hash)) {
		const { decodeLink } = await import('../../share/link');
		const read = await decodeLink(hash);
		return !read.ok && read.locked !== undefined
			? { is: 'sealed', by: read.locked, bytes: hash }
			: opening(read);
	}
	const address = URL.canParse(text) ? new URL(text) : null;
	const slug = address?.searchParams.get('report') ?? null;
	if (address === null || slug === null || !isSlug(slug)) return refused(NO_LINK);
	if (address.origin !== root.origin || !address.pathname.startsWith(root.pathname))
		return refused(ELSEWHERE);
	return openHosted(slug, hash, root, fetching);
}

async function openHosted(slug: string, hash: string, root: URL, fetching: typeof fetch): Promise<Opening> {
	// A program that hands links on may have cut off what stands behind the #: the report may be sealed all the same.
	const endings: readonly Ending[] = openerIn(hash) === null ? ['json', 'bin'] : ['bin', 'json'];
	let found = refused(NOT_FOUND);
	for (const ending of endings) {
		found = await openFetched(new URL(reportPath(slug, ending), root), fetching);
		if (found.is !== 'refused' || found.problem !== NOT_FOUND) break;
	}
	return found.is === 'sealed' && found.by === 'key' && hash.startsWith('k=')
		? openSealed(found, hash)
		: found;
}

async function openFetched(address: URL, fetching: typeof fetch): Promise<Opening> {
	try {
		const response = await fetching(address, { cache: 'no-cache', credentials: 'omit' });
		if (!response.ok) return refused(NOT_FOUND);
		const bytes = new Uint8Array(await response.arrayBuffer());
		// Some hosts give their first page for whatever they do not have.
		return /^\s*</.test(new TextDecoder().decode(bytes.subarray(0, 100)))
			? refused(NOT_FOUND)
			: openBytes(bytes);
	} catch {
		return refused(UNREACHABLE);
	}
}

const UNREADABLE = problem('compare-unreadable', 'This file could not be read.', 'Choose it again.');
const NO_LINK = problem(
	'compare-no-link',
	'This is no link to a Vouch report.',
	'Paste the whole link as it was sent, or choose the report’s file.',
);
const ELSEWHERE = problem(
	'compare-elsewhere',
	'This link leads to a report on another site, and this page asks no other site.',
	'Open it there, save the report as a file and choose that here.',
);
const NOT_FOUND = problem(
	'report-not-found',
	'There is no report at this address.',
	'It may have been taken away, or the link may be cut.',
);
const UNREACHABLE = problem(
	'site-unreachable',
	'The report could not be fetched.',
	'Look whether you are connected to the internet, then try again.',
);
const NO_KEY = problem(
	'compare-no-key',
	'This is no key of a sealed report.',
	'Paste the whole link that came with it.',
);
