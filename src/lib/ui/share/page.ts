import type { Report } from '../../model';
import { isOfflinePage, OFFLINE_PAGE, offlinePage, type OfflineContent } from '../../share/offline';
import type { Outgoing } from './prepared.svelte';

export type MadePage =
	| {
			readonly ok: true;
			readonly file: string;
			readonly html: string;
			/** The passphrase; null: none. */
			readonly words: string | null;
	  }
	| { readonly ok: false; readonly why: string };

/** "Harbour & Lane, 2026-06-30": what the window is called. */
export function titleOf({ firm, asOf, madeOn }: Pick<Report, 'firm' | 'asOf' | 'madeOn'>): string {
	return [firm ?? 'Referrals and leads', asOf ?? madeOn].join(', ');
}

/**
 * Name of a file that any system takes. That of a sealed page tells nobody whose report it is.
 */
export function pageFile(report: Pick<Report, 'firm' | 'asOf' | 'madeOn'>, sealed = false): string {
	const plain = titleOf(sealed ? { ...report, firm: null } : report)
		.normalize('NFKD')
		.replace(/\p{M}+/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '');
	return `${plain}.html`;
}

/**
 * The page that opens from disk, with a report in it.
 *
 * @param base address of the site's first page, as a whole: the page without a report lies beside it
 * @param locks whether words open it
 */
export async function pageOf(base: string, { shared, text }: Outgoing, locks: boolean): Promise<MadePage> {
	const response = await fetch(`${base}${OFFLINE_PAGE}`).catch(() => null);
	if (response === null)
		return { ok: false, why: 'The page is fetched from the site first, and the site did not answer.' };
	const page = response.ok ? await response.text() : '';
	if (!isOfflinePage(page))
		return { ok: false, why: 'This site does not have the page that opens from disk.' };
	const { content, words } = locks ? await locked(text) : { content: { json: text }, words: null };
	return {
		ok: true,
		file: pageFile(shared, locks),
		html: offlinePage(page, content, titleOf(shared)),
		words,
	};
}

async function locked(text: string): Promise<{ content: OfflineContent; words: string }> {
	const { newWords, sealedFile } = await import('./hand');
	const { lock, text: words } = await newWords();
	return { content: { sealed: await sealedFile(text, lock) }, words };
}
