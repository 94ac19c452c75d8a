import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayNumber } from '$lib/format/day-number';
import { EMPTY_NOTEBOOK, type Care, type Mark, type Owed, type Person, type Report } from '$lib/model';
import { calendar, callCsv, callDay } from '$lib/send';
import { callRows, evenWords, telOf, toEntry, toLine } from '$lib/ui/calls/call-rows';
import { alongWith, alongWords, doneThisWeek, doneWords, marksOf } from '$lib/ui/calls/done';
import { planOf } from '$lib/ui/calls/plan';
import { besidesSentence, isAtRisk, keptSentence } from '$lib/ui/tend/kept-words';
import { markedAs } from '$lib/ui/tend/marked';
import { reportName } from '$lib/mapping/names/report-name';
import { makeReport } from '../../fixtures/report';

const mark = (over: Partial<Mark> = {}): Mark => ({
	id: 'm1',
	partner: 'Ann Lee',
	date: '2026-11-18',
	type: 'call',
	opportunity: null,
	note: null,
	...over,
});

describe('the plan for the calendar', () => {
	const SEVEN = ['Ann Lee', 'Bo Park', 'Cy Ito', 'Di Roy', 'Ed Fox', 'Fay Oh', 'Gus Poe'];
	const weekday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay();
	const day = fc
		.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
		.map((date) => date.toISOString().slice(0, 10));
	const names = fc.uniqueArray(fc.string(), { maxLength: 7 });

	test('working days from today on, within a week, at most two a day', () => {
		fc.assert(
			fc.property(names, day, (calls, today) => {
				const plan = planOf(calls, [], today);
				const days = [...plan.values()];
				expect([...plan.keys()]).toEqual(calls);
				for (const one of days) {
					expect([1, 2, 3, 4, 5]).toContain(weekday(one));
					const ahead = dayNumber(one) - dayNumber(callDay(today));
					expect(ahead >= 0 && ahead < 7).toBe(true);
					expect(days.filter((other) => other === one).length).toBeLessThanOrEqual(2);
				}
				if (calls.length >= 5) expect(new Set(days).size).toBe(5);
			}),
		);
	});

	test('whoever is still to call keeps the day when others are done', () => {
		const first = planOf(SEVEN, [], '2026-11-16');
		const then = planOf(SEVEN.slice(3), SEVEN.slice(0, 3), '2026-11-16');
		expect([...then]).toEqual([...first].slice(3));
	});

	test('later in the week only passed days move, to the same day of the next', () => {
		const monday = planOf(SEVEN, [], '2026-11-16');
		const thursday = planOf(SEVEN, [], '2026-11-19');
		for (const name of SEVEN) {
			const [before, after] = [monday.get(name)!, thursday.get(name)!];
			const moved = before < '2026-11-19' ? 7 : 0;
			expect(dayNumber(after) - dayNumber(before)).toBe(moved);
		}
	});

	test('exported twice, the calendar has the same days under the same ids', () => {
		const rows = callRows(
			makeReport(
				{},
				{ care: { calls: SEVEN.map((partner) => ({ partner, reasons: [] })) } as unknown as Care },
			),
		);
		const lines = (today: string, stamp: string) => {
			const plan = planOf(SEVEN, [], today);
			const text = calendar(
				rows.map((row) => toEntry(row, plan.get(row.partner)!)),
				new Date(stamp),
			);
			return (text ?? '').split('\r\n').filter((line) => /^(UID|DTSTART)/.test(line));
		};
		// Sunday and the Monday after it are of one week.
		const sunday = lines('2026-11-15', '2026-11-15T09:00:00Z');
		expect(sunday).toHaveLength(14);
		expect(lines('2026-11-16', '2026-11-16T15:00:00Z')).toEqual(sunday);
	});
});

