import type {
	DateOrder,
	Field,
	FileKind,
	FileMapping,
	Outcome,
	Part,
	Problem,
	Reading,
	Rows,
} from '../model';
import { FIELDS, problem } from '../model';
import { byRow, findColumn, tally } from './column';
import type { Column } from './column';
import { dateColumn } from './read/date-order';
import type { DateColumn } from './read/date-order';
import { underOrder } from './read/dates';
import { HEADERS } from './data/headers';
import type { FieldNames, ValueKind } from './data/headers';
import { currencyIn, currencyInHeader, decimalOf } from './read/numbers';
import { withoutPseudoRows } from './read/pseudo';
import { usedRows } from './read/used-rows';
import type { Kept } from './read/pseudo';
import type { Self } from './names/self';
import { isOfPeople } from './recognise/people';
import { recognise } from './recognise/recognise';
import type { Recognised } from './recognise/recognise';
import type { Told } from './read/told';
import type { FoundTies } from './recognise/ties';
import { UNTIED } from './join/join';
import type { Tied } from './join/join';
import { scopeOf } from './join/scope';
import { shapeOf } from './shape';
import type { Split } from './splits/splits';
import { suggest } from './recognise/suggest';
import { tableOf } from './recognise/table';
import { key } from './text';
import type { Guess, Guesses } from './recognise/suggest';

/** What a saved mapping says of a shape; what is missing is guessed. */
export type GivenFile = Partial<FileMapping> & {
	/** Written by hand for any file that has its columns: fields that it does not name are guessed. */
	readonly partial?: boolean;
	/** No opportunities are beside it, which its people could tell more of. */
	readonly alone?: boolean;
};

/** A column in force for a field, and why. */
export type Planned = Column & Guess;

/** A date column in force; `order` null: only the owner can know. */
export interface PlannedDates extends DateColumn {
	readonly order: DateOrder | null;
	readonly why: string;
}

/** How one file is going to be read. */
export interface FilePlan extends Kept {
	/** Place of the file among those dropped. */
	readonly index: number;
	/** The names by which the owner is known. */
	readonly self: Self;
	readonly reading: Reading;
	readonly shape: string;
	readonly kind: FileKind | null;
	readonly system: string | null;
	readonly because: string;
	readonly leads: boolean;
	/** Its rows are people or firms that are known, and no opportunities. */
	readonly people: boolean;
	/** Columns found to say how to reach people, for a file of leads or contacts. */
	readonly personal: Guesses;
	/** What its rows are beside other files. */
	readonly part: Part;
	/** How every row ended, where no column says it and the file as a whole does; null: it does not. */
	readonly every: Outcome | null;
	/** Columns that tie its rows to those of other files. */
	readonly ties: FoundTies;
	/** Files whose ids are compared have the same scope. */
	readonly scope: string;
	/** How its rows hang together with those of other files. */
	readonly tied: Tied;
	/** What the file is without the others, and its columns then. */
	readonly kindAlone: FileKind | null;
	readonly columnsAlone: ReadonlyMap<Field, Planned>;
	/** Place among the exports of one list, the oldest first. */
	readonly edition: number;
	/** What tells its rows apart from those of other exports of the list, by place; null: the id, or nothing. */
	readonly identity: readonly string[] | null;
	readonly columns: ReadonlyMap<Field, Planned>;
	readonly dates: ReadonlyMap<Field, PlannedDates>;
	readonly decimal: '.' | ',';
	readonly currency: string | null;
	/** Columns that no field is taken from, of files of opportunities. */
	readonly splits: readonly Split[];
	/** Those found out to split figures by, the most useful first; null: too little is known to say it for other months. */
	readonly extras: readonly string[] | null;
	readonly notes: readonly Problem[];
	/** What was said of the file, and what is remembered of it. */
	readonly given: GivenFile | null;
}

/** Kind of the values that a field of a kind of file has. */
export function valuesOf(kind: FileKind, field: Field): ValueKind {
	const names: Readonly<Partial<Record<Field, FieldNames>>> = HEADERS[kind];
	const ofPeople: typeof names = kind === 'opportunities' ? HEADERS.partners : {};
	return (names[field] ?? ofPeople[field])?.values ?? 'text';
}

/** The canonical fields of a kind whose values are of one sort. */
export function fieldsWith(kind: FileKind, values: ValueKind): Field[] {
	return FIELDS[kind].filter((f) => valuesOf(kind, f) === values);
}

