import { isoDay } from '../../format/day-number';
import { CLASSES, EXTRAS, OUTCOMES, type SqlType } from '../../model';
import type { Coded } from '../columns/coded';
import { CLASS_BY, ENTERED, NO_DAY, type Opportunities, type OtherText } from './opportunities';

/** Writes the cell of an opportunity as the engine reads it; empty: NULL. */
type Write = (place: number) => string;

interface Column {
	readonly type: SqlType;
	/** null: NULL in every row. */
	readonly write: Write | null;
}

/** Rows at a time, so that the text of many does not outgrow the longest string there is. */
const PART_ROWS = 200_000;

/** What rows are listed from and the evidence is worked out of: the columns of `opportunities_in_use` and their types. */
export interface InUse {
	readonly columns: Readonly<Record<string, SqlType>>;
	readonly rows: number;
	/** RFC 4180 without a header, in the order of the columns: parts that stand one behind the other. */
	readonly text: readonly string[];
}

export function tableOfOpportunities(all: Opportunities): InUse {
	const columns = columnsOf(all);
	const text: string[] = [];
	for (let from = 0; from < all.rows; from += PART_ROWS)
		text.push(partOf(Object.values(columns), from, Math.min(all.rows, from + PART_ROWS)));
	return { columns: typesOf(columns), rows: all.rows, text };
}

const typesOf = (columns: Readonly<Record<string, Column>>): Record<string, SqlType> =>
	Object.fromEntries(Object.entries(columns).map(([name, { type }]) => [name, type]));

function partOf(columns: readonly Column[], from: number, to: number): string {
	const writers: { readonly before: string; readonly write: Write }[] = [];
	// Columns that say nothing leave their commas to the next one that does.
	let before = '';
	columns.forEach(({ write }, i) => {
		if (i > 0) before += ',';
		if (write === null) return;
		writers.push({ before, write });
		before = '';
	});
	const lines: string[] = [];
	for (let place = from; place < to; place++) {
		let line = '';
		for (const { before: commas, write } of writers) line += commas + write(place);
		lines.push(line + before);
	}
	return lines.join('\n') + '\n';
}

function columnsOf(all: Opportunities): Record<string, Column> {
	const { texts } = all;
	return {
		place: { type: 'INTEGER', write: String },
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
			write: (place) => (Number.isNaN(all.amount[place]) ? '' : String(all.amount[place])),
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

const quoted = (text: string | null): string => (text === null ? '' : `"${text.replaceAll('"', '""')}"`);

const numbers = (column: Uint32Array): Column => ({
	type: 'INTEGER',
	write: (place) => String(column[place]),
});

const lengths = (column: Int32Array): Column => ({
	type: 'INTEGER',
	write: (place) => (column[place] === NO_DAY ? '' : String(column[place])),
});

/** Each day is written once. */
function days(column: Int32Array): Column {
	const known = new Map<number, string>([[NO_DAY, '']]);
	return {
		type: 'DATE',
		write: (place) => {
			const day = column[place]!;
			let text = known.get(day);
			if (text === undefined) known.set(day, (text = isoDay(day)));
			return text;
		},
	};
}

function words(column: Uint8Array, list: readonly (string | null)[]): Column {
	const texts = list.map(quoted);
	return { type: 'VARCHAR', write: (place) => texts[column[place]!] ?? '' };
}

const flags = (column: Uint8Array): Column => ({
	type: 'BOOLEAN',
	write: (place) => (column[place] === 1 ? 'true' : 'false'),
});

function coded({ codes, values }: Coded): Column {
	const texts = values.map(quoted);
	return { type: 'VARCHAR', write: values.length === 1 ? null : (place) => texts[codes[place]!]! };
}

const other = (all: Opportunities, column: OtherText, type: SqlType): Column => ({
	type,
	write: all.says(column) ? (place) => quoted(all.text(column, place)) : null,
});
