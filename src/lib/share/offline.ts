import { toBase64Url } from './bytes';

/*
 * One report as one page that opens from disk. The build makes the page without a report (`offline/page.html` beside the
 * site); here a report is put into it, as a block of data that runs nothing.
 */

/** Where the page without a report lies, beside the site. */
export const OFFLINE_PAGE = 'offline/page.html';

/** Id of the block that holds a report as the text of its file. */
export const OPEN_ID = 'vouch-report';
/** Id of the block that holds a sealed report, in base64 as addresses have it. */
export const SEALED_ID = 'vouch-sealed';

/** A report as it goes into the page: the text of its file, or the bytes of the sealed one. */
export type OfflineContent = { readonly json: string } | { readonly sealed: Uint8Array };

const PLACE = '<!--the report-->';
const TITLE = '<title>Report</title>';
const SEALED_TITLE = 'Sealed report';

/** Whether a text is the page as the build makes it: some hosts give another page for one that they do not have. */
export const isOfflinePage = (text: string): boolean =>
	[PLACE, TITLE].every((part) => text.split(part).length === 2);

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
	const shown = 'sealed' in content ? SEALED_TITLE : title;
	return `${head}<title>${escaped(shown)}</title>${rest}${block(content)}${after}`;
}

const block = (content: OfflineContent): string =>
	'json' in content
		? `<script type="application/json" id="${OPEN_ID}">${unmarked(content.json)}</script>`
		: `<script type="text/plain" id="${SEALED_ID}">${toBase64Url(content.sealed)}</script>`;

/** JSON in which nothing can end or comment out the block it stands in: `<` only stands inside its texts. */
const unmarked = (json: string): string =>
	json.replace(/[<\u2028\u2029]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);

const escaped = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
