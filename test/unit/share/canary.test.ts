import { beforeAll, describe, expect, test } from 'vitest';
import { MONEY_SHOWN, PARTNER_NAMES, type Report } from '../../../src/lib/model';
import { lite, redact, toFile } from '../../../src/lib/share';
import { wholeOf } from '../../tools/shell';
import { seeded } from './rich';

/* A word of its own in every column of every file: which of them are in what is shared? */

const csv = (rows: readonly (readonly (string | number)[])[]): string =>
	rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n');

/** Every word begins like this, and no other word does. */
const WORD = /qz[a-z]+/g;
const wordsIn = (text: string): string[] => [...new Set(text.toLowerCase().match(WORD) ?? [])].sort();

/** An amount that stands on one won opportunity alone, and sums that it is part of. */
const AMOUNT = 7_654_321;

const header = [
	'id',
	'name',
	'company',
	'client id',
	'status',
	'created',
	'closed',
	'amount',
	'currency',
	'source',
	'referrer',
	'owner',
	'service',
	'stage',
	'industry',
	'region',
	'Qzowncolumn',
];

/** Labels that many opportunities have, and in the last few rows others. */
const label = (column: string, i: number): string => `Qz${column}${i < 86 ? 'often' : 'rare'}`;

const deals = Array.from({ length: 90 }, (_, i) => [
	`Qzid${i}`,
	`Qzdealname ${i}`,
	`Qzcompany ${i}`,
	`Qzclient${i}`,
	['Won', 'Lost', 'Open'][i % 3] ?? '',
	`202${4 + (i % 2)}-0${1 + (i % 9)}-0${1 + (i % 7)}`,
	i % 3 < 2 ? `2026-01-0${1 + (i % 7)}` : '',
	i === 0 ? AMOUNT : 1000 + i,
	'USD',
	i % 2 === 0 ? 'Google Ads' : label('source', i),
	i % 4 === 1 ? `Qzpartner Ann ${i % 5}` : '',
	`Qzowner${i % 3}`,
	label('service', i),
	label('stage', i),
	label('industry', i),
	label('region', i),
	`Qzownvalue${i % 4}`,
]);

const files = {
	'Qzfiledeals.csv': csv([header, ...deals]),
	'Qzfiletouches.csv': csv([
		['partner', 'date', 'type', 'opportunity id', 'note'],
		['Qzpartner Ann 1', '2025-03-01', 'thank', 'Qzid1', 'Qztouchnote'],
		['Qzpartner Ann 2', '2025-04-01', 'call', '', 'Qztouchnote'],
	]),
	'Qzfilepartners.csv': csv([
		['partner', 'kind', 'since', 'note', 'e-mail', 'phone'],
		['Qzpartner Ann 1', 'Qzkind', '2024-01-01', 'Qzpartnernote', 'qzmail@example.org', 'Qzphone 12'],
		['Qzpartner Cy 9', 'client', '2024-01-01', 'Qzpartnernote', 'qzmail@example.org', 'Qzphone 12'],
	]),
	'Qzfilegiven.csv': csv([
		['partner', 'date', 'name', 'outcome'],
		['Qzpartner Ann 1', '2025-03-01', 'Qzgivenname', 'won'],
	]),
	'Qzfilespend.csv': csv([
		['source', 'month', 'cost', 'hours', 'currency'],
		['Qzspendsource', '2025-03', 500, 3, 'USD'],
	]),
};

/** What may stand in a file whatever is chosen: labels of things that five opportunities or more share. */
const LABELS = ['qzindustryoften', 'qzregionoften', 'qzserviceoften', 'qzsourceoften', 'qzstageoften'];

describe('a word of its own in every column', () => {
	let report: Report;

	beforeAll(async () => {
		report = (await wholeOf(files, { firm: 'Qzfirm' }, '2026-07-01')).report;
	});

	const shared = (partners: (typeof PARTNER_NAMES)[number], money: (typeof MONEY_SHOWN)[number]): Report =>
		redact(report, { partners, money, firm: null, preparedBy: null, random: seeded(5) });

	test('the owner’s own report holds most of them', () => {
		const own = wordsIn(JSON.stringify(report));
		for (const word of ['qzpartner', 'qzowner', 'qzid', 'qzfirm', 'qzsourcerare', 'qzownvalue', ...LABELS])
			expect(own).toContain(word);
		expect(report.evidence).not.toBeNull();
	});

	test.each(PARTNER_NAMES.flatMap((names) => MONEY_SHOWN.map((money) => [names, money] as const)))(
		'with %s and money %s a file holds shared labels, and names only where they were chosen',
		(names, money) => {
			const given = shared(names, money);
			const allowed = [...LABELS, ...(names === 'names' ? ['qzpartner'] : [])];
			const file = toFile(given);
			expect(wordsIn(file).filter((word) => !allowed.includes(word))).toEqual([]);
			expect(wordsIn(file).includes('qzpartner')).toBe(names === 'names');
			const short = JSON.stringify(lite(given));
			expect(wordsIn(short).filter((word) => !['qzpartner', 'qzsourceoften'].includes(word))).toEqual([]);
			expect(wordsIn(short).includes('qzpartner')).toBe(names === 'names');
			for (const text of [file, short]) if (money !== 'shown') expect(text).not.toMatch(/7654|7,654|USD|\$/);
			expect(given.sharing).toMatchObject({ partners: names, money });
		},
	);

	test('an amount cannot be had back from the index', () => {
		const given = shared('numbers', 'indexed');
		const all = Object.values(given.classes).reduce((sum, { valueWon }) => sum + (valueWon ?? 0), 0);
		expect(all).toBeGreaterThan(99.9);
		expect(all).toBeLessThan(100.1);
		expect(given.currency).toBe('¤');
	});

	test('hidden, there is no amount at all', () => {
		const { classes, sources, partners, currency } = shared('numbers', 'hidden');
		for (const of of [...Object.values(classes), ...(sources ?? []), ...(partners ?? [])])
			expect([of.valueWon, of.valueByCurrency]).toEqual([null, null]);
		expect(partners?.every(({ stake }) => stake === null)).toBe(true);
		expect(currency).toBeNull();
	});
});

describe('a section that was left out', () => {
	test('holds nothing, in a file and in a link', async () => {
		const { report } = await wholeOf(files, {}, '2026-07-01');
		const only = redact(report, {
			partners: 'names',
			firm: null,
			preparedBy: null,
			sections: [],
			random: seeded(5),
		});
		expect(only.sharing?.sections).toEqual(['answers']);
		for (const given of [only, lite(only)]) {
			expect(given).toMatchObject({
				periods: null,
				trends: null,
				sources: null,
				partners: null,
				thanks: null,
				thanksBecause: null,
				reciprocity: null,
				entered: null,
				leftOut: null,
				referring: { named: 0, unnamed: 0 },
				rows: { files: [] },
			});
			expect(given.classes.lead.curve).toBeNull();
			expect(wordsIn(JSON.stringify(given))).toEqual([]);
		}
		expect(only.rows.read - only.rows.used).toBe(
			only.rows.setAside.reduce((sum, { count }) => sum + count, 0),
		);
	});
});
