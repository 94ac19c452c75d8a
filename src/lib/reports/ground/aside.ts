import type { SetAsideReason } from '../../model';
import type { Aside } from '../data/data';
import { NO_DAY } from './opportunities';
import { repeatedBy, rowsByGroup } from './repeated';
import { numberColumn, textReader, type Rows } from './rows';

/** What is known of each row before any is set aside. */
export interface Read {
	readonly rows: Rows;
	/** 0: none; the place of its outcome in `OUTCOMES`, and one more. */
	readonly outcomes: Uint8Array;
	/** Days from 1970-01-01; `NO_DAY`: none. */
	readonly created: Int32Array;
	/** Of the files' shapes; 0: none. */
	readonly scopes: Uint32Array;
}

const REASONS = [
	null,
	'superseded',
	'exact-duplicate',
	'no-outcome',
	'after-as-of',
] as const satisfies readonly (SetAsideReason | null)[];
const SUPERSEDED = REASONS.indexOf('superseded');
const DUPLICATE = REASONS.indexOf('exact-duplicate');
const NO_OUTCOME = REASONS.indexOf('no-outcome');
const LATER = REASONS.indexOf('after-as-of');

/**
 * Which rows are not used, and why: `set-aside.sql`. Rows are told apart by id, else by what mapping found to tell
 * exports of one list apart, within one list. Of one id the row modified last counts, else that of the newest export,
 * else the last one in the file; a row that stands there several times counts where it stands first in the newest
 * export that has it.
 *
 * @returns of each row the place of its reason in `REASONS`; 0: it is in use
 */
export function reasonsOf(read: Read, asOfDay: number): Uint8Array {
	const { rows, outcomes, created } = read;
	const reasons = new Uint8Array(rows.count);
	judgeRepeated(read, reasons);
	for (let row = 0; row < rows.count; row++) {
		if (reasons[row] !== 0) continue;
		if (outcomes[row] === 0) reasons[row] = NO_OUTCOME;
		else if (asOfDay !== NO_DAY && created[row]! > asOfDay) reasons[row] = LATER;
	}
	return reasons;
}

/** Judges the rows of which the id stands several times. */
function judgeRepeated({ rows, outcomes, scopes }: Read, reasons: Uint8Array): void {
	const repeated = repeatedBy(rows, textReader(rows, 'identity', 'id'), scopes);
	if (repeated.count === 0) return;
	const editions = numberColumn(rows, 'edition');
	const [printOf, modifiedOf] = [textReader(rows, 'print'), textReader(rows, 'modified')];
	const editionOf = (row: number): number => editions[row]! || 0;
	for (const group of rowsByGroup(repeated)) {
		const versions: Version[] = [];
		for (const copies of sameRows(group, printOf)) {
			copies.sort((a, b) => editionOf(b) - editionOf(a) || a - b);
			const [first] = copies as [number, ...number[]];
			for (const copy of copies)
				if (copy !== first) reasons[copy] = editionOf(copy) < editionOf(first) ? SUPERSEDED : DUPLICATE;
			if (outcomes[first] === 0) continue;
			const lines = copies.filter((copy) => rows.file[copy] === rows.file[first]);
			versions.push({
				row: first,
				modified: modifiedOf(first),
				edition: editionOf(first),
				line: Math.max(...lines.map((copy) => rows.line[copy]!)),
			});
		}
		const [, ...older] = versions.sort(newestFirst);
		for (const { row } of older) reasons[row] = SUPERSEDED;
	}
}

/** Of several rows alike in every cell the first. */
interface Version {
	readonly row: number;
	/** `YYYY-MM-DD HH:MM:SS`; empty: not known, which stands before every moment. */
	readonly modified: string;
	readonly edition: number;
	/** The last one in its file on which it stands. */
	readonly line: number;
}

const newestFirst = (a: Version, b: Version): number =>
	a.modified === b.modified
		? b.edition - a.edition || b.line - a.line || b.row - a.row
		: a.modified < b.modified
			? 1
			: -1;

/** Rows alike in every cell together; one without a print is like others without. */
function sameRows(group: readonly number[], printOf: (row: number) => string): number[][] {
	const found = new Map<string, number[]>();
	for (const row of group) {
		const print = printOf(row);
		const same = found.get(print);
		if (same === undefined) found.set(print, [row]);
		else same.push(row);
	}
	return [...found.values()];
}

/** The rows that are set aside, by file and line. */
export function asideOf({ rows }: Pick<Read, 'rows'>, reasons: Uint8Array): Aside[] {
	const aside: Aside[] = [];
	for (let row = 0; row < rows.count; row++) {
		const reason = REASONS[reasons[row]!];
		if (reason != null) aside.push({ file: rows.file[row]!, line: rows.line[row]!, reason });
	}
	return aside;
}
