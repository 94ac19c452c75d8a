import { describe, expect, test } from 'vitest';
import { wilsonRange } from '../../../src/lib/stats';
import { CALENDAR, FICKLE, LOYAL } from '../../tools/partners/calendar';
import { firmsOf, type World } from '../../tools/partners/firm';
import {
	calibration,
	captured,
	falseAlarms,
	judged,
	meanCaptured,
	misfit,
	named,
	type Bin,
	type Judged,
} from '../../tools/partners/judge';
import { CAPTURED, FARTHEST, ON_AVERAGE } from '../../tools/partners/known';
import { bySilenceAndGap, longestSilence } from '../../tools/partners/naive';
import { EXACT, OWN_FORM } from '../../tools/partners/own-form';

const SEEDS = [1, 2, 3, 4, 5];
const FIRMS = 80;

const made = new Map<string, readonly (readonly Judged[])[]>();

/** What is said of the partners of some firms; worked out once. */
function firms(world: World, seed: number): readonly (readonly Judged[])[] {
	const key = `${world.name} ${seed}`;
	const known = made.get(key) ?? firmsOf(world, seed, FIRMS).map(judged);
	made.set(key, known);
	return known;
}

const partners = (world: World, seed: number) => firms(world, seed).flat();
const repeating = (all: readonly Judged[]) => all.filter(({ rhythm }) => rhythm.repeats >= 2);

/** By how much the nearest end of the 95% range of what is true lies off what was said. */
function surelyOff({ n, said, isTrue }: Bin): number {
	const { low, high } = wilsonRange(Math.round(n * isTrue), n);
	return Math.max(0, low - said, said - high);
}

/** Whether a chance strays no further than in the table by which the constants were chosen, sampling error aside. */
const isCalibrated = (bins: readonly Bin[]): boolean =>
	bins.every((bin) => surelyOff(bin) <= FARTHEST) && misfit(bins) <= ON_AVERAGE;

test('the tolerance is read off the table: ten points for a tenth, 5.7 on average', () => {
	expect(FARTHEST).toBeCloseTo(0.1, 12);
	expect(ON_AVERAGE).toBeCloseTo(0.057, 12);
});

describe.each([OWN_FORM, CALENDAR])('partners whose truth is known: $name', (world) => {
	test.each(SEEDS)('seed %i: the chance of being active is calibrated', (seed) => {
		const bins = calibration(partners(world, seed));
		expect(bins.length).toBe(10);
		expect(Math.min(...bins.map(({ n }) => n))).toBeGreaterThan(200);
		expect(bins.map(surelyOff).filter((off) => off > FARTHEST)).toEqual([]);
		expect(misfit(bins)).toBeLessThanOrEqual(ON_AVERAGE);
	});

	test.each(SEEDS)(
		'seed %i: the first five by stake hold half of the best possible value or more',
		(seed) => {
			const byStake = meanCaptured(firms(world, seed), ({ stake }) => stake);
			expect(byStake).toBeGreaterThanOrEqual(CAPTURED);
			expect(byStake).toBeGreaterThan(1.5 * meanCaptured(firms(world, seed), longestSilence));
		},
	);

	test.each(SEEDS)(
		'seed %i: a silence is about as rare as it is called, and finds most of the stopped',
		(seed) => {
			const all = repeating(partners(world, seed));
			const overdue = named(all, ({ silenceChance }) => silenceChance! < 0.1);
			const quiet = named(all, ({ silenceChance }) => silenceChance! < 0.05);
			expect(overdue.ofActive).toBeLessThan(0.1 + 0.03);
			expect(quiet.ofActive).toBeLessThan(0.05 + 0.02);
			expect(overdue.ofStopped).toBeGreaterThan(0.65);
			expect(quiet.ofStopped).toBeGreaterThan(0.55);
			expect(
				all
					.filter(({ silenceChance }) => silenceChance! < 0.05)
					.every(({ status }) => status === 'gone-quiet' || status === 'new'),
			).toBe(true);
		},
	);

	// In the simulations behind the constants 13.5% and 3.1% of the active, 68% and 30% of the stopped were so named.
	test.each(SEEDS)('seed %i: "probably" and "very likely stopped" are said of few who are active', (seed) => {
		const all = partners(world, seed).filter(({ rhythm }) => rhythm.repeats > 0);
		const probably = named(all, ({ stillActive }) => stillActive < 0.5);
		const likely = named(all, ({ stillActive }) => stillActive < 0.3);
		expect(probably.ofActive).toBeLessThan(0.135);
		expect(probably.ofStopped).toBeGreaterThan(0.65);
		expect(likely.ofActive).toBeLessThan(0.05);
		expect(likely.ofStopped).toBeGreaterThan(0.3);
	});

	test.each(SEEDS)(
		'seed %i: as many of the dormant are active as the list says, a quarter more or less',
		(seed) => {
			const { said, are } = falseAlarms(firms(world, seed));
			expect(are / said).toBeGreaterThan(0.75);
			expect(are / said).toBeLessThan(1.25);
		},
	);
});

