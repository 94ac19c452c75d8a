import { describe, expect, test } from 'vitest';
import { canonical, review } from '../../../src/lib/mapping';
import { EMPTY_MAPPING } from '../../../src/lib/model';
import type { Mapping, Reading } from '../../../src/lib/model';
import { groundOf } from './ground';
import { TODAY, columns, records } from './helpers';

/* The ten traps of exports: each handled without a word from the owner, and said where it bites. */

function of(files: Reading | readonly Reading[], given: Partial<Mapping> = {}) {
	const all = Array.isArray(files) ? (files as readonly Reading[]) : [files as Reading];
	const seen = review(all, { ...EMPTY_MAPPING, ...given }, TODAY);
	const rows = canonical(all, seen.mapping, TODAY).files.flatMap(records);
	return {
		seen,
		rows,
		outcomes: rows.map((row) => row.outcome),
		classes: rows.map((row) => row.source_class),
		codes: seen.remarks.map(({ code }) => code),
		remark: (code: string) => seen.remarks.find((one) => one.code === code),
		because: (field: string) => seen.files[0]?.fields.find((one) => one.field === field)?.because,
	};
}

const DAYS = ['2026-01-03', '2026-01-04', '2026-01-05', '2026-01-06'] as const;

describe('1. HubSpot’s original source speaks of web pages', () => {
	const deals = {
		'Record ID': ['1', '2', '3', '4'],
		'Deal Name': ['A', 'B', 'C', 'D'],
		'Deal Stage': ['Closed Won', 'Closed Lost', 'Closed Won', 'Closed Lost'],
		'Create Date': DAYS,
		'Original Source': ['REFERRALS', 'OFFLINE', 'DIRECT_TRAFFIC', 'REFERRALS'],
	};

	test('REFERRALS are links on other websites, OFFLINE says nothing, and both are said', () => {
		const made = of(columns(deals));
		expect(made.classes).toEqual(['lead', 'unknown', 'lead', 'lead']);
		expect(made.remark('bare-referral-is-web')?.message).toContain('links on other websites, a lead');
		expect(made.remark('offline-says-nothing')?.message).toBe(
			'“Original Source” is “offline” on 1 row, which says only that HubSpot saw no web page: such a row is of unknown source unless another column names a person.',
		);
		expect(made.seen.questions).toEqual([]);
	});

	test('a referrer in a property of the firm’s own is a referral all the same', async () => {
		const header = 'Record ID,Deal Name,Deal Stage,Create Date,Original Source,Referred By\n';
		const rows = '1,A,Closed Won,2026-01-03,OFFLINE,Ann Lee\n2,B,Closed Lost,2026-01-04,OFFLINE,\n';
		const found = await groundOf({ 'deals.csv': header + rows });
		expect(found.map((row) => [row.class, row.referrer])).toEqual([
			['referral', 'Ann Lee'],
			['unknown', null],
		]);
	});

	test.each([
		['Ursprüngliche Traffic-Quelle', 'Verweise', 'Offline-Quellen'],
		['Source d’origine', 'Références', 'Sources hors ligne'],
		['Fuente original', 'Referencias', 'Fuentes sin conexión'],
		['Oorspronkelijke bron', 'Verwijzingen', 'Offline bronnen'],
		['Fonte originale', 'Referenze', 'Fonti offline'],
		['Fonte original', 'Referências', 'Fontes off-line'],
		['Oryginalne źródło', 'Odesłania', 'Źródła offline'],
	])('in the words of its other languages: %s', (header, link, offline) => {
		const made = of(
			columns({
				'Deal Name': ['A', 'B'],
				'Deal Stage': ['Closed Won', 'Closed Lost'],
				'Create Date': ['2026-01-03', '2026-01-04'],
				[header]: [link, offline],
			}),
		);
		expect(made.seen.files[0]?.mapping.columns.source).toBe(header);
		expect(made.classes).toEqual(['lead', 'unknown']);
	});
});

