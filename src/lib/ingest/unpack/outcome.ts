import { problem, type Problem } from '../../model';
import { counted } from '../text';
import { DamagedError, TooLargeError } from './inflate';
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
