/** Text of a calendar file, RFC 5545. */

/** Octets of a line without its end. */
const WIDEST = 75;
const encoder = new TextEncoder();

/** A value of text: no control characters, and what would end it quoted. */
export function escaped(text: string): string {
	return text
		.replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
		.replace(/(?![\t\n])\p{Cc}/gu, '')
		.replace(/\p{Surrogate}/gu, '\uFFFD')
		.replace(/[\\;,]/g, '\\$&')
		.replace(/\n/g, '\\n');
}

/** A line with its end, folded so that no part has over 75 octets and no character is divided. */
export function folded(line: string): string {
	let out = '';
	let width = 0;
	for (const character of line) {
		const octets = encoder.encode(character).length;
		if (width + octets > WIDEST) {
			out += '\r\n ';
			width = 1;
		}
		out += character;
		width += octets;
	}
	return `${out}\r\n`;
}

/** A moment in UTC: `20260630T081500Z`. */
export const moment = (at: Date): string => `${at.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

/** A day, `YYYY-MM-DD`, as a calendar writes it. */
export const dayText = (iso: string): string => iso.replaceAll('-', '');
