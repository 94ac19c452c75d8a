import { problem, type Problem } from '../../model';
import { gateBytes } from '../gate';
import { counted } from '../text';
import { DamagedError, inflate, LARGEST_UNPACKED, TooLargeError } from './inflate';
import { packingOf } from './packed';
import { readWorkbook } from './workbook';
import { canUnpack, zipContent, zipEntries, type ZipEntry } from './zip';

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

/** A workbook takes many times its unpacked bytes while it is read. */
const LARGEST_WORKBOOK = 200_000_000;
const SHEET_END = /<\/(?:\w+:)?(?:worksheet|chartsheet|dialogsheet)>\s*$/;
const MOST_FILES = 1_000;
const MOST_NAMES = 5;
const AGAIN = 'Download or export it again.';
/** What an operating system puts beside the files. */
const SYSTEM_FILES = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\._[^/]*$)/i;
const TEXT_FILE = /\.(?:csv|tsv|tab|txt)$|(?:^|\/)[^./]+$/i;
const WORKBOOK_FILE = /\.xls[xm]$/i;

/**
 * Opens a zip archive, a gzip file or an Excel workbook. Where nothing of it can be used there are no files and one
 * problem that says why. Never throws on what a file holds.
 *
 * @param most bytes that may come out of one packed file in all
 */
export async function unpack(name: string, bytes: Uint8Array, most = LARGEST_UNPACKED): Promise<Unpacked> {
	const packing = packingOf(bytes);
	if (packing === null) return { files: [{ name, bytes }], problems: [] };
	return packing === 'gzip' ? unpackGzip(name, bytes, most) : unpackZip(name, bytes, most);
}

async function unpackGzip(name: string, bytes: Uint8Array, most: number): Promise<Unpacked> {
	const what = 'This compressed file (gzip)';
	try {
		const content = await inflate(bytes, 'gzip', most);
		const isTar = new TextDecoder('latin1').decode(content.subarray(257, 262)) === 'ustar';
		if (isTar || packingOf(content) !== null)
			return refused(name, 'packed-twice', `${what} holds another archive.`, unpackFirst('CSV file'));
		return { files: [{ name: name.replace(/\.gz(?:ip)?$/i, ''), bytes: content }], problems: [] };
	} catch (error) {
		return refusedFor(name, what, error);
	}
}

async function unpackZip(name: string, bytes: Uint8Array, most: number): Promise<Unpacked> {
	const what = WORKBOOK_FILE.test(name) ? 'This Excel workbook' : 'This zip archive';
	let entries: ZipEntry[];
	try {
		entries = zipEntries(bytes);
	} catch (error) {
		return refusedFor(name, what, error);
	}
	const paths = entries.map(({ path }) => path);
	if (paths.includes('xl/workbook.xml'))
		return unpackWorkbook(name, bytes, entries, Math.min(most, LARGEST_WORKBOOK));
	if (paths.some((path) => /^(?:\[Content_Types\]\.xml|mimetype|Index\.zip)$|\.iwa$/.test(path))) {
		const other = gateBytes(name, bytes);
		if (other !== null) return { files: [], problems: [other] };
	}
	const wanted = entries.filter(({ path }) => !path.endsWith('/') && !SYSTEM_FILES.test(path));
	if (wanted.length === 0)
		return refused(
			name,
			'zip-empty',
			`${what} is empty.`,
			'Pack the CSV files once more, or drop them here.',
		);
	if (wanted.length > MOST_FILES)
		return refused(
			name,
			'zip-too-many',
			`${what} holds more than ${MOST_FILES} files.`,
			unpackFirst('CSV files you need'),
		);
	return unpackEntries(name, bytes, wanted, most);
}

/** Takes the tables among the entries; each other one is named with why it is left out. */
async function unpackEntries(
	name: string,
	bytes: Uint8Array,
	entries: readonly ZipEntry[],
	most: number,
): Promise<Unpacked> {
	const files: Inner[] = [];
	const problems: Problem[] = [];
	const others: string[] = [];
	let room = most;
	for (const entry of entries) {
		const own = `${name}/${entry.path}`;
		const isWorkbook = WORKBOOK_FILE.test(entry.path);
		if (!isWorkbook && !TEXT_FILE.test(entry.path) && !isPacked(entry.path)) {
			others.push(entry.path);
			continue;
		}
		const reason = isPacked(entry.path) ? nested(own) : canUnpack(entry) ? null : locked(own, entry);
		if (reason !== null) {
			problems.push(reason);
			continue;
		}
		try {
			const content = await zipContent(bytes, entry, room);
			room -= content.length;
			if (!isWorkbook) {
				files.push({ name: own, bytes: content });
				continue;
			}
			const book = await unpack(own, content, room);
			files.push(...book.files);
			problems.push(...book.problems);
		} catch (error) {
			problems.push(...refusedFor(own, 'This file in the archive', error).problems);
		}
	}
	if (others.length > 0) problems.push(leftOut(name, others, files.length + problems.length === 0));
	return { files, problems };
}

async function unpackWorkbook(
	name: string,
	bytes: Uint8Array,
	entries: readonly ZipEntry[],
	most: number,
): Promise<Unpacked> {
	const what = 'This Excel workbook';
	try {
		// What reads workbooks asks neither how large a part becomes nor whether it is whole.
		let room = most;
		for (const entry of entries) {
			if (!/\.(?:xml|rels)$/i.test(entry.path)) continue;
			const content = await zipContent(bytes, entry, room);
			room -= content.length;
			const isCut = /^xl\/worksheets\/[^/]+$/.test(entry.path) && !SHEET_END.test(tailOf(content));
			if (isCut) throw new DamagedError('The sheet ends too early.');
		}
	} catch (error) {
		if (!(error instanceof TooLargeError)) return refusedFor(name, what, error);
		const fix = 'Save the sheet as “CSV UTF-8” and drop that file here.';
		return refused(name, 'packed-too-large', `${what} is too large to be read here.`, fix);
	}
	return readWorkbook(name, bytes);
}

function tailOf(content: Uint8Array): string {
	return new TextDecoder().decode(content.subarray(-200));
}

const isPacked = (path: string): boolean => /\.(?:zip|gz|tgz|7z|rar|bz2|xz|tar)$/i.test(path);
const unpackFirst = (what: string): string => `Unpack it first, then drop the ${what} here.`;

function refused(file: string, code: string, message: string, fix: string): Unpacked {
	return { files: [], problems: [problem(code, message, fix, { file })] };
}

function refusedFor(name: string, what: string, error: unknown): Unpacked {
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

function nested(file: string): Problem {
	return problem(
		'packed-twice',
		'This is an archive inside an archive, and it is left out.',
		unpackFirst('CSV files that were inside'),
		{ file },
	);
}

function locked(file: string, { isEncrypted }: ZipEntry): Problem {
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

function leftOut(file: string, paths: readonly string[], isAll: boolean): Problem {
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
