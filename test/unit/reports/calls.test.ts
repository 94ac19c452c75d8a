import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDay, dayNumber } from '$lib/format/day-number';
import { EMPTY_NOTEBOOK, type Care, type Mark, type Owed, type Partner } from '$lib/model';
import { careOf, type CareInput } from '$lib/reports/care/care';
import type { Contacts } from '$lib/reports/care/facts';
import { isDormant } from '$lib/reports/partners/say';

const AS_OF = '2026-06-30';
const AS_OF_DAY = dayNumber(AS_OF);
const before = (days: number): string => isoDay(AS_OF_DAY - days);

const partner = (name: string, over: Partial<Partner> = {}): Partner => ({
	partner: name,
	kind: null,
	referrals: 5,
	counted: 5,
	won: 1,
	decided: 2,
	valueWon: null,
	valueByCurrency: null,
	referralDays: [before(400)],
	lastReferral: before(400),
	silentDays: 400,
	usualGapDays: 30,
	silenceChance: 0.01,
	stillActive: 0.1,
	status: 'on-rhythm',
	stake: 10,
	noneYetChance: null,
	own: null,
	...over,
});

const quiet = (name: string, over: Partial<Partner> = {}): Partner =>
	partner(name, { status: 'gone-quiet', ...over });

const owed = (name: string, over: Partial<Owed> = {}): Owed => ({
	id: 'D1',
	partner: name,
	name: null,
	company: null,
	created: before(20),
	ended: before(10),
	outcome: 'won',
	thanks: false,
	update: true,
	...over,
});

const mark = (name: string, over: Partial<Mark> = {}): Mark => ({
	id: `m-${name}`,
	partner: name,
	date: AS_OF,
	type: 'call',
	opportunity: null,
	note: null,
	...over,
});

interface Given extends Partial<Omit<CareInput, 'facts' | 'notebook'>> {
	/** Days before as-of of the last contact; below 0: after it. */
	readonly touched?: Readonly<Record<string, number>>;
	readonly marks?: readonly Mark[];
}

/** Marks are contacts, as the tables have them. */
function care({ touched = {}, marks = [], partners = [], ...rest }: Given): Care {
	const contacts = new Map<string, Contacts>();
	const add = (name: string, day: string) => {
		const touches = [...(contacts.get(name)?.touches ?? []), { day, type: 'call' as const }];
		contacts.set(name, { touches, undated: 0 });
	};
	for (const [name, days] of Object.entries(touched)) add(name, before(days));
	for (const { partner: name, date } of marks) add(name, date);
	return careOf({
		partners,
		facts: { contacts, filed: new Map(), handledBy: new Map(), people: new Map() },
		notebook: { ...EMPTY_NOTEBOOK, touches: marks },
		owed: null,
		asOf: AS_OF,
		today: AS_OF,
		...rest,
	});
}

const names = ({ calls }: Care): string[] => calls.map((call) => call.partner);
const NINE = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];

describe('who is on the list', () => {
	test('seven at most, in the order of stake; the others are counted', () => {
		const { calls, more } = care({ partners: NINE.map((name) => quiet(name)) });
		expect([calls.map((call) => call.partner), more]).toEqual([NINE.slice(0, 7), 2]);
	});

	test('quiet ones, then those due, then those who wait for news', () => {
		const partners = [
			partner('waits', { lastReferral: before(10) }),
			partner('due', { lastReferral: before(10) }),
			quiet('quiet'),
		];
		const got = care({
			partners,
			touched: { waits: 5, due: 31, quiet: 200 },
			owed: [owed('waits')],
		});
		expect(names(got)).toEqual(['quiet', 'due', 'waits']);
		expect(got.calls[0]?.reasons.map(({ kind }) => kind)).toEqual(['dormant', 'cadence']);
	});

	test('of those due, who referred in the last year before others, then the longest overdue', () => {
		const partners = [
			partner('seldom'),
			partner('often a little', { lastReferral: before(10) }),
			partner('often long', { lastReferral: before(10) }),
		];
		const touched = { seldom: 1000, 'often a little': 31, 'often long': 60 };
		expect(names(care({ partners, touched }))).toEqual(['often long', 'often a little', 'seldom']);
	});

	test('a contact is due on the day that so many days have passed, not before', () => {
		const partners = [partner('x', { lastReferral: before(10) })];
		expect(names(care({ partners, touched: { x: 29 } }))).toEqual([]);
		expect(names(care({ partners, touched: { x: 30 } }))).toEqual(['x']);
	});

	test('whoever heard of the owner within the cadence is not asked twice', () => {
		const got = care({ partners: [quiet('heard'), quiet('not')], touched: { heard: 89, not: 90 } });
		expect([names(got), got.resting]).toEqual([['not'], 1]);
	});

	test('a cadence of not at all keeps a quiet one off, and does not say that they were touched', () => {
		const got = careOf({
			partners: [quiet('x')],
			facts: {
				contacts: new Map(),
				filed: new Map([['x', { cadence: 0, last: null }]]),
				handledBy: new Map(),
				people: new Map(),
			},
			notebook: EMPTY_NOTEBOOK,
			owed: null,
			asOf: AS_OF,
			today: AS_OF,
		});
		expect([names(got), got.resting]).toEqual([[], 0]);
	});

	test('news of long ago puts nobody on the list; thanks never do, and are said beside another reason', () => {
		const partners = [partner('x', { lastReferral: before(10) })];
		const touched = { x: 1 };
		expect(names(care({ partners, touched, owed: [owed('x', { ended: before(91) })] }))).toEqual([]);
		const thanks = owed('x', { thanks: true, update: false });
		expect(names(care({ partners, touched, owed: [thanks] }))).toEqual([]);
		expect(care({ partners, touched, owed: [owed('x'), thanks] }).calls[0]?.reasons).toEqual([
			{ kind: 'outcomes', count: 1 },
			{ kind: 'thanks', count: 1 },
		]);
	});

	test('the firm itself and its people are never called', () => {
		expect(names(care({ partners: [quiet('x', { own: 'firm' }), quiet('y', { own: 'owner' })] }))).toEqual(
			[],
		);
	});

	test('where no contact is known nobody is due, and quiet ones are still on the list', () => {
		const got = care({ partners: [quiet('quiet'), partner('steady')] });
		expect([got.recorded, names(got)]).toEqual([false, ['quiet']]);
		expect(got.partners.map(({ due }) => due)).toEqual([null, null]);
	});

	test('without any date nobody is judged', () => {
		const undated = partner('x', { status: null, lastReferral: null, silentDays: null });
		expect(names(care({ partners: [undated], asOf: null, touched: { x: 10 } }))).toEqual([]);
	});
});

