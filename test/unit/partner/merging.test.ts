import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '$lib/engine';
import { startNative } from '$lib/engine/native';
import { parseMapping } from '$lib/mapping';
import { EMPTY_MAPPING, EMPTY_NOTEBOOK, type Mapping, type Notebook } from '$lib/model';
import { Intake } from '$lib/pipeline';
import { load, reportOf } from '$lib/pipeline/answer';
import { sentBy } from '$lib/reports';
import { newMark, withMarks, withPerson } from '$lib/state/notebook';
import { alikeTo, isUndoable, namingOf, renamed, saidApart, undone } from '$lib/ui/partner/merging';
import { namingWords, togetherWords } from '$lib/ui/partner/page-words';
import { whoIs } from '$lib/ui/partner/who-is';
import { withApart, withClass, withSame } from '$lib/ui/review/changes';
import { partnerFragment } from '$lib/ui/tend/partner-address';

const TODAY = '2026-07-01';
const DEALS = `id,name,company,status,created,closed,amount,source,referrer
1,Kim,Ode Ltd,won,2026-01-01,2026-02-01,100,Client,Ann Lee
2,Tom,,lost,2026-03-01,2026-03-09,200,Client,Ann Lee
3,Eva,,won,2026-05-01,2026-05-20,400,Client,A. Lee
4,Max,,open,2026-06-01,,800,Client,Bo Park
5,Zoe,,won,,2026-06-03,50,Client,ann lee
6,Ida,,won,2026-06-02,2026-06-03,1600,Google Ads,
`;
const TOUCHES = `partner,date,type,opportunity id,note
Ann Lee,2026-01-03,thank,1,
Ann Lee,2026-01-02,thank,1,
A. Lee,,thank,3,
Ann Lee,2026-03-10,outcome,2,Lunch soon
Bo Park,2026-06-30,outcome,9,
`;

let engine: Engine;
beforeAll(async () => {
	engine = await startNative();
});
afterAll(() => engine.end());

async function read(given: Mapping, notebook: Notebook = EMPTY_NOTEBOOK, filters = {}) {
	const intake = new Intake();
	for (const [name, text] of Object.entries({ 'deals.csv': DEALS, 'touches.csv': TOUCHES }))
		expect(intake.add(name, new TextEncoder().encode(text))).toBeNull();
	const intaken = intake.read(given, TODAY);
	expect(intaken.review.questions).toEqual([]);
	const loaded = await load(engine, intaken, TODAY, () => undefined, notebook);
	const { report, people } = reportOf(loaded, filters);
	const of = (name: string) => report.partners?.find(({ partner }) => partner === name);
	return { report, people, of, mapping: intaken.review.mapping, same: intaken.review.same.partners };
}

/** What is kept of a mapping is read again before it is used. */
function again(mapping: Mapping): Mapping {
	const parsed = parseMapping(JSON.parse(JSON.stringify(mapping)));
	if (!('mapping' in parsed)) throw new Error(JSON.stringify(parsed));
	return parsed.mapping;
}

