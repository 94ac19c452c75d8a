import { beforeEach, expect, test, vi } from 'vitest';
import {
	EMPTY_MAPPING,
	EMPTY_NOTEBOOK,
	problem,
	type Filters,
	type Mapping,
	type Notebook,
} from '../../../src/lib/model';
import { session } from '../../../src/lib/state/session.svelte';
import { makeReport } from '../../fixtures/report';

/** What the workers would do, without workers: each answer waits until it is let through. */
const fake = vi.hoisted(() => ({
	gates: [] as { open: () => void; fail: (error: Error) => void }[],
	answered: [] as unknown[],
	wrong: [] as unknown[],
	/** Names of files that cannot be read any more. */
	lost: [] as string[],
	/** What is listed of rows, one after the other; null: the tables are gone. */
	pages: [] as (object | null)[],
	/** How the notebook is signed that the tables were filled with. */
	written: null as string | null,
	tablesGone: false,
	/** Reading files waits to be let through, too. */
	readsSlowly: false,
	/** How often the memory of both workers was given back. */
	rests: 0,
	/** The files have so many rows. */
	rows: 0,
	/** How often the evidence was asked for. */
	evidences: 0,
	/** The evidence waits for this. */
	evidence: Promise.resolve(),
}));

interface Recipe {
	readonly mapping: Mapping;
	readonly notebook: Notebook;
}

vi.mock('../../../src/lib/state/work', () => ({
	Work: class {
		rest() {
			fake.rests++;
		}
		end = () => undefined;
		cancel() {
			fake.gates.at(-1)?.fail(Object.assign(new Error('Stopped.'), { name: 'CancelledError' }));
		}
		begin() {
			return new AbortController().signal;
		}
		async add(_held: unknown, files: readonly File[]) {
			if (fake.readsSlowly) await this.gate();
			const taken = files.map((file) => ({ name: file.name, file, encoding: null }));
			return { taken, problems: fake.wrong };
		}
		async work(held: readonly File[], { mapping, notebook }: Recipe, filters: Filters) {
			const gone = held.find(({ name }) => fake.lost.includes(name));
			if (gone !== undefined) {
				const lost = problem('file-unreadable', 'It cannot be read.', 'Choose it once more.', {
					file: gone.name,
				});
				throw Object.assign(new Error('Lost.'), { name: 'LostFileError', problem: lost });
			}
			await this.gate();
			fake.answered.push(filters);
			fake.written = notebook.signature;
			const review = { mapping, questions: [], files: [] };
			const report = makeReport({}, { filters });
			const large = { ...report, rows: { ...report.rows, read: fake.rows } };
			return { review, report: large, setAside: [], unnamed: () => [], people: null };
		}
		async refilter(_mapping: unknown, filters: Filters) {
			await this.gate();
			fake.answered.push(filters);
			return { report: makeReport({}, { filters }), unnamed: () => [], people: null };
		}
		async tend({ notebook }: Recipe, filters: Filters) {
			if (fake.tablesGone) return null;
			await this.gate();
			fake.written = notebook.signature;
			return { report: makeReport({}, { filters }), unnamed: () => [], people: null };
		}
		giveWay = () => undefined;
		rows() {
			fake.answered.push('rows');
			return Promise.resolve(fake.pages.shift() ?? null);
		}
		async evidence() {
			fake.evidences++;
			await fake.evidence;
			return {
				evidence: { dimensions: [], became: null },
				beside: { introductions: [], matching: [] },
			};
		}
		private gate() {
			return new Promise<void>((open, fail) => fake.gates.push({ open, fail }));
		}
	},
}));

const LEADS: Filters = { class: 'lead' };
const REFERRALS: Filters = { class: 'referral' };
const file = (name: string) => new File(['x'], name);
/** Waits for the next answer to begin. */
const begun = (n: number) => vi.waitUntil(() => fake.gates.length === n, { timeout: 30_000 });

