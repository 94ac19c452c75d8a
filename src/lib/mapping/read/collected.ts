import type { CellColumn, Codes, Rows } from '../../model';
import { NO_ROW } from '../../model';
import type { FilePlan } from '../plan';
import { NULL, type Writer } from './writer';

/** Rows after which a column shows whether it repeats itself. */
const TRIED_ROWS = 16_384;
/** Above this share of texts among rows, a column does not. */
const OWN_TEXTS = 0.75;

/**
 * What a writer makes of the rows at some places among those kept; null: nothing on any of them.
 *
 * @param places rising
 */
export function columnWritten(
	{ rows, reading }: Pick<FilePlan, 'rows' | 'reading'>,
	writer: Writer,
	places: Uint32Array,
): CellColumn | null {
	if (writer === NULL) return null;
	const { cells } = writer;
	if (cells === undefined)
		return collected(places.length, (i) => {
			const place = places[i]!;
			return writer(rows[place]!, place);
		});
	// Every row of the file is one of them: its numbers are theirs.
	if (places.length === reading.cells.rows) return cells;
	return restricted(
		cells,
		places.map((place) => rows[place]!),
	);
}

/** The cells of some rows; texts of none of them are left out. */
function restricted({ codes, texts }: CellColumn, rows: Rows): CellColumn {
	if (codes === null) return { codes, texts: { count: rows.length, at: (i) => texts.at(rows[i] ?? NO_ROW) } };
	const numbers = new Uint32Array(texts.count);
	const kept: number[] = [];
	const own = codes.slice(0, rows.length);
	for (let i = 0; i < rows.length; i++) {
		const code = codes[rows[i]!]!;
		if (numbers[code] === 0) numbers[code] = kept.push(code);
		own[i] = numbers[code]! - 1;
	}
	return { codes: own, texts: { count: kept.length, at: (code) => texts.at(kept[code] ?? texts.count) } };
}

/** Cells that are told one by one, in their order, each once, and each text kept once; null where none says anything. */
function collected(rows: number, at: (i: number) => string): CellColumn | null {
	const numbers = new Map<string, number>();
	let codes: Codes = new Uint8Array(rows);
	let [last, number] = ['', -1];
	for (let i = 0; i < rows; i++) {
		const text = at(i);
		if (text !== last || number < 0) {
			number = numbers.get(text) ?? numbers.size;
			if (number === numbers.size) numbers.set(text, number);
			if (number === 0x100 && codes instanceof Uint8Array) codes = Uint16Array.from(codes);
			if (number === 0x10000 && codes instanceof Uint16Array) codes = Uint32Array.from(codes);
			last = text;
		}
		codes[i] = number;
		if (i + 1 === TRIED_ROWS && numbers.size > TRIED_ROWS * OWN_TEXTS)
			return oneByOne(rows, at, codes, numbers);
	}
	if (numbers.size === 0 || (numbers.size === 1 && numbers.has(''))) return null;
	const texts = [...numbers.keys()];
	return { codes, texts: { count: texts.length, at: (code) => texts[code] ?? '' } };
}

/** The same where hardly two rows have one text: so far they were given numbers. */
function oneByOne(
	rows: number,
	at: (i: number) => string,
	codes: Codes,
	numbers: ReadonlyMap<string, number>,
): CellColumn {
	const known = [...numbers.keys()];
	const texts = Array.from({ length: rows }, (_, i) => (i < TRIED_ROWS ? known[codes[i]!]! : at(i)));
	return { codes: null, texts: { count: rows, at: (i) => texts[i] ?? '' } };
}
