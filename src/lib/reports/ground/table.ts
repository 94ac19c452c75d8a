import { isoDay } from '../../format/day-number';
import { CLASSES, EXTRAS, OUTCOMES, type SqlType } from '../../model';
import type { Coded } from '../columns/coded';
import { CLASS_BY, ENTERED, NO_DAY, type Opportunities, type OtherText } from './opportunities';
import { Utf8Rows } from './utf8';

/** Writes the cell of an opportunity as the engine reads it; nothing: NULL. */
type Write = (into: Utf8Rows, place: number) => void;

interface Column {
	readonly type: SqlType;
	/** null: NULL in every row. */
	readonly write: Write | null;
}

/** What rows are listed from and the evidence is worked out of: the columns of `opportunities_in_use` and their types. */
export interface InUse {
	readonly columns: Readonly<Record<string, SqlType>>;
	readonly rows: number;
	/** UTF-8, RFC 4180 without a header, in the order of the columns: parts that stand one behind the other. */
	readonly text: readonly Uint8Array<ArrayBuffer>[];
}

export function tableOfOpportunities(all: Opportunities): InUse {
	const columns = columnsOf(all);
	return { columns: typesOf(columns), rows: all.rows, text: written(Object.values(columns), all.rows) };
}

const typesOf = (columns: Readonly<Record<string, Column>>): Record<string, SqlType> =>
	Object.fromEntries(Object.entries(columns).map(([name, { type }]) => [name, type]));

function written(columns: readonly Column[], rows: number): Uint8Array<ArrayBuffer>[] {
	const writers: { readonly before: number; readonly write: Write }[] = [];
	// Columns that say nothing leave their commas to the next one that does.
	let before = 0;
	columns.forEach(({ write }, i) => {
		if (i > 0) before++;
		if (write === null) return;
		writers.push({ before, write });
		before = 0;
	});
	const into = new Utf8Rows();
	for (let place = 0; place < rows; place++) {
		for (const { before: commas, write } of writers) {
			into.commas(commas);
			write(into, place);
		}
		into.commas(before);
		into.endOfRow();
	}
	return into.parts();
}

function columnsOf(all: Opportunities): Record<string, Column> {
	const { texts } = all;
	return {
		place: { type: 'INTEGER', write: (into, place) => into.integer(place) },
		file: numbers(all.file),
		line: numbers(all.line),
		cell: numbers(all.cells),
		created: days(all.created),
		deal_created: days(all.dealCreated),
		closed: days(all.closed),
		days: lengths(all.days),
		deal_days: lengths(all.dealDays),
		class: words(all.classes, CLASSES),
		outcome: words(all.outcomes, OUTCOMES),
		class_by: words(all.classBy, CLASS_BY),
		entered: words(all.entered, ENTERED),
		is_deal: flags(all.isDeal),
		conflict: flags(all.conflict),
		impossible: flags(all.impossible),
		sources_differ: flags(all.sourcesDiffer),
		amount: {
			type: 'DOUBLE',
			write: (into, place) => {
				const amount = all.amount[place]!;
				if (!Number.isNaN(amount)) into.plain(String(amount));
			},
		},
		currency: coded(texts.currency),
		source: coded(texts.source),
		source_class: words(all.sourceClass, [null, ...CLASSES]),
		referrer: coded(texts.referrer),
		owner: coded(texts.owner),
		service: coded(texts.service),
		stage: coded(texts.stage),
		outcome_label: coded(texts.outcome_label),
		industry: coded(texts.industry),
		region: coded(texts.region),
		...Object.fromEntries(EXTRAS.map((name) => [name, coded(texts[name])])),
		id: other(all, 'id', 'VARCHAR'),
		lead_id: other(all, 'lead_id', 'VARCHAR'),
		name: other(all, 'name', 'VARCHAR'),
		company: other(all, 'company', 'VARCHAR'),
		contacted: other(all, 'contacted', 'DATE'),
		needs_service: other(all, 'needs_service', 'BOOLEAN'),
		fits_ideal: other(all, 'fits_ideal', 'BOOLEAN'),
		intro_accepted: other(all, 'intro_accepted', 'BOOLEAN'),
	};
}

const numbers = (column: Uint32Array): Column => ({
	type: 'INTEGER',
	write: (into, place) => into.integer(column[place]!),
});

const lengths = (column: Int32Array): Column => ({
	type: 'INTEGER',
	write: (into, place) => {
		const days = column[place]!;
		if (days !== NO_DAY) into.integer(days);
	},
});

/** Each day is worded once. */
function days(column: Int32Array): Column {
	const known = new Map<number, string>([[NO_DAY, '']]);
	return {
		type: 'DATE',
		write: (into, place) => {
			const day = column[place]!;
			let text = known.get(day);
			if (text === undefined) known.set(day, (text = isoDay(day)));
			into.plain(text);
		},
	};
}

function write(into: Utf8Rows, text: string | null): void {
	if (text !== null) into.quoted(text);
}

const words = (column: Uint8Array, list: readonly (string | null)[]): Column => ({
	type: 'VARCHAR',
	write: (into, place) => {
		write(into, list[column[place]!] ?? null);
	},
});

const flags = (column: Uint8Array): Column => ({
	type: 'BOOLEAN',
	write: (into, place) => {
		into.plain(column[place] === 1 ? 'true' : 'false');
	},
});

const coded = ({ codes, values }: Coded): Column => ({
	type: 'VARCHAR',
	write:
		values.length === 1
			? null
			: (into, place) => {
					write(into, values[codes[place]!]!);
				},
});

const other = (all: Opportunities, column: OtherText, type: SqlType): Column => ({
	type,
	write: all.says(column)
		? (into, place) => {
				write(into, all.text(column, place));
			}
		: null,
});
