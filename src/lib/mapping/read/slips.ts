import { NO_ROW } from '../../model';
import type { Reading } from '../../model';
import type { Column } from '../column';
import { SLIP_HEADERS, slipSort } from '../data/bni';
import { isNullSource } from '../data/nulls';
import { isOnePerson, ownAmong, sameAs } from '../names/self';
import type { Self } from '../names/self';
import { straightener } from '../names/straight';
import { key, tidy } from '../text';
import { firstColumn } from './bni-columns';
import { withoutRows } from './pseudo';
import type { Kept } from './pseudo';
import { counted, whatWasIt, whoAreYou } from './slips-say';
import type { Unused } from './slips-say';
import type { Slip } from './told';

/** On so many of the slips that name two members the owner of a report stands, and nobody else. */
const NEARLY_EVERY = 0.9;

/** One row, before anybody asks whose it is. Names are as the file has them, last names last. */
interface Row {
	readonly from: string;
	readonly to: string;
	readonly sort: ReturnType<typeof slipSort>;
	readonly amount: string;
	readonly detail: string;
}

/** Of a report of slips those between the owner and somebody else, each with what it was; the others set aside. */
export function slipsOf(reading: Reading, all: Kept, self: Self): Kept {
	const [from, to, type] = [columnOf(reading, 'from'), columnOf(reading, 'to'), columnOf(reading, 'type')];
	if (from === null || to === null || type === null) return ofUnknownSorts(reading, all);
	const rows = rowsIn(reading, all, { from, to, type });
	const owner = ownerOf(rows, self);
	const slips = new Map<number, Slip>();
	const aside = new Set<number>();
	const unused = new Map<Unused, number>();
	const between = rows.filter(isBetweenTwo);
	const isOwn = between.length > 0 && between.every((row) => isOf(row, owner.keys));
	rows.forEach((row, i) => {
		const raw = all.rows[i] ?? NO_ROW;
		const read = owner.keys.size === 0 ? 'unknown' : readSlip(row, owner.keys, isOwn);
		if (typeof read !== 'string') return void slips.set(raw, read);
		aside.add(i);
		unused.set(read, (unused.get(read) ?? 0) + 1);
	});
	markWon(slips);
	const notes =
		owner.keys.size === 0
			? [whoAreYou(rows.length, reading.name)]
			: [counted([...slips.values()], unused, owner.guessed, reading.name)];
	return {
		...withoutRows(reading, all, aside, 'not-mapped-kind'),
		notes: [...all.notes, ...notes],
		told: {
			column: to.name,
			because: `of “${from.name}” and “${to.name}” whoever is not you`,
			partner: (row) => slips.get(row)?.partner ?? '',
			note: (row) => slips.get(row)?.note ?? null,
			slip: (row) => slips.get(row) ?? null,
		},
	};
}

/** Without a column that says what each slip was, none can be counted. */
function ofUnknownSorts(reading: Reading, all: Kept): Kept {
	const left = withoutRows(reading, all, new Set(all.rows.keys()), 'not-mapped-kind');
	return { ...left, notes: [...all.notes, whatWasIt(all.rows.length, reading.name)] };
}

/** The names of the owner in a report of slips, to know them in other files. */
export function ownerNames(reading: Reading, all: Kept, self: Self): readonly string[] {
	const [from, to, type] = [columnOf(reading, 'from'), columnOf(reading, 'to'), columnOf(reading, 'type')];
	if (from === null || to === null || type === null) return [];
	return ownerOf(rowsIn(reading, all, { from, to, type }), self).names;
}

const columnOf = (reading: Reading, name: keyof typeof SLIP_HEADERS): Column | null =>
	firstColumn(reading, SLIP_HEADERS[name]);

function rowsIn(
	reading: Reading,
	{ rows }: Kept,
	{ from, to, type }: Readonly<Record<'from' | 'to' | 'type', Column>>,
): readonly Row[] {
	const name = (cell: string): string => (isNullSource(cell) ? '' : tidy(cell));
	const straight = straightener(
		Array.from(rows).flatMap((row) => [name(from.cell(row)), name(to.cell(row))]),
	);
	const [amount, detail] = [columnOf(reading, 'amount'), columnOf(reading, 'detail')];
	return Array.from(rows, (row) => ({
		from: straight(name(from.cell(row))),
		to: straight(name(to.cell(row))),
		sort: slipSort(key(type.cell(row))),
		amount: tidy(amount?.cell(row) ?? ''),
		detail: tidy(detail?.cell(row) ?? ''),
	}));
}

