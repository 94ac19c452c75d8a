/** Between texts; `clean` lets no control character into one. */
const BETWEEN = '\n';

/** Lists with an empty text in the place of each text, as JSON, and the texts in the order of their places. */
export function apart(packed: unknown): { readonly lists: string; readonly texts: string } {
	const texts: string[] = [];
	const lists = JSON.stringify(packed, (_key, value: unknown) => {
		if (typeof value !== 'string') return value;
		texts.push(value.replaceAll(BETWEEN, ' '));
		return '';
	});
	return { lists, texts: texts.join(BETWEEN) };
}

/** The lists with their texts back in their places. @throws SyntaxError where the lists are no JSON */
export function together(lists: string, texts: string): unknown {
	const left = texts.split(BETWEEN).values();
	return JSON.parse(lists, (_key, value: unknown) =>
		typeof value === 'string' ? (left.next().value ?? '') : value,
	) as unknown;
}
