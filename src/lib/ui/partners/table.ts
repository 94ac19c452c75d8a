import { count } from '../../format';
import { PARTNER_STATUSES, type Partner, type Report } from '../../model';
import { dayOrNone, daysOrNone, percentOrNone, wonWords } from './sentences';

export const COLUMNS = [
	'partner',
	'status',
	'referrals',
	'won',
	'value',
	'last',
	'gap',
	'silent',
	'chance',
	'active',
] as const;
export type Column = (typeof COLUMNS)[number];

export const HEADS: Readonly<Record<Column, string>> = {
	partner: 'Partner',
	status: 'Status',
	referrals: 'Referrals',
	won: 'Won',
	value: 'Money won',
	last: 'Last referral',
	gap: 'Usual gap',
	silent: 'Silent for',
	chance: 'Chance of such a silence',
	active: 'Chance of still referring',
};

export interface Sorting {
	readonly by: Column;
	readonly down: boolean;
}

/** Most referrals first. */
export const FIRST_SORTING: Sorting = { by: 'referrals', down: true };

/** Where one begins: names and statuses from the top, the least likely silence first, figures from the largest. */
const BEGINS_DOWN: Readonly<Record<Column, boolean>> = {
	partner: false,
	status: false,
	referrals: true,
	won: true,
	value: true,
	last: true,
	gap: false,
	silent: true,
	chance: false,
	active: false,
};

/** What a press on a column's head leads to. */
export const pressed = (now: Sorting, column: Column): Sorting =>
	now.by === column ? { by: column, down: !now.down } : { by: column, down: BEGINS_DOWN[column] };

/** No chance is given for the firm itself and its people: their silence means nothing. */
export const isJudged = ({ own }: Partner): boolean => own === null;

const KEYS: Readonly<Record<Column, (partner: Partner) => number | string | null>> = {
	partner: (one) => one.partner,
	status: (one) => (one.status === null || !isJudged(one) ? null : PARTNER_STATUSES.indexOf(one.status)),
	referrals: (one) => one.referrals,
	won: (one) => one.won,
	value: (one) => one.valueWon,
	last: (one) => one.lastReferral,
	gap: (one) => one.usualGapDays,
	silent: (one) => one.silentDays,
	chance: (one) => (isJudged(one) ? one.silenceChance : null),
	active: (one) => (isJudged(one) ? one.stillActive : null),
};

/** What stands in a cell; null where it is not known, and for the columns that hold no figure. */
export function figure(partner: Partner, column: Column, currency: string | null): string | null {
	switch (column) {
		case 'referrals':
			return count(partner.referrals);
		case 'won':
			return count(partner.won);
		case 'value':
			return wonWords(partner, currency);
		case 'last':
			return dayOrNone(partner.lastReferral);
		case 'gap':
			return daysOrNone(partner.usualGapDays);
		case 'silent':
			return daysOrNone(partner.silentDays);
		case 'chance':
			return percentOrNone(isJudged(partner) ? partner.silenceChance : null);
		case 'active':
			return percentOrNone(isJudged(partner) ? partner.stillActive : null);
		default:
			return null;
	}
}

/** In the order asked for; those without a figure last, and equal ones as they were. */
export function sorted(
	partners: readonly Partner[],
	{ by, down }: Sorting,
	compare: (a: string, b: string) => number = new Intl.Collator(undefined, { numeric: true }).compare,
): Partner[] {
	const key = KEYS[by];
	const sign = down ? -1 : 1;
	return partners
		.map((partner) => ({ partner, key: key(partner) }))
		.sort((a, b) => {
			if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
			if (typeof a.key === 'string' && typeof b.key === 'string') return sign * compare(a.key, b.key);
			return sign * (Number(a.key) - Number(b.key));
		})
		.map(({ partner }) => partner);
}

/** As it is compared in a search: without accents, in small letters. */
export const plain = (text: string): string =>
	text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase().trim();

/** Whose name holds every word that is looked for. */
export function found<One extends { readonly partner: string }>(
	partners: readonly One[],
	wanted: string,
): readonly One[] {
	const words = plain(wanted).split(/\s+/);
	return wanted.trim() === ''
		? partners
		: partners.filter(({ partner }) => words.every((word) => plain(partner).includes(word)));
}

/** Columns with a figure in at least one row; a column of blanks tells nothing. */
export function columnsOf(report: Pick<Report, 'partners'>): readonly Column[] {
	const partners = report.partners ?? [];
	const always: readonly Column[] = ['partner', 'status', 'referrals', 'won'];
	return COLUMNS.filter(
		(column) =>
			always.includes(column) ||
			partners.some((one) => KEYS[column](one) !== null || (column === 'value' && one.valueByCurrency)),
	);
}
