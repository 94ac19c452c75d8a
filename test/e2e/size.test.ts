import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BY, sharedSample } from '../tools/shared';
import { BASE, Site } from './site';

/** Bytes that a page may fetch until it stands, as hosts send them: each file for itself, compressed. */
const MOST = 150_000;
const SLUG = 'sample';

const reports = mkdtempSync(join(tmpdir(), 'vouch-size-'));
let site: Site;
beforeAll(async () => {
	writeFileSync(join(reports, `${SLUG}.json`), await sharedSample());
	site = await Site.open(reports);
});
afterAll(async () => {
	await site.end();
	rmSync(reports, { recursive: true, force: true });
});

/** The files that were asked for since, each once, and what it weighs on the way. */
function fetched(from: number): (readonly [file: string, bytes: number])[] {
	const files = site.requests.slice(from).map((url) => url.slice(BASE.length).split('?', 1)[0] ?? '');
	return [...new Set(files)].map((path) => [path, weight(path)] as const);
}

function weight(path: string): number {
	const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
	const [folder, name] = file.startsWith('reports/') ? [reports, file.slice(8)] : ['build', file];
	const bytes = readFileSync(join(folder, name));
	return /\.(woff2|gz)$/.test(file) ? bytes.length : gzipSync(bytes, { level: 9 }).length;
}

/** Too much is said with what weighs most. */
function expectLight(files: readonly (readonly [string, number])[]): void {
	const heaviest = files.toSorted(([, a], [, b]) => b - a).slice(0, 8);
	const total = files.reduce((sum, [, bytes]) => sum + bytes, 0);
	expect(total, JSON.stringify(heaviest)).toBeLessThanOrEqual(MOST);
}

test('the first screen is light', async () => {
	const from = site.requests.length;
	const { page } = await site.visit();
	await page.getByRole('button', { name: 'Try with sample data' }).waitFor();
	await page.waitForLoadState('networkidle');
	const files = fetched(from);
	// Without its program and its typeface it would have been weighed too early. Its styles are in the page itself.
	for (const kind of [/^$/, /\.js$/, /\.woff2$/]) expect(files.some(([path]) => kind.test(path))).toBe(true);
	expectLight(files);
	await page.context().close();
});

test('a reader’s page is light, with its report', async () => {
	const from = site.requests.length;
	const { page } = await site.visit({}, `r/?report=${SLUG}`);
	await page.getByRole('heading', { level: 1, name: BY.firm }).waitFor();
	await page.locator('#data').waitFor();
	await page.waitForLoadState('networkidle');
	const files = fetched(from);
	for (const kind of [/^r\/$/, /^reports\/.*\.json$/, /\.js$/, /\.css$/, /\.woff2$/])
		expect(files.some(([path]) => kind.test(path))).toBe(true);
	expectLight(files);
	await page.context().close();
});
