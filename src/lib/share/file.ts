import type { Report } from '../model';
import { assertShareable } from './shareable';

/** 32 characters that are not mistaken for one another; five bits of a byte choose one. */
const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';
/** 80 bits. */
const RANDOM_LETTERS = 16;
const MOST_OF_FIRM = 30;

/** Ids, of which a reader takes only the number. */
const IDS: ReadonlySet<string> = new Set(['owed', 'updatesOwed']);

/** Without what reads the same where it is not there: null, wherever a field may be null. */
function written(this: unknown, key: string, value: unknown): unknown {
	if (value === null && !Array.isArray(this)) return undefined;
	return IDS.has(key) && Array.isArray(value) ? value.map(() => 0) : value;
}

/**
 * A redacted report as the text of its file: JSON, each part on a line of its own, no more than reading needs.
 *
 * @throws NotShareableError where it holds what must not be shared
 */
export function toFile(report: Report): string {
	assertShareable(report);
	const parts = Object.entries(report).flatMap(([key, part]: [string, unknown]) =>
		part === null ? [] : [`${JSON.stringify(key)}: ${JSON.stringify(part, written)}`],
	);
	return `{\n${parts.join(',\n')}\n}\n`;
}

/**
 * Name of a hosted report that nobody can guess: firm, as-of date, 80 random bits.
 *
 * @param random fills bytes; left out: the system's random numbers
 */
export function slugFor(
	{ firm, asOf, madeOn }: Pick<Report, 'firm' | 'asOf' | 'madeOn'>,
	random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array = (bytes) => crypto.getRandomValues(bytes),
): string {
	const letters = [...random(new Uint8Array(RANDOM_LETTERS))].map((byte) => LETTERS[byte & 31]!);
	return [plain(firm ?? ''), asOf ?? madeOn, letters.join('')].join('-');
}

function plain(firm: string): string {
	const letters = firm.normalize('NFKD').replace(/\p{M}+/gu, '');
	const words = letters.toLowerCase().replace(/[^a-z0-9]+/g, '-');
	return words.slice(0, MOST_OF_FIRM).replace(/^-+|-+$/g, '') || 'report';
}
