import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Report } from '$lib/model';
import { isOfflinePage, OFFLINE_PAGE, offlinePage, type OfflineContent } from '$lib/share/offline';
import { titleOf } from '$lib/ui/share/page';
import { write } from './files';
import { UnusableError } from './unusable';

const BUILT = join(dirname(fileURLToPath(import.meta.url)), '..', 'build', OFFLINE_PAGE);

/** The page that opens from disk, without a report, as the build makes it. */
export async function emptyPage(built = BUILT): Promise<string> {
	const page = await readFile(built, 'utf8').catch(() => '');
	if (!isOfflinePage(page))
		throw new UnusableError('--page fills a page that the build makes: run "npm run build" first.');
	return page;
}

/** Writes the page with what may be shared of a report. */
export async function writePage(
	path: string,
	page: string,
	shared: Report,
	content: OfflineContent,
): Promise<void> {
	await write(path, offlinePage(page, content, titleOf(shared)));
}