/** Files are in and their report stands. */
async function loaded(...names: readonly string[]): Promise<void> {
	const adding = session.add(names.map(file));
	await begun(1);
	fake.gates[0]?.open();
	await adding;
	fake.gates.length = fake.answered.length = 0;
}

beforeEach(async () => {
	session.base = 'https://example.org/';
	await session.clear();
	await session.filter({});
	fake.gates.length = fake.answered.length = 0;
	fake.wrong = [];
	fake.lost = [];
	fake.tablesGone = false;
	fake.readsSlowly = false;
	fake.evidence = Promise.resolve();
	fake.rests = fake.rows = fake.evidences = 0;
});

test('filters that change while the first files load are in force when they are loaded', async () => {
	const adding = session.add([file('deals.csv')]);
	await begun(1);
	const narrowing = session.filter(LEADS);
	fake.gates[0]?.open();
	await adding;
	await begun(2);
	fake.gates[1]?.open();
	expect(await narrowing).toEqual(LEADS);
	expect(session.report?.filters).toEqual(LEADS);
});

test('of several changes in a row only the last is worked out', async () => {
	await loaded('deals.csv');
	const first = session.filter(LEADS);
	const second = session.filter(REFERRALS);
	await begun(1);
	fake.gates[0]?.open();
	await Promise.all([first, second]);
	expect(fake.answered).toEqual([REFERRALS]);
});

test('what was wanted while a change ran is never shown: the last wish follows it', async () => {
	await loaded('deals.csv');
	const first = session.filter(LEADS);
	await begun(1);
	const [second, third] = [session.filter(REFERRALS), session.filter({ source: 'Google Ads' })];
	fake.gates[0]?.open();
	await begun(2);
	expect(session.report?.filters).toEqual({});
	fake.gates[1]?.open();
	const inForce = { source: 'Google Ads' };
	await Promise.all([first, second]);
	expect(await third).toEqual(inForce);
	expect(fake.answered).toEqual([LEADS, inForce]);
	expect([session.report?.filters, session.problems]).toEqual([inForce, []]);
});

test('a change that is taken back while it runs leaves the figures as they are', async () => {
	await loaded('deals.csv');
	const first = session.filter({ among: { 'x.Size': 'large' } });
	await begun(1);
	const back = session.filter({});
	fake.gates[0]?.open();
	await first;
	expect(await back).toEqual({});
	expect([session.report?.filters, session.problems, session.progress]).toEqual([{}, [], null]);
});

test('the loading of files is not stopped by a change of filters', async () => {
	await loaded('deals.csv');
	const adding = session.add([file('more.csv')]);
	await begun(1);
	const narrowing = session.filter(LEADS);
	fake.gates[0]?.open();
	await adding;
	await begun(2);
	fake.gates[1]?.open();
	expect(await narrowing).toEqual(LEADS);
	expect(session.files.length).toBe(2);
});

test('of a large file what lies behind the answers waits until somebody looks, and memory is given back', async () => {
	fake.rows = 1_000_000;
	await loaded('large.csv');
	await vi.waitUntil(() => fake.rests === 1, { timeout: 30_000 });
	expect(session.report?.evidence).toBeNull();
	session.lookBehind();
	await vi.waitUntil(() => session.report?.evidence != null, { timeout: 30_000 });
	expect(fake.rests).toBe(1);
	// The next file is another one.
	const adding = session.add([file('more.csv')]);
	await begun(1);
	fake.gates[0]?.open();
	await adding;
	await vi.waitUntil(() => fake.rests === 2, { timeout: 30_000 });
	expect(session.report?.evidence).toBeNull();
	// What is downloaded is whole.
	expect((await session.complete())?.evidence).not.toBeNull();
});

test('memory of large files is given back once; what is read again stays', async () => {
	fake.rows = 1_000_000;
	await loaded('large.csv');
	await vi.waitUntil(() => fake.rests === 1, { timeout: 30_000 });
	expect(session.waitsForLook).toBe(true);
	const remapping = session.remap(EMPTY_MAPPING);
	await begun(1);
	fake.gates[0]?.open();
	await remapping;
	await session.complete();
	expect([fake.rests, session.waitsForLook]).toEqual([1, false]);
});

