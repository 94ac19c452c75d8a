import { isOfflinePage, OFFLINE_PAGE, offlinePage, pageFile, titleOf } from '../../share/offline';
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
	// What seals is not fetched for an open page.
	const { content, secret } = locks
		? await (await import('../../share/sealing')).sealing(text, 'passphrase')
		: { content: text, secret: null };
	return {
		ok: true,
		file: pageFile(shared, locks),
		html: offlinePage(page, content, titleOf(shared)),
		words: secret,
	};
}
