import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDay } from '$lib/format';
import { EMPTY_MAPPING, type Field, type FieldReview, type FileReview, type Mapping, type Question, type Report, type Review } from '$lib/model'; // prettier-ignore
import { withAsOf, withClass } from '$lib/ui/review/changes';
import { columnsOf, columnsUsed, currencyField, currencyOptions, decimalField, fieldsToShow } from '$lib/ui/review/columns'; // prettier-ignore
import { headline } from '$lib/ui/review/headline';
import { withKeys } from '$lib/ui/keys';
import { inOrderShown, toChooseFirst } from '$lib/ui/label-order';
import { askedNow, questionKey } from '$lib/ui/review/questions';
import { Reader } from '$lib/ui/review/reader';
import { notedSentence } from '$lib/ui/review/sentences';
import { fieldWords, readWords } from '$lib/ui/words';

function field(name: Field, column: string | null): FieldReview {
	return { field: name, column, because: '', sure: 'known', examples: [], unreadable: 0, failures: [], dateOrder: null }; // prettier-ignore
}

function file(name: string, fields: FieldReview[] = [], rows = 280): FileReview {
	return {
		name,
		shape: `shape of ${name}`,
		kind: 'opportunities',
		system: null,
		part: 'deals',
		because: '',
		encoding: 'utf-8',
		columns: ['A', 'B', 'C'],
		rows,
		mapping: { shape: '', kind: 'opportunities', columns: {}, dateOrder: {}, decimal: '.', currency: null },
		fields,
		splits: [],
		notes: [],
	};
}

function review(files: FileReview[], questions: Question[] = [], mapping = EMPTY_MAPPING): Review {
	return {
		mapping,
		files,
		sources: [],
		outcomes: [],
		questions,
		noted: [],
		joins: [],
		updates: [],
		same: { partners: [], sources: [] },
		remarks: [],
	};
}

function rows(read: number, used: number): Report {
	return { rows: { read, used, setAside: [], files: [{ read, used }] } } as unknown as Report;
}

const dates: Question = {
	kind: 'date-order',
	file: 'deals.csv',
	shape: 'shape of deals.csv',
	field: 'closed',
	column: 'Close Date',
	ambiguous: 41,
	of: 236,
	options: [],
};
const noColumn: Question = { kind: 'outcome', file: 'deals.csv', shape: 'shape of deals.csv', column: null, labels: [] }; // prettier-ignore
const labels: Question = { ...noColumn, column: 'Stage', labels: [{ label: 'Signiert', count: 3 }] };

describe('headline', () => {
	const hubspot = { ...file('deals.csv'), system: 'HubSpot deals' };
	const zoho = { ...file('leads.csv'), system: 'Zoho leads' };

	it('says what was recognised and what is left to ask', () => {
		expect(headline(review([hubspot]), rows(280, 277))).toEqual({
			sentence: 'We recognised HubSpot deals. Nothing to ask.',
			file: 'deals.csv',
			rows: '277 of 280 rows used.',
		});
		expect(headline(review([hubspot], [dates]), null)).toEqual({
			sentence: 'We recognised HubSpot deals. One question only you can answer.',
			file: 'deals.csv',
			rows: '280 rows.',
		});
		expect(headline(review([file('deals.csv')], [dates, labels]), null).sentence).toBe(
			'We can read this file. Two questions only you can answer.',
		);
	});

	it('names what several files are while that is short', () => {
		expect(headline(review([hubspot, zoho]), null).sentence).toBe(
			'We recognised HubSpot deals and Zoho leads. Nothing to ask.',
		);
		expect(headline(review([hubspot, file('other.csv')]), null).sentence).toBe(
			'We can read 2 files. Nothing to ask.',
		);
		expect(headline(review([{ ...file('x.csv'), kind: null }]), null).sentence).toBe(
			'We do not know this file yet: please say what it holds.',
		);
		const also = { name: 'A. Lee', rows: 1, because: '', sure: 'likely' as const };
		const lee = { keep: 'Ann Lee', rows: 3, also: [also, also], accepted: null };
		const named = {
			...review([hubspot]),
			same: { partners: [lee, { ...lee, accepted: true as const }], sources: [] },
		};
		expect(headline(named, null).sentence).toBe(
			'We recognised HubSpot deals. Nothing to ask; two names to look at.',
		);
	});

	it('counts several files of opportunities, and names the only one among others', () => {
		const touches: FileReview = { ...file('touches.csv'), kind: 'touches' };
		expect(headline(review([file('a.csv'), file('b.csv')]), null)).toMatchObject({
			file: null,
			rows: '2 files: 560 rows.',
		});
		expect(headline(review([touches, file('a.csv')]), null).file).toBe('a.csv');
		expect(headline(review([touches]), null).file).toBe('touches.csv');
	});
});

