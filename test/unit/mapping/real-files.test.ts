import { describe, expect, test } from 'vitest';
import { canonical, review } from '../../../src/lib/mapping';
import { EMPTY_MAPPING } from '../../../src/lib/model';
import type { Reading } from '../../../src/lib/model';
import { TODAY, fileReading, records } from './helpers';

const count = (values: readonly (string | null | undefined)[]) =>
	Object.fromEntries([...new Set(values)].map((v) => [v ?? 'null', values.filter((x) => x === v).length]));

/** Reads a file that may not be here; the tests are skipped then. */
function about(
	name: string,
	paths: readonly string[],
	check: (make: () => ReturnType<typeof all>) => void,
): void {
	const file = fileReading(...paths);
	describe.skipIf(file === null)(name, () => check(() => all(file)));
}

function all(file: Reading | null) {
	if (file === null) throw new Error('not here');
	const seen = review([file], EMPTY_MAPPING, TODAY);
	const made = canonical([file], seen.mapping, TODAY);
	return { seen, made, rows: made.files.flatMap(records), mapping: seen.mapping.files[0] };
}

about('golden deals', ['test/golden/deals.csv', '../shared/golden/deals.csv'], (make) => {
	test('are read as they are', () => {
		const { seen, made, rows, mapping } = make();
		expect(mapping?.columns).toEqual({
			id: 'deal_id', status: 'status', created: 'created', closed: 'closed', amount: 'amount', source: 'source', referrer: 'referrer', class: 'kind',
			'needs service': 'needs_service', 'fits ideal': 'fits_ideal', 'intro accepted': 'intro_accepted',
		}); // prettier-ignore
		expect(seen.questions).toEqual([]);
		expect(seen.sources.every((s) => s.recognised)).toBe(true);
		expect(made.problems).toEqual([]);
		expect(count(rows.map((r) => r.outcome))).toEqual({ won: 88, lost: 173, open: 16 });
		expect(count(rows.map((r) => r.class_given))).toEqual({ referral: 85, lead: 192 });
	});
});

about('golden touches', ['test/golden/touches.csv', '../shared/golden/touches.csv'], (make) => {
	test('are read as they are', () => {
		const { rows, mapping } = make();
		expect(mapping).toMatchObject({
			kind: 'touches',
			columns: { partner: 'referrer', date: 'date', type: 'type', 'opportunity id': 'deal_id' },
		});
		expect(rows).toHaveLength(200);
		expect(rows.every((r) => r.date !== null && r.type !== null && r.partner !== null)).toBe(true);
	});
});

about('maven', ['../shared/data/maven_crm/sales_pipeline.csv'], (make) => {
	test('has its known truth', () => {
		const { seen, rows, mapping } = make();
		expect(mapping?.columns).toMatchObject({
			id: 'opportunity_id',
			stage: 'deal_stage',
			created: 'engage_date',
			closed: 'close_date',
			amount: 'close_value',
			company: 'account',
		});
		expect(seen.questions).toEqual([]);
		expect(count(rows.map((r) => r.outcome))).toEqual({ won: 4238, lost: 2473, open: 2089 });
		const won = rows.filter((r) => r.outcome === 'won').reduce((sum, r) => sum + Number(r.amount), 0);
		expect(won).toBe(10_005_534);
		expect(seen.sources).toMatchObject([{ label: '', count: 8800, meaning: 'unknown' }]);
	});
});

for (const other of ['accounts', 'products', 'sales_teams'])
	about(`maven ${other}`, [`../shared/data/maven_crm/${other}.csv`], (make) => {
		test('is a file that no report uses', () => {
			const { seen, made } = make();
			expect(seen.files[0]?.kind).toBeNull();
			expect(seen.questions).toEqual([]);
			expect(made.setAside.every((r) => r.reason === 'not-mapped-kind')).toBe(true);
		});
	});

about('real estate leads', ['../shared/data/realestate_funnel/Leads.csv'], (make) => {
	test('have their known truth', () => {
		const { seen, rows, mapping } = make();
		expect(mapping).toMatchObject({
			currency: 'AED',
			columns: {
				id: 'Lead_ID',
				created: 'Lead_Date',
				closed: 'Booking_Date',
				source: 'Marketing_Channel',
				status: 'Lead_Status',
			},
		});
		expect(rows.filter((r) => r.outcome === 'won')).toHaveLength(813);
		const referrals = rows.filter((r) => r.source_class === 'referral');
		expect([referrals.length, referrals.filter((r) => r.outcome === 'won').length]).toEqual([607, 100]);
		expect(seen.sources[0]).toMatchObject({
			label: 'Bayut',
			count: 1039,
			meaning: 'unknown',
			recognised: false,
		});
		expect(seen.questions).toEqual([]);
	});
});

for (const other of ['Sales', 'Customers'])
	about(`real estate ${other}`, [`../shared/data/realestate_funnel/${other}.csv`], (make) => {
		test('are a file that no report uses', () => expect(make().seen.files[0]?.kind).toBeNull());
	});

about('SuiteCRM leads', ['../shared/data/suitecrm/Leads.csv'], (make) => {
	test('find their columns among 61', () => {
		expect(make().mapping?.columns).toMatchObject({
			id: 'ID', name: 'First Name + Last Name', company: 'Account Name', status: 'Status', source: 'Lead Source', referrer: 'Referred By', created: 'Date Created',
			'is won': 'Converted', owner: 'Assigned to', amount: 'Opportunity Amount',
		}); // prettier-ignore
	});
});

about('HubSpot contacts', ['../shared/data/hubspot_excerpt/leads_seed_excerpt.csv'], (make) => {
	test('are read through stray blanks, cases and mixed dates', () => {
		const { seen, made, rows } = make();
		expect(seen.files[0]?.system).toBe('HubSpot contacts');
		expect(seen.questions).toEqual([]);
		expect(count(rows.map((r) => r.outcome))).toEqual({ open: 15, won: 2, lost: 3 });
		expect(made.problems).toEqual([]);
		expect(rows.slice(0, 3).map((r) => r.created)).toEqual(['2025-12-21', '2026-01-29', '2025-09-29']);
		expect(seen.sources.find((s) => s.label === 'Referrals')).toMatchObject({ count: 2, meaning: 'lead' });
		expect(rows.map((r) => r.owner)).not.toContain('Marcus Wong ');
	});
});

about('paid media spending', ['../shared/data/paid_media/Spend.csv'], (make) => {
	test('is spending in reais', () => {
		const { rows } = make();
		expect(rows.map((r) => [r.source, r.cost, r.currency])).toEqual([
			['Content Syndication', '100000', 'BRL'],
			['Paid Social', '111349', 'BRL'],
			['Paid Search', '435000', 'BRL'],
			['Paid Display', '30000', 'BRL'],
		]);
	});
});
