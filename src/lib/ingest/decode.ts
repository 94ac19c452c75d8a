import { problem, type Problem } from '../model';
import { lineOfOffset } from './lines';
import { looksLikeShiftJis } from './shift-jis';
import { counted } from './text';
import { decodeUtf32, unmarkedUtf16 } from './unicode16and32';
import { censusUtf8, repairUtf8 } from './utf8';
import { looksCentralEuropean } from './windows1250';
import { decode1252 } from './windows1252';

/** Text of a file and how it was read. */
export interface Decoded {
	/** Without a byte order mark. */
	readonly text: string;
	/** Lower-case label. */
	readonly encoding: string;
	readonly notes: readonly Problem[];
	/** The bytes end in the middle of a character, so the last row is not whole. */
	readonly cut: boolean;
}

const ONE_BYTE = new Set([
	'windows-1252',
	'cp1252',
	'x-cp1252',
	'latin1',
	'iso-8859-1',
	'ascii',
	'us-ascii',
	'ansi',
]);
const JAPANESE = /[\u3041-\u30ff\u4e00-\u9fff]/g;
const CHOOSE_ENCODING = 'If letters with accents look wrong, choose another encoding.';

/**
 * Decodes the bytes of a file. Without `encoding` it is found: byte order mark, NUL parity for UTF-16, UTF-8,
 * Shift-JIS where two kana or kanji stand together, Windows-1250 where its Polish letters show, else Windows-1252.
 * Returns a problem where `encoding` is a label nobody knows.
 */
export function decode(name: string, bytes: Uint8Array, encoding?: string): Decoded | Problem {
	const decoded =
		encoding === undefined ? detect(name, bytes) : decodeAs(name, bytes, encoding.trim().toLowerCase());
	if (!('text' in decoded)) return decoded;
	const text = decoded.text.replace(/^\ufeff+/, '');
	return { ...decoded, text, notes: [...decoded.notes, ...oddCharacters(name, text)] };
}

function detect(name: string, bytes: Uint8Array): Decoded {
	const marked = byMark(bytes);
	if (marked !== null) return decodeKnown(name, bytes, marked);
	const utf16 = unmarkedUtf16(bytes);
	if (utf16 !== null) return withNote(decodeKnown(name, bytes, utf16), guessed(name, 'UTF-16'));
	const census = censusUtf8(bytes);
	if (census.bad === 0)
		return { text: new TextDecoder().decode(bytes), encoding: 'utf-8', notes: [], cut: false };
	// Much of it is UTF-8: then the rest is damage. Evenly mixed, Japanese must be asked first, for it looks like that.
	if (census.good >= 3 * census.bad) return repaired(name, bytes);
	const japanese = decodeJapanese(bytes);
	if (japanese !== null) return withNote(japanese, guessed(name, 'Shift-JIS'));
	if (census.good >= census.bad) return repaired(name, bytes);
	const western = decode1252(bytes);
	if (looksCentralEuropean(western))
		return withNote(
			decodeKnown(name, bytes, 'windows-1250'),
			guessed(name, 'Windows-1250 (Central European)'),
		);
	const notes = [guessed(name, 'Windows-1252 (Western European)')];
	return { text: western, encoding: 'windows-1252', notes, cut: false };
}

function byMark(bytes: Uint8Array): string | null {
	const [a, b, c, d] = bytes;
	if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
	if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'utf-32le' : 'utf-16le';
	if (a === 0xfe && b === 0xff) return 'utf-16be';
	return a === 0 && b === 0 && c === 0xfe && d === 0xff ? 'utf-32be' : null;
}

function decodeAs(name: string, bytes: Uint8Array, label: string): Decoded | Problem {
	if (ONE_BYTE.has(label))
		return { text: decode1252(bytes), encoding: 'windows-1252', notes: [], cut: false };
	if (label === 'utf-32le' || label === 'utf-32be') return decodeKnown(name, bytes, label);
	try {
		return decodeKnown(name, bytes, new TextDecoder(label).encoding);
	} catch {
		const place = { file: name, value: label };
		return problem(
			'unknown-encoding',
			`“${label}” is no encoding Vouch knows.`,
			'Choose one from the list.',
			place,
		);
	}
}

