import { problem, type Problem } from '../../model';
import { counted } from '../text';
import { DamagedError, TooLargeError } from './inflate';
import { asCsv } from './sheet-text';
import type { ZipEntry } from './zip';

/** A file that was inside another: a CSV file, or a sheet of a workbook written as one. */
export interface Inner {
	/** `export.zip/2024/deals.csv`, `clients.xlsx/Deals`, `deals.csv` where it was `deals.csv.gz`. */
	readonly name: string;
	readonly bytes: Uint8Array;
}

/** What came out of a packed file, and what is to be said of it: parts left out, damage. */
export interface Unpacked {
	readonly files: readonly Inner[];
	readonly problems: readonly Problem[];
}

/** Names that are listed of what was left out. */
const MOST_NAMES = 5;
const AGAIN = 'Download or export it again.';

export const unpackFirst = (what: string): string => `Unpack it first, then drop the ${what} here.`;

export function refused(file: string, code: string, message: string, fix: string): Unpacked {
	return { files: [], problems: [problem(code, message, fix, { file })] };
}

export function refusedFor(name: string, what: string, error: unknown): Unpacked {
	if (error instanceof DamagedError)
		return refused(name, 'packed-damaged', `${what} is damaged or was cut off.`, AGAIN);
	if (error instanceof TooLargeError)
		return refused(
			name,
			'packed-too-large',
			`${what} would be larger than 500 MB once it is unpacked.`,
			'Export fewer years at a time, or fewer columns.',
		);
	throw error;
}

export function nested(file: string): Problem {
	return problem(
		'packed-twice',
		'This is an archive inside an archive, and it is left out.',
		unpackFirst('CSV files that were inside'),
		{ file },
	);
}

export function locked(file: string, { isEncrypted }: ZipEntry): Problem {
	return isEncrypted
		? problem(
				'zip-encrypted',
				'This file in the archive is protected by a password.',
				unpackFirst('CSV file that was inside'),
				{ file },
			)
		: problem(
				'zip-method',
				'This file is packed in a way that a browser cannot open.',
				unpackFirst('CSV file that was inside'),
				{ file },
			);
}

export function leftOut(file: string, paths: readonly string[], isAll: boolean): Problem {
	const more = paths.length - MOST_NAMES;
	const names = paths.slice(0, MOST_NAMES).join(', ') + (more > 0 ? ` and ${more} more` : '');
	if (isAll)
		return problem(
			'zip-no-table',
			`This zip archive holds no CSV file and no Excel workbook, only ${names}.`,
			'Drop a CSV export of your CRM here.',
			{ file },
		);
	const message = `${counted(paths.length, 'file')} in it ${paths.length === 1 ? 'is' : 'are'} no CSV file and no Excel workbook, and ${paths.length === 1 ? 'is' : 'are'} left out: ${names}.`;
	return problem('zip-left-out', message, '', { file });
}

/** A sheet as a file of its own. */
export const sheetFile = (book: string, sheet: string, rows: readonly (readonly string[])[]): Inner => ({
	name: `${book}/${sheet}`,
	bytes: new TextEncoder().encode(asCsv(rows)),
});

/** A workbook of which nothing can be used. */
export function unreadable(file: string, code: string, message: string): Unpacked {
	const fix = 'Open it in your spreadsheet and save the sheet as “CSV UTF-8”, then drop that file here.';
	return { files: [], problems: [problem(code, message, fix, { file })] };
}

export function hiddenNote(file: string, names: readonly string[]): Problem {
	const message = `${counted(names.length, 'hidden sheet')} ${names.length === 1 ? 'is' : 'are'} left out: ${names.join(', ')}.`;
	return problem('workbook-hidden', message, 'Show it in your spreadsheet and save, if it is needed.', {
		file,
	});
}
