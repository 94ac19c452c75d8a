import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isOfflinePage, OFFLINE_PAGE } from '$lib/share/offline';
import { UnusableError } from './unusable';

const BUILT = join(dirname(fileURLToPath(import.meta.url)), '..', 'build', OFFLINE_PAGE);

/** The page that opens from disk, without a report, as the build makes it. */
export async function emptyPage(built = BUILT): Promise<string> {
	const page = await readFile(built, 'utf8').catch(() => '');
	if (!isOfflinePage(page))
		throw new UnusableError('--page fills a page that the build makes: run "npm run build" first.');
	return page;
}
