import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../../src/lib/engine';
import { startNative } from '../../../src/lib/engine/native';
import { codedCells } from '../../../src/lib/ingest/coded';
import { parseMapping } from '../../../src/lib/mapping';
import { mayBe } from '../../../src/lib/mapping/people/quick';
import { key } from '../../../src/lib/mapping/text';
import { EMPTY_MAPPING, type Mapping } from '../../../src/lib/model';
import { Intake } from '../../../src/lib/pipeline';
import { picture } from '../../../src/lib/ui/review/join-words';
import { load, reportOf } from '../../../src/lib/pipeline/answer';

const TODAY = '2026-07-01';
const DEALS = [
	'id,name,company,status,created,closed,source,referrer',
	'1,Tax A,,won,2026-01-01,2026-02-01,Client referral,Ann Lee',
	'2,Tax B,,won,2026-03-01,2026-04-01,Client referral,Ann Lee',
	'3,Tax C,,lost,2026-01-05,2026-02-05,Client referral,Bo Park',
	'4,Tax D,,lost,2026-01-05,2026-02-05,Google,',
	'5,Tax E,,open,2026-05-05,,Client referral,Lee & Co',
].join('\n');

let engine: Engine;
beforeAll(async () => {
	engine = await startNative();
});
afterAll(() => engine.end());

type Files = Readonly<Record<string, string>>;

function taken(files: Files): Intake {
	const intake = new Intake();
	for (const [name, text] of Object.entries(files))
		if (intake.add(name, new TextEncoder().encode(text)) !== null) throw new Error(name);
	return intake;
}

/** What a load gives, and what is known of each partner. */
async function read(files: Files, given: Partial<Mapping> = {}, today = TODAY) {
	const intaken = taken(files).read({ ...EMPTY_MAPPING, ...given }, today);
	expect(intaken.review.questions).toEqual([]);
	const { report, people } = reportOf(await load(engine, intaken, today), {});
	const law = report.rows.files;
	for (const file of law)
		expect(file.read).toBe(file.used + file.setAside.reduce((sum, { count }) => sum + count, 0));
	return {
		review: intaken.review,
		report,
		law,
		codes: intaken.review.remarks.map(({ code }) => code),
		names: (report.partners ?? []).map(({ partner }) => partner).sort(),
		of: (name: string) => {
			const person = people.persons.get(name);
			const care = report.care?.partners.find(({ partner }) => partner === name);
			return { last: care?.lastTouch ?? null, email: person?.email ?? null, phone: person?.phone ?? null };
		},
	};
}

const HUBSPOT = [
	'Record ID,First Name,Last Name,Email,Phone Number,Contact owner,Lead Status,Lifecycle Stage,Create Date,Last Activity Date,Last Contacted,Last Modified Date',
	'1,Ann,Lee,ann@lee.example,555 1,Me,,Customer,2024-01-01 10:00,2026-06-20 08:00,2026-05-02 10:00,2026-06-25 10:00',
	'2,Cy,Doe,cy@doe.example,555 9,Me,,Lead,2024-01-01 10:00,2026-05-01 08:00,2026-05-01 10:00,2026-06-26 10:00',
].join('\n');
const LISTS: Readonly<Record<string, string>> = {
	'Salesforce contacts': [
		'Contact ID,First Name,Last Name,Account Name,Title,Phone,Email,Lead Source,Created Date,Last Activity,Contact Owner',
		'0035000000AAAAA,Ann,Lee,Lee & Co,,555 1,ann@lee.example,Web,1/15/2024,5/2/2026,Me',
		'0035000000AAAAB,Cy,Doe,Doe Ltd,,555 9,cy@doe.example,Web,1/25/2024,5/22/2024,Me',
	].join('\n'),
	'Pipedrive people': [
		'Person - Name,Person - Organization,Person - Email - Work,Person - Phone - Work,Person - Open deals,Person - Last activity date,Person - Owner',
		'Ann Lee,Lee & Co,Ann@Lee.example,555 1,0,2026-05-02,Me',
		'Cy Doe,,cy@doe.example,555 9,1,2026-04-02,Me',
	].join('\n'),
	'Zoho contacts': [
		'Record Id,Contact Owner,First Name,Last Name,Account Name,Email,Phone,Lead Source,Created Time,Modified Time,Last Activity Time',
		'zcrm_1,Me,Ann,Lee,Lee & Co,ann@lee.example,555 1,Advertisement,2024-01-01 10:00:00,2026-05-25 10:00:00,2026-05-02 10:00:00',
		'zcrm_2,Me,Cy,Doe,,cy@doe.example,555 9,Advertisement,2024-01-01 10:00:00,2026-05-01 10:00:00,2026-04-02 10:00:00',
	].join('\n'),
	'Dynamics 365 contacts': [
		'(Do Not Modify) Contact,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On,Full Name,Email,Company Name,Business Phone,Status,Last Activity Date',
		'a-1,x,2026-05-25,Ann Lee,ann@lee.example,Lee & Co,555 1,Active,2026-05-02',
		'a-2,x,2026-05-01,Cy Doe,cy@doe.example,,555 9,Active,2026-04-02',
	].join('\n'),
	'Google contacts': [
		'First Name,Middle Name,Last Name,Organization Name,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value',
		'Ann,,Lee,Lee & Co,* myContacts,Work,ann@lee.example ::: old@lee.example,Work,555 1 ::: 555 2',
		'Cy,,Doe,,* myContacts,,cy@doe.example,,555 9',
	].join('\n'),
	'Outlook contacts': [
		'First Name,Middle Name,Last Name,Title,Company,Business Phone,Home Phone,Mobile Phone,E-mail Address,Notes',
		'Ann,,Lee,,Lee & Co,555 1,,,ann@lee.example,',
		'Cy,,Doe,,,,,555 9,cy@doe.example,',
	].join('\n'),
};
const PIPEDRIVE = LISTS['Pipedrive people'] ?? '';
const GOOGLE = LISTS['Google contacts'] ?? '';