/** A referral or a meeting, which names two members. */
const isBetweenTwo = ({ from, to, sort }: Row): boolean =>
	(sort === 'referral' || sort === 'meeting') && from !== '' && to !== '' && key(from) !== key(to);

const isOf = ({ from, to }: Row, keys: ReadonlySet<string>): boolean =>
	keys.has(key(from)) || keys.has(key(to));

interface Owner {
	readonly names: readonly string[];
	/** As `key` has them; none where nothing says who it is. */
	readonly keys: ReadonlySet<string>;
	/** Known only by standing on nearly every slip. */
	readonly guessed: boolean;
}

/** The member whose report it is: named as the firm or as who handles its opportunities, else the only one on nearly every slip. */
function ownerOf(rows: readonly Row[], self: Self): Owner {
	const names = [
		...new Map(rows.flatMap(({ from, to }) => [from, to]).map((name) => [key(name), name])),
	].flatMap(([k, name]) => (k === '' ? [] : [name]));
	const known = ownAmong(names, self);
	if (isOnePerson(known)) return { names: known, keys: new Set(known.map(key)), guessed: false };
	const guess = self.ofSlips === null ? [] : (onNearlyEvery(rows) ?? names.filter(sameAs(self.ofSlips)));
	const keys = new Set(guess.map(key));
	return { names: names.filter((name) => keys.has(key(name))), keys, guessed: true };
}

/** The one member who stands on nearly every slip that names two; null where none does, or two do. */
function onNearlyEvery(rows: readonly Row[]): readonly string[] | null {
	const slips = rows.filter(isBetweenTwo);
	const counts = new Map<string, number>();
	for (const { from, to } of slips)
		for (const k of [key(from), key(to)]) counts.set(k, (counts.get(k) ?? 0) + 1);
	const often = [...counts].filter(([, count]) => count >= slips.length * NEARLY_EVERY).map(([k]) => k);
	return often.length === 1 ? often : null;
}

/** What a slip was to the owner, or why it is not used. */
function readSlip(row: Row, owner: ReadonlySet<string>, isOwn: boolean): Slip | Unused {
	const { from, to, sort, amount, detail } = row;
	if (sort === null) return 'other';
	if (sort === 'visitor' || sort === 'education') return sort;
	const [byOwner, toOwner] = [owner.has(key(from)), owner.has(key(to))];
	if (byOwner && toOwner) return 'other';
	const partner = toOwner ? from : to;
	const words = (first: string): string => [first, detail].filter((part) => part !== '').join(' · ');
	const slip = (use: Slip['use'], note: string): Slip => ({
		use,
		partner,
		note: note === '' ? null : note,
		won: false,
	});
	// In a report of one's own, thanks from nobody named are one's own thanks.
	const isThanks = sort === 'thanks' && (byOwner || (from === '' && isOwn));
	if (!byOwner && !toOwner && !isThanks) return from === '' && sort === 'thanks' ? 'nobody' : 'elsewhere';
	if (partner === '') return 'nobody';
	if (sort === 'meeting') return slip('meeting', detail);
	if (sort === 'referral') return slip(byOwner ? 'given' : 'received', '');
	if (toOwner) return slip('news', words(`Business from a referral you gave: ${amount || 'no amount'}`));
	return slip('thank', words(amount === '' ? '' : `Business closed: ${amount}`));
}

/** Thanks are for a referral that can be told where it is the only one to that partner, and the thanks the only ones. */
function markWon(slips: Map<number, Slip>): void {
	const of = (use: Slip['use']): Map<string, number[]> => {
		const rows = new Map<string, number[]>();
		for (const [row, slip] of slips)
			if (slip.use === use) rows.set(key(slip.partner), [...(rows.get(key(slip.partner)) ?? []), row]);
		return rows;
	};
	const news = of('news');
	for (const [partner, [row, ...others]] of of('given')) {
		if (row === undefined || others.length > 0 || news.get(partner)?.length !== 1) continue;
		const slip = slips.get(row);
		if (slip !== undefined) slips.set(row, { ...slip, won: true });
	}
}