describe('order of labels', () => {
	const label = (name: string, count: number, recognised: boolean) => ({
		label: name,
		count,
		meaning: 'lead' as const,
		because: '',
		recognised,
	});
	const shown = inOrderShown(
		[],
		[label('Bayut', 9, false), label('Web', 9, true), label('Fair', 1, true)],
	).map((row) => row.key);
	const rows = [label('Web', 101, true), label('Bayut', 9, false), label('Fair', 12, true)];

	it('puts first what is to be chosen, then what is frequent', () => {
		expect(toChooseFirst(rows).map((row) => row.label)).toEqual(['Bayut', 'Web', 'Fair']);
	});

	it('keeps a label in its place once it is chosen', () => {
		const chosen = rows.map((row) => ({ ...row, recognised: true }));
		expect(inOrderShown(shown, chosen).map((row) => row.label)).toEqual(['Bayut', 'Web', 'Fair']);
	});

	it('begins anew with other labels', () => {
		const more = [...rows, label('New', 1, false)];
		expect(inOrderShown(shown, more).map((row) => row.label)).toEqual(['Bayut', 'New', 'Web', 'Fair']);
	});
});

describe('a label that is read in two ways', () => {
	const twice = [
		{ label: 'lead', count: 2, meaning: 'lead' as const, because: '', recognised: true },
		{ label: 'lead', count: 1, meaning: 'referral' as const, because: '', recognised: true },
	];

	it('stands twice, each with a key of its own', () => {
		const keys = inOrderShown([], twice).map((row) => row.key);
		expect(new Set(keys).size).toBe(2);
		expect(inOrderShown(keys, twice).map((row) => row.meaning)).toEqual(['lead', 'referral']);
	});

	it('gives every row a key, whatever the names, and a name its own', () => {
		fc.assert(
			fc.property(fc.array(fc.record({ name: fc.constantFrom('', 'a', '1|a', 'b') })), (rows) => {
				const keyed = withKeys(rows, (row) => row.name);
				expect(new Set(keyed.map((row) => row.key)).size).toBe(rows.length);
				expect(keyed.map((row) => row.name)).toEqual(rows.map((row) => row.name));
			}),
		);
	});
});

describe('questions', () => {
	const shapes = new Set(['shape of deals.csv']);

	it('shows those that are open', () => {
		expect(askedNow([], [dates], shapes)).toEqual([{ question: dates, answered: false }]);
	});

	it('keeps an answered one on screen, in its place', () => {
		expect(askedNow([dates, labels], [labels], shapes)).toEqual([
			{ question: dates, answered: true },
			{ question: labels, answered: false },
		]);
	});

	it('shows the newest form of a question', () => {
		expect(questionKey(noColumn)).toBe(questionKey(labels));
		expect(askedNow([noColumn], [labels], shapes)).toEqual([{ question: labels, answered: false }]);
	});

	it('asks about each pair of files by itself, while both are in', () => {
		const join: Question = {
			kind: 'join',
			file: 'leads.csv',
			shape: 'leads',
			deals: 'deals.csv',
			dealsShape: 'deals',
			rows: 42,
			of: 60,
			examples: [],
		};
		const other: Question = { ...join, dealsShape: 'other deals' };
		expect(questionKey(join)).not.toBe(questionKey(other));
		expect(askedNow([join], [], new Set(['leads', 'deals']))).toHaveLength(1);
		expect(askedNow([join], [], new Set(['leads']))).toEqual([]);
	});

	it('forgets those of files that left', () => {
		expect(askedNow([dates], [], new Set())).toEqual([]);
	});
});

