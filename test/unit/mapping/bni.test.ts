import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonical, review } from '../../../src/lib/mapping';
import { EMPTY_MAPPING } from '../../../src/lib/model';
import type { FileKind, Reading } from '../../../src/lib/model';
import { TODAY, columns, reading, records } from './helpers';

const HEADER = ['From', 'To', 'Slip Type', 'Inside/Outside', 'TYFCB Amount', 'Qty/CEUs', 'Detail'];
const slip = (from: string, to: string, type: string, amount = '', detail = ''): string[] => [
	from, to, type, 'Inside', amount, '', detail,
]; // prettier-ignore

const OWN = [
	slip('Ola Owner', 'Ann Lee', 'Referral', '', 'Roof for the Smiths'),
	slip('Ola Owner', 'Bo Park', 'Referral'),
	slip('Ann Lee', 'Ola Owner', 'Referral'),
	slip('Cy Dunn', 'Ola Owner', 'One to One'),
	slip('Ola Owner', 'Ann Lee', 'One-to-One'),
	slip('', 'Ola Owner', 'TYFCB', '1200.00'),
	slip('Ola Owner', '', 'Visitor'),
	slip('Ola Owner', '', 'CEU'),
];

function of(file: Reading, firm: string | null = null) {
	const seen = review([file], { ...EMPTY_MAPPING, firm }, TODAY);
	const made = canonical([file], seen.mapping, TODAY);
	const rows = (kind: FileKind) => made.files.filter((one) => one.kind === kind).flatMap(records);
	const [given, touches] = [rows('given'), rows('touches')];
	return {
		file: seen.files[0],
		questions: seen.questions,
		rows: made.files.flatMap(records),
		passed: given.map(({ direction, partner }) => `${direction ?? ''} ${partner ?? ''}`),
		given,
		touches,
		touched: touches.map(({ type, partner, note }) => [type, partner, note]),
		aside: made.setAside.map(({ line, reason }) => [line, reason]),
		notes: seen.files[0]?.notes ?? [],
	};
}

describe('slips of one member', () => {
	const made = of(reading(HEADER, OWN, 'slips.csv'));

	test('are the referrals he gave and received, and the one-to-ones, without a day', () => {
		expect(made.file).toMatchObject({ kind: 'given', system: 'BNI slips' });
		expect(made.questions).toEqual([]);
		expect(
			made.given.map(({ partner, direction, name, date, outcome }) => [
				partner,
				direction,
				name,
				date,
				outcome,
			]),
		).toEqual([
			['Ann Lee', 'given', 'Roof for the Smiths', null, null],
			['Bo Park', 'given', null, null, null],
			['Ann Lee', 'received', null, null, null],
		]);
		expect(made.touches.map(({ partner, type, date, opportunity_id, line }) => [partner, type, date, opportunity_id, line])).toEqual([
			['Cy Dunn', 'meeting', null, null, '5'],
			['Ann Lee', 'meeting', null, null, '6'],
		]); // prettier-ignore
	});

	test('every row is used once or set aside', () => {
		expect(made.aside).toEqual([7, 8, 9].map((line) => [line, 'not-mapped-kind']));
		expect(made.rows.length + made.aside.length).toBe(OWN.length);
	});

	test('say what was counted and what was left out, and whose they were taken for', () => {
		expect(made.notes).toMatchObject([
			{
				code: 'slips-counted',
				message:
					'Counted from these slips: 2 referrals you gave, 1 referral you received and 2 one-to-ones; not counted: 1 visitor, 1 slip of education units and 1 slip that does not name the other member. A slip has no date, so none of them is a contact on any day.',
			},
		]);
		expect(made.notes[0]?.fix).toMatch(
			/larger of the two numbers counts\. They are taken to be the slips of the one/,
		);
		expect(of(reading(HEADER, OWN), 'Ola Owner').notes[0]?.fix).toMatch(/counts\.$/);
	});

	test('whatever the order of columns and their case', () => {
		const turned = reading(
			[...HEADER].reverse().map((h) => h.toUpperCase()),
			OWN.map((row) => [...row].reverse()),
		);
		expect(of(turned).passed).toEqual(made.passed);
		expect(of(turned).touched).toEqual(made.touched);
	});

	test('in any order of rows they say the same', () => {
		const all = [...OWN, slip('', 'Ann Lee', 'TYFCB', '€ 900'), slip('Bo Park', 'Ola Owner', 'TYFCB', '5')];
		const whole = of(reading(HEADER, all));
		const said = ({ given, touches }: ReturnType<typeof of>) =>
			[...given, ...touches].map((row) => JSON.stringify({ ...row, line: null })).sort();
		fc.assert(
			fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (rows) => {
				const shuffled = of(reading(HEADER, rows));
				expect(said(shuffled)).toEqual(said(whole));
				expect(shuffled.notes).toEqual(whole.notes.map((note) => ({ ...note })));
				expect(shuffled.rows.length + shuffled.aside.length).toBe(all.length);
			}),
			{ numRuns: 30 },
		);
	});
});

