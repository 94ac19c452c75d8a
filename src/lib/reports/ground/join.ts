import { NO_DAY } from './opportunities';
import { numberedColumn, wordColumn, type Rows } from './rows';

/** No row. */
export const NONE = -1;

/** Opportunities, each with the rows it stands on: `opportunities-joined.sql`, or `opportunities-alone.sql`. */
export interface Joined {
	readonly count: number;
	/** By file and line. For a lead that became no deal its own row. */
	readonly own: Int32Array;
	/** The row of the lead that a deal belongs to; `NONE`: there is none. */
	readonly lead: Int32Array;
	/** 1: the deal goes on from that lead, whose first deal it is. */
	readonly goesOn: Uint8Array;
	readonly isDeal: Uint8Array;
	/** Deals of one file go on from leads of another: how an opportunity came in is known. */
	readonly tied: boolean;
}

/**
 * Which rows in use are one opportunity. Of several deals of one lead the first goes on from it; of several leads of
 * one deal the first began it.
 *
 * @param isUsed 1 for each row in use
 * @param created of each row; `NO_DAY`: not known, which stands after every day
 */
export function joinedOf(rows: Rows, isUsed: Uint8Array, created: Int32Array): Joined {
	const ties = numberedTies(rows);
	if (ties === null) return aloneOf(rows, isUsed);
	const { tie, leadTie, count } = ties;
	const part = wordColumn(rows, 'part', ['leads']);
	const isDeal = (row: number): boolean => part[row] === 0;
	const goingOn = firstOf(rows, created, leadTie, count, (row) => isUsed[row] === 1 && isDeal(row));
	const begun = firstOf(rows, created, tie, count, (row) => isUsed[row] === 1 && !isDeal(row));
	const joined = room(rows.count, true);
	let at = 0;
	for (let row = 0; row < rows.count; row++) {
		if (isUsed[row] === 0) continue;
		if (isDeal(row)) {
			const lead = begun[leadTie[row]!]!;
			joined.own[at] = row;
			joined.lead[at] = lead;
			joined.goesOn[at] = Number(lead !== NONE && goingOn[leadTie[row]!] === row);
			joined.isDeal[at] = 1;
			at++;
		} else if (goingOn[tie[row]!] === NONE) {
			joined.own[at] = row;
			joined.lead[at] = NONE;
			at++;
		}
	}
	return cut(joined, at);
}

/** By a tie, the first row that has it; the tie 0 is none. */
function firstOf(
	rows: Rows,
	created: Int32Array,
	ties: Uint32Array,
	count: number,
	counts: (row: number) => boolean,
): Int32Array {
	const first = new Int32Array(count).fill(NONE);
	const dayOf = (row: number): number => (created[row] === NO_DAY ? Infinity : created[row]!);
	for (let row = 0; row < rows.count; row++) {
		const tie = ties[row]!;
		if (tie === 0 || !counts(row)) continue;
		const before = first[tie]!;
		// Of one day the one that stands first.
		if (before === NONE || dayOf(row) < dayOf(before)) first[tie] = row;
	}
	return first;
}

/** Ties of leads and of deals by the same numbers, 0: none; null where no deal goes on from a lead. */
function numberedTies(rows: Rows): { tie: Uint32Array; leadTie: Uint32Array; count: number } | null {
	const leads = numberedColumn(rows, 'lead_tie');
	if (leads === null || leads.texts.length === 1) return null;
	const own = numberedColumn(rows, 'tie') ?? { numbers: new Uint32Array(rows.count), texts: [''] };
	const numbers = new Map(leads.texts.map((text, number) => [text, number]));
	const numberOf = own.texts.map((text) => {
		const number = numbers.get(text) ?? numbers.size;
		numbers.set(text, number);
		return number;
	});
	return {
		tie: own.numbers.map((number) => numberOf[number]!),
		leadTie: leads.numbers,
		count: numbers.size,
	};
}

function aloneOf(rows: Rows, isUsed: Uint8Array): Joined {
	const joined = room(rows.count, false);
	let at = 0;
	for (let row = 0; row < rows.count; row++) if (isUsed[row] === 1) joined.own[at++] = row;
	joined.isDeal.fill(1);
	return cut(joined, at);
}

const room = (rows: number, tied: boolean): Joined => ({
	count: rows,
	own: new Int32Array(rows),
	lead: new Int32Array(rows).fill(NONE),
	goesOn: new Uint8Array(rows),
	isDeal: new Uint8Array(rows),
	tied,
});

const cut = ({ own, lead, goesOn, isDeal, tied }: Joined, count: number): Joined => ({
	count,
	own: own.subarray(0, count),
	lead: lead.subarray(0, count),
	goesOn: goesOn.subarray(0, count),
	isDeal: isDeal.subarray(0, count),
	tied,
});

/** Rows in use that are part of an opportunity which stands on another row, by the index of their file. */
export function joinedByFile(
	{ count, file }: Rows,
	isUsed: Uint8Array,
	{ own }: Joined,
): ReadonlyMap<number, number> {
	const found = new Map<number, number>();
	const stands = new Uint8Array(count);
	for (const row of own) stands[row] = 1;
	for (let row = 0; row < count; row++)
		if (isUsed[row] === 1 && stands[row] === 0) found.set(file[row]!, (found.get(file[row]!) ?? 0) + 1);
	return found;
}
