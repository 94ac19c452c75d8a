import type { Result } from '../../engine';
import { isoDay } from '../../format/day-number';
import { TOUCH_TYPES, type Person, type Touched } from '../../model';
import type { Touch } from '../ground/in-use';
import type { Laid } from '../ground/lay';
import { known } from '../known';
import { toContacts as toPartnerContacts, type PartnerContact } from '../partners/contacts';
import { partnerContacts } from '../partners/filed';
import type { Records } from '../records';
import { cadencesFiled, handledBy, notesByPartner, peopleFiled, touchesByPartner } from './told';

/** Contacts with one partner. */
export interface Contacts {
	/** Rising by day. */
	readonly touches: readonly Touched[];
	/** Contacts without a date. */
	readonly undated: number;
}

/** What is known of how partners are looked after, each by name; no filter changes it. */
export interface CareFacts {
	readonly contacts: ReadonlyMap<string, Contacts>;
	/** In touch every so many days, as partners files say, and the last contact (`YYYY-MM-DD`), as these or files of contacts do. */
	readonly filed: ReadonlyMap<string, { readonly cadence: number | null; readonly last: string | null }>;
	/** Who handles most of a partner's referrals. */
	readonly handledBy: ReadonlyMap<string, string>;
	readonly people: ReadonlyMap<string, Person>;
}

/** @param touches those in use */
export function careFacts(
	{ opportunities, asOf }: Pick<Laid, 'opportunities' | 'asOf'>,
	records: Records,
	touches: readonly Touch[],
): CareFacts {
	const told = toPartnerContacts(partnerContacts(records, asOf));
	const people = withAddresses(toPeople(peopleFiled(records)), told);
	return {
		contacts: toContacts(touchesByPartner(touches)),
		filed: withLastTouches(toFiled(cadencesFiled(records, asOf)), told),
		handledBy: toHandled(handledBy(opportunities)),
		people: withNotes(people, notesByPartner(touches)),
	};
}

function toContacts(result: Result): Map<string, Contacts> {
	const [partners, types] = [result.texts('partner'), result.texts('type')];
	const [days, counts] = [result.numbers('day'), result.numbers('n')];
	const found = new Map<string, { touches: Touched[]; undated: number }>();
	partners.forEach((partner, i) => {
		const of = found.get(partner ?? '') ?? { touches: [], undated: 0 };
		found.set(partner ?? '', of);
		const type = TOUCH_TYPES.find((word) => word === types[i]) ?? 'note';
		const day = known(days[i]);
		if (day === null) of.undated += counts[i] ?? 0;
		else of.touches.push({ day: isoDay(day), type });
	});
	return found;
}

function toFiled(result: Result): CareFacts['filed'] {
	const [cadences, lasts] = [result.numbers('cadence'), result.numbers('last_day')];
	return new Map(
		result.texts('partner').map((partner, i) => {
			const last = known(lasts[i]);
			return [partner ?? '', { cadence: known(cadences[i]), last: last === null ? null : isoDay(last) }];
		}),
	);
}

/** The later of what partners files and files of contacts say. */
function withLastTouches(filed: CareFacts['filed'], told: readonly PartnerContact[]): CareFacts['filed'] {
	const found = new Map(filed);
	for (const { partner, lastTouch } of told) {
		if (lastTouch === null) continue;
		const { cadence, last } = found.get(partner) ?? { cadence: null, last: null };
		found.set(partner, { cadence, last: last === null || lastTouch > last ? lastTouch : last });
	}
	return found;
}

/** What a partners file says of how to reach somebody goes before what a file of contacts does. */
function withAddresses(people: Map<string, Person>, told: readonly PartnerContact[]): Map<string, Person> {
	for (const { partner, email, phone } of told) {
		if (email === null && phone === null) continue;
		const person = people.get(partner) ?? { partner, ...NOBODY };
		people.set(partner, { ...person, email: person.email ?? email, phone: person.phone ?? phone });
	}
	return people;
}

function toHandled(result: Result): Map<string, string> {
	const owners = result.texts('owner');
	const found = new Map<string, string>();
	result.texts('partner').forEach((partner, i) => {
		// The one who handles most stands first.
		if (partner !== null && !found.has(partner)) found.set(partner, owners[i] ?? '');
	});
	return found;
}

const NOBODY: Omit<Person, 'partner'> = {
	email: null,
	phone: null,
	since: null,
	note: null,
	wouldRefer: null,
	knowsWelcome: null,
	canExplain: null,
};

function toPeople(result: Result): Map<string, Person> {
	const [emails, phones, since, would, knows, can, notes] = [
		'email',
		'phone',
		'since',
		'would_refer',
		'knows_welcome',
		'can_explain',
		'note',
	].map((column) => result.texts(column));
	return new Map(
		result.texts('partner').map((name, i) => {
			const partner = name ?? '';
			const note = notes?.[i] ?? null;
			return [
				partner,
				{
					partner,
					email: emails?.[i] ?? null,
					phone: phones?.[i] ?? null,
					since: since?.[i] ?? null,
					note: note === null ? null : { text: note, day: null },
					wouldRefer: would?.[i] ?? null,
					knowsWelcome: knows?.[i] ?? null,
					canExplain: can?.[i] ?? null,
				},
			];
		}),
	);
}

/** A note of a contact is younger than one in a list of partners. */
function withNotes(people: Map<string, Person>, result: Result): Map<string, Person> {
	const [notes, days] = [result.texts('note'), result.texts('day')];
	result.texts('partner').forEach((name, i) => {
		const [partner, text] = [name ?? '', notes[i] ?? ''];
		if (text === '') return;
		const person = people.get(partner) ?? { partner, ...NOBODY };
		people.set(partner, { ...person, note: { text, day: days[i] ?? null } });
	});
	return people;
}