describe('the tests can tell', () => {
	test.each([OWN_FORM, CALENDAR])(
		'$name: silence against the usual gap is no chance of being active',
		(world) => {
			for (const seed of SEEDS) {
				const all = repeating(partners(world, seed));
				const naive = calibration(all, bySilenceAndGap);
				expect(isCalibrated(naive)).toBe(false);
				expect(misfit(naive)).toBeGreaterThan(3 * misfit(calibration(all)));
				// it cries wolf at the limit where the silence chance does not
				const cries = named(all, (one) => bySilenceAndGap(one) < 0.1).ofActive;
				expect(cries).toBeGreaterThan(1.1 * named(all, ({ silenceChance }) => silenceChance! < 0.1).ofActive);
			}
		},
	);

	test.each([
		['stopping twice as often after an event', 0.5],
		['stopping half as often', 2],
	])('a chance from odds as for %s is not calibrated', (_, odds) => {
		const changed = ({ stillActive: chance }: Judged) => (odds * chance) / (odds * chance + 1 - chance);
		for (const seed of SEEDS)
			for (const world of [OWN_FORM, CALENDAR])
				expect(isCalibrated(calibration(partners(world, seed), changed))).toBe(false);
	});

	test('the longest silence, the shortest and the least active capture less than half', () => {
		const orders = [
			longestSilence,
			(one: Judged) => -longestSilence(one),
			({ stillActive }: Judged) => 0 - stillActive,
		];
		for (const seed of SEEDS)
			for (const order of orders) expect(meanCaptured(firms(OWN_FORM, seed), order)).toBeLessThan(CAPTURED);
	});

	test('the best order captures everything; where nobody stopped there is nothing to capture', () => {
		const [firm = []] = firms(CALENDAR, 1);
		const knows = ({ truth }: Judged) => (truth.active ? 0 : truth.yearlyValue);
		expect(captured(firm, knows)).toBe(1);
		expect(captured(firm, (one) => -knows(one))).toBe(0);
		expect(
			captured(
				firm.filter(({ truth }) => truth.active),
				knows,
			),
		).toBeNull();
	});

	test('the same seed gives the same firms, another one others', () => {
		expect(firmsOf(CALENDAR, 3, 2)).toEqual(firmsOf(CALENDAR, 3, 2));
		expect(firmsOf(CALENDAR, 3, 2)).not.toEqual(firmsOf(CALENDAR, 4, 2));
	});
});

test('of partners who behave as the model assumes, what is said is true but for chance', () => {
	const bins = calibration(SEEDS.flatMap((seed) => partners(EXACT, seed)));
	const errors = bins.map(({ n, said, isTrue }) => (isTrue - said) / Math.sqrt((said * (1 - said)) / n));
	expect(Math.max(...errors.map(Math.abs))).toBeLessThan(3.5);
	expect(misfit(bins)).toBeLessThan(0.01);
});

describe('where firms are unlike those the constants stand for, chances err and the order holds', () => {
	test('where hardly anybody stops, "stopped" is said too often', () => {
		for (const { said, isTrue } of calibration(partners(LOYAL, 1))) expect(isTrue).toBeGreaterThan(said);
	});

	test('where most stop within two years, "active" is', () => {
		for (const { said, isTrue } of calibration(partners(FICKLE, 1))) expect(isTrue).toBeLessThan(said);
	});

	test.each([LOYAL, FICKLE])('$name: the stake finds at least half of the value', (world) => {
		expect(meanCaptured(firms(world, 1), ({ stake }) => stake)).toBeGreaterThanOrEqual(CAPTURED);
	});
});
