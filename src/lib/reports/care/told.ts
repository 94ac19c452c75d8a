import type { Result } from '../../engine';
import { dayNumber } from '../../format/day-number';
import type { Touch } from '../ground/in-use';
import type { Opportunities } from '../ground/opportunities';
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
	const counts = new Map<number, number>();
	for (const place of referralPlaces(all, true)) {
		if (owner.codes[place] === 0) continue;
		const key = referrer.codes[place]! * owner.values.length + owner.codes[place]!;
		counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	const [partners, owners] = [ranksOf(referrer.values), ranksOf(owner.values)];
	const groups = [...counts]
		.map(([key, n]) => ({
			partner: Math.floor(key / owner.values.length),
			owner: key % owner.values.length,
			n,
		}))
		.sort(
			(a, b) =>
				partners[a.partner]! - partners[b.partner]! || b.n - a.n || owners[a.owner]! - owners[b.owner]!,
		);
	return tableOf(groups, {
		partner: ({ partner }) => referrer.values[partner] ?? null,
		owner: (group) => owner.values[group.owner] ?? null,
		n: ({ n }) => n,
	});
}