test('who downloads while a large file is added gets the evidence of all of it', async () => {
	fake.rows = 1_000_000;
	await loaded('large.csv');
	await vi.waitUntil(() => fake.rests === 1, { timeout: 30_000 });
	const adding = session.add([file('more.csv')]);
	await begun(1);
	const whole = session.complete();
	fake.gates[0]?.open();
	await adding;
	expect((await whole)?.evidence).not.toBeNull();
});

test('who looks while the evidence is on its way does not have it made twice', async () => {
	let open = (): void => undefined;
	fake.evidence = new Promise((done) => {
		open = done;
	});
	await loaded('deals.csv');
	await vi.waitUntil(() => fake.evidences === 1, { timeout: 30_000 });
	session.lookBehind();
	open();
	expect((await session.complete())?.evidence).not.toBeNull();
	expect(fake.evidences).toBe(1);
});

test('what is downloaded waits for the evidence', async () => {
	await loaded('deals.csv');
	expect((await session.complete())?.evidence).not.toBeNull();
	const narrowing = session.filter(LEADS);
	const whole = session.complete();
	await begun(1);
	fake.gates[0]?.open();
	await narrowing;
	expect((await whole)?.evidence).not.toBeNull();
	expect((await session.complete())?.filters).toEqual(LEADS);
	await session.clear();
	expect(await session.complete()).toBeNull();
});

test('a change that is stopped leaves the filters that the report was made with', async () => {
	await loaded('deals.csv');
	const narrowing = session.filter(LEADS);
	await begun(1);
	session.cancel();
	expect(await narrowing).toEqual({});
	expect([session.filters, session.report?.filters]).toEqual([{}, {}]);
});

test('what was wrong with a file is still said after the figures were narrowed', async () => {
	fake.wrong = [problem('file-unreadable', 'It cannot be read.', 'Choose it once more.')];
	await loaded('deals.csv');
	const narrowing = session.filter(LEADS);
	await begun(1);
	fake.gates[0]?.open();
	await narrowing;
	expect(session.problems).toEqual(fake.wrong);
});

test('the address asks of the next files what it asked of those that were taken away', async () => {
	await loaded('deals.csv');
	const narrowing = session.filter(LEADS);
	await begun(1);
	fake.gates[0]?.open();
	await narrowing;
	await session.removeFile('deals.csv');
	expect(session.report).toBeNull();
	fake.gates.length = 0;
	await loaded('leads.csv');
	expect(session.report?.filters).toEqual(LEADS);
});

test('taking away every file, one right after the other, begins anew', async () => {
	await loaded('deals.csv', 'leads.csv');
	const one = session.removeFile('deals.csv');
	const other = session.removeFile('leads.csv');
	await begun(1);
	fake.gates[0]?.open();
	await Promise.all([one, other]);
	expect([session.files, session.report, session.problems]).toEqual([[], null, []]);
});

test('a change of filters is told from work on files, also where it is stopped', async () => {
	await loaded('deals.csv');
	expect(session.narrowing).toBe(false);
	const narrowing = session.filter(LEADS);
	await begun(1);
	expect([session.narrowing, session.progress === null]).toEqual([true, false]);
	session.cancel();
	expect(await narrowing).toEqual({});
	expect([session.narrowing, session.progress]).toEqual([false, null]);
	const adding = session.add([file('more.csv')]);
	await begun(2);
	expect(session.narrowing).toBe(false);
	fake.gates[1]?.open();
	await adding;
});

