import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { FIRM } from '../../../sample-data/firm.js';
import { sampleFiles } from '../../../sample-data/make.js';

type Row = Record<string, string>;

const files = sampleFiles();

function text(path: string): string {
	const found = files[`sample-data/${path}`];
	if (found === undefined) throw new Error(`no ${path}`);
	return found;
}

/** Rows of a file; a line of another width than the header is a footer. */
function rowsOf(path: string): Row[] {
	const parsed = Papa.parse<string[]>(text(path).replace(/^\ufeff/, ''), { skipEmptyLines: true });
	const [header = [], ...rows] = parsed.data;
	return rows
		.filter((row) => row.length === header.length)
		.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ''])));
}

/** Without rows that are the same in every cell. */
function once(rows: readonly Row[]): Row[] {
	return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
}

const fold = (label: string) =>
	label
		.normalize('NFD')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]/gu, '');

const FAMILIES: Record<string, readonly string[]> = {
	referral: ['Client Referral', 'Partner', 'External Referral', 'Employee Referral', 'Recommendation'],
	introduction: ['Word of mouth', 'Networking', 'Introduction'],
	lead: FIRM.channels.map(({ source }) => source),
	'existing-client': ['Existing customer'],
	unknown: ['', 'unknown', 'N/A', 'none', '-'],
};
const CLASS_OF = new Map(
	Object.entries(FAMILIES).flatMap(([cls, labels]) => labels.map((label) => [fold(label), cls] as const)),
);

/** A blank or a null token is nothing. */
const named = (label: string) => (CLASS_OF.get(fold(label)) === 'unknown' ? '' : fold(label));

