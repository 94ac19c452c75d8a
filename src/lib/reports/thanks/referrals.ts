import type { Result } from '../../engine';
import { dayNumber } from '../../format/day-number';
import { OUTCOMES } from '../../model';
import type { Touch } from '../ground/in-use';
import { NO_DAY, type Opportunities } from '../ground/opportunities';
import { latestFirst, referralPlaces } from '../partners/referred';
import { tableOf } from '../table';

const OPEN = OUTCOMES.indexOf('open');

/** How far back one may begin, in days before the as-of date. */
const BEGIN_DAYS = 90;

/** The first day on which a partner was thanked for an opportunity, and told of its end: null where no day is known; undefined: never. */
interface Heard {
	thank?: number | null | undefined;
	outcome?: number | null | undefined;
}

/**
 * Was the partner thanked for each referral, when, and told how it ended: `referrals.sql`. The latest first.
 *
 * @param touches those in use
 */
export function thankedReferrals(all: Opportunities, touches: readonly Touch[]): Result {
	return listed(all, latestFirst(all, referralPlaces(all, true)), heardById(touches));
}

/** Referrals that the owner could begin with, where nothing says who was thanked: `begin.sql`. */
export function referralsToBegin(all: Opportunities, asOf: string | null): Result {
	const first = asOf === null ? Infinity : dayNumber(asOf) - BEGIN_DAYS;
	const recent = latestFirst(all, referralPlaces(all, true)).filter(
		(place) => place < all.dated && all.created[place]! >= first && all.text('id', place) !== null,
	);
	return listed(all, recent, new Map());
}

/** By the id of the opportunity that touches name. */
function heardById(touches: readonly Touch[]): ReadonlyMap<string, Heard> {
	const found = new Map<string, Heard>();
	for (const { type, opportunity_id: id, date } of touches) {
		if ((type !== 'thank' && type !== 'outcome') || id === null) continue;
		const heard = found.get(id) ?? {};
		found.set(id, heard);
		heard[type] = earlier(heard[type], date === null ? null : dayNumber(date));
	}
	return found;
}

/** What is not known gives way to a day; undefined: neither was there. */
function earlier(a: number | null | undefined, b: number | null | undefined): number | null | undefined {
	if (a === undefined || b === undefined) return a === undefined ? b : a;
	return a === null || b === null ? (a ?? b) : Math.min(a, b);
}

function listed(all: Opportunities, places: Uint32Array, heard: ReadonlyMap<string, Heard>): Result {
	const { created, closed, outcomes, texts } = all;
	const isAny = heard.size > 0;
	const heardOf = (id: string | null): Heard | undefined => (id === null ? undefined : heard.get(id));
	const rows = [...places].map((place) => {
		const id = all.text('id', place);
		// A deal that goes on from a lead may be called by the number of either.
		const own = isAny ? heardOf(id) : undefined;
		const ofLead = isAny ? heardOf(all.text('lead_id', place)) : undefined;
		const thanked = earlier(own?.thank, ofLead?.thank);
		return { place, id, thanked, told: earlier(own?.outcome, ofLead?.outcome) };
	});
	const dayOf = (day: number): number | null => (day === NO_DAY ? null : day);
	return tableOf(rows, {
		place: ({ place }) => place,
		id: ({ id }) => id,
		partner: ({ place }) => texts.referrer.values[texts.referrer.codes[place]!] ?? null,
		name: ({ place }) => all.text('name', place),
		company: ({ place }) => all.text('company', place),
		outcome: ({ place }) => OUTCOMES[outcomes[place]!] ?? null,
		created_day: ({ place }) => dayOf(created[place]!),
		ended: ({ place }) => Number(outcomes[place] !== OPEN),
		ended_day: ({ place }) => dayOf(closed[place]!),
		thanked: ({ thanked }) => Number(thanked !== undefined),
		thanked_day: ({ thanked }) => thanked ?? null,
		told: ({ told }) => Number(told !== undefined),
		told_day: ({ told }) => told ?? null,
	});
}
