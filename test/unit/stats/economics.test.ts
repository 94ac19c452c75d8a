import fc from 'fast-check';
import { expect, test } from 'vitest';
import { costPerWon, economyOf, movedHours, totalCost } from '../../../src/lib/stats';
import golden from '../../golden/economics.json';
import { near } from './tools';

test.each(['referrals', 'leads'] as const)('golden economics: %s', (name) => {
	const [got, want] = [economyOf(golden.inputs[name]), golden[name]];
	near(got.total, want.total_cost);
	near(got.costPerWon?.value, want.cost_per_won);
	near(got.costPerWon?.low, want.cost_per_won_lo);
	near(got.costPerWon?.high, want.cost_per_won_hi);
	near(got.valuePerHour, want.value_per_hour);
	near(got.returnPerOne, want.return_per_1);
	near(got.valuePerCreated, want.value_per_deal_created);
	near(got.breakEvenRate, want.breakeven_close_rate);
});

test.each(golden.mix_whatif)('golden economics: $move_hours hours moved', ({ move_hours, delta_value }) => {
	const [to, from] = [economyOf(golden.inputs.referrals), economyOf(golden.inputs.leads)];
	near(movedHours(move_hours, from.valuePerHour!, to.valuePerHour!), delta_value);
});

test('what nothing can be divided by has no figure', () => {
	const none = economyOf({ cost: 0, hours: 0, hourly: 50, won: 0, created: 0, valuePerWin: 0 });
	expect(none).toEqual({
		total: 0,
		costPerWon: null,
		valuePerHour: null,
		returnPerOne: null,
		valuePerCreated: null,
		breakEvenRate: null,
	});
	expect(costPerWon(500, 0, 40)).toBeNull();
});

test('the cost of a client lies within its range, which never falls below the cost of winning all', () => {
	fc.assert(
		fc.property(
			fc.nat(1000),
			fc.integer({ min: 1, max: 1000 }),
			fc.double({ min: 0, max: 1e6, noNaN: true }),
			(lost, won, cost) => {
				const total = totalCost(cost, 3, 10);
				const got = costPerWon(total, won, won + lost)!;
				const slack = 1e-9 * got.value;
				expect(got.low).toBeLessThanOrEqual(got.value + slack);
				expect(got.high).toBeGreaterThanOrEqual(got.value - slack);
				expect(got.low).toBeGreaterThanOrEqual(total / (won + lost) - slack);
				expect(Number.isFinite(got.high)).toBe(true);
			},
		),
	);
});