/** Finds out how a file is read: what is given wins, the rest is guessed. Dates keep every order that their values leave open. */
export function planFile(
	reading: Reading,
	index: number,
	said: GivenFile | null,
	origin: string,
	self: Self,
): FilePlan {
	const data = withoutPseudoRows(reading);
	const found = recognised(reading, data);
	const people = found.alone !== null && mayBePeople(said);
	// Of a list that stood alone before, and for nothing, no column was said to be none.
	const given = people && said?.kind === null ? null : said;
	const guessed = people ? found : (found.alone ?? found);
	const kind = people || given?.kind === undefined ? guessed.kind : given.kind;
	const kept = kind === guessed.kind ? usedRows(reading, data, guessed, self) : data;
	const notes: Problem[] = [...kept.notes];
	const columns = new Map<Field, Planned>();
	const wanted = guessesFor(reading, kept, guessed, kind);
	for (const field of kind === null ? [] : FIELDS[kind]) {
		if (people && !isOfPeople(field)) continue;
		const guess = wanted.get(field);
		const name = nameFor(field, guess, given);
		if (name === undefined) continue;
		const column = findColumn(reading, name, field === 'name' || field === 'partner' || field === 'referrer');
		// A complete mapping names what was guessed, too: that is a choice only where it differs.
		const reason: Guess = guess?.column === name ? guess : { column: name, because: origin, sure: 'known' };
		if (column === null) notes.push(columnMissing(reading, field, name));
		else columns.set(field, { ...column, ...reason });
	}
	if (kept.told !== undefined) columns.set('partner', toldPartner(kept.told, reading.cells.rows));
	const dates = new Map<Field, PlannedDates>();
	for (const field of kind === null ? [] : [...fieldsWith(kind, 'date'), ...fieldsWith(kind, 'month')]) {
		const column = columns.get(field);
		if (column !== undefined)
			dates.set(field, plannedDates(kept, column, field, given?.dateOrder?.[field], origin));
	}
	const numbers = kind === null ? [] : fieldsWith(kind, 'number').flatMap((f) => columns.get(f) ?? []);
	const same = people || given?.kind === undefined || given.kind === guessed.kind;
	const shape = shapeOf(reading.columns);
	const system = same ? guessed.system : null;
	const part = given?.part ?? (kind === 'opportunities' ? guessed.part : null) ?? 'deals';
	return {
		...kept,
		index,
		self,
		reading,
		shape,
		kind,
		system,
		because: same ? guessed.because : origin,
		leads: kind === 'opportunities' && part !== 'deals',
		people,
		personal: guessed.personal,
		part,
		every: given?.every ?? null,
		ties: guessed.ties,
		scope: scopeOf({ system, shape }),
		tied: UNTIED,
		kindAlone: kind,
		columnsAlone: columns,
		edition: 0,
		identity: null,
		columns,
		dates,
		decimal: given?.decimal ?? decimalIn(kept, numbers),
		currency: given?.currency === undefined ? currencyFor(reading, kept, columns) : given.currency,
		splits: [],
		extras: null,
		notes,
		given,
	};
}

/** Whom the rows of a report of BNI are about, which no single column says. */
const toldPartner = ({ column, because, partner }: Told, rows: number): Planned => ({
	name: column,
	at: [],
	cell: partner,
	cells: byRow(rows, partner),
	id: 'told',
	column,
	because,
	sure: 'known',
});

/**
 * Whether nobody said that a list of people is something else. Without a word of the owner's, a kind of none says only
 * that nothing was beside it yet.
 */
function mayBePeople(given: GivenFile | null): boolean {
	if (given === null) return true;
	const { kind, part, every, alone } = given;
	if (alone === true || every != null || (part !== undefined && part !== 'contacts')) return false;
	return kind === undefined || kind === null || kind === 'opportunities';
}

/** The column of a field: as given; guessed where nothing is given, or a hand-written mapping leaves it open. */
export function nameFor(field: Field, guess: Guess | undefined, given: GivenFile | null): string | undefined {
	if (given?.columns === undefined) return guess?.column;
	const named = given.columns[field];
	if (named !== undefined || given.partial !== true) return named;
	const taken = Object.values(given.columns).some((name) => key(name) === key(guess?.column ?? ''));
	return taken ? undefined : guess?.column;
}

