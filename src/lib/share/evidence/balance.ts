import type { Balance, Change, ClientFlow, NewMarket, Reach, ReferralFlow } from '../../model';
import { FLOW_DAYS, YEAR_DAYS } from '../../reports/balance/spans';
import { short } from '../rounded';
import { areFew, isFew } from './few';
import { closedIn } from './change';
import { giveFewAway } from './intervals';
import { isName, nameOf } from './names';
import type { Told } from './told';

export const NO_BALANCE: Balance = {
	reach: [],
	introductions: null,
	leaning: { referrals: null, clients: null, markets: [], marketsInAll: 0 },
};

const DAY = 86_400_000;

/**
 * Where clients come from. Reach counts values, not opportunities; who opened one of them, and when, is one opportunity
 * and stays behind. How referrals came lately stands where, with the shared periods of referrals, it gives no one to
 * four away; new clients of the last year where they do not together with the wins by day of closing.
 *
 * @param change as it is shared
 */
export function balanceThat(of: Balance, asOf: string | null, change: Change | null, told: Told): Balance {
	const { leaning } = of;
	const markets = leaning.markets.filter((one) => isMarket(one, told));
	return {
		reach: of.reach.flatMap(reach),
		introductions:
			of.introductions === null || told.isHidden('introduction')
				? null
				: { open: of.introductions.open, won: of.introductions.won },
		leaning: {
			referrals: flowThat(leaning.referrals, asOf, told),
			clients: clientsThat(leaning.clients, change, told),
			markets: markets.map((one) => market(one, told)),
			// Those of columns that are not shared are not among them.
			marketsInAll:
				markets.length === leaning.markets.length
					? Math.max(leaning.marketsInAll, markets.length)
					: markets.length,
		},
	};
}

function reach(of: Reach): Reach[] {
	const name = nameOf(of.key);
	if (name === null) return [];
	return [
		{
			key: of.key,
			name,
			values: of.values,
			undated: of.undated,
			by: of.by.map((one) => ({ class: one.class, values: one.values })),
			thenReferrals: of.thenReferrals,
			opened: [],
		},
	];
}

const isMarket = ({ name, value, created, leads }: NewMarket, told: Told): boolean =>
	isName(name) && !areFew(created, leads, created - leads) && told.value(value) !== null;

const market = (of: NewMarket, told: Told): NewMarket => ({
	name: of.name,
	value: told.value(of.value) ?? '',
	created: of.created,
	leads: of.leads,
	won: of.won,
});

const plusDays = (day: string, days: number): string =>
	new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

function flowThat(of: ReferralFlow | null, asOf: string | null, told: Told): ReferralFlow | null {
	if (of === null || asOf === null) return null;
	const periods = told.periods('referral').map(({ from, to, created }) => ({ from, to, count: created }));
	// Nothing is created after the as-of date, so that the last period ends on it as well as on its own last day.
	const last = periods.reduce((latest, { to }) => (to > latest ? to : latest), '');
	const day = plusDays(asOf, 1);
	const end = last > day ? last : day;
	const starts = plusDays(day, -FLOW_DAYS);
	const rest = last !== '' && last < end ? [{ from: last, to: end, count: 0 }] : [];
	const flows = [
		{ from: starts, to: end, count: of.lately },
		{ from: plusDays(starts, -YEAR_DAYS), to: starts, count: of.before },
	];
	return giveFewAway([...periods, ...rest, ...flows])
		? null
		: { lately: of.lately, before: of.before, p: short(of.p), verdict: of.verdict };
}

function clientsThat(of: ClientFlow | null, change: Change | null, told: Told): ClientFlow | null {
	if (of === null || told.folds || areFew(of.clients, of.referrals, of.clients - of.referrals)) return null;
	const years =
		change === null ? [] : closedIn(change).filter(({ from, to }) => plusDays(from, YEAR_DAYS) <= to);
	return years.some(({ count }) => isFew(count - of.clients))
		? null
		: { clients: of.clients, referrals: of.referrals };
}
