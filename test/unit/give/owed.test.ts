import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayNumber, isoDay } from '$lib/format/day-number';
import type { Mark, Owed, Reciprocity, Report, Thanks } from '$lib/model';
import { notTold } from '$lib/reports/thanks/say-told';
import { giveNext } from '$lib/ui/give/even/gave';
import { NOTHING_TYPED, notYet, stepsOf } from '$lib/ui/give/meet/meeting';
import { countOf, doneOf, marksFor, owedLists, sentOf, type OwedKind } from '$lib/ui/give/owed/lists';
import {
	aboutRow,
	beginWords,
	doneSentence,
	leftWords,
	noneRecent,
	olderWords,
	rewoundWords,
} from '$lib/ui/give/owed/owed-words';

const AS_OF = '2026-06-30';
const before = (days: number): string => isoDay(dayNumber(AS_OF) - days);
const row = (id: string, over: Partial<Owed> = {}): Owed => ({
	id,
	partner: 'Ann Lee',
	name: `Client ${id}`,
	company: null,
	created: AS_OF,
	ended: null,
	outcome: 'open',
	thanks: true,
	update: false,
	...over,
});
const lists = (owed: readonly Owed[], kind: OwedKind = 'thanks', over: Partial<Parameters<typeof owedLists>[1]> = {}) =>
	owedLists(owed, { kind, asOf: AS_OF, from: null, done: new Set(), ...over }); // prettier-ignore
const ids = (groups: ReturnType<typeof lists>['recent']) => groups.map(({ partner, rows }) => [partner, rows.map(({ id }) => id)]); // prettier-ignore

describe('what is owed, by partner', () => {
	test('the last 90 days first, those with the latest first, several of one partner together', () => {
		const got = lists([
			row('1', { created: '2026-06-01' }),
			row('2', { created: '2026-06-20', partner: 'Bo' }),
			row('3', { created: '2026-04-01' }),
			row('4', { created: '2026-03-31' }),
			row('5', { created: null }),
		]);
		expect(ids(got.recent)).toEqual([
			['Bo', ['2']],
			['Ann Lee', ['1', '3']],
		]);
		expect(ids(got.older)).toEqual([['Ann Lee', ['4', '5']]]);
	});

	test('news counts from the day it ended, and what is marked is done', () => {
		const ended = { thanks: false, update: true, outcome: 'won' as const };
		const owed = [
			row('1', { ...ended, ended: '2026-01-01' }),
			row('2', { ...ended, ended: AS_OF }),
			row('3'),
		];
		expect(ids(lists(owed, 'update').recent)).toEqual([['Ann Lee', ['2']]]);
		expect(countOf(lists(owed, 'update').older)).toBe(1);
		expect(countOf(lists(owed, 'update', { done: new Set(['2']) }).recent)).toBe(0);
		expect(ids(lists(owed).recent)).toEqual([['Ann Lee', ['3']]]);
	});

	test('whatever is owed stands once, is done, or is left out and counted', () => {
		const owed = fc.array(
			fc.record({ age: fc.option(fc.nat(400)), partner: fc.constantFrom('Ann', 'Bo', 'Cy'), done: fc.boolean() }),
		); // prettier-ignore
		fc.assert(
			fc.property(owed, fc.option(fc.nat(400)), (some, since) => {
				const rows = some.map(({ age, partner }, i) =>
					row(`${i}`, { partner, created: age === null ? null : before(age) }),
				);
				const done = new Set(some.flatMap((one, i) => (one.done ? [`${i}`] : [])));
				const from = since === null ? null : before(since);
				const { recent, older, left } = lists(rows, 'thanks', { done, from });
				expect(countOf(recent) + countOf(older) + left + done.size).toBe(rows.length);
				for (const groups of [recent, older])
					expect(new Set(groups.map(({ partner }) => partner)).size).toBe(groups.length);
				if (from === null) expect(left).toBe(0);
			}),
		);
	});

	test('one message covers all of a group: a mark for each referral, of two with one id one', () => {
		const marks = marksFor('thanks', [row('1'), row('2'), row('1')], '2026-07-01');
		expect(marks.map(({ partner, date, type, opportunity }) => [partner, date, type, opportunity])).toEqual([
			['Ann Lee', '2026-07-01', 'thank', '1'],
			['Ann Lee', '2026-07-01', 'thank', '2'],
		]);
		const all: Mark[] = [...marks, ...marksFor('update', [row('3')], '2026-07-02')];
		expect([...doneOf(all, 'thanks', null)]).toEqual(['1', '2']);
		expect([...doneOf(all, 'update', null)]).toEqual(['3']);
		expect([...doneOf(all, 'update', '2026-07-01')]).toEqual([]);
	});
});

