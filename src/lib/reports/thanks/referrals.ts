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

/** A touch by which a partner heard of a referral: its first day, null where none is known. */
type Heard = Readonly<Record<'thank' | 'outcome', ReadonlyMap<string, number | null>>>;

/**
 * Was the partner thanked for each referral, when, and told how it ended: `referrals.sql`. The latest first.
 *
 * @param touches those in use
 */
export function thankedReferrals(all: Opportunities, touches: readonly Touch[]): Result {
	const heard: Heard = { thank: firstDays(touches, 'thank'), outcome: firstDays(touches, 'outcome') };
	return listed(all, latestFirst(all, referralPlaces(all, true)), heard);
}

/** Referrals that the owner could begin with, where nothing says who was thanked: `begin.sql`. */
export function referralsToBegin(all: Opportunities, asOf: string | null): Result {
	const first = asOf === null ? Infinity : dayNumber(asOf) - BEGIN_DAYS;
	const recent = latestFirst(all, referralPlaces(all, true)).filter(
		(place) => place < all.dated && all.created[place]! >= first && all.text('id', place) !== null,
	);
	return listed(all, recent, { thank: new Map(), outcome: new Map() });
}

/** Of each opportunity the first day on which its partner heard of it. */
function firstDays(touches: readonly Touch[], kind: 'thank' | 'outcome'): ReadonlyMap<string, number | null> {
	const found = new Map<string, number | null>();
	for (const { type, opportunity_id: id, date } of touches) {
		if (type !== kind || id === null) continue;
		found.set(id, earlier(found.get(id) ?? null, date === null ? null : dayNumber(date)));
	}
	return found;
}

const earlier = (a: number | null, b: number | null): number | null =>
	a === null || b === null ? (a ?? b) : Math.min(a, b);

function listed(all: Opportunities, places: Uint32Array, { thank, outcome }: Heard): Result {
	const { created, closed, outcomes, texts } = all;
	const isAny = thank.size + outcome.size > 0;
	const rows = Array.from(places, (place) => {
		const id = all.text('id', place);
		const leadId = isAny ? all.text('lead_id', place) : null;
		return { place, id, thanked: heardOf(thank, id, leadId), told: heardOf(outcome, id, leadId) };
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

/** A deal that goes on from a lead may be called by the number of either; undefined: nobody heard of it. */
function heardOf(
	days: ReadonlyMap<string, number | null>,
	id: string | null,
	leadId: string | null,
): number | null | undefined {
	const own = id === null ? undefined : days.get(id);
	const ofLead = leadId === null ? undefined : days.get(leadId);
	if (own === undefined) return ofLead;
	return ofLead === undefined ? own : earlier(own, ofLead);
}