describe.each(Object.entries(LISTS))('%s beside deals', (system, text) => {
	test('say how to reach a partner and when that was last done, and make nobody else a partner', async () => {
		const { review, law, of, names, codes } = await read({ 'deals.csv': DEALS, 'people.csv': text });
		expect(review.files[1]).toMatchObject({ kind: 'opportunities', part: 'contacts', system });
		const last = text.includes('Last') && !text.startsWith('First Name,Middle') ? '2026-05-02' : null;
		expect(of('Ann Lee')).toEqual({ last, email: 'ann@lee.example', phone: '555 1' });
		expect(of('Bo Park')).toEqual({ last: null, email: null, phone: null });
		expect(names).toEqual(['Ann Lee', 'Bo Park', 'Lee & Co']);
		expect(law[1]).toMatchObject({
			read: 2,
			used: 1,
			joined: 1,
			setAside: [{ reason: 'not-mapped-kind', count: 1 }],
		});
		expect(codes).toContain('partners-among-contacts');
		const [drawn] = picture(review)
			.flat()
			.filter(({ file }) => file.name === 'people.csv');
		expect(drawn).toMatchObject({ what: 'people, some of whom are partners', to: 'partners' });
		expect(drawn?.gives).toContain('their e-mail address');
	});
});

test('HubSpot contacts stay what they are, and say when a partner was last contacted, not when last changed', async () => {
	const { review, of, law } = await read({ 'deals.csv': DEALS, 'contacts.csv': HUBSPOT });
	expect(of('Ann Lee')).toEqual({ last: '2026-05-02', email: 'ann@lee.example', phone: '555 1' });
	expect(review.files[1]).toMatchObject({ system: 'HubSpot contacts', part: 'leads' });
	const shown = new Map(review.files[1]?.fields.map(({ field, column }) => [field, column]));
	expect(shown.get('last touch')).toBe('Last Contacted');
	expect(shown.get('e-mail')).toBe('Email');
	expect(shown.get('phone')).toBe('Phone Number');
	expect(law[1]).toMatchObject({ read: 2, used: 2 });
	expect(review.files[0]?.fields.map(({ field }) => field)).not.toContain('last touch');
});

