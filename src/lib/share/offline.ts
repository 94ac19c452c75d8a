import type { Report } from '../model';
import { fromBase64Url, toBase64Url } from './bytes';

/*
 * One report as one page that opens from disk. The build makes the page without a report (`offline/page.html` beside the
 * site); here a report is put into it, as a block of data that runs nothing.
 */

/** Where the page without a report lies, beside the site. */
export const OFFLINE_PAGE = 'offline/page.html';

/** Id of the block that holds a report as the text of its file. */
export const OPEN_ID = 'the-report';
/** Id of the block that holds a sealed report, in base64 as addresses have it. */
export const SEALED_ID = 'the-sealed-report';

/** As pages had them at first. */
const FIRST_OPEN_ID = 'vouch-report';
const FIRST_SEALED_ID = 'vouch-sealed';

/** A report as it goes into the page: the text of its file, or the bytes of the sealed one. */
export type OfflineContent = string | Uint8Array;

const PLACE = '<!--the report-->';
const TITLE = '<title>Report</title>';
const SEALED_TITLE = 'Sealed report';

/** Whether a text is the page as the build makes it: some hosts give another page for one that they do not have. */
export const isOfflinePage = (text: string): boolean =>
	[PLACE, TITLE].every((part) => text.split(part).length === 2);

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
 * The page with a report in it, as the text of its file.
 *
 * @param title of the window; a sealed report has another, since whoever finds the file can read that
 * @throws TypeError where the page is not the one that the build makes
 */
export function offlinePage(page: string, content: OfflineContent, title: string): string {
	if (!isOfflinePage(page)) throw new TypeError('This is not the page that the build makes.');
	// Cut apart first: nothing in a title or a report is taken for a place.
	const [before = '', after = ''] = page.split(PLACE);
	const [head = '', rest = ''] = before.split(TITLE);
	if (!before.includes(TITLE)) throw new TypeError('The title stands behind the report.');
	const shown = typeof content === 'string' ? title : SEALED_TITLE;
	return `${head}<title>${escaped(shown)}</title>${rest}${block(content)}${after}`;
}

const block = (content: OfflineContent): string =>
	typeof content === 'string'
		? `<script type="application/json" id="${OPEN_ID}">${unmarked(content)}</script>`
		: `<script type="text/plain" id="${SEALED_ID}">${toBase64Url(content)}</script>`;

/** JSON in which nothing can end or comment out the block it stands in: `<` only stands inside its texts. */
const unmarked = (json: string): string =>
	json.replace(/[<\u2028\u2029]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);

const escaped = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

/** The report in the text of such a page, of any version; null where there is none. Nothing of the page is run. */
export function contentOf(page: string): string | Uint8Array<ArrayBuffer> | null {
	const open = blockIn(page, OPEN_ID) ?? blockIn(page, FIRST_OPEN_ID);
	if (open !== null) return open;
	const sealed = blockIn(page, SEALED_ID) ?? blockIn(page, FIRST_SEALED_ID);
	return sealed === null ? null : fromBase64Url(sealed.trim());
}

function blockIn(page: string, id: string): string | null {
	const at = page.indexOf(` id="${id}">`);
	const from = page.indexOf('>', at) + 1;
	const to = page.indexOf('</script>', from);
	return at < 0 || to < 0 ? null : page.slice(from, to);
}
