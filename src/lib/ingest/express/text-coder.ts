import type { CellColumn, Codes, Texts } from '../../model';
import { codesFor, listed, OWN_TEXTS, TRIED_ROWS } from '../coded';

/** Bytes of texts stand in pieces of this size, none of them quite full, so that growing copies little. */
const PIECE_BITS = 24;
const PIECE = 1 << PIECE_BITS;
const WITHIN = PIECE - 1;
/** Texts are shorter than this. */
export const LONGEST_TEXT = PIECE;
/** Bytes that one column can hold: places in it are numbers of 32 bits. */
const MOST_BYTES = 2 ** 32 - 2 * PIECE;
/** A column of so few texts has them as a list. */
const FEW = 100_000;
const SHORT = 24;

/** Texts that cannot be read here: no sound UTF-8, letters lost before, or too many bytes. */
export class UnsoundTextError extends Error {
	override readonly name = 'UnsoundTextError';
}

/**
 * Gathers the cells of one column, as bytes of UTF-8, and keeps each text once. A column in which hardly a text stands
 * twice is kept row by row.
 */
export class TextCoder {
	/** Cells taken. */
	rows = 0;
	/** Texts kept. */
	count = 0;
	/** Each row is a text of its own. */
	private loose = false;
	private codes: Uint32Array = new Uint32Array(1024);
	/** Places of texts by their hash, plus one; 0: free. */
	private slots: Int32Array = new Int32Array(256);
	private mask = 255;
	private hashes: Int32Array = new Int32Array(128);
	private starts: Uint32Array = new Uint32Array(128);
	private ends: Uint32Array = new Uint32Array(128);
	private readonly pieces: Uint8Array[] = [new Uint8Array(1024)];
	private last: Uint8Array = this.pieces[0]!;
	/** Bytes used of the last piece. */
	private used = 0;
	private isAscii = true;

	/** Each row is a text of its own from here on: no hash is asked for. */
	get isLoose(): boolean {
		return this.loose;
	}

	/**
	 * Takes the next cell.
	 *
	 * @param hash of its bytes; the same for the same bytes
	 */
	add(bytes: Uint8Array, from: number, to: number, hash: number): void {
		if (this.loose) {
			this.keep(bytes, from, to);
			this.rows++;
			return;
		}
		const { slots, mask, hashes } = this;
		let slot = hash & mask;
		let code = (slots[slot] ?? 0) - 1;
		while (code >= 0 && (hashes[code] !== hash || !this.isSame(code, bytes, from, to))) {
			slot = (slot + 1) & mask;
			code = (slots[slot] ?? 0) - 1;
		}
		if (code < 0) {
			code = this.keep(bytes, from, to);
			this.hashes[code] = hash;
			slots[slot] = code + 1;
			if (this.count * 2 > mask) this.spread();
		}
		if (this.rows === this.codes.length) this.codes = grown(this.codes, this.rows * 2);
		this.codes[this.rows++] = code;
		if (this.rows === TRIED_ROWS && this.count > TRIED_ROWS * OWN_TEXTS) this.loosen();
	}

	private isSame(code: number, bytes: Uint8Array, from: number, to: number): boolean {
		const start = this.starts[code] ?? 0;
		if ((this.ends[code] ?? 0) - start !== to - from) return false;
		const piece = this.pieces[start >>> PIECE_BITS]!;
		let at = start & WITHIN;
		for (let i = from; i < to; i++) if (piece[at++] !== bytes[i]) return false;
		return true;
	}

	/** Keeps a text behind the others. */
	private keep(bytes: Uint8Array, from: number, to: number): number {
		const code = this.count++;
		if (code === this.starts.length) this.more();
		const length = to - from;
		if (this.used + length >= this.last.length) this.room(length);
		const { last, used } = this;
		const start = (this.pieces.length - 1) * PIECE + used;
		if (length > SHORT) last.set(bytes.subarray(from, to), used);
		else for (let i = from, at = used; i < to; i++) last[at++] = bytes[i]!;
		this.starts[code] = start;
		this.ends[code] = start + length;
		this.used = used + length;
		return code;
	}

	private more(): void {
		this.starts = grown(this.starts, this.count * 2);
		this.ends = grown(this.ends, this.count * 2);
		if (this.loose) return;
		const hashes = new Int32Array(this.count * 2);
		hashes.set(this.hashes);
		this.hashes = hashes;
	}

	/** A larger last piece, or another one behind it. */
	private room(length: number): void {
		if (this.used + length < PIECE) {
			const larger = new Uint8Array(Math.min(PIECE, Math.max(this.last.length, this.used + length + 1) * 2));
			larger.set(this.last.subarray(0, this.used));
			this.pieces[this.pieces.length - 1] = this.last = larger;
			return;
		}
		if (length >= LONGEST_TEXT || this.pieces.length * PIECE > MOST_BYTES)
			throw new UnsoundTextError('The column does not fit.');
		this.pieces.push((this.last = new Uint8Array(PIECE)));
		this.used = 0;
	}

