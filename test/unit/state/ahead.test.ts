import { beforeEach, expect, test, vi } from 'vitest';
import { session } from '../../../src/lib/state/session.svelte';
import { makeReport } from '../../fixtures/report';

/** What the workers would do, without workers. */
const fake = vi.hoisted(() => ({
	/** How often it was started ahead of need, and how often when it was needed. */
	boots: 0,
	fails: false,
}));

vi.mock('../../../src/lib/state/work', () => ({
	Work: class {
		boot() {
			fake.boots++;
			return fake.fails ? Promise.reject(new Error('No engine.')) : Promise.resolve();
		}
		end = () => undefined;
		giveWay = () => undefined;
		begin() {
			return new AbortController().signal;
		}
		add(_held: unknown, files: readonly File[]) {
			const taken = files.map((file) => ({ name: file.name, file, encoding: null }));
			return Promise.resolve({ taken, problems: [] });
		}
		work(_held: unknown, { mapping }: { mapping: object }) {
			const review = { mapping, questions: [], files: [] };
			return Promise.resolve({ review, report: makeReport(), setAside: [], unnamed: () => [], people: null });
		}
		evidence = () => Promise.resolve(null);
	},
}));

const connection = { saveData: false };
vi.stubGlobal('navigator', { connection });

beforeEach(async () => {
	session.base = 'https://example.org/';
	await session.clear();
	Object.assign(fake, { boots: 0, fails: false });
	connection.saveData = false;
});

test('whoever reaches for the files finds the engine started once, and once more after all was cleared', async () => {
	expect(await Promise.all([session.reach(), session.reach()])).toEqual([true, true]);
	await session.reach();
	expect(fake.boots).toBe(1);
	await session.clear();
	await session.reach();
	expect(fake.boots).toBe(2);
});

test('where data are to be saved the engine waits for a choice', async () => {
	connection.saveData = true;
	expect(await session.reach()).toBe(false);
	expect(fake.boots).toBe(0);
	await session.add([new File(['x'], 'deals.csv')]);
	expect(session.report).not.toBeNull();
});

test('an engine that does not start ahead of need is no problem yet, and what is chosen then is read', async () => {
	fake.fails = true;
	expect(await session.reach()).toBe(false);
	expect(session.problems).toEqual([]);
	await session.add([new File(['x'], 'deals.csv')]);
	expect(session.problems).toEqual([]);
	expect(session.report).not.toBeNull();
});