describe('a line of the list', () => {
	const person: Person = {
		partner: 'Ann Lee',
		email: 'ann@example.com',
		phone: '+44 20 7946 0000',
		since: null,
		note: { text: 'Likes rowing', day: '2026-05-01' },
		wouldRefer: null,
		knowsWelcome: null,
		canExplain: null,
	};
	const care = {
		partners: [],
		calls: [
			{
				partner: 'Ann Lee',
				reasons: [
					{ kind: 'outcomes', count: 2 },
					{ kind: 'thanks', count: 1 },
				],
			},
			{ partner: 'Bo Park', reasons: [{ kind: 'cadence', days: 40, everyDays: 30 }] },
		],
	} as unknown as Care;
	const report = (over: Partial<Report> = {}) => makeReport({}, { care, ...over });
	const owed = (id: string, over: Partial<Owed>): Owed => ({
		id,
		partner: 'Ann Lee',
		name: null,
		company: null,
		created: '2026-05-01',
		ended: '2026-06-01',
		outcome: 'won',
		thanks: false,
		update: false,
		...over,
	});
	const [ann, bo] = callRows(
		report({
			reciprocity: [{ partner: 'Ann Lee', received: 9, given: 2, label: 'you received more' }],
		}),
		{
			persons: new Map([['Ann Lee', person]]),
			owed: [
				owed('D1', { update: true }),
				owed('D2', { update: true, thanks: true }),
				owed('D2', { thanks: true }),
				owed('D3', { update: true, thanks: true, created: '2026-03-31', ended: '2026-03-31' }),
				owed('D4', { update: true, partner: 'Bo Park', ended: null }),
			],
		},
	);

	test('has what is known of the partner, and nothing where nothing is', () => {
		expect(ann).toMatchObject({ received: 9, given: 2, phone: person.phone, note: person.note });
		expect(ann?.words).toEqual({ kind: 'outcome', several: true });
		expect(bo).toMatchObject({
			received: null,
			given: 0,
			phone: null,
			email: null,
			tell: [],
			thank: [],
			note: null,
		});
		expect(bo?.words.kind).toBe('keeping-in-touch');
		expect(callRows(report({ care: null }))).toEqual([]);
	});

	test('what is owed of the last 90 days can be given in the same call, and is taken back with it', () => {
		expect([ann?.tell, ann?.thank]).toEqual([['D1', 'D2'], ['D2']]);
		const doing = { type: 'call', date: '2026-11-18', note: ' rowing ', told: true, thanked: true } as const;
		const [call, ...others] = marksOf(ann!, doing);
		expect(call).toMatchObject({ partner: 'Ann Lee', type: 'call', note: 'rowing', opportunity: null });
		expect(others.map(({ type, opportunity, date, note }) => [type, opportunity, date, note])).toEqual([
			['outcome', 'D1', '2026-11-18', null],
			['outcome', 'D2', '2026-11-18', null],
			['thank', 'D2', '2026-11-18', null],
		]);
		const again = marksOf(ann!, { ...doing, thanked: false });
		expect(alongWith([mark(), ...again, call, ...others], call)).toEqual(others);
		expect(alongWords(others)).toBe('told how 2 ended, thanked for one');
		expect(marksOf(ann!, { ...doing, told: false, thanked: false })).toHaveLength(1);
		expect(alongWords([])).toBeNull();
	});

	test('received and given in words', () => {
		expect(evenWords({ received: 9, given: 2 })).toBe('9 referrals received, 2 given');
		expect(evenWords({ received: 1, given: null })).toBe('1 referral received');
		expect(evenWords({ received: 0, given: 1 })).toBe('No referral received yet, 1 given');
		expect(evenWords({ received: null, given: 0 })).toBeNull();
	});

	test('a spreadsheet has the note, a calendar does not', () => {
		expect(callCsv([toLine(ann!)])).toContain('Likes rowing');
		const { title, description } = toEntry(ann!, '2026-11-18');
		expect(title).toBe('Call Ann Lee');
		expect(description).not.toContain('rowing');
		expect(description).toContain('2 referrals that ended were not reported back; 1 thank-you owed.');
		expect(description).toContain(person.phone);
	});

	test.each([
		['+44 20 7946 0000', 'tel:+442079460000'],
		['+44 (0)20 7946-0000', 'tel:+442079460000'],
		['(555) 010-9999 ext. 12', 'tel:5550109999'],
		['0151.23456789 / 030 1234', 'tel:015123456789'],
		['1-800-FLOWERS', null],
		['ask at the desk', null],
		['12', null],
	])('%s is dialled as %s', (phone, tel) => {
		expect(telOf(phone)).toBe(tel);
	});
});

