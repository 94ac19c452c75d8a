import { problem, type Problem } from '../model';
import { isBlank } from './text';
import { unmarkedUtf16 } from './unicode16and32';

const SAVE_AS_CSV =
	'Open it in your spreadsheet and save the sheet as “CSV UTF-8”, then drop that file here.';
const EXPORT_AGAIN = 'Sign in to your CRM and export the list again as CSV.';
/** Beyond this a text no longer fits into one string of the browser. */
export const LARGEST = 500_000_000;
const SAMPLE = 65_536;
const ZIP = ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08'];

const OLE = '\xd0\xcf\x11\xe0';

/** How a kind of file begins (one character a byte), what it is, and what to do with it. */
const SIGNATURES: readonly (readonly [start: string | RegExp, code: string, what: string, fix: string])[] = [
	[
		'\x1f\x8b',
		'gzip',
		'a compressed file (gzip)',
		'Unpack it first, then drop the CSV file that was inside.',
	],
	[
		'BZh91AY',
		'archive',
		'a compressed file (bzip2)',
		'Unpack it first, then drop the CSV file that was inside.',
	],
	[
		'\xfd7zXZ\0',
		'archive',
		'a compressed file (xz)',
		'Unpack it first, then drop the CSV file that was inside.',
	],
	['\x28\xb5\x2f\xfd', 'archive', 'a compressed file (zstd)', 'Unpack it first, then drop the CSV inside.'],
	['7z\xbc\xaf', 'archive', 'a 7-Zip archive', 'Unpack it first, then drop the CSV file that was inside.'],
	['Rar!\x1a', 'archive', 'a RAR archive', 'Unpack it first, then drop the CSV file that was inside.'],
	[OLE, 'old-excel', 'an old Excel workbook (xls)', SAVE_AS_CSV],
	[
		'%PDF-',
		'pdf',
		'a PDF document',
		'Export the same list from your CRM as CSV; a PDF holds no rows to read.',
	],
	[/^PAR1[^\w\s,;|"-]/, 'parquet', 'a Parquet data file', 'Ask for the same data as CSV.'],
	['ARROW1\0', 'arrow', 'an Arrow data file', 'Ask for the same data as CSV.'],
	['SQLite format 3\0', 'database', 'a database file (SQLite)', 'Export the table you need as CSV.'],
	['{\\rtf', 'document', 'a text document (RTF)', 'Export the list from your CRM as CSV.'],
	['\x89PNG', 'image', 'a picture', 'Export the list from your CRM as CSV; a picture holds no rows to read.'],
	[
		'\xff\xd8\xff',
		'image',
		'a picture',
		'Export the list from your CRM as CSV; a picture holds no rows to read.',
	],
	[
		/^GIF8[79]a/,
		'image',
		'a picture',
		'Export the list from your CRM as CSV; a picture holds no rows to read.',
	],
	[/^RIFF[\s\S]{4}WEBP/, 'image', 'a picture', 'Export the list from your CRM as CSV.'],
	[/^(?:II\*\0|MM\0\*)/, 'image', 'a picture', 'Export the list from your CRM as CSV.'],
	[/^[\s\S]{4}ftyp/, 'image', 'a picture or a film', 'Export the list from your CRM as CSV.'],
];

/**
 * Refuses by their first bytes files that are no text.
 * Returns what the file is and what to do, or null where it may be a CSV file.
 */
export function gateBytes(name: string, bytes: Uint8Array): Problem | null {
	if (bytes.length === 0) return empty(name);
	if (bytes.length > LARGEST) return tooLarge(name);
	const head = decodeBinary(bytes.subarray(0, SAMPLE));
	if (ZIP.some((start) => head.startsWith(start)))
		return archive(name, head + decodeBinary(bytes.subarray(-SAMPLE)));
	if (head.startsWith(OLE) && isLocked(name, head)) {
		const fix = 'Open it with its password and save the sheet as “CSV UTF-8”, then drop that file here.';
		return refuse(name, 'locked-excel', 'is an Excel workbook that is protected by a password', fix);
	}
	for (const [start, code, what, fix] of SIGNATURES) {
		const matches = typeof start === 'string' ? head.startsWith(start) : start.test(head);
		if (matches) return refuse(name, code, `is ${what}, not a CSV file`, fix);
	}
	return isBinary(bytes) ? binary(name, bytes) : null;
}

/** A file that does not fit into one text. A larger one can be read where it is regular: `because` it is not. */
export function tooLarge(name: string, because: string | null = null, line: number | null = null): Problem {
	const fewer = 'fewer years at a time, or fewer columns.';
	if (because === null) return refuse(name, 'too-large', 'is larger than 500 MB', `Export ${fewer}`);
	const what = `is larger than 500 MB and not regular all the way (${doubt(because, line)})`;
	return refuse(name, 'too-large', what, `Mend it there, or export ${fewer}`);
}

/** What a file is not regular in, to stand in a sentence: "line 5: it is empty". */
export const doubt = (because: string, line: number | null): string =>
	`${line === null ? '' : `line ${line}: `}${because.charAt(0).toLowerCase()}${because.slice(1)}`;

/** Refuses text that is no table: a web page, JSON, XML, nothing but blanks. `text` may be just the beginning of the file. */
export function gateText(name: string, text: string): Problem | null {
	if (isBlank(text)) return empty(name);
	const head = text.slice(0, 4096).trimStart();
	if (/^(?:<!--[\s\S]*?-->\s*)?<(?:!doctype\s+html|html|head|body|table|meta|script|div)[\s>]/i.test(head))
		return webPage(name, head);
	if (/^<\?xml\s|^<[a-z][\w:.-]*(?:\s[^<>]*)?\/?>\s*</i.test(head)) {
		return refuse(
			name,
			'xml',
			'is an XML file, not a CSV file',
			'Export the list again and choose CSV as its form.',
		);
	}
	if (/^[[{]\s*(?:["{[\]}]|$)/.test(head)) {
		return refuse(
			name,
			'json',
			'is a JSON file, not a CSV file',
			'Export the list again and choose CSV as its form.',
		);
	}
	return null;
}

function refuse(name: string, code: string, what: string, fix: string): Problem {
	return problem(code, `This file ${what}.`, fix, { file: name });
}

function empty(name: string): Problem {
	return refuse(name, 'empty-file', 'is empty', EXPORT_AGAIN);
}

/** A workbook with a password stands inside the older form of container. */
function isLocked(name: string, head: string): boolean {
	return /\.xls[xmb]$/i.test(name) || head.replaceAll('\0', '').includes('EncryptedPackage');
}

/** One character a byte, so that signatures can be compared as text. */
function decodeBinary(bytes: Uint8Array): string {
	let text = '';
	for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
	return text;
}

/** The names of what a zip holds stand in it as plain text. */
function archive(name: string, ends: string): Problem {
	if (/xl\/(?:workbook|worksheets|_rels|styles|sharedStrings)/.test(ends)) {
		return refuse(name, 'excel', 'is an Excel workbook, not a CSV file', SAVE_AS_CSV);
	}
	if (ends.includes('mimetypeapplication/vnd.oasis.opendocument')) {
		return refuse(name, 'opendocument', 'is an OpenDocument file (LibreOffice), not a CSV file', SAVE_AS_CSV);
	}
	if (/Index\/(?:Document|Tables)|Index\.zip|\.iwa/.test(ends)) {
		const fix = 'Open it in Numbers, choose File › Export To › CSV, then drop that file here.';
		return refuse(name, 'numbers', 'is an Apple Numbers document, not a CSV file', fix);
	}
	if (/word\/|ppt\//.test(ends)) {
		const fix = 'Export the list from your CRM as CSV.';
		return refuse(name, 'document', 'is an Office document, not a CSV file', fix);
	}
	if (ends.includes('[Content_Types].xml')) {
		return refuse(name, 'excel', 'is an Excel workbook, not a CSV file', SAVE_AS_CSV);
	}
	const fix = 'Unpack it first, then drop the CSV files that were inside.';
	return refuse(name, 'zip', 'is a zip archive, not a CSV file', fix);
}

/** Many control characters, which no text has, and no text of two or four bytes a character either. */
function isBinary(bytes: Uint8Array): boolean {
	if (/^(?:\xff\xfe|\xfe\xff|\0\0\xfe\xff)/.test(decodeBinary(bytes.subarray(0, 4)))) return false;
	if (unmarkedUtf16(bytes) !== null) return false;
	const sample = bytes.subarray(0, 8192);
	let controls = 0;
	for (const byte of sample) {
		const isText =
			byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d) || byte === 0x1a || byte === 0x1b || byte === 0x1f;
		if (!isText) controls++;
	}
	return controls > sample.length * 0.1;
}

function binary(name: string, bytes: Uint8Array): Problem {
	if (bytes.every((byte) => byte === 0)) {
		const fix = 'It was probably damaged on its way: download or export it again.';
		return refuse(name, 'only-nul', 'holds nothing but zeros', fix);
	}
	return refuse(name, 'binary', 'is not text, so it is no CSV file', EXPORT_AGAIN);
}

function webPage(name: string, head: string): Problem {
	if (/\.xlsx?$/i.test(name) || /<table/i.test(head)) {
		return refuse(name, 'html', 'is a web page with a table, not a CSV file', SAVE_AS_CSV);
	}
	return refuse(name, 'html', 'is a web page, often a login page saved in place of the export', EXPORT_AGAIN);
}
