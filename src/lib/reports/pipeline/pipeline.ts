import type { Engine } from '../../engine';
import { CLASSES, type LeadClass, type OpenClass, type OpenPipeline } from '../../model';
import { expectedWins, type ExpectedWins, type OpenGroup } from '../../stats/pipeline';
import { ofClass } from '../close-rates/by-class';
import type { Cell } from '../close-rates/facts';
import { whyNoDays, type Whole } from '../close-rates/figures';
import { dayCell } from '../close-rates/filtered';
import { gather, type Gathered } from '../close-rates/gather';
import { classOf } from '../known';
import amountsSql from './amounts.sql?raw';

/*
 * The wins to expect of what is open. Each open opportunity has the chance that those of its class had which were as
 * old and still open: (F(∞) − F(a)) ÷ S(a) on the class's win curve; the chances are added up. The range is that of
 * the wins themselves: the curves are drawn anew a few hundred times with a fixed seed, and each open one is won or
 * not by its chance. In money each win counts as the mean amount of its class's wins.
 */

/** Sum and number of the amounts won by one class in one currency. */
export interface AmountCell {
	readonly class: LeadClass;
	readonly won: number;
	readonly n: number;
}

export interface PipelineInput {
	readonly cells: readonly Cell[];
	/** Empty where the amounts are of several currencies, or there are none. */
	readonly amounts: readonly AmountCell[];
	readonly whole: Whole;
}

/** A class with open ones before anything is expected of it. */
interface Waiting extends Pick<OpenClass, 'class' | 'open' | 'noDays' | 'mean' | 'because'> {
	readonly group: OpenGroup;
}

/**
 * What is open, and the wins to expect of it.
 *
 * @returns null where nothing is open
 */
export function pipelineFrom({ cells, amounts, whole }: PipelineInput): OpenPipeline | null {
	const waiting = CLASSES.flatMap((id, place) => {
		const own = ofClass(cells, id);
		const of = gather(own, whole);
		if (of.open === 0) return [];
		const mean = meanOf(amounts.filter((cell) => cell.class === id));
		return {
			class: id,
			open: of.open,
			noDays: of.noDays.open,
			mean,
			because: becauseOf(of, whole),
			group: { cells: dayCells(own, of, whole), worth: mean?.amount ?? null, seed: place + 1 },
		} satisfies Waiting;
	});
	if (waiting.length === 0) return null;
	const judged = waiting.filter(({ because }) => because === null);
	const { each, total } = expectedWins(judged.map(({ group }) => group));
	const expected = new Map(judged.map(({ class: id }, i) => [id, each[i]!]));
	return {
		classes: waiting.map((one) => classFrom(one, expected.get(one.class) ?? null)),
		open: waiting.reduce((sum, { open }) => sum + open, 0),
		judged: total.open,
		beyond: total.beyond,
		wins: total.open === 0 ? null : winsOf(total),
		value: total.open === 0 ? null : total.value,
	};
}

function classFrom(
	{ class: id, open, noDays, mean, because }: Waiting,
	expected: ExpectedWins | null,
): OpenClass {
	const judged = expected !== null && expected.open > 0 ? expected : null;
	return {
		class: id,
		open,
		noDays,
		beyond: judged?.beyond ?? 0,
		wins: judged === null ? null : winsOf(judged),
		value: judged?.value ?? null,
		mean,
		because,
	};
}

const winsOf = ({ expected, low, high }: ExpectedWins) => ({ expected, low, high });

/** Why nothing can be expected of a class. */
function becauseOf(of: Gathered, whole: Whole): string | null {
	const because = whyNoDays(of, whole);
	if (because !== null) return because;
	if (of.noDays.open === of.open) return 'None of the open ones has a usable date of creation.';
	return of.curve.length === 0 ? 'None of them has ended yet, so there is nothing to judge by.' : null;
}

/** The counts by day; where the export leaves out early ends, each seen only from its day on. */
function dayCells(cells: readonly Cell[], of: Gathered, { seenFrom }: Whole): OpenGroup['cells'] {
	if (seenFrom === null) return of.days;
	return cells.flatMap(({ createdDay, days, outcome, n }) =>
		createdDay === null || days === null ? [] : [dayCell({ createdDay, days, outcome, n }, seenFrom)],
	);
}

function meanOf(amounts: readonly AmountCell[]): OpenClass['mean'] {
	const [won, n] = amounts.reduce(([sum, count], cell) => [sum + cell.won, count + cell.n], [0, 0]);
	// What was won for less than nothing says nothing of the next win.
	return n > 0 && won > 0 ? { amount: won / n, of: n } : null;
}

/** What is open, and the wins to expect of it, of the opportunities that the filters let through. */
export async function pipelineOf(
	engine: Engine,
	{ cells, frame }: { cells: readonly Cell[]; frame: { whole: Whole; currencies: readonly unknown[] } },
): Promise<OpenPipeline | null> {
	const answer = await engine.query(amountsSql);
	const [classes, won, counts] = [answer.texts('class'), answer.numbers('won'), answer.numbers('n')];
	const amounts = Array.from({ length: answer.rows }, (_, i) => ({
		class: classOf(classes[i]),
		won: won[i] ?? 0,
		n: counts[i] ?? 0,
	}));
	return pipelineFrom({ cells, amounts: frame.currencies.length === 1 ? amounts : [], whole: frame.whole });
}
