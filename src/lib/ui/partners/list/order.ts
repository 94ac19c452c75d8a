import { dayNumber } from '../../../format/day-number';
import { PARTNER_STATUSES } from '../../../model';
import { isJudged } from '../table';
import type { Row } from './rows';

export const ORDERS = [
	'name', 'status', 'referrals', 'won', 'value', 'last', 'gap', 'silent', 'contact', 'overdue', 'stake', 'active',
] as const; // prettier-ignore
/** By what the list is ordered. */
export type Order = (typeof ORDERS)[number];

export const ORDER_WORDS: Readonly<Record<Order, string>> = {
	name: 'Name',
	status: 'Status',
	referrals: 'Referrals',
	won: 'Won',
	value: 'Money won',
	last: 'Last referral',
	gap: 'Usual gap',
	silent: 'Silence',
	contact: 'Last contact',
	overdue: 'Contact due',
	stake: 'What is at stake',
	active: 'Chance of still referring',
};

export interface Sorting {
	readonly by: Order;
	readonly down: boolean;
}

export const FIRST_SORTING: Sorting = { by: 'referrals', down: true };

/** Those that begin at the smaller end: names and statuses at the top, what is due longest, who is least likely active. */
const BEGINS_UP: readonly Order[] = ['name', 'status', 'gap', 'contact', 'overdue', 'active'];

export const begins = (by: Order): Sorting => ({ by, down: !BEGINS_UP.includes(by) });

const day = (iso: string | null | undefined): number | null =>
	iso === null || iso === undefined ? null : dayNumber(iso);

/** What a row is ordered by; null: not known. */
const KEYS: Readonly<Record<Order, (row: Row) => number | null>> = {
	name: ({ rank }) => rank,
	status: ({ partner }) =>
		partner.status === null || !isJudged(partner) ? null : PARTNER_STATUSES.indexOf(partner.status),
	referrals: ({ partner }) => partner.referrals,
	won: ({ partner }) => partner.won,
	value: ({ partner }) => partner.valueWon,
	last: ({ partner }) => day(partner.lastReferral),
	gap: ({ partner }) => partner.usualGapDays,
	silent: ({ partner }) => partner.silentDays,
	contact: ({ care }) => day(care?.lastTouch),
	overdue: ({ care }) => day(care?.due),
	stake: ({ partner }) => (isJudged(partner) ? partner.stake : null),
	active: ({ partner }) => (isJudged(partner) ? partner.stillActive : null),
};

/** In the order asked for; those without a figure last, and equal ones as they were. */
export function ordered(rows: readonly Row[], { by, down }: Sorting): Row[] {
	const key = KEYS[by];
	const sign = down ? -1 : 1;
	return rows
		.map((row) => ({ row, key: key(row) }))
		.sort((a, b) => {
			if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
			return sign * (a.key - b.key);
		})
		.map(({ row }) => row);
}

/** What the rows can be ordered by: only what at least one has. */
export const ordersOf = (rows: readonly Row[]): readonly Order[] =>
	ORDERS.filter((by) => by === 'name' || by === 'referrals' || rows.some((row) => KEYS[by](row) !== null));