describe('thanks for closed business', () => {
	const own = (...more: string[][]) => of(reading(HEADER, [...OWN.slice(0, 5), ...more]));

	test('by the owner is thanks, with the amount as it stands; by nobody named only in a report of his own', () => {
		const rows = [
			slip('Ola Owner', 'Ann Lee', 'TYFCB', '1.200,00 €', 'Repeat'),
			slip('', 'Bo Park', 'Thank You for Closed Business', '$300'),
		];
		expect(own(...rows).touched.slice(2)).toEqual([
			['thank', 'Ann Lee', 'Business closed: 1.200,00 € · Repeat'],
			['thank', 'Bo Park', 'Business closed: $300'],
		]);
		const chapter = of(
			reading(HEADER, [...OWN, ...rows, slip('Ann Lee', 'Bo Park', 'Referral')]),
			'Ola Owner',
		);
		expect(chapter.touched.filter(([type]) => type === 'thank').map(([, partner]) => partner)).toEqual([
			'Ann Lee',
		]);
		expect(of(reading(HEADER, rows), 'Ola Owner').touched.map(([, partner]) => partner)).toEqual(['Ann Lee']);
	});

	test('to the owner is news of a referral he gave, and its outcome where it can be no other', () => {
		const news = slip('Bo Park', 'Ola Owner', 'TYFCB', '500');
		const one = own(news);
		expect(one.touched.at(-1)).toEqual(['note', 'Bo Park', 'Business from a referral you gave: 500']);
		const outcomes = ({ given }: ReturnType<typeof of>) =>
			given.map(({ partner, direction, outcome }) => [partner, direction, outcome]);
		expect(outcomes(one)).toEqual([
			['Ann Lee', 'given', null],
			['Bo Park', 'given', 'won'],
			['Ann Lee', 'received', null],
		]);
		for (const unclear of [own(news, [...news]), own(news, slip('Ola Owner', 'Bo Park', 'Referral')), own(slip('', 'Ola Owner', 'TYFCB', '5'))])
			expect(outcomes(unclear).filter(([, , outcome]) => outcome !== null)).toEqual([]); // prettier-ignore
	});
});

describe('slips of a chapter', () => {
	const chapter = reading(HEADER, [...OWN, slip('Ann Lee', 'Bo Park', 'Referral'), slip('Bo Park', 'Cy Dunn', 'Referral')]); // prettier-ignore

	test('count for nobody until it is known who the owner is', () => {
		const made = of(chapter);
		expect(made.rows).toEqual([]);
		expect(made.aside).toHaveLength(10);
		expect(made.notes.map(({ code }) => code)).toEqual(['slips-of-a-chapter']);
	});

	test('are read for the one whom the firm names, however it is written', () => {
		const own = ['given Ann Lee', 'given Bo Park', 'received Ann Lee'];
		for (const firm of ['ola  owner', 'Owner, Ola', 'Ola Owner, CPA', 'Dr. Ola Owner'])
			expect(of(chapter, firm).passed).toEqual(own);
		expect(of(chapter, 'Ann Lee').passed).toEqual(['received Ola Owner', 'given Ola Owner', 'given Bo Park']);
		expect(of(chapter, 'Nobody Here').rows).toEqual([]);
		expect(of(chapter, 'Ola Owner').notes[0]?.message).toMatch(/2 slips between other members/);
	});

	test('are read for who handles the opportunities, unless two of them sit in it', () => {
		const deals = (...owners: string[]) =>
			columns({ 'Deal ID': owners, 'Deal Name': owners, 'Deal Stage': owners.map(() => 'Closed Won'), 'Create Date': owners.map(() => '2026-01-02'), 'Deal owner': owners }, 'deals.csv'); // prettier-ignore
		const given = (...owners: string[]) => {
			const files = [deals(...owners), chapter];
			const made = canonical(files, review(files, EMPTY_MAPPING, TODAY).mapping, TODAY);
			return made.files.filter(({ kind }) => kind === 'given').flatMap(records).length;
		};
		expect(given('Ola Owner', 'Pat Staff')).toBe(3);
		expect(given('Ola Owner', 'Ann Lee')).toBe(0);
	});

	test('two who stand on every slip cannot be told apart', () => {
		expect(of(reading(HEADER, OWN.slice(0, 1))).notes[0]?.code).toBe('slips-of-a-chapter');
	});
});

