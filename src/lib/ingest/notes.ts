import { problem, SET_ASIDE_REASONS, type Problem } from '../model';
import type { Header } from './header';
import type { Sorted } from './quarantine';
import type { Spelling } from './spelling';
import { counted, looksLikeValue } from './text';

const EXPORT_AGAIN = 'Export or download it again to get all rows.';

/** 0-based lines where something happens to a whole part of a file, or null. */
export interface Places {
	/** A last row that is not whole. */
	readonly cutLine: number | null;
	/** The names of a second table. */
	readonly second: number | null;
}

/** Notes on how the rows of a file were read. */
export function rowNotes(file: string, header: Header, sorted: Sorted, places: Places): Problem[] {
	const { unwrapped, repaired, escaped, trimmed, emptyRows, asides } = sorted;
	const unreadable = asides.filter((aside) => aside.reason === 'unreadable').map((aside) => aside.first);
	const notes: (Problem | null)[] = [
		headerNote(file, header),
		spareNote(file, header),
		quotesNote(file, repaired, unreadable),
		listNote(
			file,
			'escaped-quotes',
			escaped,
			(n, line) =>
				`On ${counted(n, 'line')} (the first is line ${line}) a backslash stands before a quotation mark and was taken for a part of it.`,
		),
		listNote(
			file,
			'extra-delimiters',
			trimmed,
			(n, line) =>
				`${counted(n, 'row')} ${n === 1 ? 'has' : 'have'} more cells than the header (the first on line ${line}); the empty ones too many were left out.`,
		),
		listNote(
			file,
			'wrapped-rows',
			unwrapped,
			(n, line) =>
				`${counted(n, 'row')} stood in quotes as a whole (the first on line ${line}) and ${n === 1 ? 'was' : 'were'} taken apart.`,
		),
		listNote(
			file,
			'empty-rows',
			emptyRows,
			(n, line) =>
				`${counted(n, 'line')} held only empty cells (the first is line ${line}) and ${n === 1 ? 'is' : 'are'} no row.`,
		),
		secondTableNote(file, places.second),
		cutNote(file, places.cutLine),
	];
	return notes.filter((note) => note !== null);
}

/** A note on a file that marks its cells in a way of its own. */
export function spellingNotes(file: string, { habit }: Spelling): Problem[] {
	if (habit === 'none') return [];
	const message =
		habit === 'blanks'
			? 'A blank follows each delimiter; it was taken for a part of it.'
			: 'The cells stand in apostrophes; they were taken for quotation marks.';
	return [problem(`${habit}-in-place`, message, '', { file })];
}

/** Why a file has no rows to work with: a header alone, or every row set aside. */
export function noRows(file: string, width: number, sorted: Sorted): Problem {
	const bad = sorted.asides.filter(({ reason }) => reason === 'ragged' || reason === 'unreadable').length;
	if (bad === 0) {
		const message = 'This file has a header and no rows below it.';
		return problem('no-rows', message, 'Check the filter of the export, then export again.', { file });
	}
	const counts = SET_ASIDE_REASONS.map((reason) => ({
		reason,
		count: sorted.asides.filter((aside) => aside.reason === reason).length,
	})).filter(({ count }) => count > 0);
	const list = counts.map(({ reason, count }) => `${count} ${REASON_WORDS[reason] ?? reason}`).join(', ');
	const message = `${sorted.asides.length === 1 ? 'The only row does not fit' : `None of the ${sorted.asides.length} rows fits`} the header, which has ${counted(width, 'column')}: ${list}.`;
	const fix =
		'Open the file in a text editor and see whether its first line holds the names of the columns, or export it again.';
	return problem('no-rows', message, fix, { file });
}

const REASON_WORDS: Readonly<Record<string, string>> = {
	ragged: 'of another width',
	unreadable: 'with quotation marks out of order',
	footer: 'notices or totals',
	'repeated-header': 'headers once more',
	'not-mapped-kind': 'of another table',
};

function listNote(
	file: string,
	code: string,
	lines: readonly number[],
	message: (n: number, line: number) => string,
): Problem | null {
	if (lines.length === 0) return null;
	const line = lines[0]! + 1;
	return problem(code, message(lines.length, line), '', { file, line });
}

function headerNote(file: string, header: Header): Problem | null {
	const line = header.first + 1;
	const width = counted(header.profile.width, 'cell');
	const name = 'Add a first line with the names of the columns, then drop the file again.';
	switch (header.state) {
		case 'good':
			return null;
		case 'missing': {
			const message = `No line holds the names of the columns: the first one (line ${line}) is a row itself. The columns are numbered, and no row is lost.`;
			return problem('no-header', message, name, { file, line });
		}
		case 'doubtful': {
			const value = header.profile.typed.map((i) => header.cells[i] ?? '').find(looksLikeValue) ?? '';
			const message = `The first row (line ${line}) looks like data, not like names of columns: it holds “${value}”. It is used as the names and not counted as a row.`;
			return problem('no-header', message, name, { file, line, value });
		}
		case 'wider': {
			const message = `The header (line ${line}) has more cells than the rows below, which have ${width}; the empty ones among its names were left out.`;
			return problem('header-wider', message, '', { file, line });
		}
		case 'unmatched': {
			const message = `The header (line ${line}) has ${counted(header.cells.length, 'name')} over rows of ${width}, so nobody can tell which name belongs to which column. The columns are numbered.`;
			const fix = 'Mend the first line or export again.';
			return problem('header-unmatched', message, fix, { file, line });
		}
	}
}

function spareNote(file: string, { profile: { spare } }: Header): Problem | null {
	if (spare === 0) return null;
	const message = `Every row ends in ${counted(spare, 'delimiter')} more than the header; the empty ${spare === 1 ? 'cell' : 'cells'} at the end ${spare === 1 ? 'was' : 'were'} left out.`;
	return problem('trailing-delimiters', message, '', { file });
}

function quotesNote(file: string, kept: readonly number[], unreadable: readonly number[]): Problem | null {
	const count = kept.length + unreadable.length;
	if (count === 0) return null;
	const line = Math.min(kept[0] ?? Infinity, unreadable[0] ?? Infinity) + 1;
	const message = `On ${counted(count, 'line')} a quotation mark stands where none should (the first is line ${line}): ${kept.length} read as ${kept.length === 1 ? 'it stands' : 'they stand'}, ${unreadable.length} set aside.`;
	return problem('stray-quotes', message, 'Look at these lines in the original, or export it again.', {
		file,
		line,
	});
}

function secondTableNote(file: string, first: number | null): Problem | null {
	if (first === null) return null;
	const message = `A second table seems to begin on line ${first + 1}; its rows do not fit the header and are set aside.`;
	return problem('second-table', message, 'Put the second table into a file of its own.', {
		file,
		line: first + 1,
	});
}

function cutNote(file: string, cutLine: number | null): Problem | null {
	if (cutLine === null) return null;
	const line = cutLine + 1;
	const message = `The file ends in the middle of a row, on line ${line}: it was cut off, and that row is set aside.`;
	return problem('file-cut', message, EXPORT_AGAIN, { file, line });
}