test('what is opened takes the place of what was there; a file that is lost is named, the rest is used', async () => {
	await loaded('old.csv');
	fake.lost = ['gone.csv'];
	const mapping = { ...EMPTY_MAPPING, firm: 'Firm' };
	const files = ['gone.csv', 'deals.csv'].map((name) => ({ name, file: file(name), encoding: null }));
	const opening = session.open('Opening', () =>
		Promise.resolve({ files, mapping, notebook: EMPTY_NOTEBOOK, lost: [] }),
	);
	await begun(1);
	fake.gates[0]?.open();
	await opening;
	expect(session.files.map(({ name }) => name)).toEqual(['deals.csv']);
	expect(session.mapping).toEqual(mapping);
	expect(session.problems.map((one) => one.file)).toEqual(['gone.csv']);
});

test('where nothing can be opened all stays as it is', async () => {
	await loaded('old.csv');
	await session.open('Opening', () => Promise.resolve(null));
	expect(session.files.map(({ name }) => name)).toEqual(['old.csv']);
	expect(session.report).not.toBeNull();
});

test('how the files were read is known after starting over only where it is remembered', async () => {
	const mapping = { ...EMPTY_MAPPING, firm: 'Firm' };
	const remap = async () => {
		await loaded('old.csv');
		const mapped = session.remap(mapping);
		await begun(1);
		fake.gates[0]?.open();
		await mapped;
	};
	await remap();
	await session.clear();
	expect(session.mapping).toEqual(EMPTY_MAPPING);
	session.keep.recipe = mapping;
	await session.clear();
	expect(session.mapping).toEqual(mapping);
	session.keep.recipe = EMPTY_MAPPING;
});

/** What “Save this reading” gives. */
const reading = (firm: string) =>
	new File([JSON.stringify({ ...EMPTY_MAPPING, firm })], 'mapping.json', { type: 'application/json' });

test('a saved reading that is dropped reads the files beside it, and is no file itself', async () => {
	const adding = session.add([file('deals.csv'), reading('Lee Partners')]);
	await begun(1);
	fake.gates[0]?.open();
	await adding;
	expect(session.files.map(({ name }) => name)).toEqual(['deals.csv']);
	expect(session.mapping.firm).toBe('Lee Partners');
	expect(session.problems).toEqual([]);
});

test('a saved reading that comes before the files waits for them, and says so', async () => {
	await session.add([reading('Lee Partners')]);
	expect(session.files).toEqual([]);
	expect(session.problems.map(({ code }) => code)).toEqual(['reading-waits']);
	const adding = session.add([file('deals.csv')]);
	await begun(1);
	fake.gates[0]?.open();
	await adding;
	expect(session.mapping.firm).toBe('Lee Partners');
});

test('another JSON file is left to the reader, which says what it is', async () => {
	const adding = session.add([new File(['{"a":1}'], 'other.json')]);
	await begun(1);
	fake.gates[0]?.open();
	await adding;
	expect(session.files.map(({ name }) => name)).toEqual(['other.json']);
});

const PAGE = { rows: [], total: 0 };

test('rows behind a figure wait for a change of filters that was asked before, and nothing is said to run', async () => {
	await loaded('deals.csv');
	fake.pages = [PAGE];
	const narrowing = session.filter(LEADS);
	const listing = session.rowsOf({ any: [{ class: 'lead' }] }, 0, 200);
	await begun(1);
	expect(fake.answered).toEqual([]);
	fake.gates[0]?.open();
	await narrowing;
	expect(await listing).toBe(PAGE);
	expect([fake.answered, session.progress, session.problems]).toEqual([[LEADS, 'rows'], null, []]);
});

test('where the tables are gone everything is read again before rows are listed', async () => {
	await loaded('deals.csv');
	fake.pages = [null, PAGE];
	const listing = session.rowsOf({ any: [{}] }, 0, 200);
	await begun(1);
	fake.gates[0]?.open();
	expect(await listing).toBe(PAGE);
	expect(fake.answered).toEqual(['rows', {}, 'rows']);
});

test('rows asked of what is cleared meanwhile are not there', async () => {
	await loaded('deals.csv');
	fake.pages = [PAGE];
	const listing = session.rowsOf({ any: [{}] }, 0, 200);
	await session.clear();
	expect(await listing).toBeNull();
});

