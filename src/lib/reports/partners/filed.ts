import type { Result } from '../../engine';
import { dayNumber } from '../../format/day-number';
import { byPartner, lastSaid, least, most, type Records } from '../records';
import { tableOf } from '../table';
import { inByteOrder } from '../text-order';

/** Whom the partners files name, and since when: `file.sql`. */
export function filedPartners({ partners }: Records, asOf: string | null): Result {
	return tableOf(byPartner(partners, inByteOrder), {
		partner: ([name]) => name,
		kind: ([, rows]) => lastSaid(rows, ({ kind }) => kind),
		days: ([, rows]) => {
			const since = least(rows.map((row) => row.since));
			return since === null || asOf === null ? null : dayNumber(asOf) - dayNumber(since);
		},
	});
}

/** What files of contacts and leads say of each partner: `contacts.sql`. A contact after the as-of date does not count. */
export function partnerContacts({ contacts }: Records, asOf: string | null): Result {
	const groups = byPartner(contacts, inByteOrder).map(([partner, rows]) => {
		// The latest first, those without a day last; of one day the one that stands last.
		const latest = [...rows].reverse().sort((a, b) => inByteOrder(b.last_touch ?? '', a.last_touch ?? ''));
		return { partner, rows: latest };
	});
	return tableOf(groups, {
		partner: ({ partner }) => partner,
		last_touch: ({ rows }) =>
			most(rows.map(({ last_touch: day }) => (day !== null && asOf !== null && day > asOf ? null : day))),
		email: ({ rows }) => rows.find(({ email }) => email !== null)?.email ?? null,
		phone: ({ rows }) => rows.find(({ phone }) => phone !== null)?.phone ?? null,
	});
}
