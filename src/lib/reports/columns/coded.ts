/** A column of texts as the places of its values in a list: a filter compares numbers. */
export interface Coded {
	/** One for each row; 0: the row has none. */
	readonly codes: Uint8Array | Uint16Array | Uint32Array;
	/** The value of each code; the first is null, the others rise. */
	readonly values: readonly (string | null)[];
}

const inOrder = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** @param texts one for each row; null: the row has none */
export function coded(texts: readonly (string | null)[]): Coded {
	const found = new Map<string, number>();
	for (const text of texts) if (text !== null) found.set(text, 0);
	const values = [null, ...[...found.keys()].sort(inOrder)];
	values.forEach((value, code) => {
		if (value !== null) found.set(value, code);
	});
	const codes = codesFor(values.length, texts.length);
	for (let row = 0; row < texts.length; row++) {
		const text = texts[row];
		if (text != null) codes[row] = found.get(text) ?? 0;
	}
	return { codes, values };
}

/** Room for codes below a number, in as few bytes as hold them. */
export function codesFor(count: number, rows: number): Coded['codes'] {
	if (count <= 0x100) return new Uint8Array(rows);
	return count <= 0x10000 ? new Uint16Array(rows) : new Uint32Array(rows);
}

/** Which codes stand for a value as a filter asks for it: an empty one asks for those without any. */
export function codesOf({ values }: Coded, wanted: string): readonly number[] {
	return values.flatMap((value, code) => ((value ?? '') === wanted ? [code] : []));
}
