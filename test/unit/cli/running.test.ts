import { spawn } from 'node:child_process';
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	rmSync,
	truncateSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readArguments } from '../../../cli/arguments';
import { withEngine } from '../../../cli/engine';
import { bytesIn, heapWanted } from '../../../cli/heap.js';
import { main } from '../../../cli/report';
import { sourceOf } from '../../../cli/source';
import { sentenceOf } from '../../../cli/went-wrong';
import { EngineError } from '../../../src/lib/engine';

const DEALS = 'test/golden/deals.csv';
let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'vouch-running-'));
});
afterAll(() => {
	rmSync(folder, { recursive: true, force: true });
});

async function call(...args: string[]) {
	const said = (stream: NodeJS.WriteStream) => vi.spyOn(stream, 'write').mockReturnValue(true);
	const [out, err] = [said(process.stdout), said(process.stderr)];
	const textOf = (spy: typeof out) => spy.mock.calls.map(([text]) => String(text)).join('');
	try {
		// How far it is depends on how busy the machine is.
		const status = await main(['--quiet', ...args]);
		return { status, stdout: textOf(out), stderr: textOf(err) };
	} finally {
		vi.restoreAllMocks();
	}
}

test.each([
	['4GB', 4e9],
	['512MB', 512e6],
	['2GiB', 2 ** 31],
	['1.5 gb', 1.5e9],
	['4', null],
	['GB', null],
	['4GB or so', null],
	['-4GB', null],
])('--memory %s is %s bytes', (text, bytes) => {
	expect(bytesIn(text)).toBe(bytes);
});

test('what is said of the engine is understood; unsaid, it is left to the machine', () => {
	const given = readArguments([DEALS, '--memory', '2GiB', '--threads', '3', '--spill', folder, '--quiet']);
	expect(given?.running).toEqual({ memory: 2 ** 31, threads: 3, spill: folder, quiet: true });
	const running = { memory: null, threads: null, spill: null, quiet: false };
	expect(readArguments([DEALS])?.running).toEqual(running);
});

test('the program is started again only where more memory is allowed than it has', () => {
	const wanted = (...args: string[]) => heapWanted(args, 4 * 2 ** 30, []);
	expect(wanted(DEALS, '--memory', '8GiB')).toBe(8192);
	expect(wanted('--memory=6GiB', DEALS)).toBe(6144);
	expect(wanted('--memory', '2GB', DEALS)).toBeNull();
	expect(wanted('--memory', 'lots', DEALS)).toBeNull();
	expect(wanted('--', '--memory', '8GB')).toBeNull();
	expect(heapWanted(['--memory', '8GB'], 2 ** 30, ['--max-old-space-size=900'])).toBeNull();
});

test.each([
	[['--memory', 'lots', DEALS], /--memory lots is no size: write it as 4GB/],
	[['--memory', '1MB', DEALS], /--memory 1MB is too little/],
	[['--threads', '0', DEALS], /--threads 0 is no number of threads/],
	[['--threads', '1.5', DEALS], /--threads 1.5 is no number of threads/],
	[['--spill', 'no-such-folder', DEALS], /--spill no-such-folder: there is no such folder/],
	[['--spill', DEALS, DEALS], /--spill test\/golden\/deals.csv: it is no folder/],
	[['--spill', "it's", DEALS], /without quotes/],
	[['--inspect', '--threads', '2', DEALS], /--inspect starts no engine/],
])('%j is refused with exit 2 and one sentence', async (args, words) => {
	const { status, stdout, stderr } = await call(...args);
	expect([status, stdout]).toEqual([2, '']);
	expect(stderr).toMatch(words);
	expect(stderr.trim().split('\n')).toHaveLength(1);
});

test('a report with little memory is the same, is alone on standard output, and leaves nothing on disk', async () => {
	const own = join(folder, 'own');
	mkdirSync(own);
	const given = ['--memory', '256MB', '--threads', '1', '--spill', own];
	const [plain, small] = [await call(DEALS), await call(DEALS, ...given)];
	expect([small.status, small.stdout]).toEqual([0, plain.stdout]);
	expect(small.stderr).toBe(plain.stderr);
	expect(readdirSync(own)).toEqual([]);
	await call('sample-data/vouch/spend.csv', '--spill', own); // fails
	expect(readdirSync(own)).toEqual([]);
});

