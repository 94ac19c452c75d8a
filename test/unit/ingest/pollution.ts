/**
 * One clean table and every way in which a single change spoils the file that holds it, in the spirit of the Pollock
 * benchmark (Vitagliano and others, "Pollock: A Data Loading Benchmark", 2023): the kinds of change, how much each
 * counts and the ten measures are theirs; the table, the texts and this code are not.
 */

export interface Polluted {
	readonly name: string;
	readonly text: string;
	/** What a reader should find: names and rows. */
	readonly header: readonly string[];
	readonly rows: readonly (readonly string[])[];
	/** How often files of this kind are met. */
	readonly weight: number;
}

type Table = readonly (readonly string[])[];

const NAMES = ['Created', 'Hour', 'Size', 'Deal Id', 'Amount', 'Deal Name', 'Description', 'Link', 'Remarks'];
const KINDS = ['Audit, yearly', 'Books of a small firm', 'Payroll 24"', "Founder's advice", 'Tax return'];
const TEXTS = [
	'Came by a friend, wants a talk in spring, and knows what it costs.',
	'Plain and simple work without a comma in it',
	'Asked for the "full" package, then for less.',
	'Will sign once the bank has agreed',
	"Has a partner's office next door, meets on Mondays.",
];

function row(i: number): string[] {
	const day = String((i % 16) + 13);
	const month = String((i % 9) + 1).padStart(2, '0');
	const hour = `${String(i % 24).padStart(2, '0')}:${i % 2 === 0 ? '00' : '15'}`;
	const link = `https://crm.example/deal/${1000 + i * 7}.html`;
	return [
		`${day}/${month}/2025`,
		hour,
		String((i * 5) % 12),
		`DX-${1000 + i * 7}`,
		`$${(i * 13) % 90}.${String((i * 37) % 100).padStart(2, '0')}`,
		KINDS[i % KINDS.length]!,
		TEXTS[(i * 3) % TEXTS.length]!,
		link,
		i === 61 ? 'late' : '',
	];
}

/** 83 rows, as many as the benchmark's own table has. */
export const CLEAN: Table = Array.from({ length: 83 }, (_, i) => row(i));

interface Form {
	readonly delimiter?: string;
	readonly newline?: string;
	readonly quote?: string;
	readonly escape?: string;
}

function cell(text: string, { delimiter = ',', quote = '"', escape = '"' }: Form): string {
	const needs = text.includes(delimiter) || text.includes(quote) || text.includes('"');
	return needs ? `${quote}${text.replaceAll(quote, escape + quote)}${quote}` : text;
}

const line = (cells: readonly string[], form: Form): string =>
	cells.map((text) => cell(text, form)).join(form.delimiter ?? ',');

/** The table as a file of the given form. */
function file(table: Table, form: Form = {}): string {
	const newline = form.newline ?? '\r\n';
	return table.map((cells) => line(cells, form) + newline).join('');
}

const ALL: Table = [NAMES, ...CLEAN];
const SECOND: Table = [
	['Partner', 'Since', 'City', 'Name', 'Mail', 'Note'],
	...Array.from({ length: 9 }, (_, i) => [`P${i}`, `201${i}`, 'Bern', `Ann ${i}`, `a${i}@b.example`, 'x']),
];
const widened = (table: Table, width: number): Table =>
	table.map((cells, n) =>
		Array.from({ length: width }, (_, i) => cells[i] ?? (n === 0 ? `More ${i}` : `v${n}${i}`)),
	);

/** One row of the file written otherwise, counted from the header as 0. */
function withLine(at: number, write: (cells: readonly string[]) => string): string {
	return ALL.map((cells, i) => `${i === at ? write(cells) : line(cells, {})}\r\n`).join('');
}

function spoil(name: string, text: string, weight: number, expected: Partial<Polluted> = {}): Polluted {
	return { name, text, weight, header: NAMES, rows: CLEAN, ...expected };
}

