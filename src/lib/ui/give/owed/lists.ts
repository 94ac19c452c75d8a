import { dayNumber } from '../../../format/day-number';
import type { Mark, Owed, TouchType } from '../../../model';
import { newMark } from '../../../state/notebook';
import { withKeys } from '../../keys';

/** What is owed: thanks for a referral, or news of one that ended. */
export type OwedKind = 'thanks' | 'update';

/** What is marked where it was done. */
export const MARK_OF: Readonly<Record<OwedKind, TouchType>> = { thanks: 'thank', update: 'outcome' };

/** Younger ones stand first. */
const RECENT_DAYS = 90;

export type OwedRow = Owed & { readonly key: string };

/** What one partner waits for: one message can cover all of it. */
export interface OwedGroup {
	readonly partner: string;
	/** The latest first. */
	readonly rows: readonly OwedRow[];
}

export interface OwedLists {
	/** Those with the latest first. */
	readonly recent: readonly OwedGroup[];
	readonly older: readonly OwedGroup[];
	/** So many are folded away: they are from before the day from which the owner keeps a record. */
	readonly left: number;
}

export interface Asked {
	readonly kind: OwedKind;
	/** `YYYY-MM-DD`; null where no file has a date. */
	readonly asOf: string | null;
	/** From which on the owner keeps a record, `YYYY-MM-DD`; null: from the beginning. */
	readonly from: string | null;
	/** Ids of opportunities that are marked: these are done already. */
	readonly done: ReadonlySet<string>;
}

/** The day that counts: of being created where thanks are owed, of ending where news is. */
export const dayOf = (kind: OwedKind, one: Owed): string | null =>
	kind === 'thanks' ? one.created : one.ended;

/** What is owed, by partner: of the last 90 days, and of before. */
export function owedLists(owed: readonly Owed[], { kind, asOf, from, done }: Asked): OwedLists {
	const waiting = latestFirst(
		kind,
		owed.filter((one) => (kind === 'thanks' ? one.thanks : one.update) && !done.has(one.id)),
	);
	const kept = withKeys(
		waiting.filter((one) => from === null || (dayOf(kind, one) ?? '') >= from),
		({ id }) => id,
	);
	const isRecent = (one: Owed) => {
		const day = dayOf(kind, one);
		return asOf !== null && day !== null && dayNumber(asOf) - dayNumber(day) <= RECENT_DAYS;
	};
	return {
		recent: byPartner(kept.filter(isRecent)),
		older: byPartner(kept.filter((one) => !isRecent(one))),
		left: waiting.length - kept.length,
	};
}

/** Without a day they stand last. */
const latestFirst = (kind: OwedKind, owed: readonly Owed[]): Owed[] =>
	owed
		.map((one) => ({ one, day: dayOf(kind, one) ?? '' }))
		.sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))
		.map(({ one }) => one);

function byPartner(rows: readonly OwedRow[]): OwedGroup[] {
	const groups = new Map<string, OwedRow[]>();
	for (const row of rows) {
		const group = groups.get(row.partner);
		if (group === undefined) groups.set(row.partner, [row]);
		else group.push(row);
	}
	return [...groups].map(([partner, own]) => ({ partner, rows: own }));
}

export const countOf = (groups: readonly OwedGroup[]): number =>
	groups.reduce((sum, { rows }) => sum + rows.length, 0);

/**
 * Ids of opportunities that are marked as thanked or told.
 *
 * @param until `YYYY-MM-DD`: what was marked later does not count where the owner goes back to a day; null: all does
 */
export const doneOf = (touches: readonly Mark[], kind: OwedKind, until: string | null): ReadonlySet<string> =>
	new Set(
		touches
			.filter(({ type, date }) => type === MARK_OF[kind] && (until === null || date <= until))
			.flatMap(({ opportunity }) => opportunity ?? []),
	);

/** Marks of thanks or news for some referrals, one for each: of two that share an id, one. */
export function marksFor(kind: OwedKind, rows: readonly Owed[], date: string): Mark[] {
	const once = new Map(rows.map((row) => [row.id, row]));
	return [...once.values()].map(({ partner, id }) =>
		newMark(partner, MARK_OF[kind], { date, opportunity: id }),
	);
}

/** Whom a row is about, as it stands in the files; null: nothing names them. */
export const whoOf = ({ name, company }: Pick<Owed, 'name' | 'company'>): string | null => name ?? company;

/** Whom a message would name: "Clara Bekani" where the opportunity is called "Clara Bekani – Tax". */
export const sentOf = ({ name, company }: Pick<Owed, 'name' | 'company'>): string | null =>
	name !== null && company !== null && name.toLowerCase().includes(company.toLowerCase())
		? company
		: (name ?? company);
