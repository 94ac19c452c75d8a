import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLASSES, type MoneyShown, type Report } from '../../../../src/lib/model';
import { readFileText, redact, revealing, toFile } from '../../../../src/lib/share';
import { richReport, seeded } from '../rich';
import { countedReport, firms, type Opportunity } from './firm';
import { workedOut } from './reader';

/** As somebody gets it: the text of the file, read. */
function published(report: Report, money: MoneyShown = 'indexed'): Report {
	const options = { partners: 'numbers', firm: null, preparedBy: null, random: seeded(1), money } as const;
	const read = readFileText(toFile(redact(report, options)));
	if (!read.ok) throw new Error(read.problem.message);
	return read.report;
}

const RUNS = { numRuns: 150 };

describe('whoever adds and takes away what is published', () => {
	test('finds no group of one to four prospects', () => {
		fc.assert(
			fc.property(firms, (rows) => {
				expect(workedOut(rows, published(countedReport(rows)))).toEqual([]);
			}),
			RUNS,
		);
	});

	test('has every opportunity in the totals all the same, and of a class of one to four the sender is told', () => {
		fc.assert(
			fc.property(firms, (rows) => {
				const shared = published(countedReport(rows));
				expect(CLASSES.reduce((sum, id) => sum + shared.classes[id].created, 0)).toBe(rows.length);
				for (const id of CLASSES) {
					const own = shared.sources?.filter((source) => source.class === id) ?? [];
					for (const key of ['created', 'won', 'lost', 'open'] as const)
						expect(own.reduce((sum, source) => sum + source[key], 0)).toBe(shared.classes[id][key]);
				}
				const small = CLASSES.filter(
					(id) => shared.classes[id].created > 0 && shared.classes[id].created < 5,
				);
				expect(revealing(shared)).toHaveLength(small.length);
			}),
			RUNS,
		);
	});
});

/** Leads from three sources in three months, one of a source and of a month that no other has, and few others. */
const firm = (others: readonly Opportunity['class'][]): Opportunity[] =>
	Array.from({ length: 60 }, (_, i) => ({
		class: others[i] ?? 'lead',
		source: i === 20 ? 'Fair' : i % 2 === 0 ? 'Google' : 'Website',
		month: 2024 * 12 + (i === 30 ? 8 : 3 + (i % 2)),
		outcome: i % 3 === 0 ? 'won' : 'lost',
	}));

describe('the same reader finds small groups where', () => {
	const rows = firm([]);
	const owner = countedReport(rows);
	const shared = published(owner);

	test('nothing is put together', () => {
		expect(workedOut(rows, shared)).toEqual([]);
		const found = workedOut(rows, owner);
		expect(found).toContain('lead from Fair: 1');
		expect(found.some((name) => name.startsWith('lead, 1 months'))).toBe(true);
	});

	test.each<[string, Partial<Report>]>([
		['the sources are as they were', { sources: owner.sources }],
		['the periods are as they were', { periods: owner.periods }],
		[
			'only months are put together',
			{
				periods: [
					...(shared.periods ?? []).filter(({ unit }) => unit === 'month'),
					...(owner.periods ?? []).filter(({ unit }) => unit !== 'month'),
				],
			},
		],
		[
			'the smallest source is left out and the others stay',
			{ sources: (owner.sources ?? []).filter(({ created }) => created > 1) },
		],
	])('%s', (_, part) => {
		expect(workedOut(rows, { ...shared, ...part })).not.toEqual([]);
	});
});

describe('of classes that are counted together it finds each where', () => {
	const rows = firm(['existing-client', 'existing-client', ...Array<'unknown'>(6).fill('unknown')]);
	const owner = countedReport(rows);
	const shared = published(owner);

	test('the share of the unknown ones is not in the reason of a claim', () => {
		const because = '10% have no known source: were they all leads, the answer could be another.';
		const claim = { ...richReport(['Ann Lee']).claims[0]!, because };
		expect(published({ ...owner, claims: [claim] }).claims[0]?.because).toBe(
			'Some have no known source: were they all leads, the answer could be another.',
		);
		const alone = countedReport(firm(Array<'unknown'>(6).fill('unknown')));
		expect(published({ ...alone, claims: [claim] }).claims[0]?.because).toBe(because);
	});

	test('the money of existing clients is not had from the share of new clients', () => {
		const amounts = { referral: 60, introduction: 5, lead: 30, 'existing-client': 7, unknown: 8 };
		const withMoney = (report: Report): Report => ({
			...report,
			currency: 'EUR',
			classes: Object.fromEntries(
				CLASSES.map((id) => [id, { ...report.classes[id], valueWon: amounts[id] }]),
			) as unknown as Report['classes'],
			claims: [
				{ ...richReport(['Ann Lee']).claims[0]!, id: 'eighty-percent', byMoney: 60 / (60 + 5 + 30 + 8) },
			],
		});
		/** All money less that of new clients, of whom the referred ones are the share. */
		const left = ({ classes, claims }: Report): number | null => {
			const share = claims[0]?.byMoney ?? null;
			const all = CLASSES.reduce((sum, id) => sum + (classes[id].valueWon ?? 0), 0);
			return share === null ? null : Math.round(all - (classes.referral.valueWon ?? 0) / share);
		};
		expect(left(withMoney(owner))).toBe(7);
		expect(published(withMoney(owner), 'shown').sharing?.folded).toEqual(['existing-client']);
		expect(left(published(withMoney(owner), 'shown'))).toBeNull();
		// Where they stand apart it tells nothing new; where amounts are left out it is one of them.
		const apart = countedReport(firm(Array<'existing-client'>(6).fill('existing-client')));
		expect(left(published(withMoney(apart), 'shown'))).toBe(7);
		expect(published(withMoney(apart), 'hidden').claims[0]?.byMoney).toBeNull();
	});

	test('nothing else is told: none', () => {
		expect(shared.sharing?.folded).toEqual(['existing-client']);
		expect(workedOut(rows, shared)).toEqual([]);
	});

	test.each<[string, Partial<Report>]>([
		['a warning counts the unknown ones', { warnings: owner.warnings }],
		['what decided their class is told', { data: owner.data }],
		['how they came in is told', { entered: owner.entered }],
	])('%s', (_, part) => {
		expect(workedOut(rows, { ...shared, ...part })).toContain('existing-client: 2');
	});
});
