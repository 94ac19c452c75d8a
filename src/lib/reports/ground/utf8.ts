const COMMA = 44;
const LINE_FEED = 10;
const MINUS = 45;
const QUOTE = 34;
const ZERO = 48;

/** Bytes at a time: what is written of many rows need not lie in one piece. */
const PART = 4 * 1024 * 1024;
/** From this length on a text is encoded for itself, so that room for the longest that it could be is not taken ahead. */
const LONG = 64 * 1024;
/** A unit of UTF-16 takes no more bytes than this, a doubled quotation mark less. */
const MOST_PER_UNIT = 3;
/** Digits and sign of a safe integer. */
const MOST_DIGITS = 17;

const encoder = new TextEncoder();

/**
 * Records of CSV (RFC 4180), written straight as UTF-8: as text, millions of rows would hold the memory several times over
 * until they are encoded.
 */
export class Utf8Rows {
	private readonly full: Uint8Array<ArrayBuffer>[] = [];
	private part = new Uint8Array(PART);
	private at = 0;

	/** What was written: parts that stand one behind the other. */
	parts(): Uint8Array<ArrayBuffer>[] {
		return [...this.full, this.part.subarray(0, this.at)];
	}

	private need(bytes: number): void {
		if (this.at + bytes <= this.part.length) return;
		this.full.push(this.part.subarray(0, this.at));
		this.part = new Uint8Array(Math.max(PART, bytes));
		this.at = 0;
	}

	commas(count: number): void {
		this.need(count);
		for (let i = 0; i < count; i++) this.part[this.at++] = COMMA;
	}

	endOfRow(): void {
		this.need(1);
		this.part[this.at++] = LINE_FEED;
	}

	/** @param number a safe integer */
	integer(number: number): void {
		this.need(MOST_DIGITS);
		let rest = number;
		if (rest < 0) {
			this.part[this.at++] = MINUS;
			rest = -rest;
		}
		let end = this.at + 1;
		for (let limit = 10; limit <= rest; limit *= 10) end++;
		this.at = end;
		do {
			const digit = rest % 10;
			this.part[--end] = ZERO + digit;
			rest = (rest - digit) / 10;
		} while (rest > 0);
	}

	/** @param text of ASCII, with nothing in it that CSV gives a meaning */
	plain(text: string): void {
		this.need(text.length);
		for (let i = 0; i < text.length; i++) this.part[this.at++] = text.charCodeAt(i);
	}

	/** Any text, in quotation marks. */
	quoted(text: string): void {
		if (text.length > LONG) {
			this.bytes(encoder.encode(`"${text.replaceAll('"', '""')}"`));
			return;
		}
		this.need(MOST_PER_UNIT * text.length + 2);
		const { part } = this;
		part[this.at++] = QUOTE;
		this.inner(part, text);
		part[this.at++] = QUOTE;
	}

	private inner(part: Uint8Array, text: string): void {
		for (let i = 0; i < text.length; i++) {
			const unit = text.charCodeAt(i);
			if (unit > 127) {
				const rest = text.slice(i).replaceAll('"', '""');
				this.at += encoder.encodeInto(rest, part.subarray(this.at)).written;
				return;
			}
			if (unit === QUOTE) part[this.at++] = QUOTE;
			part[this.at++] = unit;
		}
	}

	private bytes(bytes: Uint8Array): void {
		this.need(bytes.length);
		this.part.set(bytes, this.at);
		this.at += bytes.length;
	}
}
