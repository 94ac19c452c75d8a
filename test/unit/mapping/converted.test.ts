import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { canonical, review } from '../../../src/lib/mapping';
import { EMPTY_MAPPING } from '../../../src/lib/model';
import type { Mapping, Outcome, Reading, Report } from '../../../src/lib/model';
import { convertedAnswer, withConverted } from '../../../src/lib/ui/review/changes';
import { TODAY, columns, records } from './helpers';
import { call } from '../../tools/call';

const leads = (name = 'leads.csv') =>
	columns(
		{
			'Lead ID': ['1', '2', '3', '4'],
			'Lead Status': ['Converted', 'Dead', 'Closed - Converted', 'converted'],
			'Created Date': ['2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04'],
		},
		name,
	);
const flagged = (header: string) =>
	columns({
		'Lead ID': ['1', '2', '3'],
		'Lead Owner': ['o', 'o', 'o'],
		'Created Date': ['2026-01-01', '2026-01-02', '2026-01-03'],
		[header]: ['TRUE', 'FALSE', 'TRUE'],
	});
const deals = columns(
	{ 'Opportunity Name': ['A'], Stage: ['Closed Won'], 'Close Date': ['2026-02-01'] },
	'deals.csv',
);
const with_ = (outcomes: Mapping['outcomes']): Mapping => ({ ...EMPTY_MAPPING, outcomes });
const endings = (files: readonly Reading[], given: Mapping = EMPTY_MAPPING) =>
	canonical(files, review(files, given, TODAY).mapping, TODAY)
		.files.flatMap(records)
		.map((row) => row.outcome);

describe('leads alone', () => {
	test('are asked about once, with the labels that say converted', () => {
		expect(review([leads()], EMPTY_MAPPING, TODAY)).toMatchObject({
			questions: [
				{
					kind: 'converted',
					file: 'leads.csv',
					column: 'Lead Status',
					labels: [
						{ label: 'Converted', count: 1 },
						{ label: 'Closed - Converted', count: 1 },
						{ label: 'converted', count: 1 },
					],
				},
			],
			remarks: [],
		});
	});

	test.each(['Converted', 'IsConverted', 'Is Converted'])('also by a column %s', (header) => {
		const file = flagged(header);
		const seen = review([file], EMPTY_MAPPING, TODAY);
		const label = `${header}: TRUE`;
		expect(seen.questions).toMatchObject([
			{ kind: 'converted', column: header, labels: [{ label, count: 2 }] },
		]);
		expect(review([file], with_({ [label]: 'open' }), TODAY).questions).toEqual([]);
		expect(endings([file], with_({ [label]: 'open' }))).toEqual(['open', 'open', 'open']);
		expect(endings([file], with_({ [label]: 'won' }))).toEqual(['won', 'open', 'won']);
	});

	test('a lead that was converted is no longer open, whatever its status still says', () => {
		const file = columns({
			'Lead ID': ['1', '2'],
			'Lead Status': ['Qualified', 'Qualified'],
			'Created Date': ['2026-01-01', '2026-01-02'],
			Converted: ['1', '0'],
		});
		expect(endings([file], with_({ 'Converted: 1': 'won' }))).toEqual(['won', 'open']);
	});

	test.each(['won', 'open'] as const)(
		'the answer %s holds, is remembered and can be taken back',
		(meaning) => {
			const asked = review([leads()], EMPTY_MAPPING, TODAY);
			const labels = asked.questions.flatMap((q) =>
				q.kind === 'converted' ? q.labels.map((l) => l.label) : [],
			);
			const answered = withConverted(asked.mapping, labels, meaning);
			expect(asked.mapping.outcomes).toEqual({});
			const named = labels.map((label) => ({ label }));
			expect(convertedAnswer(asked.mapping, named)).toBeNull();
			expect(convertedAnswer(answered, named)).toBe(meaning);
			expect(convertedAnswer(answered, [...named, { label: 'Dead' }])).toBeNull();
			const seen = review([leads()], answered, TODAY);
			expect(seen.questions).toEqual([]);
			expect(seen.remarks.map(({ code }) => code)).toEqual(meaning === 'won' ? ['converted-is-won'] : []);
			expect(endings([leads()], seen.mapping)).toEqual([meaning, 'lost', meaning, meaning]);
			const saved = JSON.parse(JSON.stringify(seen.mapping)) as Mapping;
			expect(review([leads('next-month.csv')], saved, TODAY).questions).toEqual([]);
			const other: Outcome = meaning === 'won' ? 'open' : 'won';
			expect(endings([leads()], withConverted(saved, labels, other))).toEqual([other, 'lost', other, other]);
		},
	);

	test('an answer for one label leaves the others to ask', () => {
		const { questions } = review([leads()], with_({ Converted: 'won' }), TODAY);
		expect(questions).toMatchObject([{ labels: [{ label: 'Closed - Converted', count: 1 }] }]);
	});

	test('two files of one shape are asked about together', () => {
		const { questions } = review([leads('may.csv'), leads('june.csv')], EMPTY_MAPPING, TODAY);
		expect(questions).toMatchObject([
			{ file: 'may.csv', labels: [{ count: 2 }, { count: 2 }, { count: 2 }] },
		]);
	});
});

describe('leads beside deals', () => {
	test('are open, and it is said that nothing ties them', () => {
		const both = review([leads(), deals], EMPTY_MAPPING, TODAY);
		expect(both.questions).toEqual([]);
		expect(both.remarks).toMatchObject([
			{
				code: 'converted-is-open',
				file: 'leads.csv',
				message:
					'Nothing ties these leads to the deals: a lead that became a deal counts twice, as an open lead and as a deal (3 rows of this file are converted leads).',
				fix: 'Export one of the two with the number of the other, or look at one of them alone.',
			},
		]);
		expect(endings([leads(), deals])).toEqual(['open', 'lost', 'open', 'open', 'won']);
	});

	test('an answer from before the deals came makes no second win of one', () => {
		const given = with_({ Converted: 'won', 'Closed - Converted': 'lost' });
		expect(endings([leads()], given)).toEqual(['won', 'lost', 'lost', 'won']);
		expect(endings([leads(), deals], given)).toEqual(['open', 'lost', 'lost', 'open', 'won']);
		const said = withConverted(EMPTY_MAPPING, ['Converted', 'Closed - Converted'], 'open');
		expect(review([leads(), deals], said, TODAY).remarks).toMatchObject([{ code: 'converted-is-open' }]);
	});
});

test('the command line takes converted leads for clients and says so', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'vouch-converted-'));
	try {
		const path = join(folder, 'leads.csv');
		writeFileSync(path, 'Lead ID,Lead Status,Created Date\n1,Converted,2026-01-01\n2,Dead,2026-01-02\n');
		const { status, stdout, stderr } = await call(path);
		expect(status).toBe(0);
		expect(stderr).toContain('converted leads ended, so they are taken for clients ("Converted", 1 row)');
		expect((JSON.parse(stdout) as Report).classes.unknown).toMatchObject({ won: 1, lost: 1 });
		const mapping = join(folder, 'mapping.json');
		writeFileSync(mapping, JSON.stringify({ schema: 'vouch.mapping/1', outcomes: { Converted: 'open' } }));
		const told = await call(path, '--mapping', mapping);
		expect(told.status).toBe(0);
		expect(told.stderr).not.toContain('taken for clients');
		expect((JSON.parse(told.stdout) as Report).classes.unknown).toMatchObject({ won: 0, lost: 1, open: 1 });
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
});
