import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Call, CallReason, Care, Partner, PartnerCare } from '$lib/model';
import { filterWords, recordingWords, restWords, whomToCallNow } from '$lib/reports/care/say';
import { reasonsSentence, reasonWords, whatToSay } from '$lib/reports/care/say-reason';
import { whomToCall } from '$lib/reports/partners/say';
import { makeReport } from '../../fixtures/report';

const partner = (name: string, over: Partial<Partner> = {}): Partner => ({
	partner: name,
	kind: null,
	referrals: 9,
	counted: 9,
	won: 1,
	decided: 2,
	valueWon: null,
	valueByCurrency: null,
	referralDays: ['2025-12-22'],
	lastReferral: '2025-12-22',
	silentDays: 190,
	usualGapDays: 30.4,
	silenceChance: 0.01,
	stillActive: 0.1,
	status: 'gone-quiet',
	stake: 10,
	noneYetChance: null,
	own: null,
	...over,
});

const cared = (over: Partial<PartnerCare> = {}): PartnerCare => ({
	partner: 'Ann Lee',
	touches: [],
	undated: 0,
	lastTouch: null,
	everyDays: 30,
	everyBecause: 'often',
	due: null,
	overdueDays: null,
	handledBy: null,
	...over,
});

const QUIET: CallReason = { kind: 'dormant', status: 'gone-quiet' };
const DUE: CallReason = { kind: 'cadence', days: 62, everyDays: 30 };
const NEWS: CallReason = { kind: 'outcomes', count: 2 };
const THANKS: CallReason = { kind: 'thanks', count: 1 };

const care = (over: Partial<Care> = {}): Care => ({
	often: 30,
	seldom: 90,
	recorded: true,
	partners: [],
	calls: [],
	done: [],
	more: 0,
	resting: 0,
	...over,
});

const call = (name: string, ...reasons: CallReason[]): Call => ({ partner: name, reasons });
const ON = partner('On', { status: 'on-rhythm' });
const said = (over: Partial<Care>, partners: readonly Partner[] | null = [ON]) => {
	const { sentence, why } = whomToCallNow(makeReport({}, { partners, care: care(over) }));
	return [sentence, why];
};

describe('reasons', () => {
	const of = { partner: partner('Ann Lee'), care: cared() };

	test.each([
		[QUIET, of, 'gone quiet: silent 190 days, usually every 30'],
		[{ kind: 'dormant', status: 'overdue' }, of, 'overdue: silent 190 days, usually every 30'],
		[DUE, of, 'no contact for 62 days, every 30 is planned'],
		[{ kind: 'cadence', days: 1, everyDays: 1 }, of, 'no contact for 1 day, every day is planned'],
		[{ kind: 'cadence', days: null, everyDays: 30 }, of, 'no contact is known, every 30 days is planned'],
		[NEWS, of, '2 referrals that ended were not reported back'],
		[{ kind: 'outcomes', count: 1 }, of, '1 referral that ended was not reported back'],
		[THANKS, of, '1 thank-you owed'],
		[{ kind: 'thanks', count: 1200 }, of, '1,200 thank-yous owed'],
	] as const)('%o', (reason, whose, words) => {
		expect(reasonWords(reason, whose)).toBe(words);
	});

	test('soft below four repeats, and nothing is usual between two', () => {
		const words = (counted: number) => reasonWords(QUIET, { partner: partner('x', { counted }), care: null });
		expect(words(5)).toMatch(/^gone quiet/);
		expect(words(4)).toBe('may have gone quiet: silent 190 days, usually every 30');
		expect(words(2)).toBe('may have gone quiet: silent 190 days, after two that were 30 days apart');
		expect(reasonWords(QUIET, { partner: null, care: null })).toBe('may have gone quiet');
	});

	test('a contact without a date is no reason to say that none is known', () => {
		const words = reasonWords(
			{ kind: 'cadence', days: null, everyDays: 90 },
			{ partner: null, care: cared({ undated: 2 }) },
		);
		expect(words).toBe('no contact with a date is known, every 90 days is planned');
	});

	test('all of them make one sentence', () => {
		expect(reasonsSentence([DUE, THANKS], of)).toBe(
			'No contact for 62 days, every 30 is planned; 1 thank-you owed.',
		);
		expect(reasonsSentence([], of)).toBe('');
	});

	test('what to say follows the first, and takes the others along once', () => {
		expect(whatToSay([QUIET])).toContain('no need to ask for anything');
		expect(whatToSay([DUE, NEWS, THANKS])).toMatch(/^A short hello.*what became of.*Thank them/);
		expect(whatToSay([NEWS, THANKS]).match(/thank/gi)).toHaveLength(1);
		expect(whatToSay([DUE], 'you received more')).toMatch(/whom they would like to meet\.$/);
		expect(whatToSay([DUE], 'about even')).not.toContain('meet');
	});
});