test('2. a referral among Keap’s web channels is a link; people keep their words', () => {
	const file = (sources: readonly string[]) =>
		columns({
			Name: sources.map((_, i) => `N${i}`),
			Status: sources.map((_, i) => (i % 2 === 0 ? 'Won' : 'Lost')),
			Created: sources.map(() => '2026-01-03'),
			'Lead Source': sources,
		});
	const web = of(file(['organic_search', 'referral', 'paid_search', 'direct_traffic', 'Referral Sites', 'email'])); // prettier-ignore
	expect(web.classes).toEqual(['lead', 'lead', 'lead', 'lead', 'lead', 'lead']);
	expect(web.codes).toContain('bare-referral-is-web');
	const people = of(file(['Reference', 'Word of mouth', 'Partner Referral', 'External Referral', 'Employee Referral', 'Client referral', 'Web'])); // prettier-ignore
	expect(people.classes).toEqual(['referral', 'introduction', 'referral', 'referral', 'referral', 'referral', 'lead']); // prettier-ignore
});

describe('3. a referrer that is a web page is nobody', () => {
	const zoho = {
		'Record Id': ['zcrm_1', 'zcrm_2', 'zcrm_3'],
		'Last Name': ['A', 'B', 'C'],
		'Lead Status': ['New', 'Contacted', 'Lost Lead'],
		'Created Time': ['2026-01-03 10:00:00', '2026-01-04 10:00:00', '2026-01-05 10:00:00'],
		Referrer: ['https://a.example/page', 'www.b.example', 'https://c.example'],
	};

	test('in Zoho, and said', () => {
		const made = of(columns(zoho));
		expect(made.seen.files[0]?.system).toBe('Zoho leads');
		expect(made.rows.map((row) => row.referrer)).toEqual([null, null, null]);
		expect(made.remark('referrer-is-a-web-page')?.message).toContain('“Referrer” holds web addresses');
	});

	test('its person stands in a field of the firm’s own', () => {
		const made = of(columns({ ...zoho, 'Referring Member': ['Ann Lee', '', ''] }));
		expect(made.rows.map((row) => row.referrer)).toEqual(['Ann Lee', null, null]);
	});

	test('in any other file', () => {
		const made = of(
			columns({
				Client: ['A', 'B'],
				Status: ['won', 'lost'],
				'Referred by': ['https://a.example/page', 'b.example.com'],
			}),
		);
		expect(made.rows.map((row) => row.referrer)).toEqual([null, null]);
		expect(made.codes).toContain('referrer-is-a-web-page');
	});
});

test('4. Pipedrive’s status says how it ended, its stage how far it came', () => {
	const made = of(
		columns({
			'Deal - ID': ['1', '2', '3', '4'],
			'Deal - Title': ['A', 'B', 'C', 'D'],
			'Deal - Status': ['Won', 'Lost', 'Open', 'Open'],
			'Deal - Stage': ['Proposal', 'Won', 'Won', 'Lost'],
			'Deal - Deal created': DAYS,
		}),
	);
	expect(made.outcomes).toEqual(['won', 'lost', 'open', 'open']);
	expect(made.remark('status-beats-stage')?.message).toBe(
		'3 rows ended otherwise by “Deal - Stage” than by “Deal - Status”: the status counts, the stage says only how far they came.',
	);
});

describe('5. a converted lead is not a won deal', () => {
	const leads = columns(
		{
			'Lead ID': ['L1', 'L2', 'L3'],
			'Lead Status': ['Closed - Converted', 'Closed - Not Converted', 'Open - Not Contacted'],
			'Lead Source': ['Web', 'Web', 'Web'],
			Company: ['A', 'B', 'C'],
			'Created Date': DAYS.slice(0, 3),
			'Converted Opportunity ID': ['O1', '', ''],
		},
		'leads.csv',
	);

	test('alone: the owner is asked', () => {
		const made = of(leads);
		expect(made.seen.files[0]).toMatchObject({ system: 'Salesforce leads', part: 'leads' });
		expect(made.seen.questions.map(({ kind }) => kind)).toEqual(['converted']);
	});

	test('beside the deals: they say how it ended', () => {
		const deals = columns(
			{
				'Opportunity ID': ['O1'],
				'Opportunity Name': ['A'],
				Stage: ['Closed Lost'],
				'Close Date': ['2026-02-03'],
				'Created Date': ['2026-01-10'],
			},
			'deals.csv',
		);
		const made = of([leads, deals]);
		expect(made.seen.questions).toEqual([]);
		expect(made.outcomes.filter((outcome) => outcome === 'won')).toEqual([]);
	});
});

