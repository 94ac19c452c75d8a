import { TRIED_ROWS } from '../coded';
import { LONGEST_TEXT, TextCoder, UnsoundTextError } from './text-coder';

const LF = 10;
const CR = 13;
const QUOTE = 34;

/** What a byte is outside quotes. */
const ORDINARY = 0;
const DELIMITER = 1;
const LINE_END = 2;
const ODD = 3;

const PRIME = 0x01000193;
const BASIS = 0x811c9dc5 | 0;
const LEAST_ROOM = 1 << 16;

/** The file is not as regular as the express lane asks. */
export class IrregularError extends Error {
	override readonly name = 'IrregularError';
	constructor(
		message: string,
		/** 1-based physical line. */
		readonly line: number,
	) {
		super(message);
	}
}

/** A record of which more than its cells is to be looked at. Its bytes stand in the buffer until the next is read. */
export interface Special {
	readonly bytes: Uint8Array;
	readonly from: number;
	/** Behind its last cell. */
	readonly to: number;
	/** What is in the buffer behind it, up to here. */
	readonly end: number;
	/** It goes over several lines. */
	readonly long: boolean;
	/** Cells with a quote in them. */
	readonly doubled: number;
	/** 1-based physical line on which it begins. */
	readonly line: number;
}

export interface TokeniserOptions {
	readonly delimiter: string;
	readonly newline: '\n' | '\r\n';
	readonly width: number;
	/** 1-based physical line of the first record. */
	readonly line: number;
	/** Told of each record of several lines or with a quote in a cell, before it counts. */
	readonly onSpecial: (record: Special) => void;
}

/**
 * Cuts bytes of UTF-8 into cells, and takes nothing that is not as RFC 4180 has it: a quote out of place, a record of
 * another width, another kind of line end or a control character ends it with an error. So that what it reads is what
 * any reader reads, and the records it counts are all there are.
 */
export class StrictTokeniser {
	readonly coders: readonly TextCoder[];
	/** Records read. */
	records = 0;
	/** 1-based physical line on which each record begins. */
	lines: Uint32Array = new Uint32Array(1024);
	private line: number;
	private readonly kinds = new Uint8Array(256);
	private readonly starts: Int32Array;
	private readonly ends: Int32Array;
	private readonly hashes: Int32Array;
	/** Whether a cell holds doubled quotes. */
	private readonly doubled: Uint8Array;
	/** Whether a column is kept row by row, which asks for no hashes. */
	private readonly loose: Uint8Array;
	private scratch = new Uint8Array(LEAST_ROOM);
	private wide = false;

	constructor(private readonly options: TokeniserOptions) {
		const { width, delimiter, newline, line } = options;
		this.line = line;
		this.coders = Array.from({ length: width }, () => new TextCoder());
		this.starts = new Int32Array(width);
		this.ends = new Int32Array(width);
		this.hashes = new Int32Array(width);
		this.doubled = new Uint8Array(width);
		this.loose = new Uint8Array(width);
		for (const odd of [0, LF, CR, QUOTE]) this.kinds[odd] = ODD;
		this.kinds[delimiter.charCodeAt(0)] = DELIMITER;
		this.kinds[newline.charCodeAt(0)] = LINE_END;
	}