describe('what is done', () => {
	const partners = NINE.map((name) => quiet(name));

	test('a call takes its place with it: nobody moves up in the same week', () => {
		const got = care({ partners, marks: [mark('b')] });
		expect([names(got), got.done, got.more]).toEqual([['a', 'c', 'd', 'e', 'f', 'g'], ['b'], 2]);
		expect(got.resting).toBe(0);
	});

	test('after seven days the place is free again', () => {
		const on = (days: number) => care({ partners, marks: [mark('b', { date: before(days) })] });
		expect(on(6).done).toEqual(['b']);
		expect([on(7).done, names(on(7)).length]).toEqual([[], 7]);
		expect(on(7).resting).toBe(1);
	});

	test('thanks, news and notes are contacts, but no call', () => {
		const got = care({ partners, marks: [mark('a', { type: 'thank', opportunity: 'D1' })] });
		expect([got.done, names(got)[0], got.resting]).toEqual([[], 'b', 1]);
	});

	test('the week counts back from today, not from the day the files speak of', () => {
		const today = '2026-11-22';
		expect(care({ partners, today, marks: [mark('a', { date: AS_OF })] }).done).toEqual([]);
		expect(care({ partners, today, marks: [mark('a', { date: today })] }).done).toEqual(['a']);
	});
});

describe('always', () => {
	const some = fc.record({
		status: fc.constantFrom('gone-quiet', 'overdue', 'maybe-quiet', 'on-rhythm', 'new', null),
		last: fc.option(fc.integer({ min: 0, max: 900 }), { nil: null }),
		touched: fc.option(fc.integer({ min: -40, max: 500 }), { nil: null }),
		own: fc.constantFrom(null, null, null, 'firm'),
		owed: fc.array(
			fc.record({
				age: fc.integer({ min: 0, max: 200 }),
				thanks: fc.boolean(),
				update: fc.boolean(),
			}),
			{ maxLength: 3 },
		),
	});
	const given = fc.array(some, { maxLength: 14 }).map((all): Given & { partners: readonly Partner[] } => ({
		partners: all.map(({ status, last, own }, i) =>
			partner(`p${i}`, {
				status,
				own,
				lastReferral: last === null ? null : before(last),
			}),
		),
		touched: Object.fromEntries(
			all.flatMap(({ touched }, i) => (touched === null ? [] : [[`p${i}`, touched]])),
		),
		owed: all.flatMap(({ owed: some }, i) =>
			some.map(({ age, thanks, update }) =>
				owed(`p${i}`, { created: before(age), ended: before(age), thanks, update }),
			),
		),
	}));

	test('nobody stands twice, there are seven at most, and every reason is true', () => {
		fc.assert(
			fc.property(given, (input) => {
				const got = care(input);
				expect(new Set(names(got)).size).toBe(got.calls.length);
				expect(got.calls.length).toBeLessThanOrEqual(7);
				for (const { partner: name, reasons } of got.calls) {
					const of = input.partners.find((one) => one.partner === name)!;
					const cared = got.partners.find((one) => one.partner === name)!;
					const waits = (input.owed ?? []).filter((one) => one.partner === name);
					const recent = (day: string | null) => day !== null && AS_OF_DAY - dayNumber(day) <= 90;
					expect(of.own).toBeNull();
					expect(reasons.length).toBeGreaterThan(0);
					for (const reason of reasons) {
						if (reason.kind === 'dormant') expect([isDormant(of), reason.status]).toEqual([true, of.status]);
						if (reason.kind === 'cadence') {
							expect(cared.due! <= AS_OF).toBe(true);
							expect(reason.everyDays).toBe(cared.everyDays);
							expect(reason.days).toBe(
								cared.lastTouch === null ? null : AS_OF_DAY - dayNumber(cared.lastTouch),
							);
						}
						if (reason.kind === 'outcomes')
							expect(reason.count).toBe(waits.filter((one) => one.update && recent(one.ended)).length);
						if (reason.kind === 'thanks')
							expect(reason.count).toBe(waits.filter((one) => one.thanks && recent(one.created)).length);
					}
				}
			}),
		);
	});

	test('marking somebody called takes them off, and adds nobody', () => {
		fc.assert(
			fc.property(given, fc.nat(), (input, which) => {
				const first = care(input);
				fc.pre(first.calls.length > 0 && first.recorded);
				const called = first.calls[which % first.calls.length]!.partner;
				const then = care({ ...input, marks: [mark(called)] });
				expect(names(then)).toEqual(names(first).filter((name) => name !== called));
				expect(then.done).toEqual([called]);
				expect(then.more).toBe(first.more);
			}),
		);
	});
});