describe('6. the closing day of an open row is a forecast', () => {
	test.each([
		['Salesforce', { 'Opportunity Name': ['A', 'B'], Stage: ['Closed Won', 'Prospecting'], 'Close Date': ['2026-02-03', '2026-03-03'], 'Created Date': ['2026-01-03', '2026-01-04'] }],
		['Zoho', { 'Deal Name': ['A', 'B'], Stage: ['Closed Won', 'Qualification'], 'Closing Date': ['2026-02-03', '2026-03-03'], 'Created Time': ['2026-01-03', '2026-01-04'] }],
		['SuiteCRM', { 'Opportunity Name': ['A', 'B'], 'Sales Stage': ['Closed Won', 'Prospecting'], 'Expected Close Date': ['2026-02-03', '2026-03-03'], 'Date Created': ['2026-01-03', '2026-01-04'] }],
		['Odoo', { 'External ID': ['1', '2'], Opportunity: ['A', 'B'], Stage: ['Won', 'New'], 'Closed Date': ['2026-02-03', '2026-03-03'], 'Created on': ['2026-01-03', '2026-01-04'] }],
	] as const)('%s', (system, file) => {
		const made = of(columns(file));
		expect(made.seen.files[0]?.system).toMatch(new RegExp(`^${system}`));
		expect(made.outcomes).toEqual(['won', 'open']);
		expect(made.rows.map((row) => row.closed)).toEqual(['2026-02-03', null]);
		expect(made.because('closed')).toMatch(/forecast and is not read|was expected, read only where/);
	}); // prettier-ignore

	test('Dynamics has an actual and an estimated day; where there is only the estimate, that is said', () => {
		const file = {
			Topic: ['A', 'B'],
			'Potential Customer': ['a', 'b'],
			Status: ['Won', 'Open'],
			'Created On': ['2026-01-03', '2026-01-04'],
			'Est. Close Date': ['2026-02-01', '2026-03-03'],
		};
		const both = of(columns({ ...file, 'Actual Close Date': ['2026-02-03', ''] }));
		expect(both.rows.map((row) => row.closed)).toEqual(['2026-02-03', null]);
		const only = of(columns(file));
		expect(only.rows.map((row) => row.closed)).toEqual(['2026-02-01', null]);
		expect(only.because('closed')).toContain('the day that was expected');
	});
});

describe('7. Odoo archives what it loses', () => {
	const odoo = {
		'External ID': ['1', '2', '3', '4'],
		Opportunity: ['A', 'B', 'C', 'D'],
		Stage: ['Won', 'New', 'Proposition', 'Won'],
		'Created on': DAYS,
	};

	test.each([[['True', 'False', 'True', 'False']], [['True', '', 'True', '']]])('Active %j', (Active) => {
		const made = of(columns({ ...odoo, Active }));
		expect(made.outcomes).toEqual(['won', 'lost', 'open', 'won']);
		expect(made.remark('archived-is-lost')?.message).toBe(
			'Odoo archives what it loses: 1 row archived by “Active” counts as lost.',
		);
	});

	test('the owner may say otherwise', () => {
		const made = of(columns({ ...odoo, Active: ['True', 'False', 'True', 'True'] }), {
			outcomes: { 'Active: False': 'open' },
		});
		expect(made.outcomes).toEqual(['won', 'open', 'open', 'won']);
	});

	test('another system’s “Active” says nothing of the kind', () => {
		const made = of(columns({ Client: ['A', 'B'], Status: ['Won', 'Open'], Active: ['False', 'False'] }));
		expect(made.outcomes).toEqual(['won', 'open']);
	});
});

test('8. footers and lines that are no opportunity are set aside with their reason', () => {
	const file = columns({
		'Opportunity Name': ['A', 'Total', 'Grand Totals (2 records)'],
		Stage: ['Closed Won', '', ''],
		Amount: ['$1,000.00', '$1,000.00', '$1,000.00'],
		'Close Date': ['2026-02-03', '', ''],
	});
	const seen = review([file], EMPTY_MAPPING, TODAY);
	const made = canonical([file], seen.mapping, TODAY);
	expect(made.files.flatMap(records)).toHaveLength(1);
	expect(made.setAside.map(({ line, reason }) => [line, reason])).toEqual([
		[3, 'pseudo-row'],
		[4, 'pseudo-row'],
	]);
});

