import betaincinv from '@stdlib/math-base-special-betaincinv';
import type { Cell } from './cells';
import { drawBinomial, drawPoisson, randomFrom, type Random } from './random';

/*
 * How many of the open ones will be won? One that is open at age a has the chance (F(∞) − F(a)) / S(a), F being the
 * win curve (Aalen and Johansen 1978) of its class and S the share not yet ended. Their sum is what to expect.
 *
 * The range is of the wins themselves and covers two things. How sure the curve is: the class's counts by day are
 * drawn anew, each from a Poisson count (the bootstrap with Poisson weights, Hanley and MacGibbon 2006), so the cost
 * hangs on distinct days and not on rows. And luck: each open one is then won or not by its chance. It does not cover
 * that the future may differ from the past, nor wins later than any seen so far.
 */

/** Open ones of one class, with all that its curve is drawn from. */
export interface OpenGroup {
	/** Counts by day, in any order; the open ones are among them. */
	readonly cells: readonly Cell[];
	/** Money that a win brings; null where unknown. */
	readonly worth: number | null;
	/** Its own whole number, so that what is drawn for it does not hang on the other groups. */
	readonly seed: number;
}

/** A figure with its 95% range. */
export interface Likely {
	readonly expected: number;
	readonly low: number;
	readonly high: number;
}

export interface ExpectedWins extends Likely {
	readonly open: number;
	/** Open ones of whom nothing is expected: as old as no win so far, or S = 0 at their age. */
	readonly beyond: number;
	/** In money, by the worth of a win; null where that is unknown for some who are expected. */
	readonly value: Likely | null;
}

/** Draws, and how many counts are drawn at most in all of them; on large files there are fewer draws. */
const DRAWS = 400;
const FEWEST_DRAWS = 80;
const BUDGET = 1_200_000;
const TAIL = 0.025;

const OUTCOMES = ['won', 'lost', 'open'] as const;
const [WON, LOST, OPEN] = [0, 1, 2];

/** Rows that are alike in their end, their entry (both as places among the days) and their outcome. */
interface Plan {
	/** How many days there are. */
	readonly days: number;
	/** Side by side: one of each for each kind of rows, and how many rows there are of it. */
	readonly end: Int32Array;
	readonly entry: Int32Array;
	/** Place among `OUTCOMES`. */
	readonly ended: Uint8Array;
	readonly counts: Float64Array;
	/** Open ones by place of their age, rising. */
	readonly open: readonly { readonly place: number; readonly n: number }[];
	readonly won: number;
	readonly lost: number;
}

/** Sorts the cells once, so that a draw is a pass over plain numbers. Order and repeats of cells make no difference. */
function planOf(cells: readonly Cell[]): Plan {
	const seen = cells.filter((cell) => cell.day >= (cell.entry ?? 0));
	const days = [...new Set(seen.flatMap((cell) => [cell.day, cell.entry ?? 0]))].sort((a, b) => a - b);
	const places = new Map(days.map((day, place) => [day, place]));
	/** Rows by one number that holds end, entry and outcome, so that sorting it sorts them. */
	const parts = new Map<number, number>();
	for (const cell of seen) {
		const place = places.get(cell.day)! * days.length + places.get(cell.entry ?? 0)!;
		OUTCOMES.forEach((outcome, kind) => {
			const key = place * OUTCOMES.length + kind;
			if (cell[outcome] > 0) parts.set(key, (parts.get(key) ?? 0) + cell[outcome]);
		});
	}
	const sorted = [...parts].sort(([a], [b]) => a - b);
	const ended = Uint8Array.from(sorted, ([key]) => key % OUTCOMES.length);
	const ways = sorted.map(([key]) => Math.floor(key / OUTCOMES.length));
	const end = Int32Array.from(ways, (way) => Math.floor(way / days.length));
	const counts = Float64Array.from(sorted, ([, n]) => n);
	const open = new Map<number, number>();
	counts.forEach((n, i) => {
		if (ended[i] === OPEN) open.set(end[i]!, (open.get(end[i]!) ?? 0) + n);
	});
	const sum = (kind: number) => counts.reduce((all, n, i) => (ended[i] === kind ? all + n : all), 0);
	return {
		days: days.length,
		end,
		entry: Int32Array.from(ways, (way) => way % days.length),
		ended,
		counts,
		open: [...open].map(([place, n]) => ({ place, n })),
		won: sum(WON),
		lost: sum(LOST),
	};
}

/** Room to work out one curve in; a draw uses that of the draw before. Each list is as long as there are days. */
interface Room {
	readonly entering: Float64Array;
	readonly leaving: Float64Array;
	readonly won: Float64Array;
	readonly lost: Float64Array;
	readonly left: Float64Array;
	readonly chance: Float64Array;
}

function roomFor(days: number): Room {
	const list = () => new Float64Array(days);
	return { entering: list(), leaving: list(), won: list(), lost: list(), left: list(), chance: list() };
}

