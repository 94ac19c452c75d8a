import { codesFor, type Coded } from './columns/coded';

/*
 * Lists of which few rows are ever looked at, as columns: as objects they would take long to hand from one thread to
 * another, and much memory.
 */

/** Texts, each behind the one before. */
export interface PackedTexts {
	readonly all: string;
	/** Where each ends; one that is empty is none. */
	readonly ends: Uint32Array;
}

export function packTexts(texts: readonly (string | null)[]): PackedTexts {
	const ends = new Uint32Array(texts.length);
	let end = 0;
	texts.forEach((text, i) => {
		ends[i] = end += text?.length ?? 0;
	});
	return { all: texts.join(''), ends };
}

export function textIn({ all, ends }: PackedTexts, place: number): string | null {
	const text = all.slice(ends[place - 1] ?? 0, ends[place]);
	return text === '' ? null : text;
}

/** Texts of which many are alike. */
export function packAlike(texts: readonly (string | null)[]): Coded {
	const known = new Map<string | null, number>([[null, 0]]);
	for (const text of texts) if (!known.has(text)) known.set(text, known.size);
	const codes = codesFor(known.size, texts.length);
	texts.forEach((text, i) => {
		codes[i] = known.get(text)!;
	});
	return { codes, values: [...known.keys()] };
}

export const valueIn = ({ codes, values }: Coded, place: number): string | null =>
	values[codes[place]!] ?? null;