test('9. headers in a language are known as such', () => {
	const made = of(
		columns({
			Kunde: ['A', 'B'],
			Status: ['Gewonnen', 'Verloren'],
			'Erstellt am': ['13.01.2026', '14.01.2026'],
			Quelle: ['Empfehlung', 'Kaltakquise'],
		}),
	);
	expect(made.because('created')).toMatch(/^the column is called “Erstellt am”, German for created/);
	expect(made.because('status')).toMatch(/^the column is called “Status”/);
	expect(made.outcomes).toEqual(['won', 'lost']);
	expect(made.classes).toEqual(['referral', 'lead']);
});

test('10. neither the order of columns nor what stands before a header matters', () => {
	const plain = { Id: ['1'], Name: ['A'], StageName: ['Closed Won'], CloseDate: ['2026-02-03'], CreatedDate: ['2026-01-03'], LeadSource: ['Web'], IsWon: ['true'], IsClosed: ['true'] }; // prettier-ignore
	const turned = Object.fromEntries(
		Object.entries(plain)
			.reverse()
			.map(([header, cells]) => [`Opportunity.${header.toUpperCase()}`, cells]),
	);
	expect(of(columns(turned)).seen.files[0]?.system).toBe('Salesforce opportunities');
	const { rows } = of(columns(turned));
	expect(rows).toMatchObject([
		{ id: '1', name: 'A', outcome: 'won', closed: '2026-02-03', created: '2026-01-03', source: 'Web' },
	]);
});

describe('habits of single systems', () => {
	test('ActiveCampaign writes 100 where nobody gave an amount', () => {
		const made = of(
			columns({
				'Deal ID': ['1', '2', '3'],
				'Deal title': ['A', 'B', 'C'],
				'Deal owner': ['o', 'o', 'o'],
				Status: ['Won', 'Lost', 'Open'],
				Value: ['100', '2500', '100.00'],
			}),
		);
		expect(made.remark('amount-of-100')?.message).toContain('“Value” is exactly 100 on 2 rows');
		expect(made.rows.map((row) => row.amount)).toEqual(['100', '2500', '100']);
	});

	test.each([
		['cents are likely', (i: number) => `${(i + 1) * 2500}`, true],
		['cents cannot be', (i: number) => `${(i + 1) * 2510}`, false],
	])('Close: %s', (_, amount, said) => {
		const ten = Array.from({ length: 12 }, (__, i) => i);
		const made = of(
			columns({
				id: ten.map((i) => `oppo_${i}`),
				lead_id: ten.map((i) => `lead_${i}`),
				lead_name: ten.map((i) => `L${i}`),
				status_type: ten.map((i) => ['won', 'lost', 'active'][i % 3] ?? ''),
				value: ten.map(amount),
				date_created: ten.map(() => '2026-01-03'),
			}),
		);
		expect(made.seen.files[0]).toMatchObject({ system: 'Close', part: 'deals' });
		expect(made.outcomes.slice(0, 3)).toEqual(['won', 'lost', 'open']);
		expect(made.codes.includes('amounts-in-cents')).toBe(said);
	});

	test('several currencies by column: no sum of them', () => {
		const made = of(
			columns({
				'Deal - ID': ['1', '2'],
				'Deal - Title': ['A', 'B'],
				'Deal - Status': ['Won', 'Won'],
				'Deal - Value': ['1000', '2000'],
				'Deal - Currency of Value': ['EUR', 'US Dollar'],
			}),
		);
		expect(made.rows.map((row) => [row.amount, row.currency])).toEqual([
			['1000', 'EUR'],
			['2000', 'USD'],
		]);
	});

	test('another column that was nearly chosen is named', () => {
		const made = of(
			columns({
				'Deal Name': ['A', 'B'],
				'Deal Stage': ['Closed Won', 'Closed Lost'],
				'Create Date': ['2026-01-03', '2026-01-04'],
				'Lead Source': ['Web', 'Referral'],
				'Original Source': ['OFFLINE', 'OFFLINE'],
			}),
		);
		expect(made.because('source')).toBe(
			'HubSpot deals calls it “Lead Source”; “Original Source” was nearly chosen',
		);
	});
});
