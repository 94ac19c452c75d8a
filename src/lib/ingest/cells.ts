import { lineText, type Source } from './lines';
import { CLEAN, type Records } from './scan';
import { tokeniseBlock, tokeniseRecord } from './tokenise';

/** Records that go to the tokeniser at a time. */
const BLOCK = 4096;

/**
 * Hands the cells of every record on in order; null where its quotes are out of order. Clean records go to the
 * tokeniser by the thousand; where it counts otherwise than the scan did, one by one.
 * `onShare` gets the share of the records done, 0 to 1, after each block.
 */
export function readCells(
	source: Source,
	records: Records,
	take: (i: number, cells: readonly string[] | null) => void,
	onShare?: (share: number) => void,
	block = BLOCK,
): void {
	let i = 0;
	while (i < records.count) {
		const end = endOfBlock(records, i, block);
		if (records.state[i] !== CLEAN) take(i, null);
		else takeBlock(source, records, i, end, take);
		if (end % block === 0 || end === records.count) onShare?.(end / records.count);
		i = end;
	}
}

/** A block is one record that is not clean, or clean ones up to the next multiple of `block`. */
function endOfBlock(records: Records, from: number, block: number): number {
	if (records.state[from] !== CLEAN) return from + 1;
	const most = Math.min(records.count, from - (from % block) + block);
	let end = from + 1;
	while (end < most && records.state[end] === CLEAN) end++;
	return end;
}

function takeBlock(
	source: Source,
	records: Records,
	from: number,
	end: number,
	take: (i: number, cells: readonly string[] | null) => void,
): void {
	const { text, lines, delimiter } = source;
	const recordText = (i: number): string => lineText(text, lines, records.first[i]!, records.last[i]);
	const mixed = records.newline === 'mixed';
	const newline = mixed || records.newline === '' ? '\n' : records.newline;
	// Line ends between records become one kind; those inside cells stay as they are.
	const block = mixed
		? Array.from({ length: end - from }, (_, k) => recordText(from + k)).join('\n')
		: lineText(text, lines, records.first[from]!, records.last[end - 1]);
	const rows = tokeniseBlock(block + newline, delimiter, newline, end - from);
	for (let i = from; i < end; i++) {
		take(i, rows === null ? tokeniseRecord(recordText(i), delimiter) : rows[i - from]!);
	}
}
