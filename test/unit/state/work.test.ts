import { beforeEach, expect, test, vi } from 'vitest';
import { EMPTY_MAPPING, EMPTY_NOTEBOOK, type RowsAsked } from '../../../src/lib/model';
import { Work } from '../../../src/lib/state/work';

/* Two workers that may end at any moment, and what the page does about it; no worker runs here. */

const fake = vi.hoisted(() => ({
	/** Started and not ended. */
	engines: 0,
	intakes: 0,
	intakesEnded: 0,
	/** What intake workers were asked, in order. */
	asked: [] as string[],
	/** A call of this name is never answered. */
	held: null as string | null,
	/** How often an engine was told to stop what it does. */
	stops: 0,
	/** Ends the making of evidence, one after the other. */
	proofs: [] as (() => void)[],
}));

vi.mock('../../../src/lib/engine/wasm', () => ({
	startWasm() {
		fake.engines++;
		let isOver = false;
		return Promise.resolve({
			cancel() {
				fake.stops++;
			},
			end() {
				if (!isOver) fake.engines--;
				isOver = true;
				return Promise.resolve();
			},
		});
	},
}));

vi.mock('../../../src/lib/pipeline/answer', () => ({
	fill: () => Promise.resolve(),
	tend: () => Promise.resolve(),
	reportOf: () => ({
		report: { filters: {} },
		ground: { report: { filters: {} } },
		unnamed: [],
		people: null,
	}),
	evidenceBehind: () =>
		new Promise((done) => {
			fake.proofs.push(() => {
				done({ evidence: {}, beside: {} });
			});
		}),
	rowsBehind: () => Promise.resolve({ rows: [] }),
}));

vi.mock('../../../src/lib/state/unpacking', () => ({
	opened: (file: File) => Promise.resolve({ files: [file], problems: [] }),
}));

vi.mock('../../../src/lib/state/intake-client', () => {
	class IntakeEndedError extends Error {
		override readonly name = 'IntakeEndedError';
	}
	class IntakeClient {
		private over = false;
		private readonly waiting: ((error: Error) => void)[] = [];

		static start(): Promise<IntakeClient> {
			fake.intakes++;
			return Promise.resolve(new IntakeClient());
		}

		call({ name, file = '', mapping }: { name: string; file?: string; mapping?: object }): Promise<unknown> {
			if (this.over) return Promise.reject(new IntakeEndedError('It was ended.'));
			fake.asked.push(`${name} ${file}`.trim());
			if (fake.held === name) return new Promise((_, fail) => this.waiting.push(fail));
			const loaded = { notebook: {}, survey: {} };
			if (name === 'add') return Promise.resolve(null);
			if (name === 'list') return Promise.resolve([{ name: 'deals.csv' }]);
			if (name === 'read') return Promise.resolve({ review: { mapping }, setAside: [], loaded });
			return Promise.resolve(name === 'tend' ? loaded : {});
		}

		end(): void {
			if (this.over) return;
			this.over = true;
			fake.intakesEnded++;
			for (const fail of this.waiting) fail(new IntakeEndedError('It was ended.'));
		}
	}
	return { IntakeClient, IntakeEndedError };
});

beforeEach(() => {
	Object.assign(fake, {
		engines: 0,
		intakes: 0,
		intakesEnded: 0,
		asked: [],
		held: null,
		stops: 0,
		proofs: [],
	});
});

const ROWS = {} as RowsAsked;
const nothing = (): void => undefined;
/** All that can happen has happened. */
const settled = () => new Promise((done) => setTimeout(done, 10));
/** How it ended. */
const endOf = (work: Promise<unknown>): Promise<string> =>
	work.then(
		() => 'done',
		(error: unknown) => (error instanceof Error ? error.name : String(error)),
	);

/** A file is in and answered. */
async function answered(): Promise<{ work: Work; mapping: typeof EMPTY_MAPPING }> {
	const work = new Work('https://example.org/');
	work.begin();
	const { taken } = await work.add([], [new File(['x'], 'deals.csv')], nothing);
	const recipe = { mapping: EMPTY_MAPPING, notebook: EMPTY_NOTEBOOK };
	const { review } = await work.work(taken, recipe, {}, nothing);
	return { work, mapping: review.mapping };
}

test('what was read stays when the evidence gives way', async () => {
	const { work, mapping } = await answered();
	fake.held = 'filling';
	const proving = endOf(work.evidence({}));
	await settled();
	work.giveWay();
	expect(await proving).toBe('CancelledError');
	work.begin();
	fake.held = null;
	expect(await work.tend({ mapping, notebook: EMPTY_NOTEBOOK }, {})).not.toBeNull();
	expect(fake.intakesEnded).toBe(0);
});

test('a file that was being read again when the evidence gave way is not thought to be in', async () => {
	const { work } = await answered();
	work.rest();
	fake.held = 'add';
	const proving = endOf(work.evidence({}));
	await settled();
	work.giveWay();
	expect(await proving).toBe('CancelledError');
	fake.held = null;
	fake.asked.length = 0;
	work.begin();
	expect(await work.rows({}, ROWS, { after: 0, most: 10 }, nothing)).toEqual({ rows: [] });
	expect(fake.asked).toEqual(['add deals.csv', 'filling']);
});

test('once it has ended nothing is read or started again', async () => {
	const { work } = await answered();
	fake.held = 'filling';
	const proving = endOf(work.evidence({}));
	await settled();
	fake.asked.length = 0;
	work.end();
	expect(await proving).toBe('CancelledError');
	await settled();
	expect(fake.asked).toEqual([]);
	expect([fake.engines, fake.intakes - fake.intakesEnded]).toEqual([0, 0]);
});

test('evidence that is asked for once more takes the place of what is on its way', async () => {
	const { work } = await answered();
	void endOf(work.evidence({}));
	await settled();
	const second = endOf(work.evidence({}));
	await settled();
	expect([fake.stops, fake.proofs.length]).toEqual([1, 1]);
	fake.proofs[0]?.();
	await settled();
	fake.proofs[1]?.();
	expect(await second).toBe('done');
});

test('an end while evidence waits for its turn leaves no worker behind', async () => {
	const { work } = await answered();
	void endOf(work.evidence({}));
	await settled();
	void endOf(work.evidence({}));
	await settled();
	work.end();
	fake.proofs[0]?.();
	await settled();
	expect([fake.engines, fake.intakes - fake.intakesEnded]).toEqual([0, 0]);
});

test('rows behind an answer whose memory was given back are read again, and that is told', async () => {
	const { work } = await answered();
	work.rest();
	work.begin();
	const steps: string[] = [];
	const found = await work.rows({}, ROWS, { after: 0, most: 10 }, ({ step }) => {
		steps.push(step);
	});
	expect(found).toEqual({ rows: [] });
	expect(steps).toContain('Reading deals.csv');
});