function wholeFiles(): Polluted[] {
	const twoTables = (second: Table): Partial<Polluted> => ({ rows: [...CLEAN, ...second.slice(1)] });
	const same = widened(SECOND, 9);
	const more = widened(SECOND, 11);
	return [
		spoil('clean', file(ALL), 1),
		spoil('no bytes', '', 15, { header: [], rows: [] }),
		spoil('no newline at the end', file(ALL).trimEnd(), 184),
		spoil('two newlines at the end', `${file(ALL)}\r\n`, 5),
		spoil('no header', file(CLEAN), 470, { header: [] }),
		...[2, 3].map((n) =>
			spoil(`${n} headers`, file([...Array.from({ length: n - 1 }, () => NAMES), ...ALL]), 47, {
				header: NAMES.map((text) => Array.from({ length: n }, () => text).join(' ')),
			}),
		),
		spoil('preamble', `Report of March\r\n\r\n${file(ALL)}`, 282),
		spoil('a table as wide below', file([...ALL, ...same]), 62.7, twoTables(same)),
		spoil('a wider table below', file([...ALL, ...more]), 62.7, twoTables(more)),
		spoil('a narrower table below', file([...ALL, ...SECOND]), 62.7, twoTables(SECOND)),
		spoil('header only', file([NAMES]), 3, { rows: [] }),
		spoil('one row', file(ALL.slice(0, 2)), 4, { rows: CLEAN.slice(0, 1) }),
		spoil('carriage returns', file(ALL, { newline: '\r' }), 7),
		spoil('line feeds', file(ALL, { newline: '\n' }), 1691),
		spoil('tabs', file(ALL, { delimiter: '\t' }), 4),
		spoil('semicolons', file(ALL, { delimiter: ';' }), 834),
		spoil('blanks', file(ALL, { delimiter: ' ' }), 4),
		spoil('comma and blank', file(ALL, { delimiter: ', ' }), 101),
		spoil('apostrophes as quotes', file(ALL, { quote: "'", escape: "'" }), 11),
		spoil('backslash as escape', file(ALL, { escape: '\\' }), 1),
		spoil('no escape', file(ALL, { escape: '' }), 7),
	];
}

function singleRows(): Polluted[] {
	const all: Polluted[] = [];
	for (let at = 0; at < ALL.length; at++) {
		const blanks = withLine(at, (cells) => line(cells, { delimiter: ' ' }));
		all.push(spoil(`row ${at} in blanks`, blanks, 260 / 84));
		for (let column = 0; column < NAMES.length; column++) {
			const more = withLine(at, (cells) => line([...cells.slice(0, column), '', ...cells.slice(column)], {}));
			all.push(spoil(`a delimiter more in row ${at}, column ${column}`, more, 260 / 756));
			all.push(quoted(at, column));
			if (column === 0) continue;
			const less = withLine(at, (cells) => {
				const written = cells.map((text) => cell(text, {}));
				return `${written.slice(0, column).join(',')}${written.slice(column).join(',')}`;
			});
			all.push(spoil(`a delimiter less in row ${at}, column ${column}`, less, 260 / 672));
		}
	}
	return all;
}

/** One cell begins with a quote that nothing escapes; that quote belongs to it. */
function quoted(at: number, column: number): Polluted {
	const marked = (cells: readonly string[]): string[] =>
		cells.map((text, i) => (i === column ? `"${text}` : text));
	const text = withLine(at, (cells) =>
		cells
			.map((one, i) => {
				const written = cell(one, {});
				if (i !== column) return written;
				return written.startsWith('"') ? `""${written.slice(1)}` : `"${written}`;
			})
			.join(','),
	);
	const table = ALL.map((cells, i) => (i === at ? marked(cells) : cells));
	return spoil(`a quote more in row ${at}, column ${column}`, text, 520 / 756, {
		header: table[0] ?? [],
		rows: table.slice(1),
	});
}

/** All files: 22 spoiled as a whole, the others in one row. */
export function polluted(): Polluted[] {
	return [...wholeFiles(), ...singleRows()];
}

/** Precision, recall and their harmonic mean of what was found against what should be, order aside. */
function measures(wanted: readonly string[], found: readonly string[]): number[] {
	if (wanted.length === 0) return [1, 1, 1];
	const left = new Map<string, number>();
	for (const text of wanted) left.set(text, (left.get(text) ?? 0) + 1);
	let both = 0;
	for (const text of found) {
		const count = left.get(text) ?? 0;
		if (count === 0) continue;
		left.set(text, count - 1);
		both++;
	}
	if (both === 0) return [0, 0, 0];
	const [precision, recall] = [both / found.length, both / wanted.length];
	return [precision, recall, (2 * precision * recall) / (precision + recall)];
}

/** Ten measures of one file, summed: it was read, and its names, its rows and its cells are those wanted. */
export function score(wanted: Polluted, found: Table | null): number {
	if (found === null) return 0;
	const [header = [], ...rows] = found;
	const joined = (table: Table): string[] =>
		table.map((cells) => cells.map((text) => text || 'null').join(''));
	return [
		1,
		...measures(wanted.header, header),
		...measures(joined(wanted.rows), joined(rows)),
		...measures(wanted.rows.flat(), rows.flat()),
	].reduce((sum, one) => sum + one, 0);
}
