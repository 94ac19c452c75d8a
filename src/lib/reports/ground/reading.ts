import { dayNumber } from '../../format/day-number';
import type { CellColumn } from '../../model';
import { NO_DAY } from './opportunities';

/** A column of canonical rows, if the rows have it. */
export type Maybe = CellColumn | undefined;

/** The text of one cell as the table has it: an empty one is null. */
export function textAt(column: Maybe, row: number): string | null {
	if (column === undefined) return null;
	const { codes, texts } = column;
	const text = texts.at(codes === null ? row : codes[row]!);
	return text === '' ? null : text;
}

/** What is read from each cell of a column, one for each row; each text is asked for once. */
export function readInto<Room extends Int32Array | Uint32Array | Float64Array | Uint8Array>(
	column: Maybe,
	room: Room,
	read: (text: string) => number,
	none: number,
): Room {
	if (column === undefined) return room.fill(none) as Room;
	const { codes, texts } = column;
	const valueOf = (number: number): number => {
		const text = texts.at(number);
		return text === '' ? none : read(text);
	};
	if (codes === null) {
		for (let row = 0; row < room.length; row++) room[row] = valueOf(row);
		return room;
	}
	const values = Float64Array.from({ length: texts.count }, (_, number) => valueOf(number));
	for (let row = 0; row < room.length; row++) room[row] = values[codes[row]!]!;
	return room;
}

/** Days of a column from 1970-01-01, whatever the time of day; `NO_DAY` where a cell has none. */
export const daysIn = (column: Maybe, rows: number): Int32Array =>
	readInto(column, new Int32Array(rows), (text) => dayNumber(text.slice(0, 10)), NO_DAY);

/** What stands at some places of a column. There are not more of them than the column is long. */
export function taken<Numbers extends Int32Array | Uint32Array | Float64Array | Uint8Array>(
	column: Numbers,
	places: Int32Array | Uint32Array,
): Numbers {
	const found = column.slice(0, places.length);
	for (let i = 0; i < places.length; i++) found[i] = column[places[i]!]!;
	return found as Numbers;
}

/** Numbers of a column; NaN where a cell has none. */
export const numbersIn = (column: Maybe, rows: number): Float64Array =>
	readInto(column, new Float64Array(rows), Number, NaN);
