import { dayNumber } from '../../format/day-number';
import type { Call, CallReason, Care, Owed, Partner, PartnerCare } from '../../model';
import { isDormant } from '../partners/say';
import type { CareInput } from './care';

/** More than so many is no list for a week. */
const MOST = 7;
const WEEK = 7;
/** What is owed for longer is no matter of this week. */
const RECENT_DAYS = 90;

/** Within so many days before the as-of date, which counts from 1970-01-01. */
export const isRecentlyOwed = (day: string | null, asOfDay: number | null): boolean =>
	asOfDay !== null && day !== null && asOfDay - dayNumber(day) <= RECENT_DAYS;

interface CallsInput extends Pick<CareInput, 'partners' | 'owed' | 'notebook' | 'today'> {
	/** In the order of the partners. */
	readonly cared: readonly PartnerCare[];
	/** Counted from 1970-01-01. */
	readonly asOfDay: number | null;
}

/** What speaks for calling one partner. */
interface Case {
	readonly partner: Partner;
	readonly care: PartnerCare;
	readonly reasons: readonly CallReason[];
}

/**
 * Whom to call this week, one line a partner with all reasons: dormant ones by stake, then those with whom a contact is
 * due, then those who were not told how a referral of the last 90 days ended. Whoever heard of the owner within their
 * cadence is not asked twice, and what was marked in the last seven days has had its place on the list.
 */
export function callsOf(input: CallsInput): Pick<Care, 'calls' | 'done' | 'more' | 'resting'> {
	const { partners, cared, asOfDay } = input;
	const done = doneOf(input);
	const waiting = waitingOf(input);
	const all = partners.flatMap((partner, i): Case[] => {
		const care = cared[i];
		if (care === undefined || partner.own !== null) return [];
		return [{ partner, care, reasons: reasonsOf(partner, care, waiting.get(partner.partner), asOfDay) }];
	});
	const open = all.filter(({ partner, reasons }) => reasons.length > 0 && !done.has(partner.partner));
	const by = (kind: CallReason['kind']) => open.filter(({ reasons }) => reasons[0]?.kind === kind);
	const ordered = [
		...by('dormant'),
		...by('cadence').sort(byDue),
		...by('outcomes').sort((a, b) => countOf(b) - countOf(a)),
	];
	const room = Math.max(0, MOST - done.size);
	return {
		calls: ordered
			.slice(0, room)
			.map(({ partner, reasons }): Call => ({ partner: partner.partner, reasons })),
		done: [...done],
		more: Math.max(0, ordered.length - room),
		resting: all.filter(
			({ partner, care }) =>
				isDormant(partner) &&
				!done.has(partner.partner) &&
				care.everyDays !== null &&
				isRested(care, asOfDay),
		).length,
	};
}

/** Called or met in the last seven days, as the owner marked it; in the order of the list of partners. */
function doneOf({ partners, notebook, today }: CallsInput): ReadonlySet<string> {
	const since = dayNumber(today) - WEEK;
	const marked = new Set(
		notebook.touches
			.filter(({ date, type }) => (type === 'call' || type === 'meeting') && dayNumber(date) > since)
			.map(({ partner }) => partner),
	);
	return new Set(partners.map(({ partner }) => partner).filter((partner) => marked.has(partner)));
}

interface Waiting {
	readonly thanks: number;
	readonly outcomes: number;
}

/** The last day on which the owner marked a call or a meeting with each partner. */
function spokenOn({ notebook }: Pick<CallsInput, 'notebook'>): ReadonlyMap<string, string> {
	const found = new Map<string, string>();
	for (const { partner, type, date } of notebook.touches)
		if ((type === 'call' || type === 'meeting') && date > (found.get(partner) ?? ''))
			found.set(partner, date);
	return found;
}

/**
 * What each partner waits for, of the last 90 days. An outcome from before the owner marked a call is not asked for
 * twice here: it waits among the outcomes to tell.
 */
function waitingOf({ owed, asOfDay, notebook }: CallsInput): ReadonlyMap<string, Waiting> {
	const found = new Map<string, Waiting>();
	const spoken = spokenOn({ notebook });
	const isNews = ({ partner, ended }: Owed) => (ended ?? '') > (spoken.get(partner) ?? '');
	for (const one of owed ?? []) {
		const before = found.get(one.partner) ?? { thanks: 0, outcomes: 0 };
		found.set(one.partner, {
			thanks: before.thanks + Number(one.thanks && isRecentlyOwed(one.created, asOfDay)),
			outcomes: before.outcomes + Number(one.update && isRecentlyOwed(one.ended, asOfDay) && isNews(one)),
		});
	}
	return found;
}

/** A contact within the cadence, or none is wanted. Where nobody's contacts are recorded nobody is rested. */
function isRested({ everyDays, lastTouch }: PartnerCare, asOfDay: number | null): boolean {
	if (everyDays === null) return true;
	return lastTouch !== null && asOfDay !== null && asOfDay - dayNumber(lastTouch) < everyDays;
}

function reasonsOf(
	partner: Partner,
	care: PartnerCare,
	waiting: Waiting | undefined,
	asOfDay: number | null,
): CallReason[] {
	const { everyDays, lastTouch, due } = care;
	const reasons: CallReason[] = [];
	if (isDormant(partner) && partner.status !== null && !isRested(care, asOfDay))
		reasons.push({ kind: 'dormant', status: partner.status });
	if (due !== null && everyDays !== null && asOfDay !== null && dayNumber(due) <= asOfDay)
		reasons.push({
			kind: 'cadence',
			days: lastTouch === null ? null : asOfDay - dayNumber(lastTouch),
			everyDays,
		});
	if ((waiting?.outcomes ?? 0) > 0) reasons.push({ kind: 'outcomes', count: waiting?.outcomes ?? 0 });
	// Thanks have a list of their own: they are said here, and put nobody on this one.
	if (reasons.length > 0 && (waiting?.thanks ?? 0) > 0)
		reasons.push({ kind: 'thanks', count: waiting?.thanks ?? 0 });
	return reasons;
}

/** Those who referred in the last year first, then the longest overdue. */
function byDue(a: Case, b: Case): number {
	const often = ({ care }: Case) => Number(care.everyBecause === 'seldom');
	return often(a) - often(b) || (b.care.overdueDays ?? 0) - (a.care.overdueDays ?? 0);
}

const countOf = ({ reasons: [first] }: Case): number => (first?.kind === 'outcomes' ? first.count : 0);
