import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright';
import { serve } from '../../cli/serve.js';
import { ensureBrowser, launchArguments } from '../tools/browser.js';

/** A path no build knows of: everything must be relative. */
export const BASE = '/some/sub/path/';

/** The built site in a real browser, under a sub-path, with a second origin that should hear nothing. */
export class Site {
	private constructor(
		readonly address: string,
		/** Address of the other origin. */
		readonly stranger: string,
		/** Every request to the site. */
		readonly requests: string[],
		/** Every request to the other origin. */
		readonly leaks: string[],
		private readonly browser: Browser,
		private readonly close: () => Promise<void>,
	) {}

	/** @param reports folder that stands as `reports/` beside the site */
	static async open(reports?: string): Promise<Site> {
		const requests: string[] = [];
		const leaks: string[] = [];
		const own = await serve({ port: 0, base: BASE, reports, seen: (url) => void requests.push(url) });
		const other = await strangerServer(leaks);
		const browser = await chromium.launch({
			executablePath: ensureBrowser(),
			args: [...launchArguments, '--js-flags=--no-wasm-dynamic-tiering --no-wasm-tier-up'],
		});
		return new Site(own.address, other.address, requests, leaks, browser, async () => {
			await own.close();
			await other.close();
		});
	}

	/** A fresh visitor of a path, or of any other address. Errors on the page fail the test that asks for `errors`. */
	async visit(options: BrowserContextOptions = {}, path = ''): Promise<{ page: Page; errors: string[] }> {
		const context = await this.browser.newContext({
			viewport: { width: 1360, height: 900 },
			locale: 'en-GB',
			acceptDownloads: true,
			// It would ask for every file of the site, and hide requests from tests that look at them.
			serviceWorkers: 'block',
			...options,
		});
		const page = await context.newPage();
		const errors: string[] = [];
		page.on('pageerror', (error) => errors.push(error.message));
		page.on('console', (message) => {
			if (message.type() === 'error') errors.push(message.text());
		});
		await page.goto(new URL(path, this.address).href);
		return { page, errors };
	}

	async end(): Promise<void> {
		await this.browser.close();
		await this.close();
	}
}

async function strangerServer(hits: string[]): Promise<{ address: string; close: () => Promise<void> }> {
	const server: Server = createServer((request, response) => {
		hits.push(request.url ?? '');
		response.writeHead(200, { 'access-control-allow-origin': '*' }).end('a,b\n1,2\n');
	});
	await new Promise<void>((resolve) => server.listen(0, resolve));
	const address = server.address();
	const port = typeof address === 'object' && address !== null ? address.port : 0;
	return {
		address: `http://127.0.0.1:${port}/`,
		close: () =>
			new Promise((resolve) => {
				server.close(() => {
					resolve();
				});
			}),
	};
}

/** A file as a person would choose it. */
export interface Chosen {
	readonly name: string;
	readonly mimeType: string;
	readonly buffer: Buffer;
}

export const csv = (name: string, content: string | Buffer): Chosen => ({
	name,
	mimeType: 'text/csv',
	buffer: Buffer.isBuffer(content) ? content : Buffer.from(content),
});

/** Gives files to the page and waits until it has worked on them. */
export async function give(page: Page, files: readonly Chosen[]): Promise<void> {
	await page
		.getByLabel(/choose files|add files/i)
		.first()
		.setInputFiles([...files]);
	await settled(page);
}

/** What a button downloads, as text. */
export async function saved(page: Page, button: string): Promise<string> {
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: button }).click(),
	]);
	return readFile(await download.path(), 'utf8');
}

/** How wide A4 and Letter are between the margins of `@page` in app.css, in CSS pixels. */
const PAPERS = [
	['A4', 794 - 114],
	['Letter', 816 - 114],
] as const;

/** Waits until a change of the window or of its light is on screen: pictures measure themselves, and colours move. */
export const drawn = (page: Page): Promise<unknown> =>
	page.evaluate(
		() =>
			new Promise((done) => {
				requestAnimationFrame(() => requestAnimationFrame(done));
			}),
	);

/** What would be cut at the edge of a printed page, and what is of no use there: nothing, where all is well. */
export async function unfitForPaper(page: Page): Promise<string[]> {
	const before = page.viewportSize();
	const unfit: string[] = [];
	await page.emulateMedia({ media: 'print' });
	for (const [name, width] of PAPERS) {
		await page.setViewportSize({ width, height: 900 });
		await drawn(page);
		const found = await page.evaluate((edge) => {
			const shown = [...document.querySelectorAll('body *')].filter(
				(one) => one.checkVisibility() && !one.closest('.visually-hidden') && one.getClientRects().length > 0,
			);
			const wide = shown.filter((one) => one.getBoundingClientRect().right > edge + 1);
			const controls = shown.filter((one) => one.matches('button, input, textarea') && !one.closest('table'));
			return [...wide, ...controls].map((one) => one.outerHTML.slice(0, 120));
		}, width);
		unfit.push(...found.map((one) => `${name}: ${one}`));
	}
	await page.emulateMedia({ media: null });
	if (before !== null) await page.setViewportSize(before);
	return unfit;
}

/** What the outline of a PDF says: its headings, and the title of the document. */
export const outlineOf = (pdf: Buffer): string[] =>
	[...pdf.toString('latin1').matchAll(/\/Title (?:\(((?:\\.|[^\\)])*)\)|<([0-9A-F]+)>)/g)].map(
		([, plain, coded = '']) =>
			(plain ?? Buffer.from(coded, 'hex').swap16().toString('utf16le')).replace('\uFEFF', ''),
	);

/** Waits until nothing runs. */
export async function settled(page: Page): Promise<void> {
	const bar = page.getByRole('progressbar');
	await bar
		.first()
		.waitFor({ state: 'visible', timeout: 2000 })
		.catch(() => undefined);
	await bar.first().waitFor({ state: 'hidden', timeout: 50_000 });
}

/** Opens Close rates, and waits until what lies behind it has come out of the engine. */
export async function behind(page: Page): Promise<void> {
	await page.getByRole('link', { name: 'Close rates', exact: true }).click();
	await page.locator('.behind[aria-busy="false"]').first().waitFor();
}

/** Opens what Review has folded away, where it is not open already. */
export async function unfold(page: Page, title: string): Promise<void> {
	const heading = page.locator('summary').filter({ has: page.getByRole('heading', { name: title }) });
	const fold = page.locator('details').filter({ has: heading });
	if (!(await fold.evaluate((details) => (details as HTMLDetailsElement).open))) await heading.click();
}
