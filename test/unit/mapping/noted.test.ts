import { describe, expect, test } from 'vitest';
import { canonical, parseMapping, review } from '../../../src/lib/mapping';
import { EMPTY_MAPPING, type Mapping, type Reading } from '../../../src/lib/model';
import { groundOf } from './ground';
import { TODAY, columns, records } from './helpers';

const file = columns(
	{
		id: ['1', '2', '3', '4', '5', '6', '7'],
		name: ['Ash', 'Birch – referred by Bo Park', 'Cedar', 'Dogwood', 'Elm', 'Fir', 'Gorse'],
		status: ['won', 'won', 'lost', 'open', 'won', 'lost', 'won'],
		created: Array<string>(7).fill('2026-01-05'),
		source: ['', 'Google Ads', 'Referral – Cy Dale', '', '', 'Website', ''],
		referrer: ['', '', '', 'Di Estrada', '', '', ''],
		Notes: [
			'Kind. Referred by Ann Lee on Monday, call back',
			'',
			'referred by Ann Lee',
			'referred by Ann Lee',
			'introduced by ANN LEE',
			'called twice',
			'recommended by ann@lee.com',
		],
		'How did you hear about us?': ['Recommended by Ed Frost', '', '', '', '', '', ''],
	},
	'deals.csv',
);
const seen = (noted: Mapping['noted'] = {}, files: readonly Reading[] = [file]) =>
	review(files, { ...EMPTY_MAPPING, noted }, TODAY);
const referrers = (noted: Mapping['noted']) =>
	canonical([file], seen(noted).mapping, TODAY)
		.files.flatMap(records)
		.map((row) => row.referrer);

describe('names in notes', () => {
	test('are proposed for rows that name nobody otherwise, with where they stand', () => {
		expect(seen().noted).toEqual([
			{
				name: 'Ann Lee',
				rows: 2,
				columns: ['Notes'],
				example: 'Kind. Referred by Ann Lee on Monday, call back',
				accepted: null,
			},
			{ name: 'Bo Park', rows: 1, columns: ['name'], example: 'Birch – referred by Bo Park', accepted: null },
		]);
	}); // prettier-ignore

	test('are no question, and a remark says that they are not used, without naming anybody', () => {
		const { questions, remarks } = seen();
		expect(questions).toEqual([]);
		const [remark] = remarks.filter(({ code }) => code === 'names-in-notes');
		expect(remark?.message).toBe(
			'3 rows name somebody in notes (“Notes”, “name”) who may have referred them; no such name is used until you confirm it.',
		);
	});

	test('are used once the owner confirms them, whatever their case', () => {
		expect(referrers({})).toEqual([null, null, 'Cy Dale', 'Di Estrada', null, null, null]);
		const [first, , , , fifth] = referrers({ 'ann lee': true });
		expect([first, fifth]).toEqual(['Ann Lee', 'Ann Lee']);
		expect(referrers({ 'Bo Park': true })[1]).toBe('Bo Park');
	});

	test('are no longer asked about once refused, and make room for another name', () => {
		const { noted, remarks } = seen({ 'Ann Lee': false, 'Bo Park': true });
		expect(noted.map(({ name, accepted }) => [name, accepted])).toEqual([
			['Ed Frost', null],
			['ANN LEE', false],
			['Bo Park', true],
		]);
		expect(remarks.map(({ message }) => message).join()).toContain('1 row names');
		expect(referrers({ 'Ann Lee': false, 'Ed Frost': true })[0]).toBe('Ed Frost');
	});

	test('are looked for in no file but opportunities', () => {
		const partners = columns({ partner: ['Ann Lee'], kind: ['client'], remark: ['referred by Bo Park'] });
		expect(seen({}, [partners]).noted).toEqual([]);
	});

	test('stay in the mapping that is saved', () => {
		const saved: unknown = JSON.parse(JSON.stringify(seen({ 'Ann Lee': true }).mapping));
		const again = parseMapping(saved);
		expect(again.ok && again.mapping.noted).toEqual({ 'Ann Lee': true });
	});
});

const CSV = [
	'id,name,status,created,source,type,class,Notes',
	'1,Ash,won,2026-01-05,,,,referred by Ann Lee',
	'2,Birch,won,2026-01-05,Google Ads,,,referred by Ann Lee',
	'3,Cedar,won,2026-01-05,,Existing Business,,referred by Ann Lee',
	'4,Dogwood,won,2026-01-05,,,lead,referred by Ann Lee',
	'5,Elm,won,2026-01-05,Website,,,',
].join('\n');

test('a confirmed name makes a referral, unless a class or earlier business says otherwise', async () => {
	const classes = async (noted: Mapping['noted']) =>
		(await groundOf({ 'deals.csv': CSV }, { noted })).map((row) => row.class);
	expect(await classes({})).toEqual(['unknown', 'lead', 'existing-client', 'lead', 'lead']);
	expect(await classes({ 'Ann Lee': true })).toEqual(['referral', 'referral', 'existing-client', 'lead', 'lead']);
	expect(await classes({ 'Ann Lee': false })).toEqual(['unknown', 'lead', 'existing-client', 'lead', 'lead']);
}); // prettier-ignore