/** Decodes by a label that `TextDecoder` knows, or UTF-32. Never fails: what is no character is replaced and noted. */
function decodeKnown(name: string, bytes: Uint8Array, encoding: string): Decoded {
	if (encoding === 'utf-8') return repaired(name, bytes);
	if (encoding === 'windows-1252') return { text: decode1252(bytes), encoding, notes: [], cut: false };
	const unit = encoding.startsWith('utf-16') ? 2 : encoding.startsWith('utf-32') ? 4 : 1;
	const over = bytes.length % unit;
	const whole = bytes.subarray(0, bytes.length - over);
	const text =
		unit === 4 ? decodeUtf32(whole, encoding === 'utf-32le') : new TextDecoder(encoding).decode(whole);
	// A single line end appended by a tool that took the file for ASCII is not half a character.
	const tail = over === 1 ? bytes[bytes.length - 1] : undefined;
	if (tail === 0x0a || tail === 0x0d) return { text: `${text}\n`, encoding, notes: [], cut: false };
	return { text, encoding, notes: over > 0 ? [cutNote(name, text)] : [], cut: over > 0 };
}

function repaired(name: string, bytes: Uint8Array): Decoded {
	const census = censusUtf8(bytes);
	const decodeUtf8 = (all: Uint8Array): string => new TextDecoder().decode(all);
	if (census.bad === 0) return { text: decodeUtf8(bytes), encoding: 'utf-8', notes: [], cut: false };
	// A lead byte at the very end is a cut character only in a file that has whole ones; else it is a letter like é.
	const cut = census.cutAt >= 0 && census.good > 0;
	const damaged = cut ? census.bad - (bytes.length - census.cutAt) : census.bad;
	const text = decodeUtf8(repairUtf8(cut ? bytes.subarray(0, census.cutAt) : bytes, damaged));
	const line = lineOfOffset(decodeUtf8(bytes.subarray(0, census.firstBad)), Infinity);
	const notes = [];
	if (damaged > 0) notes.push(badBytes(name, damaged, line));
	if (cut) notes.push(cutNote(name, text));
	return { text, encoding: 'utf-8', notes, cut };
}

function decodeJapanese(bytes: Uint8Array): Decoded | null {
	if (!looksLikeShiftJis(bytes)) return null;
	const text = new TextDecoder('shift_jis').decode(bytes);
	const lost = text.split('\ufffd').length - 1;
	const found = text.length - text.replace(JAPANESE, '').length;
	return lost * 20 > found ? null : { text, encoding: 'shift_jis', notes: [], cut: false };
}

function withNote(decoded: Decoded, note: Problem): Decoded {
	return { ...decoded, notes: [note, ...decoded.notes] };
}

function guessed(name: string, label: string): Problem {
	return problem(
		'encoding-guessed',
		`The file does not say how its letters are written; it was read as ${label}.`,
		CHOOSE_ENCODING,
		{ file: name },
	);
}

function badBytes(name: string, count: number, line: number): Problem {
	const message = `${counted(count, 'character')} could not be read as UTF-8 (the first on line ${line}) and ${count === 1 ? 'was' : 'were'} read as Western European.`;
	return problem('bad-bytes', message, `Look at line ${line}: a letter there may be wrong.`, {
		file: name,
		line,
	});
}

function cutNote(name: string, text: string): Problem {
	const line = lineOfOffset(text, Infinity);
	const message = `The file ends in the middle of a character, on line ${line}: it was cut off.`;
	return problem('cut-character', message, 'Export or download it again to get all rows.', {
		file: name,
		line,
	});
}

/** Characters that say that something was lost before: replacement characters, NULs. */
function oddCharacters(name: string, text: string): Problem[] {
	const notes: Problem[] = [];
	const nul = text.indexOf('\0');
	if (nul >= 0) {
		const line = lineOfOffset(text, nul);
		const count = counted(text.split('\0').length - 1, 'NUL character');
		notes.push(
			problem(
				'nul-characters',
				`The file holds ${count} (the first on line ${line}), left as they are.`,
				'Export it again if cells there look damaged.',
				{ file: name, line },
			),
		);
	}
	const lost = text.indexOf('\ufffd');
	if (lost >= 0) {
		const line = lineOfOffset(text, lost);
		const count = counted(text.split('\ufffd').length - 1, 'letter');
		notes.push(
			problem(
				'lost-letters',
				`${count} could not be read and show as “\ufffd” (the first on line ${line}).`,
				CHOOSE_ENCODING,
				{ file: name, line },
			),
		);
	}
	return notes;
}