describe('whom to call this week', () => {
	test('one, several, and by what put them there', () => {
		expect(said({ calls: [call('Key & Co.', DUE)] })).toEqual([
			'One partner to call this week: Key & Co.',
			'They are due for a contact.',
		]);
		expect(said({ calls: [call('A', QUIET), call('B', DUE), call('C', NEWS), call('D', NEWS)] })).toEqual([
			'4 partners to call this week. Start with A.',
			'One is quieter than their own rhythm, one is due for a contact and 2 have not heard how a referral ended.',
		]);
		expect(said({ calls: [call('A', DUE), call('B', DUE, THANKS)] })[1]).toBe('Both are due for a contact.');
		expect(said({ calls: [call('A', NEWS), call('B', NEWS), call('C', NEWS)] })[1]).toBe(
			'All have not heard how a referral ended.',
		);
	});

	test('what was done is said beside what is left', () => {
		expect(said({ calls: [call('A', DUE)], done: ['B'] })).toEqual([
			'One partner still to call this week: A.',
			'They are due for a contact. You called or met 1 partner in the last seven days.',
		]);
	});

	test('everything is done', () => {
		expect(said({ done: ['A', 'B'], more: 1 })).toEqual([
			'That was this week’s list.',
			'You called or met 2 partners in the last seven days. One more has a reason and no room this week.',
		]);
	});

	test('nobody: because none is quiet and none is due', () => {
		const [sentence, why] = said({});
		expect(sentence).toBe('Nobody needs a call this week.');
		expect(why).toMatch(/^No contact is due\. Nobody is quieter than their own rhythm\./);
	});

	test('nobody: because all who are quiet heard from the owner, or are not to hear', () => {
		expect(said({ resting: 1 }, [partner('A')])[1]).toBe(
			'One partner is quieter than their own rhythm, and heard from you within the time you planned.',
		);
		expect(said({ resting: 1 }, [partner('A'), partner('B')])[1]).toMatch(
			/planned\. With one who is quiet no contact is planned\.$/,
		);
	});

	test('without a contact on record the rhythms answer, and how to begin is said', () => {
		const report = makeReport({}, { partners: [ON], care: care({ recorded: false }) });
		expect(whomToCallNow(report)).toEqual(whomToCall(report));
		expect(recordingWords(care({ recorded: false }))).toContain('Mark calls here');
		expect(recordingWords(care())).toBeNull();
	});

	test('without care, as in a shared report, and with nobody to call, the rhythms answer', () => {
		for (const report of [
			makeReport({}, { partners: [partner('A')], care: null }),
			makeReport({}, { partners: null, care: null }),
			makeReport({}, { partners: [], care: care() }),
			makeReport({}, { partners: [partner('Firm', { own: 'firm' })], care: care() }),
		])
			expect(whomToCallNow(report)).toEqual(whomToCall(report));
	});

	test('filters are named where there are some', () => {
		expect(filterWords(makeReport())).toBeNull();
		expect(filterWords(makeReport({}, { filters: { owner: 'Jo' } }))).toMatch(/^Filters choose/);
	});

	test('those left out are counted', () => {
		expect(restWords(care())).toEqual([]);
		expect(restWords(care({ more: 12, resting: 3 }))).toEqual([
			'12 more have a reason and no room this week.',
			'3 more are quieter than their own rhythm and heard from you within the time you planned: they are not asked twice.',
		]);
	});

	test('always a whole sentence without a hole in it, and without blame', () => {
		const reason = fc.constantFrom(QUIET, DUE, NEWS, THANKS);
		const some = fc.record({
			calls: fc.array(
				fc.record({
					partner: fc.constantFrom('Ann Lee', 'Key & Co.', '李明', 'Wow!'),
					reasons: fc.array(reason, { minLength: 1 }),
				}),
				{ maxLength: 7 },
			),
			done: fc.array(fc.constantFrom('X', 'Y'), { maxLength: 2 }),
			more: fc.nat(2000),
			resting: fc.nat(3),
			recorded: fc.boolean(),
		});
		fc.assert(
			fc.property(some, fc.boolean(), (over, isQuiet) => {
				const calls = over.calls.filter(({ reasons: [first] }) => first?.kind !== 'thanks');
				const all = said({ ...over, calls }, [isQuiet ? partner('A') : ON]);
				for (const text of all) {
					expect(text).toMatch(/^[A-Z0-9].*[.!?]$/s);
					expect(text).not.toMatch(/undefined|null|NaN|\b1 (partners|days|are|have)\b/);
					expect(text).not.toMatch(/neglect|fail|should have|forgot|late\b/i);
				}
			}),
		);
	});
});
