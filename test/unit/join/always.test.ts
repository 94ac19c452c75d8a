import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wholeOf } from '../../tools/shell';

/*
 * Whatever leads and deals are in the files, in whatever order: each opportunity counts once, each row is used or set
 * aside, and a deal is never counted beside its lead.
 */

const TODAY = '2026-07-01';
const SOURCES = ['Referral', 'Web', 'Trade Show', ''];
const STAGES = ['Closed Won', 'Closed Lost', 'Proposal'];

interface Lead {
	readonly day: number;
	readonly source: string;
	/** Place of the deal it became; beyond all deals: a deal that is not in the files. */
	readonly deal: number | null;
}

interface Deal {
	readonly day: number;
	readonly stage: string;
}

const lead = fc.record({
	day: fc.integer({ min: 1, max: 28 }),
	source: fc.constantFrom(...SOURCES),
	deal: fc.option(fc.integer({ min: 0, max: 14 }), { nil: null, freq: 3 }),
});
const deal = fc.record({ day: fc.integer({ min: 1, max: 28 }), stage: fc.constantFrom(...STAGES) });

const two = (n: number) => String(n).padStart(2, '0');
const idOf = (place: number) => `0065g00000AB${two(place)}`;

const leadRow = ({ day, source, deal: became }: Lead, i: number) =>
	`00Q5g00000XY${two(i)},Ann,Ash ${i},Firm ${i},2026-01-${two(day)},${source},${became === null ? 'Closed - Not Converted,0,' : `Closed - Converted,1,${idOf(became)}`}`;
const dealRow = ({ day, stage }: Deal, i: number) =>
	`${idOf(i)},Plan ${i},Firm ${i},2026-02-${two(day)},2026-03-${two(day)},${stage},100,`;

const LEADS =
	'Lead ID,First Name,Last Name,Company,Created Date,Lead Source,Lead Status,Converted,Converted Opportunity ID';
const DEALS = 'Opportunity ID,Opportunity Name,Account Name,Created Date,Close Date,Stage,Amount,Lead Source';
const file = (header: string, rows: readonly string[]) => `${[header, ...rows].join('\n')}\n`;

test('leads and deals: each opportunity counts once, whatever the order', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.array(lead, { minLength: 4, maxLength: 12 }),
			fc.array(deal, { minLength: 4, maxLength: 10 }),
			async (leads, deals) => {
				const became = leads.flatMap(({ deal: place }) => (place === null ? [] : [place]));
				const found = new Set(became.filter((place) => place < deals.length));
				// Files that share nothing are not tied, and that is said elsewhere.
				fc.pre(found.size > 0);
				const [leadRows, dealRows] = [leads.map(leadRow), deals.map(dealRow)];
				const one = await wholeOf(
					{ 'leads.csv': file(LEADS, leadRows), 'deals.csv': file(DEALS, dealRows) },
					{},
					TODAY,
				);
				const other = await wholeOf(
					{
						'deals.csv': file(DEALS, dealRows.toReversed()),
						'leads.csv': file(LEADS, leadRows.toReversed()),
					},
					{},
					TODAY,
				);
				const alone = leads.filter(({ deal: place }) => place === null || place >= deals.length).length;
				expect(one.report.counted).toBe(deals.length + alone);
				expect(one.report.rows).toMatchObject({ read: leads.length + deals.length, setAside: [] });
				const won = Object.values(one.report.classes).reduce((sum, figures) => sum + figures.won, 0);
				expect(won).toBe(deals.filter(({ stage }) => stage === 'Closed Won').length);
				expect(other.report.classes).toEqual(one.report.classes);
				expect(other.report.entered).toEqual(one.report.entered);
			},
		),
		{ numRuns: 8, seed: 4, endOnFailure: true },
	);
});
