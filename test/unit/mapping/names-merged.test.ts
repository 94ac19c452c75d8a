import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { canonical, parseMapping, review } from '../../../src/lib/mapping';
import { EMPTY_MAPPING, type Mapping } from '../../../src/lib/model';
import { Intake } from '../../../src/lib/pipeline';
import { withoutSame, withSame } from '../../../src/lib/ui/review/changes';
import { doubts, joining } from '../../../src/lib/ui/review/same-names';
import { answersOf } from '../../tools/shell';
import { TODAY, columns, records } from './helpers';

const days = (n: number): string[] => Array<string>(n).fill('2026-01-05');
const deals = columns(
	{
		id: ['1', '2', '3', '4', '5'],
		created: days(5),
		status: Array<string>(5).fill('won'),
		source: ['Partner', 'Partner', 'Referral – K. Boaduro', '', ''],
		referrer: ['Kwame Boaduro', 'Boaduro, Kwame', '', 'kwame boaduro', ''],
		Notes: ['', '', '', '', 'referred by Kwame Boadurro'],
	},
	'deals.csv',
);
const partners = columns({ partner: ['Kwame Boaduro', 'K. Boaduro'], kind: ['lawyer', ''] }, 'partners.csv');
const touches = columns({ partner: ['Kwame A. Boaduro'], date: days(1), type: ['call'] }, 'touches.csv');
const given = columns({ partner: ['Kwame Boaduor'], date: days(1), name: ['Ash'] }, 'given.csv');
const files = [deals, partners, touches, given];
const noted = { 'Kwame Boadurro': true };
const seen = (mapping: Partial<Mapping> = {}) =>
	review(files, { ...EMPTY_MAPPING, noted, ...mapping }, TODAY);

/** Every partner that any of the canonical files names. */
const named = (mapping: Partial<Mapping>): (string | null)[] =>
	canonical(files, seen(mapping).mapping, TODAY)
		.files.flatMap(records)
		.map((row) => row.referrer ?? row.partner ?? null);

describe('names over all files', () => {
	const [group] = seen().same.partners;

	test('are suggested round one, with the rows of every file and of notes that were confirmed', () => {
		expect(group).toMatchObject({ keep: 'Kwame Boaduro', rows: 3, accepted: null });
		expect(group?.also.map(({ name, rows, sure }) => [name, rows, sure])).toEqual([
			['Kwame Boaduor', 1, 'likely'],
			['Boaduro, Kwame', 1, 'likely'],
			['Kwame Boadurro', 1, 'likely'],
			['Kwame A. Boaduro', 1, 'likely'],
			['K. Boaduro', 2, 'likely'],
		]);
	});

	test('stand apart until they are accepted, and a remark that names nobody says so', () => {
		expect(new Set(named({})).size).toBe(6);
		const [remark] = seen().remarks.filter(({ code }) => code === 'names-alike');
		expect(remark?.message).toMatch(/^5 names of partners look like other ones; /);
		expect(JSON.stringify(remark)).not.toContain('Boaduro');
		expect(seen().questions).toEqual([]);
	});

	test('are one everywhere once they are accepted', () => {
		const also = group?.also.map(({ name }) => name) ?? [];
		const merges = [{ keep: 'Kwame Boaduro', also }];
		expect(new Set(named({ merges }))).toEqual(new Set(['Kwame Boaduro']));
		const after = seen({ merges });
		expect(after.remarks.some(({ code }) => code === 'names-alike')).toBe(false);
		expect(after.same.partners).toMatchObject([{ keep: 'Kwame Boaduro', rows: 9, accepted: true }]);
		expect(after.same.partners[0]?.also).toHaveLength(5);
	});

	test('are one over several steps, under the last spelling kept', () => {
		const merges = [
			{
				keep: 'Kwame Boaduro',
				also: ['K. Boaduro', 'Kwame Boadurro', 'Boaduro, Kwame', 'Kwame Boaduor'],
			},
			{ keep: 'Kwame A. Boaduro', also: ['Kwame Boaduro'] },
		];
		expect(new Set(named({ merges }))).toEqual(new Set(['Kwame A. Boaduro']));
	});

	test('are asked again once what was said is taken back', () => {
		const accepted = withSame(seen().mapping, 'Kwame Boaduro', ['K. Boaduro', 'Kwame Boaduor']);
		expect(seen(accepted).same.partners.map(({ also }) => also.length)).toEqual([3, 2]);
		const back = withoutSame(accepted, ['K. Boaduro', 'Kwame Boaduor']);
		expect(seen(back).same).toEqual(seen().same);
	});

	test('survive saving the reading, and read next month’s file alike', () => {
		const mapping = withSame(seen().mapping, 'Kwame Boaduro', ['K. Boaduro']);
		const saved = parseMapping(JSON.parse(JSON.stringify(mapping)));
		expect(saved).toMatchObject({ ok: true, mapping: { merges: mapping.merges } });
		const next = columns(
			{ id: ['9'], created: days(1), status: ['won'], source: ['Partner'], referrer: ['k boaduro'] },
			'next.csv',
		);
		const made = canonical([next], saved.ok ? saved.mapping : EMPTY_MAPPING, TODAY);
		expect(made.files.flatMap(records)[0]?.referrer).toBe('Kwame Boaduro');
	});
});

describe('the sample firm', () => {
	const sample = ['hubspot/hubspot-deals.csv', 'vouch/partners.csv', 'vouch/touches.csv', 'vouch/given.csv'];
	const contents = Object.fromEntries(
		sample.map((path) => [path.split('/').at(-1) ?? path, readFileSync(`sample-data/${path}`)]),
	);
	const intake = new Intake();
	for (const [name, bytes] of Object.entries(contents)) intake.add(name, bytes);
	const { same } = intake.read(EMPTY_MAPPING, TODAY).review;

	test('has two partners under a second spelling, and no others that look alike', () => {
		expect(same.partners).toMatchObject([
			{ keep: 'Miriam Okonjo', also: [{ name: 'Miriam Okonjo, CPA', rows: 2, sure: 'likely' }] },
			{ keep: 'Kwame Boaduro', also: [{ name: 'K. Boaduro', rows: 2, sure: 'likely' }] },
		]);
	});

	test('has one row for each of them once both are accepted', async () => {
		const accepted = joining(doubts(same.partners, 'partners'), ({ keep }) => keep)(EMPTY_MAPPING);
		const before = (await answersOf(contents, {}, TODAY)).report;
		const after = (await answersOf(contents, accepted, TODAY)).report;
		const referrals = (report: typeof after, name: RegExp) =>
			(report.partners ?? [])
				.filter(({ partner }) => name.test(partner))
				.map((one) => [one.partner, one.referrals]);
		expect(referrals(before, /Okonjo|Boaduro/)).toHaveLength(4);
		const sum = (name: RegExp) => referrals(before, name).reduce((total, [, n]) => total + Number(n), 0);
		expect(referrals(after, /Okonjo/)).toEqual([['Miriam Okonjo', sum(/Okonjo/)]]);
		expect(referrals(after, /Boaduro/)).toEqual([['Kwame Boaduro', sum(/Boaduro/)]]);
		expect(after.partners).toHaveLength((before.partners ?? []).length - 2);
	});
});
