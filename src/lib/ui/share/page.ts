import type { Report } from '../../model';
import { isOfflinePage, OFFLINE_PAGE, offlinePage, type OfflineContent } from '../../share/offline';

export type MadePage =
	| { readonly ok: true; readonly file: string; readonly html: string }
	| { readonly ok: false; readonly why: string };

/** "Harbour & Lane, 2026-06-30": what the window is called. */
export function titleOf({ firm, asOf, madeOn }: Pick<Report, 'firm' | 'asOf' | 'madeOn'>): string {
	return [firm ?? 'Referrals and leads', asOf ?? madeOn].join(', ');
}

/** Name of a file that any system takes, without what one may not hold. */
export function pageFile(report: Pick<Report, 'firm' | 'asOf' | 'madeOn'>): string {
	const plain = titleOf(report)
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
 */
export async function pageOf(base: string, report: Report, content: OfflineContent): Promise<MadePage> {
	const response = await fetch(`${base}${OFFLINE_PAGE}`).catch(() => null);
	if (response === null)
		return { ok: false, why: 'The page is fetched from the site first, and the site did not answer.' };
	const page = response.ok ? await response.text() : '';
	if (!isOfflinePage(page))
		return { ok: false, why: 'This site does not have the page that opens from disk.' };
	return { ok: true, file: pageFile(report), html: offlinePage(page, content, titleOf(report)) };
}