test('the sample contacts give the addresses of the partners among them', async () => {
	const sample = (name: string) => readFileSync(`sample-data/hubspot/with-contacts/${name}`, 'utf8');
	const files = { 'all-deals.csv': sample('all-deals.csv'), 'all-contacts.csv': sample('all-contacts.csv') };
	const { names, of, review } = await read(files, {}, '2026-11-22');
	const rows = files['all-contacts.csv'].split('\n').slice(1);
	const contacts = new Set(rows.map((row) => row.split('","').slice(1, 3).join(' ')));
	const found = names.filter((name) => contacts.has(name));
	expect(names.filter((name) => of(name).email !== null).sort()).toEqual(found);
	expect(review.mapping.files[1]?.columns).toMatchObject({ 'e-mail': 'Email' });
	expect(found.length).toBeGreaterThan(3);
});

test('a firm that refers is found among firms', async () => {
	const accounts =
		'Account Name,Account Owner,Phone,Type,Last Activity\nLee & Co,Me,555 7,Partner,2026-05-09\nOther Ltd,Me,555 8,Customer,2026-05-10';
	const { of, names } = await read({ 'deals.csv': DEALS, 'accounts.csv': accounts });
	expect(of('Lee & Co')).toEqual({ last: '2026-05-09', email: null, phone: '555 7' });
	expect(names).toHaveLength(3);
});

const people = (...rows: readonly string[]) =>
	['Person - Name,Person - Organization,Person - Email - Work,Person - Phone - Work,Person - Last activity date,Person - Owner', ...rows].join('\n'); // prettier-ignore

describe('a name that several people have', () => {
	const TWO = people(
		'Ann Lee,Acme,ann@acme.example,555 1,2026-05-02,Me',
		'Ann Lee,Bolt,ann@bolt.example,555 2,2026-05-03,Me',
	);

	test('says nothing, in no file, and that is said', async () => {
		const { of, codes, law } = await read({ 'deals.csv': DEALS, 'people.csv': TWO, 'google.csv': GOOGLE });
		expect(of('Ann Lee')).toEqual({ last: null, email: null, phone: null });
		expect(codes).toContain('name-of-several-contacts');
		expect(law[1]).toMatchObject({ read: 2, used: 0 });
	});

	test('is told apart by the firm behind it, where it says who referred', async () => {
		const deals = DEALS.replaceAll('Ann Lee', 'Ann Lee (Bolt)');
		const { of, codes } = await read({ 'deals.csv': deals, 'people.csv': TWO });
		expect(of('Ann Lee (Bolt)')).toEqual({ last: '2026-05-03', email: 'ann@bolt.example', phone: '555 2' });
		expect(codes).not.toContain('name-of-several-contacts');
	});

	test('is told apart by the address in a partners file', async () => {
		const partners = 'partner,kind,e-mail\nAnn Lee,client,ann@acme.example';
		const { of, codes } = await read({ 'deals.csv': DEALS, 'people.csv': TWO, 'partners.csv': partners });
		expect(of('Ann Lee')).toEqual({ last: '2026-05-02', email: 'ann@acme.example', phone: '555 1' });
		expect(codes).not.toContain('name-of-several-contacts');
	});

	test('is of one where the address, the telephone or nothing differs', async () => {
		const one = people(
			'Ann Lee,Acme,ann@acme.example,555 1,2026-05-02,Me',
			'Ann Lee,Bolt,ann@acme.example,,2026-05-03,Me',
			'ANN LEE,,,555 1,2026-05-04,Me',
		);
		const { of } = await read({ 'deals.csv': DEALS, 'people.csv': one });
		expect(of('Ann Lee')).toEqual({ last: '2026-05-04', email: 'ann@acme.example', phone: '555 1' });
	});
});

test('names that the owner put together are one, with different addresses, too', async () => {
	const text = people(
		'Ann Lee,,ann@lee.example,555 1,2026-05-02,Me',
		'Annie Lee,,annie@home.example,,2026-05-03,Me',
	);
	const merges = [{ keep: 'Ann Lee', also: ['Annie Lee'] }];
	const files = { 'deals.csv': DEALS.replace('Ann Lee', 'Annie Lee'), 'people.csv': text };
	expect((await read(files)).of('Ann Lee').last).toBe('2026-05-02');
	const { of, names } = await read(files, { merges });
	expect(of('Ann Lee')).toEqual({ last: '2026-05-03', email: 'annie@home.example', phone: '555 1' });
	expect(names).toEqual(['Ann Lee', 'Bo Park', 'Lee & Co']);
});

