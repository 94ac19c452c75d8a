/** Whole numbers from 0, in as few bytes as hold the largest. */
export type Codes = Uint8Array | Uint16Array | Uint32Array;

/** A column of texts as the places of its values in a list: a filter compares numbers. */
export interface Coded {
	/** One for each row; 0: the row has none. */
	readonly codes: Codes;
	/** The value of each code; the first is null, the others rise. */
	readonly values: readonly (string | null)[];
}

export const inOrder = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** Room for codes below a number, in as few bytes as hold them. */
export function codesFor(count: number, rows: number): Codes {
	if (count <= 0x100) return new Uint8Array(rows);
	return count <= 0x10000 ? new Uint16Array(rows) : new Uint32Array(rows);
}

/** Which codes stand for a value as a filter asks for it: an empty one asks for those without any. */
export function codesOf({ values }: Coded, wanted: string): readonly number[] {
	return values.flatMap((value, code) => ((value ?? '') === wanted ? [code] : []));
}
