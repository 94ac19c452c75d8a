import { dayNumber, isoDay } from '../../format/day-number';
import type { Care, Notebook, Owed, Partner, PartnerCare } from '../../model';
import { callsOf } from './calls';
import type { CareFacts, Contacts } from './facts';

/** One who referred within so many days is touched more often than others. */
const OFTEN_WITHIN = 365;

export interface CareInput {
	/** Those listed. */
	readonly partners: readonly Partner[];
	readonly facts: CareFacts;
	/** Its partners are named as the report names them. */
	readonly notebook: Notebook;
	/** Referrals of which thanks or news are owed; null: touches cannot say. */
	readonly owed: readonly Owed[] | null;
	/** `YYYY-MM-DD`; null where no file has a date. */
	readonly asOf: string | null;
	/** `YYYY-MM-DD`: what was done this week counts back from it. */
	readonly today: string;
}

/**
 * How partners are looked after: contacts, cadence and the call list. A contact of any type counts for the cadence: 30
 * days with those who referred in the last year, 90 with others, unless the owner or a file says otherwise; it is
 * counted from the last contact, and where none is known from the last referral.
 */
export function careOf(input: CareInput): Care {
	const { partners, facts, notebook, asOf } = input;
	// Contacts without a day, as those of slips, tell nobody's last one.
	const dated = [...facts.contacts.values()].some(({ touches }) => touches.length > 0);
	const recorded = dated || [...facts.filed.values()].some(({ last }) => last !== null);
	const cared = partners.map((partner) => partnerCare(partner, input, recorded));
	return {
		often: notebook.often,
		seldom: notebook.seldom,
		recorded,
		partners: cared,
		...callsOf({ ...input, cared, asOfDay: asOf === null ? null : dayNumber(asOf) }),
	};
}

const NO_CONTACTS: Contacts = { touches: [], undated: 0 };

function partnerCare(partner: Partner, { facts, notebook, asOf }: CareInput, recorded: boolean): PartnerCare {
	const name = partner.partner;
	const { touches, undated } = facts.contacts.get(name) ?? NO_CONTACTS;
	const filed = facts.filed.get(name);
	const days = [...touches.map(({ day }) => day), filed?.last ?? null].filter((day) => day !== null);
	const lastTouch = days.reduce<string | null>(
		(last, day) => (last === null || day > last ? day : last),
		null,
	);
	const { everyDays, everyBecause } = everyOf(partner, filed?.cadence ?? null, notebook, asOf);
	const since = lastTouch ?? partner.lastReferral ?? facts.people.get(name)?.since ?? null;
	const due = everyDays === null || !recorded || asOf === null ? null : dueOn(since, everyDays, asOf);
	return {
		partner: name,
		touches,
		undated,
		lastTouch,
		everyDays,
		everyBecause,
		due,
		overdueDays: due === null || asOf === null ? null : Math.max(0, dayNumber(asOf) - dayNumber(due)),
		handledBy: facts.handledBy.get(name) ?? null,
	};
}

/** Where nothing says since when, a contact is due at once. */
const dueOn = (since: string | null, everyDays: number, asOf: string): string =>
	since === null ? asOf : isoDay(dayNumber(since) + everyDays);

function everyOf(
	{ lastReferral, own }: Partner,
	chosen: number | null,
	{ often, seldom }: Notebook,
	asOf: string | null,
): Pick<PartnerCare, 'everyDays' | 'everyBecause'> {
	if (chosen !== null) return { everyDays: chosen > 0 ? chosen : null, everyBecause: 'chosen' };
	const recent =
		asOf !== null && lastReferral !== null && dayNumber(asOf) - dayNumber(lastReferral) <= OFTEN_WITHIN;
	const everyBecause = recent ? 'often' : 'seldom';
	const byRule = recent ? often : seldom;
	// Nobody keeps in touch with their own firm; a rule of 0 asks for no contact.
	return { everyDays: own === null && byRule > 0 ? byRule : null, everyBecause };
}
