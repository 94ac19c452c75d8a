import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { csv, give, saved, settled, Site, unfold, type Chosen } from './site';

let site: Site;
beforeAll(async () => {
	site = await Site.open();
});
afterAll(() => site.end());

const ROWS = 40;
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** Rows that give an answer, with what `odd` puts in place of some of their cells. */
function deals(odd: (i: number) => Readonly<Record<string, string>>, more: readonly string[] = []): string {
	const columns = ['id', 'name', 'created', 'closed', 'status', 'source', 'referrer', 'amount', ...more];
	const rows = Array.from({ length: ROWS }, (_, i) => {
		const day = String((i % 27) + 1).padStart(2, '0');
		const cells: Record<string, string> = {
			id: `D${i}`,
			name: `Deal ${i}`,
			created: `2026-01-${day}`,
			closed: `2026-02-${day}`,
			status: i % 3 === 0 ? 'Won' : 'Lost',
			source: i % 2 === 0 ? 'Google Ads' : 'Client referral',
			referrer: '',
			amount: '100',
			...odd(i),
		};
		return columns.map((name) => quoted(cells[name] ?? '')).join(',');
	});
	return [columns.map(quoted).join(','), ...rows].join('\n');
}

const LONG = 'long words '.repeat(Math.ceil((3 * 1024 * 1024) / 11));
const NAMES = [
	'دان\u200Cا',
	'אבי \u202Eכהן',
	'Ann\u200B Lee',
	'\u2066Bo\u2069 Roe',
	'👩‍⚖️ Judge',
	'e\u0301'.repeat(300),
];
const EVIL = [
	'__proto__',
	'constructor',
	'"; DROP TABLE',
	'toString',
	"'); --",
	'${x}',
	'<img src=x onerror=alert(1)>',
];
const PEOPLE = [...NAMES, ...EVIL];
const SOURCES = [...EVIL, 'Client\u200B referral', '\u202Esda elgooG'];
const turn = (all: readonly string[], i: number) => all[i % all.length] ?? '';

/** What is given, and how many of its rows are used. */
const ODD: readonly [string, Chosen, number][] = [
	[
		'a thousand columns',
		csv(
			'wide.csv',
			deals(
				() => ({}),
				Array.from({ length: 992 }, (_, i) => `Field ${i}`),
			),
		),
		40,
	],
	[
		'cells of 3 MiB',
		csv(
			'long.csv',
			`${deals((i) => (i === 0 ? { source: LONG } : i === 1 ? { name: LONG } : i === 2 ? { referrer: LONG } : {}))}\nD99,${quoted(LONG)}`,
		),
		40,
	],
	[
		'names from right to left, that show nothing, or that mean something to a machine',
		csv('evil.csv', deals((i) => ({ source: turn(SOURCES, i), referrer: turn(PEOPLE, i + 1), name: turn(PEOPLE, i + 2), ...Object.fromEntries(EVIL.map((name) => [name, name])) }), EVIL)), // prettier-ignore
		40,
	],
];

const SCREENS = [
	'review/',
	'data/',
	'partners/',
	'give-and-thank/',
	'sources/',
	'close-rates/',
	'over-time/',
	'',
];

/** Within the window, with no wall of letters, and no tag made of a name. */
async function readable(page: Page, name: string): Promise<void> {
	await page.getByText('Working out what lies behind this').waitFor({ state: 'detached' });
	await page.locator('[aria-busy=true]').waitFor({ state: 'detached' });
	const { width, letters, longest, images } = await page.evaluate(() => ({
		width: document.documentElement.scrollWidth,
		letters: document.body.innerText.length,
		longest: Math.max(...[...document.querySelectorAll('h1, h2, h3, p, td, th, li, option')].map((e) => e.children.length > 5 || e.querySelector('ul, table') ? 0 : e.textContent.length)), // prettier-ignore
		images: document.querySelectorAll('img').length,
	}));
	expect(width, name).toBeLessThanOrEqual(390);
	expect(letters, name).toBeLessThan(60_000);
	expect(longest, name).toBeLessThan(2_000);
	expect(images, name).toBe(0);
}

/** Two take half a minute, and unit tests read such files each time: a long run walks their screens, too. */
const WALKED = process.env.VOUCH_LONG === undefined ? ODD.slice(2) : ODD;

test.each(WALKED)('%s: no error, and every screen can be read', async (what, file, used) => {
	const { page, errors } = await site.visit({ viewport: { width: 390, height: 844 } });
	await give(page, [file]);
	for (const path of SCREENS) {
		const link = page.locator(`a[href$="/some/sub/path/${path}"]`).first();
		await link.click();
		await page.waitForURL((url) => url.pathname.endsWith(`/some/sub/path/${path}`));
		await page.getByRole('heading', { level: 1 }).first().waitFor();
		if (path === 'review/')
			await page.locator('main summary').evaluateAll((all) => {
				for (const summary of all) (summary.parentElement as HTMLDetailsElement).open = true;
			});
		await readable(page, `${what}, ${path}`);
	}
	const report = JSON.parse(await saved(page, 'Download report')) as { rows: { used: number } };
	expect(report.rows.used).toBe(used);
	expect(errors).toEqual([]);
	await page.context().close();
});

test('a column is chosen among a thousand', async () => {
	const { page, errors } = await site.visit();
	await give(page, [ODD[0]?.[1] ?? csv('none.csv', '')]);
	await page.locator('a[href*="/review/"]').first().click();
	await unfold(page, 'wide.csv');
	const choice = page.getByRole('combobox', { name: 'Column for Amount in wide.csv' });
	await choice.focus();
	expect(await choice.locator('option').count()).toBe(1001);
	await choice.selectOption('Field 900');
	await settled(page);
	expect(await choice.inputValue()).toBe('Field 900');
	expect(errors).toEqual([]);
	await page.context().close();
});

test('a column called __proto__ can be chosen, and a saved reading keeps it', async () => {
	const { page, errors } = await site.visit();
	await give(page, [ODD[2]?.[1] ?? csv('none.csv', '')]);
	await page.locator('a[href*="/review/"]').first().click();
	await unfold(page, 'evil.csv');
	const choice = page.getByRole('combobox', { name: 'Column for Source in evil.csv' });
	await choice.selectOption('__proto__');
	await settled(page);
	await unfold(page, 'How they came');
	await page.getByRole('combobox', { name: 'How “__proto__” came' }).selectOption('lead');
	await settled(page);
	const report = JSON.parse(await saved(page, 'Download report')) as {
		classes: { lead: { created: number } };
	};
	expect(report.classes.lead.created).toBeGreaterThan(0);
	const mapping = JSON.parse(await saved(page, 'Save this reading for next month')) as { classes: object };
	expect(Object.entries(mapping.classes)).toContainEqual(['__proto__', 'lead']);
	expect(errors).toEqual([]);
	await page.context().close();
});
