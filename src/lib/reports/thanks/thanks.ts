import type { Result } from '../../engine';
import { isoDay } from '../../format/day-number';
import type { Outcome, Owed, Report, Thanks } from '../../model';
import type { Whole } from '../close-rates/figures';
import type { Touch } from '../ground/in-use';
import type { Laid } from '../ground/lay';
import { known, outcomeOf } from '../known';
import type { Records } from '../records';
import { referralsToBegin, thankedReferrals } from './referrals';
import { whyNone } from './why-none';

/** Thanks owed for younger ones stand first. */
const RECENT_DAYS = 90;
const SOON_DAYS = 2;
/** Stands before every day. */
const NEVER = -1e9;

/** One referral that names a partner, and what its partner heard of it. Days count from 1970-01-01; null: no date. */
export interface Thanked {
	/** Of its row among all opportunities in use. */
	readonly place: number;
	/** null: no touch can be told to be for it. */
	readonly id: string | null;
	readonly partner: string;
	readonly name: string | null;
	readonly company: string | null;
	readonly outcome: Outcome;
	readonly createdDay: number | null;
	readonly ended: boolean;
	readonly endedDay: number | null;
	readonly thanked: boolean;
	/** Of the first thank-you. */
	readonly thankedDay: number | null;
	/** Told how it ended. */
	readonly told: boolean;
	/** Of the first time. */
	readonly toldDay: number | null;
}

/** Who was thanked and told; null and why where touches cannot say. What is owed is personal, and stands beside the report. */
export interface ThanksPart extends Pick<Report, 'thanks' | 'thanksBecause'> {
	readonly owed: readonly Owed[] | null;
	/** Where nothing says who was thanked: referrals of the last 90 days to begin with, the latest first; else null. */
	readonly begin: readonly Owed[] | null;
}

/** What no filter changes of thanks: asked once. */
export interface ThanksSurvey {
	/** Why touches cannot say who was thanked, as a sentence; null where they can. */
	readonly because: string | null;
	/**
	 * Referrals that name a partner, the latest created first: all of them where touches can say who was thanked, else
	 * those of the last 90 days that have an id.
	 */
	readonly referrals: readonly Thanked[];
}

/** So many referrals are enough to begin with. */
const MOST_TO_BEGIN = 200;

/** @param touches those in use */
export function surveyThanks(
	{ opportunities, asOf }: Pick<Laid, 'opportunities' | 'asOf'>,
	records: Records,
	touches: readonly Touch[],
): ThanksSurvey {
	const because = whyNone(opportunities, records);
	return {
		because,
		referrals: toThanked(
			because === null ? thankedReferrals(opportunities, touches) : referralsToBegin(opportunities, asOf),
		),
	};
}

/** Who was thanked and told, among the referrals that the filters let through. */
export function thanksOf(
	{ because }: Pick<ThanksSurvey, 'because'>,
	referrals: readonly Thanked[],
	{ asOfDay }: Pick<Whole, 'asOfDay'>,
): ThanksPart {
	if (because !== null)
		return {
			thanks: null,
			thanksBecause: because,
			owed: null,
			begin: owedOf(referrals.slice(0, MOST_TO_BEGIN)),
		};
	return { thanks: thanksFor(referrals, asOfDay), thanksBecause: null, owed: owedOf(referrals), begin: null };
}

const dayOf = (day: number | null): string | null => (day === null ? null : isoDay(day));

/** The referrals whose partner waits for thanks or news, the latest created first. */
const owedOf = (all: readonly Thanked[]): Owed[] =>
	all.flatMap(({ id, partner, name, company, outcome, createdDay, ended, endedDay, thanked, told }) => {
		const [thanks, update] = [!thanked, ended && !told];
		return id === null || !(thanks || update)
			? []
			: [
					{
						id,
						partner,
						name,
						company,
						outcome,
						created: dayOf(createdDay),
						ended: dayOf(endedDay),
						thanks,
						update,
					},
				];
	});

function toThanked(result: Result): Thanked[] {
	const [ids, partners, names, companies, outcomes] = ['id', 'partner', 'name', 'company', 'outcome'].map(
		(column) => result.texts(column),
	);
	const [createdDay, ended, endedDay, thanked, thankedDay, told, toldDay] = [
		'created_day',
		'ended',
		'ended_day',
		'thanked',
		'thanked_day',
		'told',
		'told_day',
	].map((column) => result.numbers(column));
	const places = result.numbers('place');
	return Array.from({ length: result.rows }, (_, i) => ({
		place: places[i] ?? 0,
		id: ids?.[i] ?? null,
		partner: partners?.[i] ?? '',
		name: names?.[i] ?? null,
		company: companies?.[i] ?? null,
		outcome: outcomeOf(outcomes?.[i]),
		createdDay: known(createdDay?.[i]),
		ended: ended?.[i] === 1,
		endedDay: known(endedDay?.[i]),
		thanked: thanked?.[i] === 1,
		thankedDay: known(thankedDay?.[i]),
		told: told?.[i] === 1,
		toldDay: known(toldDay?.[i]),
	}));
}

type WithId = Thanked & { readonly id: string };

/**
 * @param all in order of being created, the latest first, those without a date last
 * @param asOfDay counted from 1970-01-01
 */
export function thanksFor(all: readonly Thanked[], asOfDay: number | null): Thanks {
	const isRecent = (day: number | null) => asOfDay !== null && day !== null && asOfDay - day <= RECENT_DAYS;
	const referrals = all.filter((referral): referral is WithId => referral.id !== null);
	const ended = referrals.filter((referral) => referral.ended);
	const owed = referrals.filter(({ thanked }) => !thanked);
	const updatesOwed = ended
		.filter(({ told }) => !told)
		.sort((a, b) => (b.endedDay ?? NEVER) - (a.endedDay ?? NEVER));
	const soon = referrals.filter(
		({ createdDay, thankedDay }) =>
			createdDay !== null && thankedDay !== null && thankedDay - createdDay <= SOON_DAYS,
	).length;
	return {
		owed: owed.map(({ id }) => id),
		updatesOwed: updatesOwed.map(({ id }) => id),
		recentOwed: owed.filter(({ createdDay }) => isRecent(createdDay)).length,
		recentUpdatesOwed: updatesOwed.filter(({ endedDay }) => isRecent(endedDay)).length,
		referrals: referrals.length,
		ended: ended.length,
		withinTwoDays: soon,
		later: referrals.length - owed.length - soon,
		withoutId: all.length - referrals.length,
		waiting: waitingOf(owed, updatesOwed),
	};
}

function waitingOf(owed: readonly WithId[], updatesOwed: readonly WithId[]): Thanks['waiting'] {
	const byPartner = new Map<string, { partner: string; thanks: number; updates: number }>();
	const add = (partner: string, what: 'thanks' | 'updates') => {
		const waiting = byPartner.get(partner) ?? { partner, thanks: 0, updates: 0 };
		waiting[what] += 1;
		byPartner.set(partner, waiting);
	};
	for (const { partner } of owed) add(partner, 'thanks');
	for (const { partner } of updatesOwed) add(partner, 'updates');
	return [...byPartner.values()].sort(
		(a, b) => b.thanks + b.updates - a.thanks - a.updates || (a.partner < b.partner ? -1 : 1),
	);
}
