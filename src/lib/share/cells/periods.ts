import { CLASSES, PERIOD_UNITS, type LeadClass, type Period, type PeriodUnit } from '../../model';
import { wilson } from '../../stats';
import { FEWEST } from '../gather';

/** A way to part neighbours into runs: how much is lost by it, and where the last run begins. */
interface Parted {
	readonly cost: number;
	readonly begins: number;
}

/** What it costs that one more period is not told apart, and that one with a rate loses it to one without. */
const JOINED = 2;
const RATE_LOST = 3;

/**
 * The periods of each class with neighbours put together until each has five opportunities or more, or none. Years come
 * first, then quarters within what became of a year, then months within what became of a quarter: whatever is added or
 * taken from another, what is left is made of groups of five or more.
 *
 * A class that is itself smaller is one period, which tells no more than its number. One of which fewer than five have a
 * date has none: by their dates they would be told from the others.
 *
 * @param sizeOf opportunities of a class, with a date or without
 */
export function joinedPeriods(periods: readonly Period[], sizeOf: (id: LeadClass) => number): Period[] {
	const joined = CLASSES.flatMap((id) => {
		const all = ofClass(periods.filter((period) => period.class === id));
		const dated = createdIn(all.filter(({ unit }) => unit === all[0]?.unit));
		return dated > 0 && dated < FEWEST && sizeOf(id) >= FEWEST ? [] : all;
	});
	return PERIOD_UNITS.flatMap((unit) => joined.filter((period) => period.unit === unit));
}

/** Of one class: years first. */
function ofClass(periods: readonly Period[]): Period[] {
	const coarsest = [...PERIOD_UNITS].reverse();
	const whole = [{ from: '', to: '\uFFFF' }];
	return coarsest.reduce<{ readonly all: Period[]; readonly within: readonly Span[] }>(
		({ all, within }, unit) => {
			const own = inTime(periods, unit);
			const found = within.flatMap((span) => runsOf(own.filter((one) => isIn(one, span))).map(joinedOf));
			// Where a unit is missing, the next finer one stands within the one before it.
			return { all: [...all, ...found], within: found.length === 0 ? within : found };
		},
		{ all: [], within: whole },
	).all;
}

type Span = Pick<Period, 'from' | 'to'>;

const isIn = (period: Span, span: Span): boolean => period.from >= span.from && period.to <= span.to;

const inTime = (periods: readonly Period[], unit: PeriodUnit): Period[] =>
	periods
		.filter((period) => period.unit === unit)
		.sort((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)));

const createdIn = (run: readonly Period[]): number => run.reduce((sum, { created }) => sum + created, 0);

/** Neighbours parted into runs that may be told, with as little lost as can be. */
function runsOf(periods: readonly Period[]): Period[][] {
	const ways: (Parted | null)[] = [{ cost: 0, begins: 0 }];
	for (let end = 1; end <= periods.length; end++) ways.push(bestOf(periods, end, ways));
	if (ways.at(-1) === null) return [[...periods]];
	const runs: Period[][] = [];
	for (let end = periods.length; end > 0;) {
		const { begins } = ways[end]!;
		runs.unshift(periods.slice(begins, end));
		end = begins;
	}
	return runs;
}

function bestOf(periods: readonly Period[], end: number, ways: readonly (Parted | null)[]): Parted | null {
	let best: Parted | null = null;
	let created = 0;
	let rated = 0;
	let others = 0;
	for (let begins = end - 1; begins >= 0; begins--) {
		const period = periods[begins]!;
		created += period.created;
		if (period.created > 0 && period.won === null) others++;
		if (period.created > 0 && period.won !== null) rated++;
		const before = ways[begins] ?? null;
		const may = created >= FEWEST || (created === 0 && begins === end - 1);
		const cost =
			(before?.cost ?? Infinity) + JOINED * (end - begins - 1) + (others > 0 ? RATE_LOST * rated : 0);
		if (before !== null && may && cost < (best?.cost ?? Infinity)) best = { cost, begins };
		if (best !== null && JOINED * (end - begins) > best.cost) break;
	}
	return best;
}

/** Several as one, with the rate of all where each that has any has one. */
function joinedOf(run: readonly Period[]): Period {
	const [first] = run;
	if (first === undefined || run.length === 1) return run[0]!;
	const some = run.filter(({ created }) => created > 0);
	const rated = some.length > 0 && some.every(({ won, of }) => won !== null && of !== null);
	const [won, of] = (['won', 'of'] as const).map((key) =>
		some.reduce((sum, one) => sum + (one[key] ?? 0), 0),
	);
	const rate = rated ? wilson(won ?? 0, of ?? 0) : null;
	const day = Object.keys(some.find(({ byDay }) => byDay !== null)?.byDay ?? {})[0];
	const told = rate !== null && day !== undefined;
	return {
		unit: first.unit,
		from: first.from,
		to: run.at(-1)!.to,
		class: first.class,
		created: createdIn(run),
		won: told ? (won ?? 0) : null,
		of: told ? (of ?? 0) : null,
		byDay: told ? { [day]: rate } : null,
		mature: run.every(({ mature }) => mature),
		because: told ? null : whyNone(some.length > 0 ? some : run),
	};
}

const whyNone = (run: readonly Period[]): Period['because'] => {
	const reasons = run.flatMap(({ because }) => because ?? []);
	return reasons.find((one) => one === 'too-young') ?? reasons[0] ?? 'no-days';
};