function classOf(kind: string, referrer: string, source: string): string | undefined {
	if (/^existing/i.test(kind)) return 'existing-client';
	return named(referrer) === '' ? CLASS_OF.get(fold(source)) : 'referral';
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const padded = (n: string) => n.padStart(2, '0');

const iso = (value: string) => value.slice(0, 10);
const us = (value: string) => value.replace(/^(\d+)\/(\d+)\/(\d+)$/, (_, m: string, d: string, y: string) => `${y}-${padded(m)}-${padded(d)}`); // prettier-ignore
const zohoDate = (value: string) => value.replace(/^(\d\d) (\w{3}), (\d{4}).*$/, (_, d: string, m: string, y: string) => `${y}-${padded(String(MONTHS.indexOf(m) + 1))}-${d}`); // prettier-ignore

const stageOutcome = (stage: string) =>
	/^closed won/i.test(stage) ? 'won' : /^closed lost/i.test(stage) ? 'lost' : 'open';
const plain = (value: string) => (value === '' ? null : Number(value));

interface Form {
	readonly path: string;
	readonly id: string;
	readonly name: string;
	readonly outcome: (row: Row) => string;
	readonly date: (value: string) => string;
	readonly created: string;
	readonly closed: string;
	readonly amount: string;
	readonly number: (value: string) => number | null;
	readonly source: string;
	readonly referrer: string;
	readonly kind: string;
	readonly same: readonly string[];
}

const SAME = ['Service', 'Industry', 'Region'];

const FORMS: readonly Form[] = [
	{
		path: 'hubspot/hubspot-deals.csv',
		id: 'Record ID',
		name: 'Deal Name',
		outcome: (row) => stageOutcome(row['Deal Stage'] ?? ''),
		date: iso,
		created: 'Create Date',
		closed: 'Close Date',
		amount: 'Amount',
		number: plain,
		source: 'Lead Source',
		referrer: 'Referred By',
		kind: 'Deal Type',
		same: ['Deal owner', 'Associated Company', ...SAME],
	},
	{
		path: 'salesforce/salesforce-opportunities.csv',
		id: 'Opportunity ID',
		name: 'Opportunity Name',
		outcome: (row) => stageOutcome(row.Stage ?? ''),
		date: us,
		created: 'Created Date',
		closed: 'Close Date',
		amount: 'Amount',
		number: (value) => plain(value.replace(/[$,]/g, '')),
		source: 'Lead Source',
		referrer: 'Referred By',
		kind: 'Type',
		same: ['Opportunity Owner', 'Account Name', ...SAME],
	},
	{
		path: 'pipedrive/pipedrive-deals.csv',
		id: 'Deal - ID',
		name: 'Deal - Title',
		outcome: (row) => (row['Deal - Status'] ?? '').toLowerCase(),
		date: iso,
		created: 'Deal - Deal created',
		closed: 'Deal - Deal closed on',
		amount: 'Deal - Value',
		number: plain,
		source: 'Deal - Lead Source',
		referrer: 'Deal - Referred by',
		kind: 'Deal - Type',
		same: ['Deal - Owner', 'Deal - Organization', ...SAME.map((name) => `Deal - ${name}`)],
	},
	{
		path: 'zoho/zoho-deals.csv',
		id: 'Record Id',
		name: 'Deal Name',
		outcome: (row) => stageOutcome(row.Stage ?? ''),
		date: zohoDate,
		created: 'Created Time',
		closed: 'Closing Date',
		amount: 'Amount',
		number: (value) => plain(value.replace(/\./g, '').replace(',', '.')),
		source: 'Lead Source',
		referrer: 'Referring Member',
		kind: 'Type',
		same: ['Deal Owner', 'Account Name', ...SAME],
	},
];

const OWN: Form = {
	path: 'vouch/opportunities.csv',
	id: 'id',
	name: 'name',
	outcome: (row) => row.status ?? '',
	date: iso,
	created: 'created',
	closed: 'closed',
	amount: 'amount',
	number: plain,
	source: 'source',
	referrer: 'referrer',
	kind: 'kind of business',
	same: ['owner', 'company', 'service', 'industry', 'region'],
};

/** What a row says, whatever the form. */
function meaning(form: Form, row: Row) {
	const at = (column: string) => row[column] ?? '';
	const outcome = form.outcome(row);
	return {
		name: at(form.name),
		class: classOf(at(form.kind), at(form.referrer), at(form.source)),
		outcome,
		created: form.date(at(form.created)),
		closed: outcome === 'open' ? null : form.date(at(form.closed)),
		amount: form.number(at(form.amount)),
		source: named(at(form.source)),
		referrer: named(at(form.referrer)),
		same: form.same.map(at),
	};
}

const own = rowsOf(OWN.path);
const truth = own.map((row) => meaning(OWN, row));
const partners = rowsOf('vouch/partners.csv').map((row) => row.partner ?? '');
const count = <T>(items: readonly T[], test: (item: T) => boolean) => items.filter(test).length;

describe('the generator', () => {
	it('gives the same bytes every time', () => {
		expect(sampleFiles()).toEqual(files);
	});

	it('gives the files that stand in the project', () => {
		for (const [path, made] of Object.entries(files)) {
			const stands = readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
			expect(stands === made, `${path} is not what sample-data/make.js writes`).toBe(true);
		}
	});

	it('lists what the page loads', () => {
		const names = JSON.parse(files['static/sample/index.json'] ?? '') as string[];
		expect(names).toEqual(['hubspot-deals.csv', 'partners.csv', 'touches.csv', 'given.csv', 'spend.csv']);
		for (const name of names) expect(files).toHaveProperty([`static/sample/${name}`]);
	});
});

describe('the firm', () => {
	it('has about 600 opportunities in three years and forty partners', () => {
		expect(truth.length).toBeGreaterThan(580);
		expect(truth.length).toBeLessThan(630);
		expect(new Set(partners).size).toBe(40);
		expect(truth[0]?.created.slice(0, 7)).toBe('2023-07');
	});

	it('speaks of 30 June 2026 and of no later day', () => {
		const days = [
			...truth.flatMap((one) => [one.created, one.closed ?? '']),
			...own.map((row) => row.modified ?? ''),
		];
		expect(days.sort().at(-1)).toBe('2026-06-30');
		expect(truth.at(-1)?.created).toBe('2026-06-30');
		for (const path of ['vouch/touches.csv', 'vouch/given.csv']) {
			expect(count(rowsOf(path), (row) => (row.date ?? '') > '2026-06-30')).toBe(0);
		}
		expect(count(rowsOf('vouch/partners.csv'), (row) => (row['last touch'] ?? '') > '2026-06-30')).toBe(0);
	});

	it('closes referrals about three times as often as leads', () => {
		const rate = (cls: string) => {
			const decided = truth.filter((one) => one.class === cls && one.outcome !== 'open');
			return count(decided, (one) => one.outcome === 'won') / decided.length;
		};
		expect(rate('referral')).toBeCloseTo(0.6, 1);
		expect(rate('lead')).toBeCloseTo(0.2, 1);
		expect(rate('referral')).toBeGreaterThan(rate('introduction'));
		expect(rate('introduction')).toBeGreaterThan(rate('lead'));
	});

	it('has two opportunities that end before they begin, in classes large enough to bear it', () => {
		const slips = truth.filter((one) => one.closed !== null && one.closed < one.created);
		expect(slips.map((one) => [one.class, one.outcome])).toEqual([
			['lead', 'lost'],
			['referral', 'won'],
		]);
	});

	it('gives a client id twice only to business of an existing client', () => {
		const seen = new Set<string>();
		for (const row of own) {
			const client = row['client id'] ?? '';
			if (row['kind of business'] === 'new') expect(seen).not.toContain(client);
			seen.add(client);
		}
	});

	it('names its opportunities and partners the same beside the deals', () => {
		const ids = new Set(own.map((row) => row.id));
		for (const row of rowsOf('vouch/touches.csv')) {
			expect(partners).toContain(row.partner);
			if (row['opportunity id'] !== '') expect(ids).toContain(row['opportunity id']);
		}
		for (const row of rowsOf('vouch/given.csv')) expect(partners).toContain(row.partner);
	});

	it('adds up exactly in any order', () => {
		for (const { amount } of truth) expect(((amount ?? 0) * 2) % 1).toBe(0);
	});
});

describe.each(FORMS)('$path', (form) => {
	const rows = rowsOf(form.path);

	it('repeats two rows and no other id', () => {
		expect(rows.length - once(rows).length).toBe(2);
		expect(new Set(rows.map((row) => row[form.id])).size).toBe(once(rows).length);
	});

	it('tells the same story as every other form', () => {
		const told = once(rows).map((row) => meaning(form, row));
		expect(told).toEqual(truth);
	});

	it('spells each source well first, and most of the time', () => {
		const labels = rows.map((row) => row[form.source] ?? '').filter((label) => named(label) !== '');
		const well = new Map(own.map((row) => [fold(row.source ?? ''), row.source ?? '']));
		for (const [folded, label] of well) {
			const all = labels.filter((one) => fold(one) === folded);
			if (all.length === 0) continue;
			expect(all[0]).toBe(label);
			expect(count(all, (one) => one === label)).toBeGreaterThan(all.length / 2);
		}
		expect(count(labels, (label) => label !== well.get(fold(label)))).toBeGreaterThan(10);
	});
});

it('keeps what is peculiar to each export', () => {
	const hubspot = rowsOf('hubspot/hubspot-deals.csv');
	expect(count(hubspot, (row) => row['Original Source'] === 'REFERRALS')).toBeGreaterThan(5);
	const people = hubspot.filter((row) => row['Referred By'] !== '');
	expect(new Set(people.map((row) => row['Original Source']))).toEqual(new Set(['OFFLINE']));

	const salesforce = text('salesforce/salesforce-opportunities.csv');
	const held = rowsOf('salesforce/salesforce-opportunities.csv').length;
	expect(salesforce).toContain(`\n\n"Grand Totals (${held} records)"\n`);
	expect(salesforce).toMatch(/"\$\d{1,2},\d{3}\.\d\d"/);

	const pipedrive = text('pipedrive/pipedrive-deals.csv');
	expect(pipedrive.startsWith('\ufeffDeal - ID;Deal - Title;')).toBe(true);
	for (const row of rowsOf('pipedrive/pipedrive-deals.csv')) {
		expect(`${row['Deal - Won time'] ?? ''}${row['Deal - Lost time'] ?? ''}`).toBe(
			row['Deal - Deal closed on'],
		);
	}

	const zoho = rowsOf('zoho/zoho-deals.csv');
	expect(count(zoho, (row) => row.Stage === 'Closed Lost to Competition')).toBeGreaterThan(10);
	expect(count(zoho, (row) => /^\d{1,3}\.\d{3},\d\d$/.test(row.Amount ?? ''))).toBeGreaterThan(500);
});
