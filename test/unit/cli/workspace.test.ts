import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { main } from '../../../cli/report';
import { EMPTY_MAPPING, EMPTY_NOTEBOOK, type Mapping, type Report } from '../../../src/lib/model';
import { packWorkspace } from '../../../src/lib/state/device/workspace';

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'vouch-workspace-'));
});
afterAll(() => {
	rmSync(folder, { recursive: true, force: true });
});

const CSV =
	'Deal ID,Created,Status,Source,Company\n1,03/04/2025,Won,Referral,Café\n2,04/05/2025,Lost,Google Ads,B\n';
const AFTER = {
	...EMPTY_MAPPING,
	firm: 'Café & Sons',
	classes: { 'Google Ads': 'referral' },
} satisfies Mapping;

/** A workspace of one file in Windows-1252 whose dates only the owner can read. */
async function workspace(name: string): Promise<{ path: string; bytes: Uint8Array }> {
	const file = new File([Buffer.from(CSV, 'latin1')], 'deals.csv');
	const mapping = JSON.parse(
		JSON.stringify({ ...AFTER, files: [{ shape: '*', dateOrder: { created: 'dmy' } }] }),
	) as Mapping;
	const files = [{ name: 'deals.csv', encoding: 'windows-1252', file }];
	const made = await packWorkspace({ files, mapping, notebook: EMPTY_NOTEBOOK }, new Date(2026, 2, 31));
	if (!made.ok) throw new Error(made.problem.message);
	const bytes = new Uint8Array(await made.value.arrayBuffer());
	const path = join(folder, name);
	writeFileSync(path, bytes);
	return { path, bytes };
}

async function run(...args: string[]): Promise<{ status: number; said: string }> {
	vi.spyOn(process.stdout, 'write').mockReturnValue(true);
	const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
	try {
		return {
			status: await main(['--quiet', ...args]),
			said: said.mock.calls.map(([text]) => String(text)).join(''),
		};
	} finally {
		vi.restoreAllMocks();
	}
}

test('a workspace file is read with the answers it was saved with; a mapping that is given comes first', async () => {
	const { path } = await workspace('vouch-2026-03-31.zip');
	const out = join(folder, 'report.json');
	expect(await run(path, '--out', out)).toMatchObject({ status: 0 });
	const report = JSON.parse(readFileSync(out, 'utf8')) as Report;
	expect(report.firm).toBe('Café & Sons');
	expect(report.rows.files.map(({ name }) => name)).toEqual(['deals.csv']);
	expect(report.classes.referral.created).toBe(2);
	const mapping = join(folder, 'mapping.json');
	writeFileSync(mapping, JSON.stringify({ schema: 'vouch.mapping/1', files: [] }));
	// Without the answers the dates are a question again, which a shell cannot answer.
	expect(await run(path, '--mapping', mapping)).toMatchObject({ status: 2 });
});

test('a damaged workspace file ends with one sentence', async () => {
	const { path, bytes } = await workspace('vouch-damaged.zip');
	writeFileSync(path, bytes.fill(0, 60, 120));
	const { status, said } = await run(path);
	expect([status, said]).toEqual([
		2,
		`${path}: This workspace file is damaged, or something in it was changed.\n`,
	]);
});

test('of two workspace files neither is taken silently', async () => {
	const [one, two] = [await workspace('vouch-a.zip'), await workspace('vouch-b.zip')];
	const { status, said } = await run(one.path, two.path);
	expect([status, said]).toEqual([
		2,
		`${two.path} is a second workspace file: each has its own answers, so name one.\n`,
	]);
});