const known = new WeakMap<Reading, Recognised>();

/** What a file is does not depend on the mapping, so that it is worked out once. */
function recognised(reading: Reading, kept: Kept): Recognised {
	const before = known.get(reading);
	if (before !== undefined) return before;
	const made = recognise(tableOf(reading, kept.rows));
	known.set(reading, made);
	return made;
}

/** Guesses for the kind in force, which the owner may have chosen. */
function guessesFor(
	reading: Reading,
	kept: Kept,
	guessed: Recognised,
	kind: FileKind | null,
): ReadonlyMap<Field, Guess> {
	if (kind === guessed.kind || kind === null) return guessed.guesses;
	return suggest(tableOf(reading, kept.rows), kind, null);
}

export function columnMissing(reading: Reading, field: Field, name: string): Problem {
	return problem(
		'column-missing',
		`There is no column “${name}”, which was chosen for ${field}.`,
		'Choose another column.',
		{ file: reading.name, column: name },
	);
}

const readDates = new WeakMap<Rows, Map<string, DateColumn>>();

export function plannedDates(
	kept: Kept,
	column: Column,
	field: Field,
	given: DateOrder | undefined,
	origin: string,
): PlannedDates {
	const of = readDates.get(kept.rows) ?? new Map<string, DateColumn>();
	readDates.set(kept.rows, of);
	const read = of.get(column.id) ?? dateColumn(kept.rows, column);
	of.set(column.id, read);
	const orders = field === 'month' ? firstsOfMonths(read) : read.orders;
	const found = orders.length === 1 ? (orders[0] ?? null) : null;
	if (given !== undefined && given !== found) return { ...read, order: given, why: origin };
	return { ...read, order: found, why: read.because };
}

/** A month given as a date is its first day: an order that reads only such days is the right one. */
function firstsOfMonths(read: DateColumn): readonly DateOrder[] {
	const firsts = read.orders.filter((order) =>
		[...read.readings.values()].every(
			(r) => r === null || underOrder(r, order)?.day.endsWith('-01') === true,
		),
	);
	return firsts.length === 1 ? firsts : read.orders;
}

function decimalIn(kept: Kept, columns: readonly Column[]): '.' | ',' {
	const votes = columns.map((c) => decimalOf(tally(kept.rows, c))).filter((d) => d !== null);
	return votes.filter((d) => d === ',').length * 2 > votes.length ? ',' : '.';
}

/** Amounts looked at for a sign of their currency. */
const LOOKED_AT = 5000;

/** The one currency that amounts, their header or another header of money speaks of. */
function currencyFor(reading: Reading, kept: Kept, columns: ReadonlyMap<Field, Column>): string | null {
	const money = columns.get('amount') ?? columns.get('cost');
	if (money !== undefined) {
		const found = new Set<string>();
		for (const row of kept.rows.slice(0, LOOKED_AT)) {
			const currency = currencyIn(money.cell(row));
			if (currency !== null) found.add(currency);
		}
		const [only] = found;
		if (found.size > 0) return found.size === 1 && only !== undefined ? only : null;
		const named = currencyInHeader(money.name);
		if (named !== null) return named;
	}
	if (columns.size === 0 || columns.has('currency')) return null;
	const named = new Set(reading.columns.map(currencyInHeader).filter((c) => c !== null));
	const [only] = named;
	return named.size === 1 && only !== undefined ? only : null;
}

/** The mapping that a plan amounts to. */
export function mappingOf(plan: FilePlan): FileMapping {
	const columns: Partial<Record<Field, string>> = {};
	for (const [field, { name }] of [...plan.columnsAlone, ...plan.columns]) columns[field] = name;
	const dateOrder: Partial<Record<Field, DateOrder>> = { ...plan.given?.dateOrder };
	for (const [field, { order }] of plan.dates) if (order !== null) dateOrder[field] = order;
	const { shape, kindAlone: kind, decimal, currency, given } = plan;
	const { every, part } = given ?? {};
	const extras = given?.extras ?? plan.extras;
	return {
		shape,
		kind,
		columns,
		dateOrder,
		decimal,
		currency,
		...(every === undefined ? {} : { every }),
		...(part === undefined ? {} : { part }),
		...(extras === null ? {} : { extras }),
	};
}
