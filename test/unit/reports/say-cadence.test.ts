import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDay } from '../../../src/lib/format';
import type { Care, Partner, PartnerCare } from '../../../src/lib/model';
import { EMPTY_NOTEBOOK } from '../../../src/lib/model';
import { careOf } from '../../../src/lib/reports/care/care';
import {
	cadenceWords,
	contactsSentence,
	dueSentence,
	dueState,
	everyWords,
	lastContactWords,
	ruleSentence,
	waysToRecord,
} from '../../../src/lib/reports/care/say-cadence';

const AS_OF = '2026-06-30';

const one = (over: Partial<PartnerCare> = {}): PartnerCare => ({
	partner: 'Ann Lee',
	touches: [{ day: '2026-06-05', type: 'call' }],
	undated: 0,
	lastTouch: '2026-06-05',
	everyDays: 30,
	everyBecause: 'often',
	due: '2026-07-05',
	overdueDays: 0,
	handledBy: null,
	...over,
});
const overdue = one({ lastTouch: '2026-05-19', due: '2026-06-18', overdueDays: 12 });
const later = one({ lastTouch: '2026-06-29', due: '2026-07-29' });
const unasked = one({ everyDays: null, due: null, overdueDays: null });
const unknown = one({ touches: [], lastTouch: null, due: null, overdueDays: null });

const care = (partners: PartnerCare[], over: Partial<Care> = {}): Care => ({
	often: 30,
	seldom: 90,
	recorded: true,
	partners,
	calls: [],
	done: [],
	more: 0,
	resting: 0,
	...over,
});

describe('the rule', () => {
	it.each([
		[30, 90, 'A contact is planned every 30 days with those who referred in the last year, and every 90 days with the others.'],
		[90, 90, 'A contact is planned every 90 days with every partner.'],
		[30, 0, 'A contact is planned every 30 days with those who referred in the last year, and none with the others.'],
		[0, 365, 'No contact is planned with those who referred in the last year, and one every 365 days with the others.'],
		[0, 0, 'No regular contact is planned, except where you say so of a partner.'],
	])('of %i and %i days', (often, seldom, sentence) => {
		expect(ruleSentence({ often, seldom })).toBe(sentence);
	}); // prettier-ignore

	it('asks for no contact where it is 0', () => {
		const partner = { partner: 'Ann Lee', lastReferral: '2020-01-01', own: null } as Partner;
		const facts = {
			contacts: new Map([
				['Ann Lee', { touches: [{ day: '2020-02-01', type: 'call' as const }], undated: 0 }],
			]),
			filed: new Map(),
			handledBy: new Map(),
			people: new Map(),
		};
		const of = (seldom: number) =>
			careOf({
				partners: [partner],
				facts,
				notebook: { ...EMPTY_NOTEBOOK, seldom },
				owed: null,
				asOf: AS_OF,
				today: AS_OF,
			}).partners[0];
		expect(of(0)).toMatchObject({ everyDays: null, due: null, overdueDays: null, everyBecause: 'seldom' });
		expect(of(90)).toMatchObject({ everyDays: 90, due: '2020-05-01' });
	});
});

describe('with whom a contact is due', () => {
	it.each([
		[[overdue], 'With one partner a contact is overdue.'],
		[[overdue, overdue, later], 'With 2 partners a contact is overdue.'],
		[[one()], 'With one partner a contact is due within a week.'],
		[[overdue, one(), one()], 'With one partner a contact is overdue, and with 2 it is due within a week.'],
		[[later], 'Nobody is due for a contact.'],
		[[unasked], 'Nobody is due, as no contact is planned.'],
		[[], 'Nobody is due, as no contact is planned.'],
	])('%#', (partners, sentence) => {
		expect(dueSentence(care(partners), AS_OF)).toBe(sentence);
	});

	it('cannot be told where no contact is recorded, or none has a date', () => {
		expect(dueSentence(care([unknown], { recorded: false }), AS_OF)).toBe(
			'No contact is recorded yet, so it can’t be told with whom one is due.',
		);
		expect(dueSentence(care([{ ...unknown, undated: 3 }], { recorded: false }), AS_OF)).toBe(
			'The contacts in your files have no date, so it can’t be told with whom one is due.',
		);
		expect(dueSentence(care([one({ due: null, overdueDays: null })]), null)).toContain('can’t be told');
	});

	it('names everybody in exactly one state', () => {
		const days = fc.option(fc.integer({ min: 0, max: 4000 }), { nil: null });
		fc.assert(
			fc.property(days, days, fc.boolean(), (everyDays, overdueDays, dated) => {
				const of = one({ everyDays, overdueDays, due: overdueDays === null ? null : '2026-06-01' });
				const state = dueState(of, dated ? AS_OF : null);
				expect(state === 'none').toBe(everyDays === null);
				if (everyDays !== null) expect(state === 'unknown').toBe(of.due === null || !dated);
			}),
		);
	});
});

describe('what is known of contacts', () => {
	it('teaches how to record them only where none is', () => {
		expect(waysToRecord({ recorded: true })).toEqual([]);
		expect(waysToRecord({ recorded: false })).toHaveLength(3);
	});

	it('says where only a column tells of the last one', () => {
		const filed = one({ touches: [] });
		expect(contactsSentence(care([filed]))).toContain('from a column of your files');
		expect(contactsSentence(care([filed, one()]))).toBeNull();
		expect(contactsSentence(care([unknown], { recorded: false }))).toBeNull();
	});

	it('says it of one partner', () => {
		expect(lastContactWords(one())).toBe(`Last contact ${formatDay('2026-06-05')}`);
		expect(lastContactWords(unknown)).toBe('No contact known');
		expect(lastContactWords({ ...unknown, undated: 1 })).toBe('One contact, without a date');
		expect(lastContactWords({ ...unknown, undated: 4 })).toBe('4 contacts, none with a date');
	});
});

describe('the cadence of one partner', () => {
	it.each([
		[one(), 'every 30 days, due in 5 days'],
		[one({ due: '2026-07-01' }), 'every 30 days, due in 1 day'],
		[one({ due: AS_OF }), 'every 30 days, due now'],
		[overdue, 'every 30 days, overdue 12 days'],
		[one({ overdueDays: 1 }), 'every 30 days, overdue 1 day'],
		[unasked, 'not asked'],
		[unknown, 'every 30 days'],
		[
			one({ lastTouch: '2026-07-20', due: '2026-08-19' }),
			`every 30 days, next on ${formatDay('2026-08-19')}`,
		],
	])('%#', (of, words) => {
		expect(cadenceWords(of, AS_OF)).toBe(words);
	});

	it('is never a number of no days', () => {
		expect([everyWords(0), everyWords(null), everyWords(1), everyWords(1000)]).toEqual([
			'not at all',
			'not at all',
			'every day',
			'every 1,000 days',
		]);
	});
});