/** The chance of an open one at each place of the days, by the counts of each kind of rows. */
function chances({ days, end, entry, ended }: Plan, counts: Float64Array, room: Room): Float64Array {
	const { entering, leaving, won, lost, left, chance } = room;
	for (const sums of [entering, leaving, won, lost]) sums.fill(0);
	for (let i = 0; i < counts.length; i += 1) {
		entering[entry[i]!]! += counts[i]!;
		leaving[end[i]!]! += counts[i]!;
		if (ended[i] === WON) won[end[i]!]! += counts[i]!;
		else if (ended[i] === LOST) lost[end[i]!]! += counts[i]!;
	}
	let [rate, survival, atRisk] = [0, 1, 0];
	for (let place = 0; place < days; place += 1) {
		atRisk += entering[place]!;
		if (won[place]! + lost[place]! > 0) {
			rate += (survival * won[place]!) / atRisk;
			survival *= 1 - (won[place]! + lost[place]!) / atRisk;
		}
		atRisk -= leaving[place]!;
		// The rate so far, until the whole is known.
		chance[place] = rate;
		left[place] = survival;
	}
	for (let place = 0; place < days; place += 1)
		chance[place] = left[place]! > 0 ? Math.min(1, Math.max(0, (rate - chance[place]!) / left[place]!)) : 0;
	return chance;
}

/** Resampling cannot draw what was never seen: without a win, or without a loss, Jeffreys' share of it takes its place. */
function atEdge({ won, lost }: Plan, random: Random): (chance: number) => number {
	if (won > 0 && lost > 0) return (chance) => chance;
	const share = betaincinv(random(), won + 0.5, lost + 0.5);
	return won === 0 ? () => share : (chance) => chance * share;
}

/** How many of the open ones are won in each draw of the curve and of their luck. */
function drawWins(plan: Plan, random: Random, times: number): Float64Array {
	const [room, drawn, wins] = [
		roomFor(plan.days),
		new Float64Array(plan.counts.length),
		new Float64Array(times),
	];
	for (let time = 0; time < times; time += 1) {
		for (let i = 0; i < drawn.length; i += 1) drawn[i] = drawPoisson(plan.counts[i]!, random);
		const [chance, edge] = [chances(plan, drawn, room), atEdge(plan, random)];
		let sum = 0;
		for (const { place, n } of plan.open) sum += drawBinomial(n, edge(chance[place]!), random);
		wins[time] = sum;
	}
	return wins;
}

/** The middle 95% of what was drawn; type 7, then outwards so that what is expected lies within. */
function rangeOf(draws: Float64Array, expected: number): Likely {
	const sorted = Float64Array.from(draws).sort();
	const quantile = (p: number): number => {
		const place = (sorted.length - 1) * p;
		const [low, high] = [sorted[Math.floor(place)]!, sorted[Math.ceil(place)]!];
		return low + (place - Math.floor(place)) * (high - low);
	};
	return { expected, low: Math.min(expected, quantile(TAIL)), high: Math.max(expected, quantile(1 - TAIL)) };
}

/** Wins are whole. */
const whole = ({ expected, low, high }: Likely): Likely => ({
	expected,
	low: Math.floor(low),
	high: Math.ceil(high),
});

/** One group with what is expected of it and what was drawn. */
interface Drawn {
	readonly worth: number | null;
	readonly open: number;
	readonly beyond: number;
	readonly expected: number;
	readonly draws: Float64Array;
}

function drawnOf({ worth, seed }: OpenGroup, plan: Plan, times: number): Drawn {
	const chance = chances(plan, plan.counts, roomFor(plan.days));
	const random = randomFrom(seed);
	const sum = (of: (one: Plan['open'][number]) => number) => plan.open.reduce((all, one) => all + of(one), 0);
	return {
		worth,
		open: sum(({ n }) => n),
		beyond: sum(({ place, n }) => (chance[place] === 0 ? n : 0)),
		expected: sum(({ place, n }) => n * chance[place]!),
		draws: drawWins(plan, random, times),
	};
}

function expectedOf(groups: readonly Drawn[], times: number): ExpectedWins {
	const sum = (of: (group: Drawn) => number) => groups.reduce((all, group) => all + of(group), 0);
	const likely = (scale: (group: Drawn) => number) =>
		rangeOf(
			Float64Array.from({ length: times }, (_, i) => sum((group) => scale(group) * group.draws[i]!)),
			sum((group) => scale(group) * group.expected),
		);
	const paid = groups.filter(({ draws, expected }) => expected > 0 || draws.some((wins) => wins > 0));
	return {
		open: sum(({ open }) => open),
		beyond: sum(({ beyond }) => beyond),
		...whole(likely(() => 1)),
		value: paid.some(({ worth }) => worth === null) ? null : likely(({ worth }) => worth ?? 0),
	};
}

/**
 * The wins to expect of the open ones, for each group and for all together.
 *
 * @param groups one for each class; the classes are drawn independently
 * @returns `each` in the order of the groups. `low` and `high` of wins are whole numbers
 */
export function expectedWins(groups: readonly OpenGroup[]): {
	readonly each: readonly ExpectedWins[];
	readonly total: ExpectedWins;
} {
	const plans = groups.map(({ cells }) => planOf(cells));
	const parts = plans.reduce((sum, plan) => sum + plan.counts.length, 0);
	const times = Math.max(FEWEST_DRAWS, Math.min(DRAWS, Math.floor(BUDGET / Math.max(1, parts))));
	const drawn = groups.map((group, i) => drawnOf(group, plans[i]!, times));
	return { each: drawn.map((one) => expectedOf([one], times)), total: expectedOf(drawn, times) };
}