describe('what is said of it', () => {
	test('a row, as far as known', () => {
		expect(aboutRow('thanks', row('1', { created: '2026-06-01' }))).toMatch(/^created .*2026 · still open$/);
		expect(aboutRow('update', row('1', { outcome: 'lost' }))).toBe('no date · lost');
	});

	test('whom a message would name, where it may', () => {
		expect(sentOf({ name: 'Clara Bekani – Tax', company: 'Clara Bekani' })).toBe('Clara Bekani');
		expect(sentOf({ name: 'Clara Bekani', company: 'Bekani Ltd' })).toBe('Clara Bekani');
		expect(sentOf({ name: null, company: 'Bekani Ltd' })).toBe('Bekani Ltd');
		expect(sentOf({ name: null, company: null })).toBeNull();
	});

	test('singular and plural', () => {
		expect(doneSentence('thanks', 'Ann', [row('7', { name: null })])).toBe('Marked: you thanked Ann for Number 7.');
		expect(doneSentence('update', 'Ann', [row('1'), row('2')])).toBe('Marked: you told Ann of 2 referrals.');
		expect(olderWords('thanks', 1, 1)).toBe('1 older referral of 1 partner');
		expect(leftWords(1, AS_OF)).toMatch(/1 referral from before .* is left out .* counts it\.$/);
		expect(leftWords(2, AS_OF)).toMatch(/2 referrals from before .* are left out .* counts them\.$/);
		expect(beginWords(1)).toMatch(/^The one that waits/);
		expect(noneRecent('thanks', 1, 5)).toBeNull();
		expect(noneRecent('update', 0, 5)).toMatch(/last 90 days/);
	}); // prettier-ignore

	test('a day gone back to is told of, today is not', () => {
		expect(rewoundWords(null, AS_OF)).toBeNull();
		expect(rewoundWords(AS_OF, AS_OF)).toBeNull();
		expect(rewoundWords('2026-01-01', AS_OF)).toMatch(/^You look at the files as they stood on/);
	});

	const told = (over: Partial<Thanks> | null, because: string | null = null): string => {
		const thanks =
			over === null
				? null
				: { owed: [], updatesOwed: [], recentUpdatesOwed: 0, ended: 0, withoutId: 0, referrals: 0, ...over };
		const { sentence, why } = notTold({ thanks, thanksBecause: because, extent: 'full' } as unknown as Report);
		return [sentence, why].filter((part) => part !== '').join(' ');
	}; // prettier-ignore

	test('who was not told: none, one, some, all, and none recorded', () => {
		expect(told({})).toBe('No referral has ended that somebody could be told of.');
		expect(told({ ended: 1 })).toBe('Of the one referral that ended, the partner was told.');
		expect(told({ ended: 3, withoutId: 2 })).toMatch(/all 3 .* were told\. 2 more have no id/);
		expect(told({ ended: 1, updatesOwed: ['a'], recentUpdatesOwed: 1 })).toBe(
			'1 referral ended without the partner being told, in the last 90 days. That is 1 of 1 that ended.',
		);
		expect(told({ ended: 9, updatesOwed: ['a', 'b'], recentUpdatesOwed: 1 })).toBe(
			'2 referrals ended without the partner being told, 1 of them in the last 90 days. That is 2 of 9 that ended.',
		);
		expect(told(null, 'Begin.')).toBe('The files do not say whom you told how a referral ended. Begin.');
	});

	test('whom to give next: only where it stands out', () => {
		const of = (partner: string, label: Reciprocity['label']): Reciprocity => ({ partner, received: 9, given: 0, label });
		expect(giveNext([of('Ann', 'about even'), of('Bo', 'you gave more')])).toBeNull();
		expect(giveNext([of('Ann', 'you received more')])).toMatch(/^Ann sent you clearly more/);
		expect(giveNext([of('Ann', 'you received more'), of('Bo', 'you received more')])).toMatch(/^2 partners .* first of all Ann/);
	}); // prettier-ignore
});

describe('an introduction', () => {
	test('needs two people', () => {
		expect(notYet(NOTHING_TYPED)).toMatch(/two people/);
		expect(notYet({ ...NOTHING_TYPED, one: 'Ann' })).toMatch(/other one, too/);
		expect(notYet({ ...NOTHING_TYPED, one: 'Ann', other: ' ann ' })).toMatch(/same person/);
		expect(notYet({ ...NOTHING_TYPED, one: 'Ann', other: 'Bo' })).toBeNull();
	});

	test('asks each, then writes to both', () => {
		const typed = { ...NOTHING_TYPED, one: 'Ann Lee', other: 'Bo Park', otherWork: 'bakes', why: ' ' };
		const steps = stepsOf(typed, { name: null, firm: null });
		expect(steps.map(({ kind, partner, readers }) => [kind, partner, readers])).toEqual([
			['ask-leave', 'Ann Lee', ['Ann Lee']],
			['ask-leave', 'Bo Park', ['Bo Park']],
			['introduction', 'Ann Lee', ['Ann Lee', 'Bo Park']],
		]);
		expect(steps[0]?.values).toMatchObject({ 'their work': 'bakes', why: null });
		expect(steps[1]?.values).toMatchObject({ 'first name': 'Bo', 'their work': null });
	});
});
