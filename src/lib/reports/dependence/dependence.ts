import type { Engine } from '../../engine';
import { dayNumber } from '../../format/day-number';
import type { Dependence, Depended, Money, Partner } from '../../model';
import { effectiveNumber, goodmanRange, standing, verdictOf } from '../../stats';
import { isOfOneOrigin } from '../claims/input';
import type { Ground } from '../evidence';
import { toBrought, type Brought } from './facts';
import { A_QUARTER, FEWEST_WINS, MANY_NAMELESS } from './rules';
import winsSql from './wins.sql?raw';

/*
 * Method: of all won referrals that name a partner outside the firm, each partner's share is counted, and with it how
 * many equally large partners would be as spread out. The range of a share is Goodman's, which still holds for the one
 * that was picked because it is the largest; what a year of a partner brought is the wins since the first referral
 * divided by the years since then.
 *
 * Whether one in four hangs on one partner is said where the whole range lies on one side; where a tenth or more of the
 * won referrals name nobody, also with all these set against the first partner and for it. A quarter is our line: one in
 * four is also what each of four equal partners has, where Herfindahl's index, 0.25, begins to be called highly
 * concentrated (Horizontal Merger Guidelines of the US Department of Justice, 2010, 5.3). Below ten wins nothing is said,
 * as with every value that is picked out of many: at ten even a half has a range, Wilson's, from 24% to 76%.
 */

const SHOWN = 5;
const YEAR_DAYS = 365.25;

/** What the shares are worked out from. */
export interface DependenceInput {
	readonly brought: readonly Brought[];
	/** Those listed: who is no partner, and how each one stands now. */
	readonly partners: readonly Pick<Partner, 'partner' | 'own' | 'status'>[];
	/** New clients of every class; null where the filters leave only one way to come. */
	readonly newWins: number | null;
	/** Currencies of all amounts in the files. */
	readonly currencies: readonly (string | null)[];
	/** The last day looked at, counted from 1970-01-01; null: no file has a date. */
	readonly untilDay: number | null;
}

/** Looks at the wins of what the filters let through. */
export async function dependence(engine: Engine, { report, frame }: Ground): Promise<Dependence | null> {
	const { referral, introduction, lead, unknown } = report.classes;
	const { asOfDay } = frame.whole;
	const { to } = report.filters;
	return dependenceOf({
		brought: toBrought(await engine.query(winsSql)),
		partners: report.partners ?? [],
		newWins: isOfOneOrigin(report.filters) ? null : referral.won + introduction.won + lead.won + unknown.won,
		currencies: frame.currencies,
		untilDay: asOfDay === null || to === undefined ? asOfDay : Math.min(asOfDay, dayNumber(to)),
	});
}

/** @returns null where no referral of a partner was won */
export function dependenceOf(input: DependenceInput): Dependence | null {
	const known = new Map(input.partners.map((one) => [one.partner, one]));
	const isOwn = ({ partner }: Brought): boolean => (known.get(partner ?? '')?.own ?? null) !== null;
	const named = input.brought.filter(({ partner }) => partner !== null);
	const outside = named.filter((one) => !isOwn(one));
	const winners = outside
		.filter(({ won }) => won > 0)
		.sort((a, b) => b.won - a.won || sumOf(b) - sumOf(a) || ((a.partner ?? '') < (b.partner ?? '') ? -1 : 1));
	const wins = wonBy(winners);
	const effective = effectiveNumber(winners.map(({ won }) => won));
	const unnamed = wonBy(input.brought.filter(({ partner }) => partner === null));
	const among = outside.filter(({ decided }) => decided > 0).length;
	const [top, ...others] = winners
		.slice(0, SHOWN)
		.map((one) =>
			depended(one, { ...input, wins, among, status: known.get(one.partner ?? '')?.status ?? null }),
		);
	if (top === undefined || effective === null) return null;
	return {
		wins,
		own: wonBy(named.filter(isOwn)),
		unnamed,
		newWins: input.newWins,
		partners: winners.length,
		among,
		alike: winners.filter(({ won }) => won === top.won).length,
		first: [top, ...others],
		topFive: Math.min(1, wonBy(winners.slice(0, SHOWN)) / wins),
		effective,
		...judged(top.won, wins, unnamed, among),
		bounds:
			unnamed === 0
				? null
				: { low: top.won / (wins + unnamed), high: (top.won + unnamed) / (wins + unnamed) },
		byMoney: byMoney(winners, input.currencies),
		unpriced: wins - winners.reduce((sum, { priced }) => sum + priced, 0),
	};
}

