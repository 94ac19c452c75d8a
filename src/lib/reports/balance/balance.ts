import type { Engine } from '../../engine';
import type { Balance, Dimension, Filters } from '../../model';
import { ofClass } from '../close-rates/by-class';
import { count, type Cell } from '../close-rates/facts';
import type { Whole } from '../close-rates/figures';
import { onlyDimensions } from '../ground/only-dimensions';
import { marketsFrom, MOST_MARKETS, reachFrom, toReachCells } from '../reach/reach';
import reachSql from '../reach/reach.sql?raw';
import { clientFlow, referralFlow } from './flow';
import { hidesTime, hidesWays } from './whole';

/*
 * Where effort goes against where clients come from. Money for each hour is what a class's known sources won, less what
 * they cost, over the hours put in (`effort.ts`, from the report's spend); moving hours multiplies the difference, as if
 * every hour brought what the average hour brought. Reach and new markets: `reach`; what is open: `pipeline`.
 */

export interface BalanceInput {
	readonly all: readonly Cell[];
	readonly cells: readonly Cell[];
	readonly dimensions: readonly Dimension[];
	readonly frame: { readonly whole: Whole };
	readonly report: { readonly filters: Filters };
}

/** The parts of the balance that need the tables or the cells. */
export async function balanceOf(engine: Engine, ground: BalanceInput): Promise<Balance> {
	const { all, cells, dimensions } = ground;
	const { filters } = ground.report;
	const time = { whole: ground.frame.whole, filters };
	// Who came first, and that nobody came, can only be seen where every way and the whole time are let through.
	if (hidesWays(filters) || hidesTime(filters))
		return {
			reach: [],
			introductions: introductionsIn(cells),
			leaning: { referrals: null, clients: null, markets: [], marketsInAll: 0 },
		};
	const reach = toReachCells(await engine.query(onlyDimensions(reachSql, dimensions)));
	const markets = marketsFrom(dimensions, reach);
	return {
		reach: reachFrom(dimensions, reach),
		introductions: introductionsIn(cells),
		leaning: {
			referrals: referralFlow(all, cells, time),
			clients: clientFlow(all, cells, time),
			markets: markets.slice(0, MOST_MARKETS),
			marketsInAll: markets.length,
		},
	};
}

function introductionsIn(cells: readonly Cell[]): Balance['introductions'] {
	const of = (outcome: 'open' | 'won') =>
		count(ofClass(cells, 'introduction'), (cell) => cell.outcome === outcome);
	const [open, won] = [of('open'), of('won')];
	return open + won === 0 ? null : { open, won };
}
