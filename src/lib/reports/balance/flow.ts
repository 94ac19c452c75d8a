import { CLASSES, type ClientFlow, type Filters, type ReferralFlow } from '../../model';
import { binomialTwoSided } from '../../stats';
import { ofClass } from '../close-rates/by-class';
import { count, firstCreated, type Cell } from '../close-rates/facts';
import type { Whole } from '../close-rates/figures';
import { FLOW_DAYS, YEAR_DAYS } from './spans';

/*
 * Whether referrals come as before: those created in the last half year against those of the year before it, judged by
 * the exact binomial test. And how many new clients came in the last year, from wins by the day they closed.
 */

/** Two-sided. */
const RARE = 0.05;
/** Above this share of wins without a day the year cannot be counted. */
const MOST_WITHOUT_DAYS = 0.05;

/** What decides whether the time of the files is whole. */
export interface Time {
	readonly whole: Whole;
	readonly filters: Filters;
}

/** The last day, where no filter narrows the time, no end is left out, and the files reach back so many days. */
function lastDay(cells: readonly Cell[], { whole, filters }: Time, back: number): number | null {
	const { asOfDay } = whole;
	if (asOfDay === null || whole.filtered || filters.from !== undefined || filters.to !== undefined)
		return null;
	return asOfDay - firstCreated(cells) >= back ? asOfDay : null;
}

/**
 * How referrals came lately, against the year before.
 *
 * @param all every opportunity in use: they say how far the files reach back
 * @param cells those that the filters let through
 */
export function referralFlow(all: readonly Cell[], cells: readonly Cell[], time: Time): ReferralFlow | null {
	const last = lastDay(all, time, FLOW_DAYS + YEAR_DAYS);
	if (last === null) return null;
	const between = (from: number, to: number) =>
		count(
			ofClass(cells, 'referral'),
			({ createdDay: day }) => day !== null && day > last - to && day <= last - from,
		);
	const [lately, before] = [between(0, FLOW_DAYS), between(FLOW_DAYS, FLOW_DAYS + YEAR_DAYS)];
	const share = FLOW_DAYS / (FLOW_DAYS + YEAR_DAYS);
	const p = binomialTwoSided(lately, lately + before, share);
	const fewer = lately < share * (lately + before);
	return { lately, before, p, verdict: p >= RARE ? 'alike' : fewer ? 'fewer' : 'more' };
}

/** New clients of the last year, by the day they were won; null where that cannot be counted. */
export function clientFlow(all: readonly Cell[], cells: readonly Cell[], time: Time): ClientFlow | null {
	const last = lastDay(all, time, YEAR_DAYS);
	if (last === null) return null;
	const wins = CLASSES.filter((id) => id !== 'existing-client').flatMap((id) =>
		ofClass(cells, id).filter(({ outcome }) => outcome === 'won'),
	);
	const dayless = count(wins, ({ createdDay, days }) => createdDay === null || days === null);
	if (dayless > MOST_WITHOUT_DAYS * count(wins)) return null;
	const late = wins.filter(
		({ createdDay, days }) => createdDay !== null && days !== null && createdDay + days > last - YEAR_DAYS,
	);
	return { clients: count(late), referrals: count(late, ({ class: id }) => id === 'referral') };
}