describe('two partners as one', () => {
	test('their figures add up, undo gives exactly the report of before', async () => {
		const before = await read(EMPTY_MAPPING);
		expect(before.of('Ann Lee')).toMatchObject({ referrals: 3, won: 2, valueWon: 150 });
		expect(before.of('A. Lee')).toMatchObject({ referrals: 1, won: 1, valueWon: 400 });
		const after = withSame(before.mapping, 'A. Lee', ['Ann Lee']);
		const merged = await read(again(after));
		expect(merged.report.partners?.map(({ partner }) => partner).sort()).toEqual(['A. Lee', 'Bo Park']);
		expect(merged.of('A. Lee')).toMatchObject({
			referrals: 4,
			won: 3,
			valueWon: 550,
			lastReferral: '2026-05-01',
			referralDays: ['2026-01-01', '2026-03-01', '2026-05-01'],
		});
		expect(merged.same).toMatchObject([{ keep: 'A. Lee', accepted: true, also: [{ name: 'Ann Lee' }] }]);
		const change = { before: before.mapping, after };
		expect(isUndoable(change, merged.mapping)).toBe(true);
		const back = await read(undone(change, merged.mapping));
		expect(back.mapping).toEqual(before.mapping);
		expect(back.report).toEqual(before.report);
		expect([...back.people.persons]).toEqual([...before.people.persons]);
	});

	test('what was marked and said of either follows', async () => {
		const { mapping } = await read(EMPTY_MAPPING);
		const notebook = [
			withMarks(newMark('Ann Lee', 'call', { date: '2026-07-01', note: 'Back from Rome' })),
			withMarks(newMark('Ann Lee', 'thank', { date: '2026-07-01', opportunity: '2' })),
			withPerson('Ann Lee', { email: 'ann@lee.example', cadence: 365 }),
			withPerson('A. Lee', { phone: '123' }),
		].reduce((now, change) => change(now), EMPTY_NOTEBOOK);
		const { report, people } = await read(withSame(mapping, 'A. Lee', ['Ann Lee']), notebook);
		expect(people.persons.get('A. Lee')).toMatchObject({
			email: 'ann@lee.example',
			phone: '123',
			note: { text: 'Back from Rome', day: '2026-07-01' },
		});
		const care = report.care?.partners.find(({ partner }) => partner === 'A. Lee');
		expect(care).toMatchObject({ everyDays: 365, lastTouch: '2026-07-01', undated: 1 });
		expect(care?.touches.map(({ day, type }) => `${day} ${type}`)).toContain('2026-07-01 call');
		expect(report.care?.partners.map(({ partner }) => partner)).not.toContain('Ann Lee');
	});

	test('everything they sent stands in one list, the latest first, each once', async () => {
		const { mapping } = await read(EMPTY_MAPPING);
		await read(withSame(mapping, 'A. Lee', ['Ann Lee']));
		const sent = await sentBy(engine, 'A. Lee');
		expect(sent.map(({ id, thanked, told, ended }) => [id, thanked, told, ended])).toEqual([
			['3', '', false, '2026-05-20'],
			['2', null, true, '2026-03-09'],
			['1', '2026-01-02', false, '2026-02-01'],
			['5', null, false, '2026-06-03'],
		]);
		expect(sent[2]).toMatchObject({ name: 'Kim', company: 'Ode Ltd', outcome: 'won', amount: 100 });
		expect(await sentBy(engine, "'; DROP TABLE canonical_touches; --")).toEqual([]);
		await read(mapping, EMPTY_NOTEBOOK, { from: '2026-06-01' });
		expect(await sentBy(engine, 'Bo Park')).toMatchObject([{ id: '4', ended: null, thanked: null }]);
		expect(await sentBy(engine, 'Ann Lee')).toHaveLength(3);
	});

	test('a deal that goes on from a lead is thanked for by the number of either', async () => {
		const intake = new Intake();
		const deals =
			'deal id,lead id,name,status,created,closed,referrer\nD1,L1,Kim,won,2026-01-01,2026-02-01,Ann Lee\n';
		const leads =
			'lead id,name,status,created,referrer\nL1,Kim,converted,2025-12-01,Ann Lee\nL2,Tom,open,2025-12-03,Ann Lee\n';
		const touches =
			'partner,date,type,opportunity id\nAnn Lee,2026-01-05,thank,D1\nAnn Lee,2026-01-04,thank,L1\n';
		for (const [name, text] of Object.entries({
			'deals.csv': deals,
			'leads.csv': leads,
			'touches.csv': touches,
		}))
			expect(intake.add(name, new TextEncoder().encode(text))).toBeNull();
		const intaken = intake.read(EMPTY_MAPPING, TODAY);
		await load(engine, intaken, TODAY);
		const sent = await sentBy(engine, 'Ann Lee');
		expect(sent.map(({ id, thanked }) => [id, thanked])).toEqual([
			['L2', null],
			['D1', '2026-01-04'],
		]);
	});
});

describe('another spelling', () => {
	test('holds everywhere, also one that differs only in capitals, and outlasts what is said of others', async () => {
		const { mapping } = await read(EMPTY_MAPPING);
		const named = renamed(mapping, 'Ann Lee', 'ANN LEE');
		const { report, mapping: now } = await read(again(named));
		expect(report.partners?.map(({ partner }) => partner).sort()).toEqual(['A. Lee', 'ANN LEE', 'Bo Park']);
		const later = await read(withSame(now, 'Bo Park', ['B. Park']));
		expect(later.of('ANN LEE')).toMatchObject({ referrals: 3 });
		const back = await read(undone({ before: mapping, after: named }, later.mapping));
		expect(back.of('Ann Lee')).toMatchObject({ referrals: 3 });
		expect(back.mapping.merges).toEqual([{ keep: 'Bo Park', also: ['B. Park'] }]);
	});

	test('follows a chain, and what leads back to itself', async () => {
		const { mapping } = await read(EMPTY_MAPPING);
		const chain = renamed(withSame(mapping, 'Ann Lee', ['A. Lee']), 'Ann Lee', 'Ann Lee-Moss');
		expect(chain.merges).toEqual([{ keep: 'Ann Lee-Moss', also: ['Ann Lee', 'A. Lee'] }]);
		expect((await read(chain)).of('Ann Lee-Moss')).toMatchObject({ referrals: 4 });
		const home = await read(renamed(chain, 'Ann Lee-Moss', 'A. Lee'));
		expect(home.of('A. Lee')).toMatchObject({ referrals: 4 });
	});
});

