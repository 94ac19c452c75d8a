import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../../src/lib/engine';
import { startNative } from '../../../src/lib/engine/native';
import { EMPTY_MAPPING, type Filters } from '../../../src/lib/model';
import { Intake } from '../../../src/lib/pipeline';
import { load, type Loaded } from '../../../src/lib/pipeline/answer';
import { narrow } from '../../../src/lib/reports';
import { cellsFrom, classMoney, matchingCells } from '../../../src/lib/reports/close-rates/facts';
import cellsSql from '../../../src/lib/reports/close-rates/matching.sql?raw';
import classMoneySql from '../../../src/lib/reports/close-rates/money.sql?raw';
import { select, tallyOf } from '../../../src/lib/reports/columns';
import partnersSql from '../../../src/lib/reports/partners/matching.sql?raw';
import unnamedSql from '../../../src/lib/reports/partners/unnamed-matching.sql?raw';
import { listedPartners, partnersOf } from '../../../src/lib/reports/partners/partners';
import { sourceCells, sourceMoney } from '../../../src/lib/reports/sources/facts';
import sourcesSql from '../../../src/lib/reports/sources/facts.sql?raw';
import sourceMoneySql from '../../../src/lib/reports/sources/money.sql?raw';
import { spendInTime, askedOf } from '../../../src/lib/reports/spend/in-time';
import { toSpendFacts } from '../../../src/lib/reports/spend/facts';
import spendSql from '../../../src/lib/reports/spend/spend.sql?raw';
import { COMPARED } from './canonical-build';

/*
 * What the columns give is what SQL finds in the tables, whatever the filters: SQL stays beside them as the second
 * opinion, to the last digit.
 */

const TODAY = '2026-04-01';
const OWNERS = ['Ada Brent', 'Ben Corda', 'Cleo Dunne', ''];
const SOURCES = ['Referral', 'Google Ads', 'Introduction', 'Website', 'Existing client', '', 'Zürich fair'];
const SERVICES = ['Tax', 'Audit', '', 'Wills'];

/** A firm with what is odd in it: no date, no amount, two currencies, fractions of cents, wins on the first day. */
function exported(rows: number, fraction: number): string {
	let state = 7;
	const next = (below: number): number => {
		state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
		return (state >>> 8) % below;
	};
	const day = (n: number): string =>
		new Date(Date.UTC(2024, 0, 1) + n * 86_400_000).toISOString().slice(0, 10);
	const lines = [
		'Record ID,Deal Name,Deal Stage,Create Date,Close Date,Amount,Currency,Deal owner,Lead Source,Referred By,Service',
	];
	for (let i = 0; i < rows; i++) {
		const created = next(600);
		const stage = ['Closed Won', 'Closed Lost', 'Proposal'][next(3)] ?? '';
		const ended = stage === 'Proposal' ? '' : day(created + next(200));
		const amount = next(6) === 0 ? '' : String((next(900_000) + 1) / fraction);
		const cells = [
			String(1000 + i),
			`Deal ${i}`,
			stage,
			next(15) === 0 ? '' : day(created),
			ended,
			amount,
			next(9) === 0 ? 'EUR' : 'USD',
			OWNERS[next(OWNERS.length)],
			SOURCES[next(SOURCES.length)],
			next(4) === 0 ? `Partner ${'ABCDEFG'[next(7)] ?? ''}` : '',
			SERVICES[next(SERVICES.length)],
		];
		lines.push(cells.join(','));
	}
	return lines.join('\n');
}

const SPEND = [
	'source,month,cost,hours,currency',
	'Google Ads,2024-02,100.1,2,USD',
	'Google Ads,2024-03,200.2,,USD',
	'Google Ads,2023-01,50,1,USD',
	'Website,,70,3,USD',
	'Website,2025-01,33.3,,EUR',
].join('\n');

interface Firm {
	readonly engine: Engine;
	readonly loaded: Loaded;
}

async function firmOf(text: string): Promise<Firm> {
	const intake = new Intake();
	for (const [name, content] of [
		['deals.csv', text],
		['spend.csv', SPEND],
	] as const)
		expect(intake.add(name, new TextEncoder().encode(content))).toBeNull();
	const engine = await startNative();
	return { engine, loaded: await load(engine, intake.read(EMPTY_MAPPING, TODAY), TODAY) };
}

const day = fc
	.integer({ min: -20, max: 850 })
	.map((n) => new Date(Date.UTC(2024, 0, 1) + n * 86_400_000).toISOString().slice(0, 10));
const filters: fc.Arbitrary<Filters> = fc.record(
	{
		from: day,
		to: day,
		owner: fc.constantFrom(...OWNERS, 'Nobody'),
		class: fc.constantFrom('referral', 'lead', 'introduction', 'unknown', 'existing-client'),
		source: fc.constantFrom(...SOURCES, 'Nothing'),
		amountFrom: fc.integer({ min: 0, max: 9000 }),
		amountTo: fc.integer({ min: 0, max: 9000 }),
		among: fc.constantFrom({ service: 'Tax' }, { service: '' }, { 'x.Colour': 'red' }),
	},
	{ requiredKeys: [] },
);

