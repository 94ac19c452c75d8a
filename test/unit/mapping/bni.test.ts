import { describe, expect, test } from 'vitest';
import { canonical, review } from '../../../src/lib/mapping';
import { EMPTY_MAPPING } from '../../../src/lib/model';
import type { Reading } from '../../../src/lib/model';
import { TODAY, reading, records } from './helpers';

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
	return {
		file: seen.files[0],
		questions: seen.questions,
		rows: made.files.flatMap(records),
		aside: made.setAside.map(({ line, reason }) => [line, reason]),
		notes: seen.files[0]?.notes ?? [],
	};
}

describe('slips of one member', () => {
	const made = of(reading(HEADER, OWN, 'slips.csv'));

	test('are the referrals that he gave, and nothing else', () => {
		expect(made.file).toMatchObject({ kind: 'given', system: 'BNI slips' });
		expect(made.questions).toEqual([]);
		expect(made.rows.map(({ partner, name, date, outcome }) => [partner, name, date, outcome])).toEqual([
			['Ann Lee', 'Roof for the Smiths', null, null],
			['Bo Park', null, null, null],
		]);
		expect(made.aside).toEqual([4, 5, 6, 7, 8, 9].map((line) => [line, 'not-mapped-kind']));
	});

	test('say what was left out', () => {
		expect(made.notes).toMatchObject([
			{
				code: 'slips-not-used',
				message:
					'Only the referrals you gave are counted from these slips; 1 referral you received, 2 one-to-ones, 1 slip of thank-you money, 1 visitor and 1 slip of education units are not, because a slip has neither a date nor an outcome.',
			},
		]);
	});

	test('whatever the order of columns and their case', () => {
		const turned = reading(
			[...HEADER].reverse().map((h) => h.toUpperCase()),
			OWN.map((row) => [...row].reverse()),
		);
		expect(of(turned).rows.map(({ partner }) => partner)).toEqual(['Ann Lee', 'Bo Park']);
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

	test('are read for the one whom the firm names', () => {
		expect(of(chapter, 'ola  owner').rows.map(({ partner }) => partner)).toEqual(['Ann Lee', 'Bo Park']);
		expect(of(chapter, 'Ann Lee').rows.map(({ partner }) => partner)).toEqual(['Ola Owner', 'Bo Park']);
		expect(of(chapter, 'Nobody Here').rows).toEqual([]);
	});

	test('two who stand on every slip cannot be told apart', () => {
		expect(of(reading(HEADER, OWN.slice(0, 1))).notes[0]?.code).toBe('slips-of-a-chapter');
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