test('what does not fit into memory goes to the folder, which SQL cannot read around, and is gone at the end', async () => {
	const own = join(folder, 'spilled');
	mkdirSync(own);
	const secret = join(own, 'secret.csv');
	writeFileSync(secret, 'a\n1\n');
	const running = { memory: 100_000_000, threads: 2, spill: own, quiet: true };
	const spilt = await withEngine(running, async (engine) => {
		await engine.run(
			`CREATE TABLE sorted AS SELECT hash(range)::VARCHAR || repeat('x', 90) AS t FROM range(1500000) ORDER BY t`,
		);
		const made = readdirSync(own).filter((name) => name !== 'secret.csv');
		const rows = (await engine.query('SELECT count(*)::DOUBLE AS n FROM sorted')).numbers('n')[0];
		await expect(engine.query(`FROM read_csv('${secret}')`)).rejects.toThrow(/disabled by configuration/);
		await expect(engine.run(`COPY sorted TO '${own}/out.csv'`)).rejects.toThrow(/disabled by configuration/);
		await expect(engine.run(`SET memory_limit='1GB'`)).rejects.toThrow(/locked/);
		return { rows, files: readdirSync(join(own, made[0] ?? '', 'spill')) };
	});
	expect(spilt.rows).toBe(1_500_000);
	expect(spilt.files.length).toBeGreaterThan(0);
	expect(readdirSync(own)).toEqual(['secret.csv']);
});

test('stopped in the middle, it ends by the signal and leaves nothing on disk', async () => {
	const own = join(folder, 'stopped');
	mkdirSync(own);
	const child = spawn(process.execPath, ['cli/run.js', '../test/unit/cli/endless', own], {
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	const ended = new Promise((resolve) =>
		child.once('exit', (_, signal) => {
			resolve(signal);
		}),
	);
	await new Promise((resolve) => child.stdout.once('data', resolve));
	expect(readdirSync(own)).toHaveLength(1);
	child.kill('SIGINT');
	expect(await ended).toBe('SIGINT');
	expect(readdirSync(own)).toEqual([]);
});

test('what an engine or a machine says of too much is told in a sentence; a bug is not hidden', () => {
	const full = new EngineError('memory', "failed to offload data block … 'max_temp_directory_size'");
	expect(sentenceOf(full)).toMatch(/^The disk is full: .*--spill/);
	expect(sentenceOf(new EngineError('memory', 'Out of Memory Error: …\nPossible solutions'))).toMatch(
		/^The engine has too little memory .*--memory/,
	);
	expect(sentenceOf(new RangeError('Invalid string length'))).toMatch(/more than can be read at once/);
	expect(sentenceOf(new TypeError('x is not a function'))).toBeNull();
});

test('a large file is read a part at a time; where it cannot be, a sentence says so, without reading all of it', async () => {
	const large = join(folder, 'large.csv');
	writeFileSync(large, 'Id,Name\n1,a\n');
	truncateSync(large, 3 * 2 ** 30); // takes no room
	const source = await sourceOf(large);
	expect(new TextDecoder().decode(await source.read(8, 11))).toBe('1,a');
	expect(await source.read(2 ** 31 + 5, 2 ** 31 + 9)).toEqual(new Uint8Array(4));
	const { status, stdout, stderr } = await call(large);
	expect([status, stdout]).toEqual([2, '']);
	expect(stderr).toMatch(/large\.csv.*larger than 500 MB and not regular/);
	truncateSync(large, 100);
	await expect(source.read(50, 200)).rejects.toThrow(/became shorter/);
	const packed = join(folder, 'large.zip');
	writeFileSync(packed, 'PK\u0003\u0004');
	truncateSync(packed, 3 * 2 ** 30);
	expect((await call(packed)).stderr).toMatch(/large\.zip: it has 3\.2 GB.*unpack it/);
	expect(existsSync(packed)).toBe(true);
});