/** Every fact of the answers, from the columns and from SQL. */
async function bothWays({ engine, loaded }: Firm, asked: Filters): Promise<{ own: unknown; sql: unknown }> {
	const { columns, partners } = loaded.survey;
	const cells = cellsFrom(loaded.survey.cells);
	const selection = select(columns, asked, loaded.dimensions);
	const tally = tallyOf(columns, selection);
	const part = partnersOf(partners, listedPartners(partners, { columns, selection, tally }));
	await narrow(engine, asked, loaded.dimensions);
	const rowsOf = async (sql: string, texts: string[], numbers: string[]) => {
		const answer = await engine.query(sql);
		const columnsOf = [...texts.map((c) => answer.texts(c)), ...numbers.map((c) => [...answer.numbers(c)])];
		return sorted(
			Array.from({ length: answer.rows }, (_, i) => columnsOf.map((column) => column[i] ?? null)),
		);
	};
	const known = (n: number | null): number => n ?? NaN;
	const facts = toSpendFacts(await engine.query(spendSql));
	return {
		own: {
			cells: sorted(
				matchingCells(cells, columns, selection).map((cell) => [
					cells.findIndex((one) => one === cell || sameCell(one, cell)) + 1,
					cell.n,
				]),
			),
			money: sorted(classMoney(columns, tally).map((cell) => [cell.class, cell.currency, cents(cell.won)])),
			sources: sorted(
				sourceCells(columns, tally).map((c) => [c.class, c.source, c.outcome, known(c.days), c.n]),
			),
			sourceMoney: sorted(
				sourceMoney(columns, tally).map((c) => [c.class, c.source, c.currency, cents(c.won)]),
			),
			named: part.referring.named,
			undated: part.referring.undated,
			partners: sorted((part.partners ?? []).map(({ partner }) => [partner])),
			unnamed: part.unnamed().length,
			spend: sorted(
				spendInTime(
					loaded.survey.spend.rows,
					askedOf(asked, loaded.asOf, loaded.choices.created?.first ?? null),
				).map((one) => Object.values(one) as unknown[]),
			),
		},
		sql: {
			cells: await rowsOf(cellsSql, [], ['cell', 'n']),
			money: (await rowsOf(classMoneySql, ['class', 'currency'], ['won'])).map(inCents),
			sources: await rowsOf(sourcesSql, ['class', 'source', 'outcome'], ['days', 'n']),
			sourceMoney: (await rowsOf(sourceMoneySql, ['class', 'source', 'currency'], ['won'])).map(inCents),
			...(await engine.query(partnersSql).then((answer) => ({
				named: answer.numbers('n').reduce((a, b) => a + b, 0),
				undated: answer.numbers('undated').reduce((a, b) => a + b, 0),
				partners: sorted(answer.texts('partner').map((partner) => [partner])),
			}))),
			unnamed: (await engine.query(unnamedSql)).rows,
			spend: sorted(facts.map((one) => Object.values(one) as unknown[])),
		},
	};
}

/** Of these what they leave out is counted. */
const LETTING_MOST: readonly Filters[] = [
	{ amountFrom: 0 },
	{ from: '2024-03-01' },
	{ to: '2025-06-30', amountFrom: 0, class: 'referral' },
];

const sameCell = (a: object, b: object): boolean =>
	JSON.stringify({ ...a, n: 0 }) === JSON.stringify({ ...b, n: 0 });
const sorted = (rows: readonly (readonly unknown[])[]) => rows.map((row) => JSON.stringify(row)).sort();
/** SQL adds amounts as they are written; whole ten-thousandths are the same in both. */
const cents = (amount: number): number => Math.round(amount * 10_000);
const inCents = (row: string): string => {
	const cells = JSON.parse(row) as [...(string | null)[], number];
	return JSON.stringify([...cells.slice(0, -1), cents(cells.at(-1) as number)]);
};

describe.each([
	['whole amounts', 1],
	['cents', 100],
	['fractions of cents', 10_000],
	['amounts that no unit makes whole', 7],
])('%s', (_, fraction) => {
	let firm: Firm;
	beforeAll(async () => {
		firm = await firmOf(exported(900, fraction));
	});
	afterAll(() => firm.engine.end());

	test('every fact of the answers is the same as in SQL, under any filters', async () => {
		await fc.assert(
			fc.asyncProperty(filters, async (asked) => {
				const { own, sql } = await bothWays(firm, asked);
				expect(own).toEqual(sql);
			}),
			{ ...COMPARED, examples: [{}, ...LETTING_MOST].map((asked): [Filters] => [asked]) },
		);
	});

	test('the unit of the amounts is the largest that keeps them whole', () => {
		expect(firm.loaded.survey.columns.amounts.unit).toBe(fraction === 7 ? null : fraction);
	});
});