const wonBy = (all: readonly Brought[]): number => all.reduce((sum, { won }) => sum + won, 0);

/** Orders those alike in wins; where there are several currencies there is no such order. */
const sumOf = ({ sums }: Brought): number => (sums.size === 1 ? ([...sums.values()][0] ?? 0) : 0);

function depended(
	{ partner, won, priced, sums, firstDay }: Brought,
	{
		wins,
		among,
		status,
		currencies,
		untilDay,
	}: DependenceInput & Pick<Depended, 'status'> & { wins: number; among: number },
): Depended {
	const days = firstDay === null || untilDay === null ? null : untilDay - firstDay;
	const years = days === null || days < 365 ? null : days / YEAR_DAYS;
	const money = priced === 0 ? NO_MONEY : moneyOf(sums, currencies);
	return {
		partner: partner ?? '',
		won,
		share: { rate: won / wins, ...goodmanRange(won, wins, among) },
		...money,
		years,
		aYear: years === null ? null : { won: won / years, ...divided(money, years) },
		status,
	};
}

const NO_MONEY: Money = { valueWon: null, valueByCurrency: null };

function moneyOf(sums: ReadonlyMap<string, number>, currencies: DependenceInput['currencies']): Money {
	if (currencies.length === 1) return { valueWon: [...sums.values()][0] ?? null, valueByCurrency: null };
	// In one order for every partner, whichever came first.
	const sorted = [...sums].sort(([a], [b]) => (a < b ? -1 : 1));
	return { valueWon: null, valueByCurrency: Object.fromEntries(sorted) };
}

const divided = ({ valueWon, valueByCurrency }: Money, years: number): Money => ({
	valueWon: valueWon === null ? null : valueWon / years,
	valueByCurrency:
		valueByCurrency === null
			? null
			: Object.fromEntries(Object.entries(valueByCurrency).map(([code, sum]) => [code, sum / years])),
});

/** Where many name nobody, a verdict stands only if it holds with these left out, brought by others, and brought by the first. */
function judged(
	won: number,
	wins: number,
	unnamed: number,
	among: number,
): Pick<Dependence, 'verdict' | 'because'> {
	if (wins < FEWEST_WINS) return { verdict: 'cannot-tell', because: 'few' };
	const all = wins + unnamed;
	const nameless =
		unnamed / all < MANY_NAMELESS
			? []
			: [
					[won, all],
					[won + unnamed, all],
				];
	const verdicts = [[won, wins], ...nameless].map(([x = 0, n = 0]) =>
		verdictOf(goodmanRange(x, n, among), A_QUARTER),
	);
	const verdict = standing(verdicts);
	if (verdict !== 'cannot-tell') return { verdict, because: null };
	return { verdict, because: verdicts[0] === 'cannot-tell' ? 'range' : 'unnamed' };
}

/** Null with several currencies, without amounts, and where a sum lies below nothing. */
function byMoney(
	winners: readonly Brought[],
	currencies: DependenceInput['currencies'],
): Dependence['byMoney'] {
	if (currencies.length !== 1) return null;
	const parts = winners.map((one) => ({ partner: one.partner ?? '', sum: sumOf(one) }));
	const all = parts.reduce((total, { sum }) => total + sum, 0);
	if (!(all > 0) || parts.some(({ sum }) => sum < 0)) return null;
	const most = parts.reduce((best, one) => (one.sum > best.sum ? one : best));
	return { partner: most.partner, share: Math.min(1, most.sum / all) };
}