	/** Room for more texts by their hash. */
	private spread(): void {
		this.mask = (this.mask + 1) * 4 - 1;
		const { mask, hashes } = this;
		const slots = new Int32Array(mask + 1);
		for (let code = 0; code < this.count; code++) {
			let slot = (hashes[code] ?? 0) & mask;
			while (slots[slot] !== 0) slot = (slot + 1) & mask;
			slots[slot] = code + 1;
		}
		this.slots = slots;
	}

	/** From here on each row is a text of its own; those so far are put down once more, row by row. */
	private loosen(): void {
		const { codes, starts, ends, rows } = this;
		const pieces = [...this.pieces];
		this.loose = true;
		this.codes = new Uint32Array(0);
		this.hashes = this.slots = new Int32Array(0);
		this.pieces.length = 0;
		this.pieces.push((this.last = new Uint8Array(1024)));
		[this.used, this.count] = [0, 0];
		[this.starts, this.ends] = [new Uint32Array(rows * 2), new Uint32Array(rows * 2)];
		for (let row = 0; row < rows; row++) {
			const start = starts[codes[row]!]!;
			const within = start & WITHIN;
			this.keep(pieces[start >>> PIECE_BITS]!, within, within + ends[codes[row]!]! - start);
		}
	}

	/** A byte above 127 stands in some cell. */
	widen(): void {
		this.isAscii = false;
	}

	/**
	 * The column; nothing can be added any more.
	 *
	 * @throws UnsoundTextError where its bytes are no sound UTF-8, or hold the sign for a lost letter
	 */
	finish(): CellColumn {
		const texts = this.texts();
		if (this.loose) return { codes: null, texts };
		const codes: Codes = codesFor(this.count, this.rows);
		codes.set(this.codes.subarray(0, this.rows));
		this.codes = new Uint32Array(0);
		this.hashes = this.slots = new Int32Array(0);
		if (this.count > FEW) return { codes, texts };
		return { codes, texts: listed(Array.from({ length: this.count }, (_, code) => texts.at(code))) };
	}

	private texts(): Texts {
		const { count } = this;
		const starts = this.starts.slice(0, count);
		const ends = this.ends.slice(0, count);
		this.starts = this.ends = new Uint32Array(0);
		if (!this.isAscii) toCharacters(this.pieces, starts, ends);
		const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
		const strings = this.pieces.map((piece, i) => {
			const text = decoded(decoder, i === this.pieces.length - 1 ? piece.subarray(0, this.used) : piece);
			this.pieces[i] = new Uint8Array(0);
			return text;
		});
		return {
			count,
			at(number) {
				const start = starts[number];
				if (start === undefined) return '';
				const within = start & WITHIN;
				return strings[start >>> PIECE_BITS]!.slice(within, within + ends[number]! - start);
			},
		};
	}
}

function decoded(decoder: TextDecoder, bytes: Uint8Array): string {
	let text: string;
	try {
		text = decoder.decode(bytes);
	} catch {
		throw new UnsoundTextError('The bytes are no UTF-8.');
	}
	if (text.includes('\ufffd')) throw new UnsoundTextError('Letters were lost before.');
	return text;
}

/** Makes places in bytes of UTF-8 those in the texts that these become. Texts stand one behind the other. */
function toCharacters(pieces: readonly Uint8Array[], starts: Uint32Array, ends: Uint32Array): void {
	let [index, characters] = [-1, 0];
	for (let number = 0; number < starts.length; number++) {
		const start = starts[number]!;
		if (start >>> PIECE_BITS !== index) [index, characters] = [start >>> PIECE_BITS, 0];
		const piece = pieces[index]!;
		const from = start & WITHIN;
		const to = from + ends[number]! - start;
		// A text that begins in the middle of a character would make sense only behind the one before.
		if (to > from && isContinued(piece[from]!)) throw new UnsoundTextError('The bytes are no UTF-8.');
		starts[number] = index * PIECE + characters;
		for (let at = from; at < to; at++) {
			const byte = piece[at]!;
			// Characters of four bytes are two units of UTF-16.
			if (!isContinued(byte)) characters += byte >= 0xf0 ? 2 : 1;
		}
		ends[number] = index * PIECE + characters;
	}
}

/** Whether a byte of UTF-8 goes on with a character. */
const isContinued = (byte: number): boolean => (byte & 0xc0) === 0x80;

function grown(of: Uint32Array, length: number): Uint32Array {
	const larger = new Uint32Array(length);
	larger.set(of);
	return larger;
}
