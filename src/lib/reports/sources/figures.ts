import { CLASSES, NO_EFFORT, type LeadClass, type Money, type Rate, type SourceFigures } from '../../model';
import { quantile7, sharedPrior, shrunkRate, type DayCount, type Group } from '../../stats';
import type { SourceCell, SourceMoney } from './facts';

export interface SourcesInput {
	readonly cells: readonly SourceCell[];
	readonly money: readonly SourceMoney[];
	/** Currencies of all amounts, null among them where none is named; empty without amounts. */
	readonly currencies: readonly (string | null)[];
	/** The files hold wins and not one loss: no close rate. */
	readonly noLosses: boolean;
}

/** What is counted of one source before any figure is made of it. */
interface Tally {
	readonly class: LeadClass;
	readonly source: string | null;
	won: number;
	lost: number;
	open: number;
	readonly wins: DayCount[];
	readonly money: SourceMoney[];
}

/**
 * What each source brought, within its class, most opportunities first. A label that stands in two classes is two
 * sources. Sources are drawn towards their own class only.
 *
 * @returns empty where there are no opportunities
 */
export function figuresOfSources(input: SourcesInput): SourceFigures[] {
	const tallies = tally(input);
	const allWins = tallies.reduce((sum, { won }) => sum + won, 0);
	return CLASSES.flatMap((leadClass) => {
		const own = tallies.filter((of) => of.class === leadClass);
		const rateOf = shrinking(own, input.noLosses);
		return own.map((of) => ({
			source: of.source,
			class: leadClass,
			way: null,
			created: of.won + of.lost + of.open,
			won: of.won,
			lost: of.lost,
			open: of.open,
			...moneyOf(of.money, input.currencies),
			shrunkRate: rateOf(group(of)),
			medianDaysToWin: quantile7(of.wins, 0.5),
			shareOfWins: allWins === 0 ? null : of.won / allWins,
			...NO_EFFORT,
		}));
	}).sort(bySize);
}

function tally({ cells, money }: SourcesInput): Tally[] {
	const known = new Map<LeadClass, Map<string | null, Tally>>(CLASSES.map((id) => [id, new Map()]));
	const of = (leadClass: LeadClass, source: string | null): Tally => {
		const sources = known.get(leadClass)!;
		const found = sources.get(source);
		if (found !== undefined) return found;
		const fresh: Tally = { class: leadClass, source, won: 0, lost: 0, open: 0, wins: [], money: [] };
		sources.set(source, fresh);
		return fresh;
	};
	for (const cell of cells) {
		const sums = of(cell.class, cell.source);
		sums[cell.outcome] += cell.n;
		if (cell.days !== null) sums.wins.push({ day: cell.days, count: cell.n });
	}
	for (const sum of money) of(sum.class, sum.source).money.push(sum);
	return [...known.values()].flatMap((sources) => [...sources.values()]);
}

const group = ({ won, lost }: { won: number; lost: number }): Group => ({ won, decided: won + lost });

/**
 * Gives each source of one class its rate of decided, drawn towards the class ("Sources and partners" of the
 * definitions). Sources with the same counts share one working-out: a file may name thousands of them.
 */
function shrinking(sources: readonly Tally[], noLosses: boolean): (of: Group) => Rate | null {
	const groups = sources.map(group);
	const all = groups.reduce(
		(sum, { won, decided }) => ({ won: sum.won + won, decided: sum.decided + decided }),
		{ won: 0, decided: 0 },
	);
	const prior = noLosses || all.decided === 0 ? null : sharedPrior(groups, all.won / all.decided);
	const known = new Map<string, Rate>();
	return (of) => {
		if (prior === null) return null;
		const key = `${of.won} of ${of.decided}`;
		const rate = known.get(key) ?? shrunkRate(prior, of);
		known.set(key, rate);
		return rate;
	};
}

/** Money is never converted and never added across currencies. */
function moneyOf(own: readonly SourceMoney[], currencies: SourcesInput['currencies']): Money {
	if (currencies.length === 0) return { valueWon: null, valueByCurrency: null };
	if (currencies.length === 1)
		return { valueWon: own.reduce((sum, { won }) => sum + won, 0), valueByCurrency: null };
	const sums = own.map(({ currency, won }) => [currency ?? '', won] as const);
	return { valueWon: null, valueByCurrency: Object.fromEntries(sums) };
}

/** Most opportunities first, then by class, then by label in the order of its characters; no label stands last. */
function bySize(a: SourceFigures, b: SourceFigures): number {
	if (a.created !== b.created) return b.created - a.created;
	if (a.class !== b.class) return CLASSES.indexOf(a.class) - CLASSES.indexOf(b.class);
	if (a.source === null || b.source === null) return Number(a.source === null) - Number(b.source === null);
	return a.source < b.source ? -1 : Number(a.source > b.source);
}