describe('days of contact', () => {
	const DAYS = people(
		'Ann Lee,,ann@lee.example,555 1,2026-07-09,Me',
		'Bo Park,,,555 2,2026-05-20,Me',
		'Cy Doe,,,555 3,2026-06-28,Me',
	);

	test('count for the day that the files speak of, of whomever they are; those ahead are named and not used', async () => {
		const { report, of } = await read({ 'deals.csv': DEALS, 'people.csv': DAYS });
		expect(report.asOf).toBe('2026-06-28');
		expect(of('Ann Lee')).toEqual({ last: null, email: 'ann@lee.example', phone: '555 1' });
		expect(report.data.dates).toContainEqual(
			expect.objectContaining({ file: 'people.csv', field: 'last touch', future: 1, unreadable: 0 }),
		);
		expect(report.warnings.map(({ code }) => code)).toContain('future-dates');
	});

	test('later than an earlier as-of day are not used', async () => {
		const { report, of } = await read({ 'deals.csv': DEALS, 'people.csv': DAYS }, { asOf: '2026-05-10' });
		expect(report.asOf).toBe('2026-05-10');
		expect(of('Bo Park')).toEqual({ last: null, email: null, phone: '555 2' });
	});

	test('of a deal are no contact with anybody', async () => {
		const deals = DEALS.replace(',referrer', ',referrer,Last Activity Date').replaceAll(
			'Ann Lee',
			'Ann Lee,2026-06-02',
		);
		const { of, report, review } = await read({ 'deals.csv': deals });
		expect(of('Ann Lee').last).toBeNull();
		expect(report.care?.recorded).toBe(false);
		expect(review.mapping.files[0]?.columns).not.toHaveProperty('last touch');
	});
});

test('without people nothing is known of any', async () => {
	const { of, codes, report } = await read({ 'deals.csv': DEALS });
	expect(of('Ann Lee')).toEqual({ last: null, email: null, phone: null });
	expect(codes.filter((code) => code.includes('contacts'))).toEqual([]);
	expect(report.asOf).toBe('2026-05-05');
});

describe('what a list is', () => {
	const OWN = 'Name,Last contact,Phone\nAnn Lee,2026-05-02,555\nEd Poe,2026-05-01,55';

	test('an own list of partners stays one', async () => {
		const { names, review } = await read({ 'deals.csv': DEALS, 'list.csv': OWN });
		expect(review.files[1]?.kind).toBe('partners');
		expect(names).toContain('Ed Poe');
	});

	const BARE =
		'Name,Organization,Email,Open deals,Closed deals,Last activity date,Owner\nAnn Lee,,ann@lee.example,0,1,2026-05-02,Me';

	test('people alone are the partners that they were', () => {
		expect(taken({ 'p.csv': BARE }).read(EMPTY_MAPPING, TODAY).review.files[0]?.kind).toBe('partners');
		expect(taken({ 'p.csv': GOOGLE }).read(EMPTY_MAPPING, TODAY).review.files[0]?.kind).toBeNull();
	});

	test.each([BARE, GOOGLE, LISTS['Dynamics 365 contacts'] ?? ''])(
		'does not depend on what was dropped first',
		(text) => {
			const intake = taken({ 'p.csv': text });
			const first = intake.read(EMPTY_MAPPING, TODAY).review.mapping;
			intake.add('d.csv', new TextEncoder().encode(DEALS));
			const second = intake.read(first, TODAY).review;
			const fresh = taken({ 'p.csv': text, 'd.csv': DEALS }).read(EMPTY_MAPPING, TODAY).review;
			expect(second.files.map(({ kind, part, system }) => [kind, part, system])).toEqual(
				fresh.files.map(({ kind, part, system }) => [kind, part, system]),
			);
			expect(second.files[0]?.fields.map(({ column }) => column)).toEqual(
				fresh.files[0]?.fields.map(({ column }) => column),
			);
			expect(second.questions).toEqual([]);
		},
	);

	test('is what the owner says', async () => {
		const shape = taken({ 'p.csv': BARE }).read(EMPTY_MAPPING, TODAY).review.mapping.files[0]?.shape ?? '';
		const files = { 'deals.csv': DEALS, 'p.csv': BARE.replace('Ann Lee', 'Ed Poe') };
		const { mapping } = parsed({ schema: 'vouch.mapping/1', files: [{ shape, kind: 'partners' }] });
		expect((await read(files, mapping)).names).toContain('Ed Poe');
		expect((await read(files)).names).not.toContain('Ed Poe');
	});
});