/** A change of which the report speaks, that can be told again. */
const signed =
	(signature: string) =>
	(now: Notebook): Notebook => ({ ...now, signature, touches: [...now.touches] });

test('words of the owner’s own stand at once, and no report is made anew for them', async () => {
	await loaded('deals.csv');
	const before = session.report;
	await session.note((now) => ({ ...now, signature: 'Ann' }));
	expect(session.notebook.signature).toBe('Ann');
	expect(session.report?.classes).toBe(before?.classes);
	expect(fake.gates).toHaveLength(0);
});

test('what the owner writes stands at once, and the report follows; while files load it waits its turn', async () => {
	await loaded('deals.csv');
	const before = session.report;
	const noting = session.note(signed('Ann'));
	expect(session.notebook.signature).toBe('Ann');
	expect(session.progress).toBeNull();
	await begun(1);
	fake.gates[0]?.open();
	await noting;
	expect(fake.written).toBe('Ann');
	expect(session.report).not.toBe(before);

	const adding = session.add([file('more.csv')]);
	await begun(2);
	const meanwhile = session.note(signed('Bo'));
	fake.gates[1]?.open();
	await adding;
	expect(session.notebook.signature).toBe('Bo');
	await begun(3);
	fake.gates[2]?.open();
	await meanwhile;
	expect(fake.written).toBe('Bo');
});

test('where the tables are gone everything is read again with what was written', async () => {
	await loaded('deals.csv');
	fake.tablesGone = true;
	const noting = session.note(signed('Ann'));
	await begun(1);
	fake.gates[0]?.open();
	await noting;
	expect(fake.written).toBe('Ann');
	expect(session.notebook.signature).toBe('Ann');
});

test('starting over ends what was written, as it ends the files', async () => {
	await loaded('deals.csv');
	const noting = session.note(signed('Ann'));
	await begun(1);
	fake.gates[0]?.open();
	await noting;
	await session.clear();
	expect(session.notebook).toEqual(EMPTY_NOTEBOOK);
});

test('what is written while a further file is still being read is not lost', async () => {
	await loaded('deals.csv');
	fake.readsSlowly = true;
	const adding = session.add([file('more.csv')]);
	await begun(1);
	const noting = session.note(signed('Ann'));
	fake.gates[0]?.open();
	await begun(2);
	fake.gates[1]?.open();
	await adding;
	expect(session.notebook.signature).toBe('Ann');
	await begun(3);
	fake.gates[2]?.open();
	await noting;
	expect([session.notebook.signature, fake.written]).toEqual(['Ann', 'Ann']);
});

test('what is written while another workspace opens belongs to the one before, and does not come into it', async () => {
	await loaded('deals.csv');
	const opened = {
		files: [{ name: 'other.csv', file: file('other.csv'), encoding: null }],
		mapping: EMPTY_MAPPING,
		notebook: { ...EMPTY_NOTEBOOK, signature: 'Of the other' },
		lost: [],
	};
	const opening = session.open('Opening', () => Promise.resolve(opened));
	await begun(1);
	const noting = session.note(signed('Ann'));
	fake.gates[0]?.open();
	await opening;
	await begun(2);
	fake.gates[1]?.open();
	await noting;
	expect([session.notebook.signature, fake.written]).toEqual(['Of the other', 'Of the other']);
});

test('what is written is in the report also where the evidence comes to its end at the same time', async () => {
	let end: () => void = () => undefined;
	fake.evidence = new Promise<void>((resolve) => (end = resolve));
	await loaded('deals.csv');
	await new Promise((resolve) => setTimeout(resolve, 50));
	const noting = session.note(signed('Ann'));
	await begun(1);
	end();
	await vi.waitUntil(() => session.beside !== null, { timeout: 30_000 });
	const proven = session.report;
	fake.gates[0]?.open();
	await noting;
	expect(session.report).not.toBe(proven);
	expect((await session.complete())?.evidence).not.toBeNull();
});