describe('several reports of slips', () => {
	const report = (title: string, rows: readonly string[][], name: string): Reading => ({
		...reading(HEADER, rows, name),
		preamble: [title, 'Run At: 01/07/2026'],
	});
	const passed = (...files: readonly Reading[]) => {
		const made = canonical(files, review(files, EMPTY_MAPPING, TODAY).mapping, TODAY);
		const rows = made.files.flatMap(records);
		expect(rows.length + made.setAside.length).toBe(files.reduce((sum, file) => sum + file.cells.rows, 0));
		return {
			given: made.files.filter(({ kind }) => kind === 'given').flatMap(records).length,
			again: made.setAside.filter(({ reason }) => reason === 'superseded').length,
		};
	};
	const more = [...OWN, slip('Ola Owner', 'Ann Lee', 'Referral', '', 'Roof for the Smiths')];

	test('of other weeks count each slip, also those that look alike', () => {
		const weeks = ['06/01/2026', '13/01/2026', '03/02/2026'].map((day, i) =>
			report(`Slips Audit Report for ${day}`, OWN, `week ${i}.csv`),
		);
		expect(passed(...weeks)).toEqual({ given: 9, again: 0 });
	});

	test('of times that run into each other, or that nobody says, count each slip once', () => {
		const half = report('From: 01/01/2026 To: 30/06/2026', OWN, 'half.csv');
		const year = report('From: 01/07/2025 To: 30/06/2026', more, 'year.csv');
		expect(passed(half, year)).toEqual({ given: 4, again: 5 });
		expect(passed(reading(HEADER, OWN, 'a.csv'), reading(HEADER, more, 'b.csv'))).toEqual({
			given: 4,
			again: 5,
		});
	});

	test('that seem to be of several people are of nobody', () => {
		const other = OWN.map((row) => row.map((cell) => cell.replace('Ola Owner', 'Pat Else')));
		expect(passed(reading(HEADER, OWN, 'a.csv'), reading(HEADER, other, 'b.csv'))).toEqual({
			given: 0,
			again: 0,
		});
	});
});

describe('slips in other forms', () => {
	const all = ['given Ann Lee', 'given Bo de Vries', 'received Ann Lee'];

	test.each([
		['with last names first', ['From', 'To', 'Slip Type'], [['Owner, Ola', 'Lee, Ann'], ['Owner, Ola', 'de Vries, Bo'], ['Lee, Ann', 'Owner, Ola']], 'Referral'],
		['in German', ['Von', 'An', 'Belegart'], [['Ola Owner', 'Ann Lee'], ['Ola Owner', 'Bo de Vries'], ['Ann Lee', 'Ola Owner']], 'Empfehlung'],
		['in French', ['De', 'À', 'Type de fiche'], [['Ola Owner', 'Ann Lee'], ['Ola Owner', 'Bo de Vries'], ['Ann Lee', 'Ola Owner']], 'Recommandation'],
	] as const)('%s', (_, header, names, type) => {
		expect(of(reading(header, names.map((two) => [...two, type]))).passed).toEqual(all);
	}); // prettier-ignore

	test('with first and last names in columns of their own', () => {
		const header = ['From First Name', 'From Last Name', 'To First Name', 'To Last Name', 'Slip Type'];
		const made = of(
			reading(header, [
				['Ola', 'Owner', 'Ann', 'Lee', 'Referral'],
				['Ola', 'Owner', 'Bo', 'de Vries', 'Tier 1 Referral'],
				['Ann', 'Lee', 'Ola', 'Owner', 'Ref'],
			]),
		);
		expect(made.passed).toEqual(all);
		expect(made.file?.fields.find(({ field }) => field === 'partner')).toMatchObject({
			column: 'To First Name + To Last Name',
			examples: [{ read: 'Ann Lee' }, { read: 'Bo de Vries' }],
		});
	});

	test.each([
		'One to One', 'One-to-One', '1-2-1', '121', '1:1', '1 to 1', 'One2One', 'OTO', 'One to One Slip', 'Vier-Augen-Gespräch', '4-Augen-Gespräche', 'Tête-à-tête', 'Uno a uno',
	])('%s is a meeting', (type) => {
		expect(of(reading(HEADER, [...OWN.slice(0, 3), slip('Cy Dunn', 'Ola Owner', type)])).touched).toEqual([['meeting', 'Cy Dunn', null]]);
	}); // prettier-ignore

	test('without what each slip was none is counted', () => {
		const made = of(reading(['From', 'To', 'Inside/Outside', 'Detail'], OWN.map(([from = '', to = '']) => [from, to, 'Inside', '']))); // prettier-ignore
		expect(made.rows).toEqual([]);
		expect(made.aside).toHaveLength(OWN.length);
		expect(made.notes.map(({ code }) => code)).toEqual(['slips-without-type']);
	});

	test('a kind of slip that nobody knows is set aside', () => {
		const made = of(reading(HEADER, [...OWN.slice(0, 3), slip('Cy Dunn', 'Ola Owner', 'Testimonial')]));
		expect(made.touched).toEqual([]);
		expect(made.aside).toEqual([[5, 'not-mapped-kind']]);
		expect(made.notes[0]?.message).toMatch(/not counted: 1 other slip\./);
	});
});

