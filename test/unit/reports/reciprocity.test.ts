import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reciprocityLabel } from '../../../src/lib/reports/reciprocity/reciprocity';
import golden from '../../golden/reciprocity.json';
import { answersOf } from '../../tools/shell';

test.each(golden)('golden: $received received, $given given: $label', ({ received, given, label }) => {
	expect(reciprocityLabel(received, given)).toBe(label);
});

const DEALS = `id,created,status,source,referrer
${Array.from({ length: 8 }, (_, i) => `D${i},2026-0${1 + (i % 6)}-01,won,Client,Ann Lee`).join('\n')}
D9,2026-01-01,won,Client,Bo Park
`;
const GIVEN = `partner,date,name,outcome
Bo Park,2026-01-05,A client,won
Cy Ito,2026-02-05,A client,
Cy Ito,2026-06-05,A client,
Cy Ito,,A client,
`;
const of = async (files: Readonly<Record<string, string>>, asOf = '2026-06-30') =>
	(await answersOf(files, { asOf }, '2026-07-01')).report.reciprocity;

test('received against given, those with most first; who only got some is there, too', async () => {
	expect(await of({ 'deals.csv': DEALS, 'given.csv': GIVEN })).toEqual([
		{ partner: 'Ann Lee', received: 8, given: 0, label: 'you received more' },
		{ partner: 'Cy Ito', received: 0, given: 3, label: 'too few to tell' },
		{ partner: 'Bo Park', received: 1, given: 1, label: 'too few to tell' },
	]);
});

test('an earlier as-of date rewinds both sides; without a date it counts', async () => {
	expect(await of({ 'deals.csv': DEALS, 'given.csv': GIVEN }, '2026-02-10')).toEqual([
		{ partner: 'Ann Lee', received: 4, given: 0, label: 'too few to tell' },
		{ partner: 'Bo Park', received: 1, given: 1, label: 'too few to tell' },
		{ partner: 'Cy Ito', received: 0, given: 2, label: 'too few to tell' },
	]);
});

test('without anything that says what was given there is none', async () => {
	const touches = 'partner,date,type,opportunity id\nAnn Lee,2026-02-01,call,D1\n';
	expect(await of({ 'deals.csv': DEALS })).toBeNull();
	expect(await of({ 'deals.csv': DEALS, 'touches.csv': touches })).toBeNull();
});

const TOUCHES = `partner,date,type,note
Bo Park,2026-01-05,given,The one of the file
Bo Park,2026-01-06,given,Another
Bo Park,2026-01-07,call,
Di Roe,2026-06-30,given,
Di Roe,2026-07-01,given,After the day the files speak of
`;

test('a contact of type "given" counts, unless the file has one for the same partner on the same day', async () => {
	const both = { 'deals.csv': DEALS, 'given.csv': GIVEN, 'touches.csv': TOUCHES };
	const given = (await of(both))?.map(({ partner, given: n }) => [partner, n]);
	expect(given).toEqual([
		['Ann Lee', 0],
		['Bo Park', 2],
		['Cy Ito', 3],
		['Di Roe', 1],
	]);
	const alone = (await of({ 'deals.csv': DEALS, 'touches.csv': TOUCHES }))?.map((one) => [one.partner, one.given]);
	expect(alone).toEqual([
		['Ann Lee', 0],
		['Bo Park', 2],
		['Di Roe', 1],
	]);
}); // prettier-ignore

const times = (n: number, line: string) => `${line}\n`.repeat(n);
const SLIPS = `Slips Audit Report for 06/06/2027
Chapter: BNI Lodestar

From,To,Slip Type,Inside/Outside,TYFCB Amount,CEU Credits,Detail
${times(10, 'Ann Lee,Ola Owner,Referral,Tier 1 (inside),,,')}${times(2, 'Ola Owner,Ann Lee,Referral,Tier 1 (inside),,,')}${times(1, 'Bo Park,Ola Owner,Referral,Tier 2 (outside),,,')}${times(7, '"Dunn, Cy",Ola Owner,Referral,,,,')}${times(2, 'Ola Owner,Cy Ito,Referral,,,,')}${times(2, 'Ola Owner,Bo Park,Referral,,,,')}${times(3, 'Ola Owner,Bo Park,One-to-One,,,,')},Bo Park,TYFCB,,"$1,200.00",,
Ola Owner,,CEU,,,4,
`;

test('slips tell of both sides; referrals that two files tell of count once, whichever are more', async () => {
	const files = { 'deals.csv': DEALS, 'given.csv': GIVEN, 'slips.csv': SLIPS };
	const { report } = await answersOf(files, { asOf: '2026-06-30' }, '2026-07-01');
	expect(report.reciprocity).toEqual([
		{ partner: 'Ann Lee', received: 10, given: 2, label: 'you received more' },
		{ partner: 'Cy Dunn', received: 7, given: 0, label: 'you received more' },
		{ partner: 'Bo Park', received: 1, given: 2, label: 'too few to tell' },
		{ partner: 'Cy Ito', received: 0, given: 3, label: 'too few to tell' },
	]);
	const file = report.rows.files.find(({ name }) => name === 'slips.csv');
	expect(file).toMatchObject({
		kind: 'given',
		read: 29,
		used: 28,
		setAside: [{ reason: 'not-mapped-kind', count: 1 }],
	});
});

test('slips alone give both sides, no day, and no record of thanks', async () => {
	const { report } = await answersOf({ 'slips.csv': SLIPS }, {}, '2026-07-01');
	expect(report.asOf).toBeNull();
	expect(report.reciprocity?.map(({ received, given }) => [received, given])).toEqual([
		[10, 2],
		[7, 0],
		[1, 2],
		[0, 2],
	]);
	const beside = (await answersOf({ 'deals.csv': DEALS, 'slips.csv': SLIPS }, {}, '2026-07-01')).report;
	expect(beside.asOf).toBe('2026-06-01');
	expect(beside.thanks).toBeNull();
	expect(beside.thanksBecause).toMatch(/^Begin recording/);
	expect(beside.reciprocity?.[0]).toEqual({
		partner: 'Ann Lee',
		received: 10,
		given: 2,
		label: 'you received more',
	});
});

test('a label favours the larger side, and is the same seen from the other', () => {
	const turned = { 'you received more': 'you gave more', 'you gave more': 'you received more' } as const;
	fc.assert(
		fc.property(fc.nat(400), fc.nat(400), (received, given) => {
			const label = reciprocityLabel(received, given);
			if (label === 'you received more') expect(received).toBeGreaterThan(given);
			if (label === 'you gave more') expect(given).toBeGreaterThan(received);
			expect(reciprocityLabel(given, received)).toBe(
				label in turned ? turned[label as 'you gave more'] : label,
			);
		}),
	);
});
