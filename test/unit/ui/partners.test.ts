import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDay } from '$lib/format';
import type { Partner, Report } from '$lib/model';
import { makeReport } from '../../fixtures/report';
import { axisOf, dotMarks, place, silenceFrom, ticksOf } from '$lib/ui/partners/axis';
import {
	aboutPartner,
	alikeWords,
	everyReferral,
	labelWords,
	namelessWords,
	notedWords,
	pictureSentence,
	reciprocitySentence,
	rhythmWords,
	tableSentence,
	waitsFor,
	wonWords,
} from '$lib/ui/partners/sentences';
import { typedWords, whoTitle } from '$lib/ui/partners/who-words';
import { stakeBands } from '$lib/ui/partners/stake';
import { columnsOf, COLUMNS, figure, FIRST_SORTING, found, pressed, sorted } from '$lib/ui/partners/table';
import { makePartner as partner } from '../../fixtures/partner';

const report = (partners: Partner[] | null, referring: Partial<Report['referring']> = {}) =>
	({
		partners,
		referring: { named: 0, unnamed: 0, undated: 0, falseAlarms: null, lookActive: 0, ...referring },
	}) as Report;

describe('the axis', () => {
	it('reaches from the first referral to the as-of date', () => {
		expect(axisOf([partner()], '2026-06-30')).toEqual({ from: '2025-01-10', to: '2026-06-30', before: 0 });
	});

	it('leaves room for a rhythm in a short history', () => {
		const axis = axisOf([partner({ referralDays: ['2026-06-30'] })], '2026-06-30');
		expect(axis?.from).toBe('2026-04-01');
	});

	it('is none without a dated referral', () => {
		expect(axisOf([partner({ referralDays: [] })], '2026-06-30')).toBeNull();
	});

	it('cuts off a stray day long before the rest, and counts it', () => {
		const days = Array.from({ length: 199 }, (_, i) => `2025-0${1 + (i % 9)}-15`);
		const stray = (...strays: string[]) =>
			axisOf([partner({ referralDays: [...strays, ...days] })], '2026-06-30');
		expect(stray('1900-01-01')).toEqual({ from: '2025-01-15', to: '2026-06-30', before: 1 });
		expect(stray('1900-01-01', '1970-01-01')).toEqual({ from: '2025-01-15', to: '2026-06-30', before: 2 });
		// One in a hundred is a stray; more are a history.
		expect(stray(...Array.from({ length: 9 }, () => '1990-01-01'))?.from).toBe('1990-01-01');
		expect(stray('2024-06-01')?.from).toBe('2024-06-01');
	});

	it('puts days where they belong, and those outside at the ends', () => {
		expect(place('2025-01-01', '2025-01-01', '2025-01-11')).toBe(0);
		expect(place('2025-01-06', '2025-01-01', '2025-01-11')).toBe(0.5);
		expect(place('2025-02-01', '2025-01-01', '2025-01-11')).toBe(1);
		expect(place('2024-02-01', '2025-01-01', '2025-01-11')).toBe(0);
		expect(place('2025-01-01', '2025-01-01', '2025-01-01')).toBe(1);
	});

	it.each([
		['2025-01-10', '2026-06-30', ['Apr 25', 'Jul 25', 'Oct 25', 'Jan 26', 'Apr 26']],
		['2023-07-01', '2026-06-30', ['2024', '2025', '2026']],
		['2026-04-01', '2026-06-30', ['Apr 26', 'May 26', 'Jun 26']],
		['2006-03-01', '2026-06-30', ['2010', '2015', '2020', '2025']],
	])('names quarters, years or months from %s to %s', (from, to, labels) => {
		expect(ticksOf({ from, to }, 'en-US').map(({ label }) => label.replace(/\s+/, ' '))).toEqual(labels);
	});

	it('never has more ticks than a phone can show', () => {
		const day = fc
			.date({ min: new Date('1900-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
			.map((date) => date.toISOString().slice(0, 10));
		fc.assert(
			fc.property(day, day, (a, b) => {
				const [from, to] = a < b ? [a, b] : [b, a];
				expect(ticksOf({ from, to }, 'en').length).toBeLessThanOrEqual(7);
			}),
		);
	});
});

describe('the dots', () => {
	it('stand where their days are', () => {
		const marks = dotMarks(['2025-01-01', '2025-06-30', '2025-12-31'], '2025-01-01', '2025-12-31');
		expect(marks.map(({ at, count }) => [Math.round(at * 10) / 10, count])).toEqual([
			[0, 1],
			[0.5, 1],
			[1, 1],
		]);
	});

	it('become one taller mark where they would cover each other', () => {
		const [one] = dotMarks(['2025-01-01'], '2025-01-01', '2025-12-31');
		const marks = dotMarks(['2025-01-01', '2025-01-01', '2025-01-02'], '2025-01-01', '2025-12-31');
		expect(marks).toHaveLength(1);
		expect(marks[0]?.count).toBe(3);
		expect(marks[0]?.height).toBeGreaterThan(one?.height ?? Infinity);
	});

	it('stay few and within the row however many there are', () => {
		const days = Array.from({ length: 5000 }, (_, i) =>
			new Date(Date.UTC(2020, 0, 1 + (i % 2000))).toISOString().slice(0, 10),
		);
		const marks = dotMarks(days, '2020-01-01', '2026-01-01');
		expect(marks.length).toBeLessThanOrEqual(121);
		expect(marks.reduce((sum, { count }) => sum + count, 0)).toBe(5000);
		expect(Math.max(...marks.map(({ height }) => height))).toBeLessThanOrEqual(19);
	});

	it('are followed by the silence since the last counted one', () => {
		expect(silenceFrom(73, '2025-01-01', '2026-01-01')).toBeCloseTo(0.8, 10);
		expect(silenceFrom(0, '2025-01-01', '2026-01-01')).toBe(1);
		expect(silenceFrom(9999, '2025-01-01', '2026-01-01')).toBe(0);
		expect(silenceFrom(null, '2025-01-01', '2026-01-01')).toBeNull();
	});
});

describe('what is at stake', () => {
	it.each([
		[
			[60, 30, 10],
			['high', 'middle', 'low'],
		],
		[
			[40, 30, 20, 10],
			['high', 'middle', 'low', 'low'],
		],
		[
			[100, 1, 1, 1],
			['high', 'low', 'low', 'low'],
		],
		[
			[5, 5, 1],
			['high', 'high', 'low'],
		],
		[
			[2, 1],
			['high', 'low'],
		],
	])('%j reads %j', (stakes, bands) => {
		expect(stakeBands(stakes)).toEqual(bands);
	});

	it('says nothing where there is nothing to compare', () => {
		expect(stakeBands([5])).toEqual([null]);
		expect(stakeBands([5, 5, null])).toEqual([null, null, null]);
		expect(stakeBands([null, 4, 5])).toEqual([null, 'middle', 'high']);
		expect(stakeBands([0, 0])).toEqual([null, null]);
		expect(stakeBands([])).toEqual([]);
	});

	it('never sinks as the stake rises', () => {
		const order = ['low', 'middle', 'high'];
		fc.assert(
			fc.property(fc.array(fc.float({ min: 0, max: 1e6, noNaN: true }), { minLength: 2 }), (stakes) => {
				const rising = stakeBands([...stakes].sort((a, b) => a - b));
				if (rising[0] === null) return;
				const places = rising.map((band) => order.indexOf(band ?? ''));
				expect(places).toEqual([...places].sort((a, b) => a - b));
				expect(rising.at(-1)).toBe('high');
			}),
		);
	});
});

describe('the table', () => {
	const people = [
		partner({ partner: 'Bo', referrals: 1, silenceChance: null }),
		partner({ partner: 'Éva Kiss', referrals: 9, silenceChance: 0.02 }),
		partner({ partner: 'Al', referrals: 9, silenceChance: 0.3 }),
	];
	const names = (list: readonly Partner[]) => list.map((one) => one.partner);

	it('begins with the most referrals', () => {
		expect(names(sorted(people, FIRST_SORTING))).toEqual(['Éva Kiss', 'Al', 'Bo']);
	});

	it('keeps those without a figure last in both directions', () => {
		expect(names(sorted(people, { by: 'chance', down: false }))).toEqual(['Éva Kiss', 'Al', 'Bo']);
		expect(names(sorted(people, { by: 'chance', down: true }))).toEqual(['Al', 'Éva Kiss', 'Bo']);
	});

	it('orders names as people do', () => {
		expect(names(sorted(people, { by: 'partner', down: false }))).toEqual(['Al', 'Bo', 'Éva Kiss']);
	});

	it('turns with a second press, and begins a new column where it matters', () => {
		expect(pressed({ by: 'referrals', down: true }, 'referrals')).toEqual({ by: 'referrals', down: false });
		expect(pressed({ by: 'referrals', down: true }, 'chance')).toEqual({ by: 'chance', down: false });
		expect(pressed({ by: 'partner', down: false }, 'silent')).toEqual({ by: 'silent', down: true });
	});

	it('finds names without accents, in any order', () => {
		expect(names(found(people, ' kiss eva'))).toEqual(['Éva Kiss']);
		expect(found(people, '')).toBe(people);
		expect(found(people, 'nobody')).toEqual([]);
	});

	it('gives no chance to the firm and its people', () => {
		const own = partner({ partner: 'Us', own: 'firm', silenceChance: 0.001, stillActive: 0.001 });
		expect(names(sorted([own, ...people], { by: 'active', down: false })).at(-1)).toBe('Us');
	});

	it('leaves out columns that nobody has a figure in', () => {
		expect(columnsOf(report([partner({ silenceChance: null })]))).toEqual([
			'partner',
			'status',
			'referrals',
			'won',
			'last',
			'gap',
			'silent',
			'active',
		]);
	});

	it('gives each figure in words, and none where nothing is known', () => {
		const row = (one: Partner) => COLUMNS.slice(2).map((column) => figure(one, column, 'EUR'));
		const [referrals, won, money, ...rest] = row(partner({ valueWon: 41000 }));
		expect([referrals, won]).toEqual(['3', '1']);
		expect(money).toMatch(/41.000/);
		expect(rest).toEqual([formatDay('2025-07-10'), '91 days', '100 days', '40%', '80%']);
		const never = partner({ lastReferral: null, usualGapDays: null, silentDays: null, silenceChance: null });
		expect(row(never).slice(2)).toEqual([null, null, null, null, null, '80%']);
		expect(row(partner({ own: 'owner' })).slice(-2)).toEqual([null, null]);
		expect([figure(partner(), 'partner', null), figure(partner(), 'status', null)]).toEqual([null, null]);
	});
});

describe('the words', () => {
	it('say money in each currency', () => {
		expect(wonWords({ valueWon: 41000, valueByCurrency: null }, 'EUR')).toMatch(/41.000/);
		expect(wonWords({ valueWon: null, valueByCurrency: { USD: 5, GBP: 0 } }, null)).toMatch(/^\S*5\S*$/);
		expect(wonWords({ valueWon: null, valueByCurrency: null }, null)).toBeNull();
	});

	it.each([
		[partner({ kind: 'existing-client', valueWon: 41000 }), 'Existing client · 41,000 won'],
		[partner({ kind: 'other', won: 0 }), '3 referrals, none won yet'],
		[partner({ won: 2, valueWon: null }), '2 of 3 referrals won'],
	])('say who somebody is', (one, words) => {
		expect(aboutPartner(one, null)).toBe(words);
	});

	it.each([
		[partner(), '3 referrals · every 91 days · silent 100 days'],
		[partner({ referrals: 4 }), '4 referrals, 1 without a date · every 91 days · silent 100 days'],
		[
			partner({ referrals: 1, referralDays: ['2026-01-01'], usualGapDays: null, silentDays: 1 }),
			'1 referral · silent 1 day',
		],
		[
			partner({ referralDays: [], lastReferral: null, usualGapDays: null, silentDays: null }),
			'3 referrals, no date',
		],
		[partner({ referrals: 0, referralDays: [] }), 'No referral yet'],
	])('say the picture of a row', (one, words) => {
		expect(rhythmWords(one)).toBe(words);
	});

	it('say how regularly all refer', () => {
		const once = partner({ counted: 1, referralDays: ['2025-07-10'], status: 'one-referral-only' });
		const quiet = partner({ status: 'gone-quiet' });
		expect(pictureSentence(report([partner(), quiet, once]))).toBe(
			'2 partners refer again and again, and 1 of them is quieter than usual; 1 has referred once.',
		);
		expect(pictureSentence(report([partner()]))).toBe(
			'1 partner refers again and again, and none is quieter than usual.',
		);
		expect(pictureSentence(report([once, once]))).toBe(
			'All 2 partners have referred once: a rhythm needs at least two referrals.',
		);
		// Three on one day are no rhythm, and not one referral either.
		const oneDay = partner({ counted: 1, referralDays: ['2026-01-01', '2026-01-01', '2026-01-01'] });
		expect(pictureSentence(report([oneDay, once]))).toBe(
			'All 2 partners have referred on one occasion only: a rhythm needs at least two, more than a week apart.',
		);
		expect(pictureSentence(report([partner(), oneDay]))).toBe(
			'1 partner refers again and again, and none is quieter than usual; 1 has referred on one occasion only.',
		);
		expect(pictureSentence(report([partner({ lastReferral: null })]))).toBe(
			'No partner has sent a referral with a date yet.',
		);
	});

	it('say of a list without its end only what those listed brought', () => {
		const short = {
			...report([partner({ referrals: 3, won: 1 })], { named: 900 }),
			leftOut: { partners: 7, sources: 0 },
		};
		expect(tableSentence(short)).toBe(
			'The 1 partner listed here sent 3 referrals, of which 1 became a client.',
		);
	});

	it('say what partners brought, and what is missing', () => {
		expect(tableSentence(report([partner()], { named: 3 }))).toBe(
			'1 partner sent 3 referrals, of which 1 became a client.',
		);
		expect(tableSentence(report([partner({ referrals: 1, won: 0 })], { named: 1 }))).toBe(
			'1 partner sent 1 referral, which has not become a client yet.',
		);
		expect(tableSentence(report([partner({ won: 0 }), partner()], { named: 6 }))).toBe(
			'2 partners sent 6 referrals, of which 1 became a client.',
		);
		expect(tableSentence(report([partner({ won: 0 })], { named: 3 }))).toBe(
			'1 partner sent 3 referrals, and none has become a client yet.',
		);
		expect(tableSentence(report([partner({ referrals: 0 })]))).toBe(
			'Nobody on the list of partners has sent a referral yet.',
		);
		expect(namelessWords(report([], { named: 85, unnamed: 12 }))).toBe(
			'12 referrals name nobody: say who sent them',
		);
		expect(namelessWords(report([], { named: 85 }))).toBeNull();
	});

	it('ask who sent them', () => {
		expect(whoTitle(12)).toBe('12 referrals name nobody. Do you remember who sent them?');
		expect(whoTitle(1)).toBe('One referral names nobody. Do you remember who sent it?');
		expect(typedWords(0, 0)).toBe('Nothing typed yet.');
		expect(typedWords(3, 1)).toBe('3 names typed, 2 of them outside the filters.');
	});

	it('say what somebody waits for', () => {
		expect(waitsFor({ partner: 'A', thanks: 2, updates: 1 })).toBe('a thank-you for 2 · the outcome of 1');
		expect(waitsFor({ partner: 'A', thanks: 0, updates: 3 })).toBe('the outcome of 3');
	});

	it('say what was received and given', () => {
		const reciprocity = [{ partner: 'A', received: 1, given: 5, label: 'too few to tell' }] as const;
		const own = { choices: makeReport({}).choices, reciprocity };
		expect(reciprocitySentence(own)).toBe('You received 1 referral and gave 5.');
		expect(reciprocitySentence({ ...own, reciprocity: [] })).toBe('No referral was given or received yet.');
		expect(labelWords('you gave more', own)).toBe('you gave more');
		// Whoever reads a shared report need not be the firm.
		const shared = { choices: null, reciprocity };
		expect(reciprocitySentence(shared)).toBe('The firm received 1 referral and gave 5.');
		expect(labelWords('you gave more', shared)).toBe('the firm gave more');
		expect(labelWords('about even', shared)).toBe('about even');
	});

	it('say that filters leave what was given and received alone', () => {
		expect(everyReferral({ filters: {} } as Report)).toBeNull();
		expect(everyReferral({ filters: { owner: 'Kim' } } as Report)).toBe(
			'Filters do not narrow these: all of the files count.',
		);
	});

	it('point to names that look like others', () => {
		const alike = { code: 'names-alike', sentence: '2 names look like others.' };
		expect(alikeWords({ warnings: [alike] } as unknown as Report)).toBe('2 names look like others.');
		expect(alikeWords({ warnings: [] } as unknown as Report)).toBeNull();
	});

	it('point to names in notes that wait to be confirmed', () => {
		const noted = { code: 'names-in-notes', sentence: '31 rows name somebody.' };
		expect(notedWords({ warnings: [noted] } as unknown as Report)).toBe('31 rows name somebody.');
		expect(notedWords({ warnings: [] } as unknown as Report)).toBeNull();
	});
});