test('contacts whom deals name tell of the deals, and of partners as well', async () => {
	const ids = ['0035000000AAAAB', '0035000000AAAAC', '0035000000AAAAD'];
	const deals = ['Opportunity ID,Opportunity Name,Stage,Created Date,Close Date,Contact ID,Referred By']
		.concat(
			ids.map((id, i) => `006500000000${i}AB,Tax ${i},Closed Won,2026-01-0${i + 1},2026-02-01,${id},Ann Lee`),
		)
		.join('\n');
	const contacts = ['Contact ID,First Name,Last Name,Account Name,Email,Industry,Last Activity,Contact Owner']
		.concat(ids.map((id, i) => `${id},Client,No${i},Firm ${i},c${i}@c.example,Trade ${i},2026-04-02,Me`))
		.concat(
			'0035000000AAAAA,Ann,Lee,Lee & Co,ann@lee.example,Law,2026-05-02,Me',
			'0035000000AAAAE,Cy,Doe,,,,,Me',
		)
		.join('\n');
	const { of, law, report } = await read({ 'opps.csv': deals, 'contacts.csv': contacts });
	expect(of('Ann Lee')).toMatchObject({ last: '2026-05-02', email: 'ann@lee.example' });
	expect(law[1]).toMatchObject({ read: 5, used: 4, joined: 4 });
	expect(report.rows.used).toBe(7);
});

test('of two exports of one list the later contact counts, and the address that stands beside it', async () => {
	const older = people('Ann Lee,,ann@old.example,,2026-04-02,Me', 'Cy Doe,,,,2026-04-02,Me');
	const newer = people('Ann Lee,,ann@new.example,,2026-05-02,Me', 'Cy Doe,,,,2026-04-02,Me');
	const { of } = await read({ 'deals.csv': DEALS, 'new.csv': newer, 'old.csv': older });
	expect(of('Ann Lee')).toMatchObject({ last: '2026-05-02', email: 'ann@new.example' });
});

test('days that may be read in two orders are left out, and that is said', async () => {
	const text = people('Ann Lee,,ann@lee.example,,5/6/2026,Me', 'Bo Park,,,,1/1/2026,Me');
	const { of, codes } = await read({ 'deals.csv': DEALS, 'people.csv': text });
	expect(of('Ann Lee')).toMatchObject({ last: null, email: 'ann@lee.example' });
	expect(of('Bo Park').last).toBe('2026-01-01');
	expect(codes).toContain('date-order-left-open');
});

function parsed(json: unknown) {
	const found = parseMapping(json);
	if (!found.ok) throw new Error(found.problem.message);
	return found;
}

test('the mapping carries the columns, and the owner can change them', async () => {
	const files = { 'deals.csv': DEALS, 'contacts.csv': HUBSPOT, 'people.csv': PIPEDRIVE };
	const { review, of } = await read(files);
	expect(of('Ann Lee').last).toBe('2026-05-02');
	const { mapping } = parsed(JSON.parse(JSON.stringify(review.mapping)));
	expect((await read(files, mapping)).of('Ann Lee')).toEqual(of('Ann Lee'));
	const other = mapping.files.map((file, i) => ({
		...file,
		columns: i === 1 ? { ...file.columns, 'last touch': 'Last Activity Date' } : file.columns,
	}));
	expect((await read(files, { ...mapping, files: other })).of('Ann Lee').last).toBe('2026-06-20');
	const without = mapping.files.map((file) => ({
		...file,
		columns: Object.fromEntries(Object.entries(file.columns).filter(([field]) => field !== 'last touch')),
	}));
	expect((await read(files, { ...mapping, files: without })).of('Ann Lee')).toEqual({ last: null, email: 'ann@lee.example', phone: '555 1' }); // prettier-ignore
});

test('passing over a name costs nobody: what has its common form is looked at', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
			const may = mayBe(new Set([key(`${a} ${b}`)]));
			expect(may(codedCells([[a, b]], 2), 0, [0, 1])).toBe(true);
		}),
	);
	expect(mayBe(new Set(['annlee']))(codedCells([['Ann', 'Leigh']], 2), 0, [0, 1])).toBe(false);
});