describe('columns', () => {
	const deals = file('deals.csv', [
		field('status', null),
		field('stage', null),
		field('created', 'A'),
		field('amount', 'B'),
		field('currency', null),
		field('source', 'A'),
		field('referrer', null),
	]);

	it('shows the fields that a column gives, the vital ones, those shown before, or all', () => {
		const names = (shown: Field[], all: boolean) =>
			fieldsToShow(deals, new Set(shown), all).map((one) => one.field);
		expect(names([], false)).toEqual(['status', 'created', 'amount', 'source', 'referrer']);
		expect(names(['currency'], false)).toContain('currency');
		expect(names([], true)).toHaveLength(7);
	});

	it('asks for a status only where nothing tells how they ended', () => {
		const staged = file('x', [field('status', null), field('stage', 'A')]);
		expect(fieldsToShow(staged, new Set(), false).map((one) => one.field)).toEqual(['stage']);
	});

	it('asks for decimals and currency beside the first number', () => {
		expect(decimalField(deals)).toBe('amount');
		expect(currencyField(deals)).toBe('amount');
		expect(decimalField(file('x', [field('amount', null)]))).toBeNull();
	});

	it('does not ask for a currency that a column gives', () => {
		expect(currencyField(file('x', [field('amount', 'A'), field('currency', 'B')]))).toBeNull();
	});

	it('counts and names columns once', () => {
		expect(columnsUsed(deals)).toBe(2);
		expect(columnsOf([deals, deals], ['source', 'created', 'referrer'])).toEqual(['A']);
		expect(columnsOf([{ ...deals, kind: 'spend' }], ['source'])).toEqual([]);
	});

	it('offers the currency in force even where the browser does not know it', () => {
		expect(currencyOptions('EUR').filter(({ value }) => value === 'EUR')).toHaveLength(1);
		expect(currencyOptions('$')[1]).toEqual({ value: '$', words: '$ · $' });
	});
});

describe('words', () => {
	it('names fields as an owner would', () => {
		expect(fieldWords('referrer')).toBe('Who referred them');
		expect(fieldWords('amount')).toBe('Amount');
	});

	it('shows dates and amounts as the reader writes them, and text as it is', () => {
		const april = formatDay('2026-04-03');
		expect(readWords('created', '2026-04-03', true)).toBe(april);
		expect(readWords('created', '3 Apr 2026', true)).toBe(april);
		expect(readWords('created', 'no such day', true)).toBe('no such day');
		expect(readWords('amount', '2500.5', false)).toBe((2500.5).toLocaleString());
		expect(readWords('id', '9007199254740993', false)).toBe('9007199254740993');
		expect(readWords('name', '2026-04-03', false)).toBe('2026-04-03');
	});
});

/** A session that does one thing at a time and, as the real one, leaves undone what comes meanwhile. */
class SlowSession {
	review: Review = review([]);
	progress: { step: string; share: null } | null = null;
	readonly sent: Mapping[] = [];

	async remap(mapping: Mapping): Promise<void> {
		if (this.progress !== null) return;
		this.progress = { step: '', share: null };
		this.sent.push(mapping);
		await new Promise((done) => setTimeout(done, 5));
		this.review = review([], [], mapping);
		this.progress = null;
	}
}

describe('Reader', () => {
	it('loses no change made while another is being read', async () => {
		const session = new SlowSession();
		const reader = new Reader(session);
		const first = reader.change((mapping) => withClass(mapping, 'a', 'lead'));
		while (session.sent.length === 0) await Promise.resolve();
		await Promise.all([
			first,
			reader.change((mapping) => withClass(mapping, 'b', 'referral')),
			reader.change((mapping) => withAsOf(mapping, '2026-01-01')),
		]);
		expect(session.review.mapping.classes).toEqual({ a: 'lead', b: 'referral' });
		expect(session.review.mapping.asOf).toBe('2026-01-01');
		expect(session.sent).toHaveLength(2);
	});

	it('waits for other work of the session', async () => {
		const session = new SlowSession();
		const other = session.remap(withAsOf(EMPTY_MAPPING, '2026-01-01'));
		await new Reader(session).change((mapping) => withClass(mapping, 'a', 'lead'));
		await other;
		expect(session.sent.at(-1)).toEqual({ ...EMPTY_MAPPING, asOf: '2026-01-01', classes: { a: 'lead' } });
	});

	it('goes on after a failure', async () => {
		const session = new SlowSession();
		const reader = new Reader(session);
		await expect(
			reader.change(() => {
				throw new Error('broken');
			}),
		).rejects.toThrow('broken');
		await reader.change((mapping) => withClass(mapping, 'a', 'lead'));
		expect(session.review.mapping.classes).toEqual({ a: 'lead' });
	});
});

describe('names in notes', () => {
	it('are said to wait for a yes until each is answered', () => {
		expect(notedSentence(1)).toMatch(/^A name is used only when you say yes/);
		expect(notedSentence(0)).toBe('Read as you chose. You can choose again.');
	});
});