describe('what is done', () => {
	test('calls and meetings of seven days, under the name of the report, the latest first', () => {
		const touches = [
			mark({ id: 'old', date: '2026-11-11' }),
			mark({ id: 'a', date: '2026-11-12', partner: 'ann lee' }),
			mark({ id: 'b', type: 'meeting' }),
			mark({ id: 'c', type: 'thank' }),
			mark({ id: 'd' }),
		];
		const nameOf = reportName([], ['Ann Lee']);
		const done = doneThisWeek(touches, '2026-11-18', nameOf);
		expect(done.map(({ id, partner }) => [id, partner])).toEqual([
			['d', 'Ann Lee'],
			['b', 'Ann Lee'],
			['a', 'Ann Lee'],
		]);
		expect(doneWords(done[0]!, '2026-11-18')).toBe('called today');
		expect(doneWords(mark({ type: 'meeting' }), '2026-11-19', 'en-GB')).toBe('met on 18 Nov 2026');
	});

	test('names that were put together since, and names that nobody has', () => {
		const nameOf = reportName([{ keep: 'Ann Lee', also: ['A. Lee'] }], ['Ann Lee', '李明']);
		expect(['A. Lee', 'ANN LEE', '李明', 'Zed', '—'].map(nameOf)).toEqual([
			'Ann Lee',
			'Ann Lee',
			'李明',
			'Zed',
			'—',
		]);
	});

	test('a mark is found again: by its opportunity, else by partner and day', () => {
		const thanked = mark({ id: 't', type: 'thank', opportunity: 'D1', partner: 'A. Lee' });
		const touches = [mark(), thanked];
		const asked = { partner: 'Ann Lee', type: 'call', opportunity: null, date: '2026-11-18' } as const;
		expect(markedAs(touches, asked)).toBe(touches[0]);
		expect(markedAs(touches, { ...asked, date: '2026-11-19' })).toBeNull();
		expect(markedAs(touches, { ...asked, type: 'thank' })).toBeNull();
		expect(markedAs(touches, { ...asked, type: 'thank', opportunity: 'D1', date: '2026-11-20' })).toBe(
			thanked,
		);
	});
});

describe('whether it is kept', () => {
	const keeping = (
		marks: number,
		downloaded: number,
		over: { isSample?: boolean; remembered?: boolean } = {},
	) => ({
		notebook: {
			...EMPTY_NOTEBOOK,
			touches: Array.from({ length: marks }, (_, i) => mark({ id: `m${i}` })),
			downloaded,
		},
		isSample: false,
		remembered: false,
		...over,
	});

	test.each([
		[keeping(0, 0), /ends with this page, until/],
		[keeping(1, 0), /^One contact you marked is neither remembered on this device nor downloaded/],
		[keeping(5, 3), /^2 contacts you marked are neither/],
		[keeping(1, 1), /^The one contact you marked is in a file you saved/],
		[keeping(4, 4), /^The 4 contacts you marked are in a file you saved/],
		[keeping(4, 0, { remembered: true }), /^What you mark here is remembered on this device\.$/],
		[keeping(4, 0, { isSample: true, remembered: true }), /ends with it\.$/],
	])('%#', (of, words) => {
		expect(keptSentence(of)).toMatch(words);
		expect(isAtRisk(of)).toBe(keptSentence(of).includes('neither'));
	});

	test('what the touches file cannot hold is said where the page would lose it', () => {
		const signed = { ...keeping(0, 0), notebook: { ...EMPTY_NOTEBOOK, signature: 'Jo' } };
		expect(besidesSentence(signed)).toContain('does not hold them');
		expect(besidesSentence({ ...signed, remembered: true })).toBeNull();
		expect(besidesSentence(keeping(3, 0))).toBeNull();
	});
});