describe('PALMS', () => {
	const PALMS = [
		'First Name',
		'Last Name',
		'P',
		'A',
		'RGI',
		'RGO',
		'RRI',
		'RRO',
		'V',
		'1-2-1',
		'TYFCB',
		'CEU',
	];
	const rows = [
		['Ann', 'Lee', '10', '1', '1', '2', '3', '4', '0', '6', '1,200.00', '8'],
		['Ola', 'Owner', '9', '2', '0', '0', '1', '0', '2', '3', '0', '1'],
		['Visitors', '', '0', '0', '0', '1', '0', '0', '0', '0', '$0.00', 'n/a'],
	];

	test('leaves out the owner, and notes of each what they did with the whole chapter', () => {
		const made = of(reading(PALMS, rows), 'Owner, Ola');
		expect(made.rows.map(({ partner, note }) => [partner, note])).toEqual([
			['Ann Lee', 'With all members of the chapter together, in the period of the report: gave 3 referrals, received 7 referrals, had 6 one-to-ones.'],
		]); // prettier-ignore
		expect(made.aside).toEqual([
			[3, 'not-mapped-kind'],
			[4, 'pseudo-row'],
		]);
		expect(made.notes[0]).toMatchObject({ code: 'palms-members', fix: '' });
		expect(of(reading(PALMS, rows)).notes[0]?.fix).toMatch(/write your name/);
	});

	test('knows the owner by the slips beside it', () => {
		const files = [reading(PALMS, rows, 'palms.csv'), reading(HEADER, OWN, 'slips.csv')];
		const made = canonical(files, review(files, EMPTY_MAPPING, TODAY).mapping, TODAY);
		const partners = made.files.filter(({ kind }) => kind === 'partners').flatMap(records);
		expect(partners.map(({ partner }) => partner)).toEqual(['Ann Lee']);
	});

	test('of a region, and with one column of names', () => {
		const region = of(
			reading(
				['Chapter', ...PALMS],
				rows.map((row) => ['BNI Oak', ...row]),
			),
			'Ola Owner',
		);
		expect(region.rows.map(({ partner }) => partner)).toEqual(['Ann Lee']);
		const named = of(
			reading(['Member Name', 'RGI', 'RGO', 'RRI', 'RRO', '1-2-1'], [['Lee, Ann', '1', '0', '0', '0', '1'], ['Park, Bo', '', '', '', '', ''], ['Total', '1', '0', '0', '0', '1']]),
		); // prettier-ignore
		expect(named.rows.map(({ partner, note }) => [partner, note])).toEqual([
			['Ann Lee', 'With all members of the chapter together, in the period of the report: gave 1 referral, received 0 referrals, had 1 one-to-one.'],
			['Bo Park', null],
		]); // prettier-ignore
	});
});

test('PALMS lists members as strategic partners; its lines of visitors, of BNI and of totals are none', () => {
	const made = of(
		reading(
			['First Name', 'Last Name', 'P', 'A', 'RGI', 'RGO', 'RRI', 'RRO', 'V', '1-2-1', 'TYFCB', 'CEU'],
			[
				['Ann', 'Lee', '10', '1', '1', '2', '3', '4', '0', '6', '1,200.00', '8'],
				['Bo', 'de Vries', '9', '2', '0', '0', '1', '0', '2', '3', '0', '1'],
				['Visitors', '', '0', '0', '0', '1', '0', '0', '0', '0', '0.00', '0'],
				['BNI', '', '', '', '', '', '', '', '', '', '', ''],
				['Total', '', '19', '3', '1', '3', '4', '4', '2', '9', '1,200.00', '9'],
			],
			'palms.csv',
		),
	);
	expect(made.file).toMatchObject({ kind: 'partners', system: 'BNI PALMS' });
	expect(made.rows.map(({ partner, kind }) => [partner, kind])).toEqual([
		['Ann Lee', 'strategic-partner'],
		['Bo de Vries', 'strategic-partner'],
	]);
	expect(made.aside).toEqual([4, 5, 6].map((line) => [line, 'pseudo-row']));
});

test('elsewhere BNI and visitors are names as any other', () => {
	const spend = reading(
		['source', 'month', 'cost'],
		[
			['BNI', '2026-01', '500'],
			['Visitors', '2026-01', '20'],
			['Total', '', '520'],
		],
		'spend.csv',
	);
	const made = of(spend);
	expect(made.file?.kind).toBe('spend');
	expect(made.aside).toEqual([[4, 'pseudo-row']]);
});
