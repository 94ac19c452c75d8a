import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	countedDays,
	noneYetChance,
	rhythmOf,
	silenceChance,
	stakeOf,
	statusOf,
	stillActive,
	type Yield,
} from '../../../src/lib/stats';
import deals from '../../golden/deals_expected.json';
import golden from '../../golden/dormancy.json';
import { near } from './tools';

const rhythm = ({ repeats, t_x: span, T: observed }: { repeats: number; t_x: number; T: number }) => ({
	repeats,
	span,
	observed,
});

describe('rhythm', () => {
	test.each(golden.partners)('golden $name', (partner) => {
		const of = rhythm(partner);
		if (partner.silenceChance === null) expect(silenceChance(of)).toBeNull();
		else near(silenceChance(of), partner.silenceChance);
		near(stillActive(of), partner.stillActive);
		expect(statusOf(of)).toBe(partner.status);
	});

	test.each(golden.promising)('golden: none in $days_since_partner_began days', (promising) => {
		near(noneYetChance(promising.days_since_partner_began), promising.chance_of_none_yet);
	});

	test('referrals within seven days of the last counted one are one event', () => {
		expect(countedDays(golden.merge_example.days)).toEqual(golden.merge_example.counted);
		expect(countedDays([])).toEqual([]);
		expect(rhythmOf([], 100)).toBeNull();
	});

	test.each(deals.partners)('golden stake of $partner, its amounts given by their shrunk mean', (partner) => {
		const { decidedRate } = deals.partner_pool;
		// One amount more than the prior's three, chosen so that the shrunk mean is the golden one.
		const all: Yield = {
			won: decidedRate,
			decided: 1,
			amounts: 1,
			lnAmounts: Math.log(partner.shrunkAmount),
		};
		const own: Yield = { won: partner.won, decided: partner.decided, amounts: 0, lnAmounts: 0 };
		near(stakeOf(rhythm(partner), own, all), partner.stake, 1e-8);
	});

	test('the first referral 60 days ago is new, whatever came after; one day more is judged', () => {
		expect(statusOf({ repeats: 3, span: 30, observed: 60 })).toBe('new');
		expect(statusOf({ repeats: 0, span: 0, observed: 60 })).toBe('new');
		expect(statusOf({ repeats: 0, span: 0, observed: 61 })).toBe('one-referral-only');
		expect(statusOf({ repeats: 1, span: 20, observed: 61 })).toBe('on-rhythm');
	});

	test('with nothing decided, or nothing won with an amount, the stake still orders', () => {
		const none: Yield = { won: 0, decided: 0, amounts: 0, lnAmounts: 0 };
		const quiet = stakeOf({ repeats: 4, span: 200, observed: 900 }, none, none);
		const busy = stakeOf({ repeats: 4, span: 200, observed: 205 }, none, none);
		expect(quiet).toBeGreaterThan(busy);
		expect(stakeOf({ repeats: 4, span: 200, observed: 900 }, none, { ...none, decided: 5 })).toBe(0);
	});

	test('a thousand events and a century of silence stay chances', () => {
		const of = { repeats: 999, span: 8000, observed: 44_525 };
		expect(stillActive(of)).toBe(0);
		expect(silenceChance(of)).toBe(0);
		expect(statusOf(of)).toBe('gone-quiet');
	});
});

const someRhythm = fc.tuple(fc.nat(1500), fc.nat(9000), fc.nat(9000)).map(([repeats, more, silence]) => {
	const span = repeats === 0 ? 0 : repeats * 8 + more;
	return { repeats, span, observed: span + silence };
});

describe('always', () => {
	test('chances lie in 0 to 1, and more silence never raises them', () => {
		fc.assert(
			fc.property(someRhythm, fc.nat(2000), (of, more) => {
				const later = { ...of, observed: of.observed + more };
				for (const chance of [stillActive, (one: typeof of) => silenceChance(one) ?? 0]) {
					expect(chance(of) >= 0 && chance(of) <= 1).toBe(true);
					expect(chance(later)).toBeLessThanOrEqual(chance(of));
				}
			}),
		);
	});

	test('more silence never makes one quiet look on rhythm again', () => {
		const order = ['new', 'one-referral-only', 'on-rhythm', 'maybe-quiet', 'overdue', 'gone-quiet'];
		fc.assert(
			fc.property(someRhythm, fc.nat(2000), (of, more) => {
				const [now, later] = [of, { ...of, observed: of.observed + more }].map((one) =>
					order.indexOf(statusOf(one)),
				);
				expect(later).toBeGreaterThanOrEqual(now!);
			}),
		);
	});

	test('counted days are some of the days, more than a week apart, the first among them', () => {
		fc.assert(
			fc.property(fc.array(fc.nat(3000), { minLength: 1, maxLength: 60 }), (drawn) => {
				const days = [...drawn].sort((a, b) => a - b);
				const counted = countedDays(days);
				expect(counted[0]).toBe(days[0]);
				expect(counted.every((day) => days.includes(day))).toBe(true);
				expect(counted.every((day, i) => i === 0 || day - counted[i - 1]! > 7)).toBe(true);
				expect(days.every((day) => counted.some((one) => day - one >= 0 && day - one <= 7))).toBe(true);
			}),
		);
	});
});
