import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendar, callDay, weekOf, type CalendarEntry } from '$lib/send';

const STAMP = new Date('2026-07-01T08:15:30Z');
const CALL: CalendarEntry = {
	partner: 'Ann Lee',
	kind: 'call',
	on: '2026-07-01',
	title: 'Call Ann Lee',
	description: 'Two referrals; say thanks.',
};
const made = (entries: readonly CalendarEntry[], stamp = STAMP): string => calendar(entries, stamp) ?? '';
const with_ = (changes: Partial<CalendarEntry>): CalendarEntry => ({ ...CALL, ...changes });

type Event = Readonly<Record<string, string>>;

/** As a calendar reads it: unfolded, properties by name and parameters, text with its quoting taken off. */
function events(text: string): Event[] {
	const lines = text.replaceAll('\r\n ', '').split('\r\n');
	const found: Record<string, string>[] = [];
	for (const line of lines) {
		if (line === 'BEGIN:VEVENT') found.push({});
		const at = line.indexOf(':');
		const last = found.at(-1);
		if (last !== undefined && at > 0) last[line.slice(0, at)] = read(line.slice(at + 1));
	}
	return found;
}
const read = (value: string): string =>
	value.replace(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));
const uid = (entry: CalendarEntry, stamp = STAMP): string => events(made([entry], stamp))[0]?.UID ?? '';

describe('a calendar file', () => {
	test('has whole days that take no time and ring no bell', () => {
		const text = made([CALL]);
		expect(text.split('\r\n')).toEqual([
			'BEGIN:VCALENDAR',
			'VERSION:2.0',
			'PRODID:-//Vouch//Call list//EN',
			'CALSCALE:GREGORIAN',
			'METHOD:PUBLISH',
			'BEGIN:VEVENT',
			expect.stringMatching(/^UID:[0-9a-f]{32}@vouch$/),
			'DTSTAMP:20260701T081530Z',
			'LAST-MODIFIED:20260701T081530Z',
			'SEQUENCE:205056930',
			'DTSTART;VALUE=DATE:20260701',
			'DTEND;VALUE=DATE:20260702',
			'SUMMARY:Call Ann Lee',
			'DESCRIPTION:Two referrals\\; say thanks.',
			'CLASS:PRIVATE',
			'TRANSP:TRANSPARENT',
			'END:VEVENT',
			'END:VCALENDAR',
			'',
		]);
	});

	test('ends a day at the next one, over the ends of months and years', () => {
		expect(made([with_({ on: '2026-12-31' })])).toContain('DTEND;VALUE=DATE:20270101');
		expect(made([with_({ on: '2028-02-28' })])).toContain('DTEND;VALUE=DATE:20280229');
	});

	test('is none without entries', () => {
		expect(calendar([], STAMP)).toBeNull();
	});

	test('is the same for the same entries and stamp', () => {
		expect(made([CALL])).toBe(made([{ ...CALL }], new Date(STAMP)));
	});

	test('is wellformed whatever stands in it', () => {
		const text = fc.string({ unit: 'binary', maxLength: 200 });
		fc.assert(
			fc.property(text, text, text, (partner, title, description) => {
				const file = made([with_({ partner, title, description })]);
				const lines = file.split('\r\n');
				expect(file.replaceAll('\r\n', '')).not.toMatch(/(?!\t)\p{Cc}/u);
				for (const line of lines) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
				expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
				// Encoded and decoded it is the same: no character was divided.
				expect(new TextDecoder().decode(new TextEncoder().encode(file))).toBe(file);
				const plain = description.replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n').replace(/(?![\t\n])\p{Cc}/gu, '');
				expect(events(file)[0]?.DESCRIPTION ?? '').toBe(plain);
			}),
		);
	}); // prettier-ignore

	test('folds by octets', () => {
		const file = made([with_({ title: '呼叫'.repeat(60), description: '' })]);
		expect(events(file)[0]?.SUMMARY).toBe('呼叫'.repeat(60));
		expect(file).not.toContain('DESCRIPTION');
	});
});

describe('the id of a day in the calendar', () => {
	test('is the same for the list of one week, whenever it is exported and whatever it says', () => {
		const later = new Date('2026-07-03T10:00:00Z');
		const again = with_({ partner: 'ann  lee', on: '2026-07-03', title: 'Ring Ann', description: '' });
		expect(uid(again, later)).toBe(uid(CALL));
		const [first, second] = [made([CALL]), made([again], later)].map((text) => Number(events(text)[0]?.SEQUENCE));
		expect(second).toBeGreaterThan(first ?? Infinity);
		expect(events(made([again], later))[0]?.['DTSTART;VALUE=DATE']).toBe('20260703');
	}); // prettier-ignore

	test('is another for another week, person or kind', () => {
		const others = [{ on: '2026-07-08' }, { on: '2026-08-05' }, { partner: 'Ann Leé' }, { kind: 'thank' }] as const;
		const ids = [CALL, ...others.map(with_)].map((entry) => uid(entry));
		expect(new Set(ids).size).toBe(5);
	}); // prettier-ignore

	test('tells many people apart, and shows none of them', () => {
		const names = Array.from({ length: 2_000 }, (_, i) => `ann${i}@example.org`);
		const text = made(names.map((partner) => with_({ partner, title: 'Call', description: '' })));
		expect(new Set(events(text).map(({ UID }) => UID)).size).toBe(2_000);
		expect(text).not.toMatch(/ann|example/i);
	});

	test('stands once in a file: what is said of one person is put together', () => {
		const found = events(made([CALL, with_({ description: 'Second' }), with_({ kind: 'tell' })]));
		expect(found).toHaveLength(2);
		expect(found[0]?.DESCRIPTION).toBe('Two referrals; say thanks.\nSecond');
	});

	test('numbers editions within what a calendar can count, from 2020 on', () => {
		const edition = (day: string) => Number(events(made([CALL], new Date(day)))[0]?.SEQUENCE);
		expect(edition('2088-01-01T00:00:00Z')).toBeLessThan(2 ** 31);
		expect(edition('2019-01-01T00:00:00Z')).toBe(0);
	});
});

describe('weeks', () => {
	test.each([
		['2026-06-29', '2026-06-29'],
		['2026-07-05', '2026-06-29'],
		['2026-07-06', '2026-07-06'],
		['2026-01-01', '2025-12-29'],
		['1969-12-31', '1969-12-29'],
	])('%s is in the week of %s', (day, monday) => {
		expect(weekOf(day)).toBe(monday);
	});

	test.each([
		['2026-07-03', '2026-07-03'],
		['2026-07-04', '2026-07-06'],
		['2026-07-05', '2026-07-06'],
		['2026-07-06', '2026-07-06'],
	])('a call listed on %s is for %s', (today, day) => {
		expect(callDay(today)).toBe(day);
	});
});
