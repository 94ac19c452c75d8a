import type { Problem } from '../../model';
import { gateBytes } from '../gate';
import { DamagedError, inflate, LARGEST_UNPACKED, TooLargeError } from './inflate';
import { packingOf } from './packed';
import {
	leftOut,
	locked,
	nested,
	refused,
	refusedFor,
	unpackFirst,
	type Inner,
	type Unpacked,
} from './outcome';
import { readWorkbook } from './workbook';
import { isXmlWorkbook, readXmlWorkbook } from './xml-workbook';
import { canUnpack, zipContent, zipEntries, type ZipEntry } from './zip';

/** A workbook takes many times its unpacked bytes while it is read. */
const LARGEST_WORKBOOK = 200_000_000;
const SHEET_END = /<\/(?:\w+:)?(?:worksheet|chartsheet|dialogsheet)>\s*$/;
const MOST_FILES = 1_000;
/** What an operating system puts beside the files. */
const SYSTEM_FILES = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\._[^/]*$)/i;
const TEXT_FILE = /\.(?:csv|tsv|tab|txt)$|(?:^|\/)[^./]+$/i;
const WORKBOOK_FILE = /\.xls[xm]?$/i;

/**
 * Opens a zip archive, a gzip file or an Excel workbook, also one that is a single XML file. Where nothing of it can be
 * used there are no files and one problem that says why. Never throws on what a file holds.
 *
 * @param most bytes that may come out of one packed file in all
 */
export async function unpack(name: string, bytes: Uint8Array, most = LARGEST_UNPACKED): Promise<Unpacked> {
	const packing = packingOf(bytes);
	if (packing === null) return { files: [{ name, bytes }], problems: [] };
	if (packing === 'xml') return unpackXml(name, bytes, most);
	return packing === 'gzip' ? unpackGzip(name, bytes, most) : unpackZip(name, bytes, most);
}

/** XML that is no workbook is left to the reader to name. */
function unpackXml(name: string, bytes: Uint8Array, most: number): Unpacked {
	if (!isXmlWorkbook(bytes)) return { files: [{ name, bytes }], problems: [] };
	return bytes.length > Math.min(most, LARGEST_WORKBOOK) ? tooLarge(name) : readXmlWorkbook(name, bytes);
}

function tooLarge(name: string): Unpacked {
	const fix = 'Save the sheet as “CSV UTF-8” and drop that file here.';
	return refused(name, 'packed-too-large', 'This Excel workbook is too large to be read here.', fix);
}

async function unpackGzip(name: string, bytes: Uint8Array, most: number): Promise<Unpacked> {
	const what = 'This compressed file (gzip)';
	try {
		const content = await inflate(bytes, 'gzip', most);
		const isTar = new TextDecoder('latin1').decode(content.subarray(257, 262)) === 'ustar';
		if (isTar || isArchive(content))
			return refused(name, 'packed-twice', `${what} holds another archive.`, unpackFirst('CSV file'));
		const inner = name.replace(/\.gz(?:ip)?$/i, '');
		if (packingOf(content) === 'xml') return unpackXml(inner, content, most);
		return { files: [{ name: inner, bytes: content }], problems: [] };
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
		return tooLarge(name);
	}
	return readWorkbook(name, bytes);
}

function tailOf(content: Uint8Array): string {
	return new TextDecoder().decode(content.subarray(-200));
}

const isArchive = (content: Uint8Array): boolean => ['zip', 'gzip'].includes(packingOf(content) ?? '');
const isPacked = (path: string): boolean => /\.(?:zip|gz|tgz|7z|rar|bz2|xz|tar)$/i.test(path);