describe('what a typed name would do is said before', () => {
	const names = ['Ann Lee', 'Bo Park'];
	const mapping = { ...EMPTY_MAPPING, merges: [{ keep: 'Bo Park', also: ['Bobby'] }] };
	const of = (typed: string, partner = 'Ann Lee') => namingOf(typed, partner, names, mapping);

	test('a new name renames, one that exists puts two together', () => {
		expect(of('  ')).toEqual({ what: 'unchanged' });
		expect(of(' Ann  Lee')).toEqual({ what: 'unchanged' });
		expect(of('ANN LEE')).toEqual({ what: 'rename', to: 'ANN LEE' });
		expect(of('Ann Moss')).toEqual({ what: 'rename', to: 'Ann Moss' });
		expect(of('bo park')).toEqual({ what: 'merge', to: 'bo park', other: 'Bo Park' });
		expect(of('Bobby')).toEqual({ what: 'merge', to: 'Bobby', other: 'Bo Park' });
		expect(of('—')).toEqual({ what: 'unreadable' });
		expect(of('Ann', '—')).toEqual({ what: 'unreadable' });
		expect(of('Bobby', 'Bo Park')).toEqual({ what: 'rename', to: 'Bobby' });
		expect(namingWords(of('Bobby'), 'Ann Lee')).toContain('“Bobby” is read as “Bo Park”');
		expect(namingWords(of('bo park'), 'Ann Lee')).toContain('There is a “Bo Park” already');
	});

	test('and so is a contradiction', () => {
		const apart = withApart(EMPTY_MAPPING, 'Ann Lee', 'Bo Park');
		expect(saidApart(apart, 'Bo Park', 'ann lee')).toBe(true);
		expect(saidApart(EMPTY_MAPPING, 'Bo Park', 'Ann Lee')).toBe(false);
		const all = { keep: 'A', also: 'B', referrals: 2, otherReferrals: 1, apart: true };
		expect(togetherWords(all)).toContain('3 referrals in all');
		expect(togetherWords(all)).toContain('takes it back');
		expect(togetherWords({ ...all, otherReferrals: null, apart: false })).not.toMatch(/in all|takes it back/);
		const same = withSame(apart, 'Ann Lee', ['Bo Park']);
		expect(same.apart).toEqual([]);
		expect(undone({ before: apart, after: same }, same)).toEqual(apart);
	});
});

test('undo takes back its own change and nothing else', () => {
	const before = withSame(EMPTY_MAPPING, 'C', ['D']);
	const after = withSame(before, 'A', ['B']);
	const change = { before, after };
	const later = withClass(withApart(withSame(after, 'E', ['F']), 'G', 'H'), 'Expo', 'lead');
	const back = undone(change, later);
	expect(back).toEqual(withClass(withApart(withSame(before, 'E', ['F']), 'G', 'H'), 'Expo', 'lead'));
	expect(isUndoable(change, later)).toBe(true);
	expect(isUndoable(change, back)).toBe(false);
	// Built upon since: what it made is not there any more.
	expect(isUndoable(change, withSame(after, 'Z', ['A']))).toBe(false);
	expect(isUndoable({ before, after: before }, before)).toBe(false);
});

test('names that look alike are offered on the page of either, until something was said', async () => {
	const { mapping, same } = await read(EMPTY_MAPPING);
	expect(alikeTo('Ann Lee', same)).toMatchObject([{ name: 'A. Lee' }]);
	expect(alikeTo('A. Lee', same)).toMatchObject([{ name: 'Ann Lee' }]);
	expect(alikeTo('Bo Park', same)).toEqual([]);
	const apart = await read(withApart(mapping, 'Ann Lee', 'A. Lee'));
	expect(alikeTo('Ann Lee', apart.same)).toEqual([]);
	const turned = await read(withApart(mapping, 'A. Lee', 'Ann Lee'));
	expect(alikeTo('A. Lee', turned.same)).toEqual([]);
});

test('an address leads to whoever goes by the name now, and says where filters leave them out', async () => {
	const { report, mapping } = await read(EMPTY_MAPPING);
	const ann = partnerFragment('Ann Lee');
	expect(whoIs('', report, [])).toBeNull();
	expect(whoIs('#who', report, [])).toBeNull();
	expect(whoIs('#partner-0', report, [])).toEqual({ kind: 'nobody' });
	expect(whoIs(ann, report, [])).toMatchObject({
		kind: 'listed',
		name: 'Ann Lee',
		partner: { referrals: 3 },
	});
	const after = withSame(mapping, 'A. Lee', ['Ann Lee']);
	const merged = await read(after);
	expect(whoIs(ann, merged.report, after.merges)).toMatchObject({ kind: 'listed', name: 'A. Lee' });
	const narrow = await read(after, EMPTY_NOTEBOOK, { from: '2026-06-01' });
	expect(whoIs(ann, narrow.report, after.merges)).toEqual({ kind: 'filtered', name: 'A. Lee' });
});
