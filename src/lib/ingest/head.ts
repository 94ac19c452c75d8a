import { lineText, type Source } from './lines';
import { readDamaged, readEscaped, readLiterally, unwrap } from './loose';
import { onlyWidth } from './profile';
import { CLEAN, scan, type Records } from './scan';
import { filledCells } from './text';
import { tokeniseRecord } from './tokenise';

/** One record of the head of a file, as one delimiter reads it. */
export interface HeadRecord {
	/** 0-based physical lines. */
	readonly first: number;
	readonly last: number;
	readonly cells: readonly string[];
	readonly damaged: boolean;
}

const HEAD_RECORDS = 300;

/** The records at the beginning of a text that hold anything, from a physical line on. */
export function readHead(source: Source, from: number): HeadRecord[] {
	const records = scan(source, { from, limit: HEAD_RECORDS });
	const head: HeadRecord[] = [];
	for (let i = 0; i < records.count; i++) {
		const record = headRecord(source, records, i);
		if (filledCells(record.cells) > 0) head.push(record);
	}
	return head;
}

function headRecord({ text, lines, delimiter }: Source, records: Records, i: number): HeadRecord {
	const [first, last] = [records.first[i]!, records.last[i]!];
	const raw = lineText(text, lines, first, last);
	const cells = records.state[i] === CLEAN ? tokeniseRecord(raw, delimiter) : null;
	const read = cells ?? readEscaped(raw, delimiter) ?? readLiterally(raw, delimiter);
	return { first, last, cells: read, damaged: cells === null };
}

/** The most frequent number of cells above one (of equals the larger), and how many records have it; 1 and 0 where none has. */
export function modalWidth(head: readonly HeadRecord[]): { width: number; count: number } {
	const counts = new Map<number, number>();
	for (const { cells } of head) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
	let best = { width: 1, count: 0 };
	for (const [width, count] of counts) {
		const better = count > best.count || (count === best.count && width > best.width);
		if (width > 1 && better) best = { width, count };
	}
	return best;
}

/** The same record in a known width: freed of quotes round the whole row, damage read as well as it can be. */
export function inWidth(source: Source, record: HeadRecord, width: number): HeadRecord {
	const { text, lines, delimiter } = source;
	if (width < 2 || record.cells.length === width) return record;
	const cells = record.damaged
		? (readDamaged(lineText(text, lines, record.first, record.last), delimiter, onlyWidth(width))?.cells ??
			null)
		: unwrap(record.cells, delimiter, onlyWidth(width));
	return cells === null ? record : { ...record, cells };
}
