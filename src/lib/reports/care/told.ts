import type { Result } from '../../engine';
import { dayNumber } from '../../format/day-number';
import type { Coded } from '../columns/coded';
import type { Touch } from '../ground/in-use';
import type { Opportunities } from '../ground/opportunities';
import { everyPlace, sortedBy } from '../ground/sorted';
import { ranksOf, referralPlaces } from '../partners/referred';
import { byPartner, lastSaid, least, most, numberOf, type Records } from '../records';
import { tableOf } from '../table';
import { inByteOrder } from '../text-order';

/** Compares what may not be there, which comes last. */
const nullsLast = (a: string | null, b: string | null): number =>
	a === null || b === null ? Number(a === null) - Number(b === null) : inByteOrder(a, b);

/** When each partner was touched, and how: `touches.sql`. */
export function touchesByPartner(touches: readonly Touch[]): Result {
	const groups = byPartner(touches, inByteOrder).flatMap(([partner, rows]) => {
		const sorted = [...rows].sort((a, b) => nullsLast(a.date, b.date) || nullsLast(a.type, b.type));
		const found: { partner: string; date: string | null; type: string | null; n: number }[] = [];
		for (const { date, type } of sorted) {
			const last = found.at(-1);
			if (last?.date === date && last.type === type) last.n++;
			else found.push({ partner, date, type, n: 1 });
		}
		return found;
	});
	return tableOf(groups, {
		partner: ({ partner }) => partner,
		day: ({ date }) => (date === null ? null : dayNumber(date)),
		type: ({ type }) => type,
		n: ({ n }) => n,
	});
}

/** What was last noted at a contact with each partner: `notes.sql`. Notes without a date come before all others. */
export function notesByPartner(touches: readonly Touch[]): Result {
	const groups = byPartner(
		touches.filter(({ note }) => note !== null),
		inByteOrder,
	);
	return tableOf(groups, {
		partner: ([partner]) => partner,
		note: ([, rows]) => rows.reduce((last, row) => (isLater(row, last) ? row : last)).note,
		day: ([, rows]) => most(rows.map(({ date }) => date)),
	});
}

const isLater = (one: Touch, other: Touch): boolean =>
	one.date === other.date
		? inByteOrder(one.note ?? '', other.note ?? '') > 0
		: (one.date ?? '') > (other.date ?? '');

/** What partners files say of each partner as a person: `people.sql`. Of several lines the last that says something holds. */
export const peopleFiled = ({ partners }: Records): Result =>
	tableOf(byPartner(partners, inByteOrder), {
		partner: ([partner]) => partner,
		email: ([, rows]) => lastSaid(rows, ({ email }) => email),
		phone: ([, rows]) => lastSaid(rows, ({ phone }) => phone),
		since: ([, rows]) => least(rows.map(({ since }) => since)),
		would_refer: ([, rows]) => lastSaid(rows, (row) => row.would_refer),
		knows_welcome: ([, rows]) => lastSaid(rows, (row) => row.knows_welcome),
		can_explain: ([, rows]) => lastSaid(rows, (row) => row.can_explain),
		note: ([, rows]) => lastSaid(rows, ({ note }) => note),
	});

/** How often each partner is to be touched, and when that was last done: `filed.sql`. A contact after the as-of date does not count. */
export function cadencesFiled({ partners }: Records, asOf: string | null): Result {
	const said = byPartner(partners, inByteOrder)
		.map(([partner, rows]) => {
			const days = rows.map(({ last_touch: day }) =>
				day !== null && asOf !== null && day > asOf ? null : day,
			);
			return { partner, cadence: lastSaid(rows, ({ cadence }) => cadence), last: most(days) };
		})
		.filter(({ cadence, last }) => cadence !== null || last !== null);
	return tableOf(said, {
		partner: ({ partner }) => partner,
		cadence: ({ cadence }) => numberOf(cadence),
		last_day: ({ last }) => (last === null ? null : dayNumber(last)),
	});
}

/** Who handles the referrals of each partner, the one who handles most first: `handled.sql`. */
export function handledBy(all: Opportunities): Result {
	const { referrer, owner } = all.texts;
	const places = referralPlaces(all, true).filter((place) => owner.codes[place] !== 0);
	const [partners, owners] = [ranksIn(referrer, places), ranksIn(owner, places)];
	const groups: { readonly place: number; readonly partner: number; n: number }[] = [];
	let before = -1;
	for (const i of sortedBy(sortedBy(everyPlace(places.length), owners), partners)) {
		if (before >= 0 && partners[i] === partners[before] && owners[i] === owners[before]) groups.at(-1)!.n++;
		else groups.push({ place: places[i]!, partner: partners[i]!, n: 1 });
		before = i;
	}
	// Those alike stay as they stand: by owner.
	groups.sort((a, b) => a.partner - b.partner || b.n - a.n);
	return tableOf(groups, {
		partner: ({ place }) => referrer.values[referrer.codes[place]!] ?? null,
		owner: ({ place }) => owner.values[owner.codes[place]!] ?? null,
		n: ({ n }) => n,
	});
}

/** Of some places the rank of what each says. */
function ranksIn({ codes, values }: Coded, places: Uint32Array): Int32Array {
	const ranks = ranksOf(values);
	const found = new Int32Array(places.length);
	for (let i = 0; i < places.length; i++) found[i] = ranks[codes[places[i]!]!]!;
	return found;
}