	/**
	 * Reads the whole records at the beginning of a buffer.
	 *
	 * @param length bytes of it in use; the buffer must be longer
	 * @param isLast nothing follows
	 * @returns how many bytes were read; the others are to come again with more behind them
	 * @throws IrregularError, UnsoundTextError
	 */
	read(bytes: Uint8Array, length: number, isLast: boolean): number {
		const { kinds, starts, ends, hashes, doubled, loose } = this;
		const { width, newline } = this.options;
		const lineEnd = newline.length;
		// Each walk over a cell stops at the end.
		bytes[length] = newline.charCodeAt(0);
		let [at, from, column] = [0, 0, 0];
		let [inner, special, high] = [0, false, 0];
		for (;;) {
			let hash = BASIS;
			let byte = bytes[at]!;
			if (byte === QUOTE) {
				at++;
				starts[column] = at;
				doubled[column] = 0;
				for (;;) {
					if (loose[column] === 1)
						while ((byte = bytes[at]!) !== QUOTE && byte > CR) {
							high |= byte;
							at++;
						}
					while ((byte = bytes[at]!) !== QUOTE && byte > CR) {
						hash = Math.imul(hash ^ byte, PRIME);
						high |= byte;
						at++;
					}
					if (at >= length) break;
					if (byte === QUOTE) {
						if (at + 1 >= length && !isLast) break;
						if (at + 1 >= length || bytes[at + 1] !== QUOTE) break;
						doubled[column] = 1;
						special = true;
						hash = Math.imul(hash ^ QUOTE, PRIME);
						at += 2;
						continue;
					}
					if (byte === 0) throw this.irregular('A character stands there that no text has', inner);
					if (byte === LF || (byte === CR && bytes[at + 1] !== LF)) inner++;
					hash = Math.imul(hash ^ byte, PRIME);
					at++;
				}
				if (at >= length || (at + 1 >= length && !isLast)) return this.rest(from, length, isLast, inner);
				ends[column] = at;
				byte = bytes[++at]!;
			} else {
				starts[column] = at;
				doubled[column] = 0;
				if (loose[column] === 1)
					while (kinds[byte] === ORDINARY) {
						high |= byte;
						byte = bytes[++at]!;
					}
				while (kinds[byte] === ORDINARY) {
					hash = Math.imul(hash ^ byte, PRIME);
					high |= byte;
					byte = bytes[++at]!;
				}
				ends[column] = at;
			}
			// Bytes that differ in few bits are to differ in the lowest ones, too.
			hash ^= hash >>> 15;
			hash = Math.imul(hash, 0x2c1b3c6d);
			hashes[column] = hash ^ (hash >>> 12);
			const kind = kinds[byte];
			if (kind === DELIMITER && at < length) {
				if (++column === width) throw this.irregular('It has more cells than the header', inner);
				at++;
				continue;
			}
			if (kind !== LINE_END)
				throw this.irregular('A quotation mark or a line end stands where none should', inner);
			if (at >= length) {
				// The end of the bytes, which ends a record only where nothing follows.
				if (!isLast) return from;
				if (at === from) return length;
			} else if (lineEnd === 2 && at + 1 >= length) {
				if (!isLast) return from;
				throw this.irregular('A line end is only half there', inner);
			} else if (lineEnd === 2 && bytes[at + 1] !== LF) {
				throw this.irregular('A line ends in another way than the others', inner);
			}
			if (column + 1 !== width)
				throw this.irregular(at === from ? 'It is empty' : 'It has fewer cells than the header', inner);
			if (high > 127 && !this.wide) this.widen();
			if (special || inner > 0)
				this.options.onSpecial({
					bytes,
					from,
					to: at,
					end: length,
					long: inner > 0,
					doubled: this.doubled.reduce((sum, is) => sum + is, 0),
					line: this.line,
				});
			this.take(bytes, special);
			this.line += 1 + inner;
			[column, inner, special] = [0, 0, false];
			at = from = Math.min(length, at + lineEnd);
			if (at === length) return length;
		}
	}

	/** What is left of the bytes where they end within quotes. */
	private rest(from: number, length: number, isLast: boolean, inner: number): number {
		if (isLast) throw this.irregular('A quotation mark is never closed', inner);
		if (length - from > LONGEST_TEXT) throw new UnsoundTextError('A cell is too long.');
		return from;
	}

	/** The record whose cells are found. */
	private take(bytes: Uint8Array, special: boolean): void {
		const { coders, starts, ends, hashes, doubled } = this;
		for (let column = 0; column < coders.length; column++) {
			const [from, to] = [starts[column]!, ends[column]!];
			const coder = coders[column]!;
			if (special && doubled[column] === 1) {
				const length = this.single(bytes, from, to);
				coder.add(this.scratch, 0, length, hashes[column]!);
			} else coder.add(bytes, from, to, hashes[column]!);
		}
		if (this.records === this.lines.length) {
			const more = new Uint32Array(this.records * 2);
			more.set(this.lines);
			this.lines = more;
		}
		this.lines[this.records++] = this.line;
		if (this.records === TRIED_ROWS)
			coders.forEach(({ isLoose }, column) => {
				this.loose[column] = Number(isLoose);
			});
	}

	/** Puts a cell into `scratch`, of each two quotes one. */
	private single(bytes: Uint8Array, from: number, to: number): number {
		if (this.scratch.length < to - from) this.scratch = new Uint8Array((to - from) * 2);
		let length = 0;
		for (let at = from; at < to; at++) {
			this.scratch[length++] = bytes[at]!;
			if (bytes[at] === QUOTE) at++;
		}
		return length;
	}

	/** From now on texts may hold letters of several bytes; those so far do not, or it was known. */
	private widen(): void {
		this.wide = true;
		for (const coder of this.coders) coder.widen();
	}

	private irregular(what: string, inner: number): IrregularError {
		return new IrregularError(what, this.line + inner);
	}
}
