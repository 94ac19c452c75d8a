/** A piece of what somebody wrote: text, or an address that leads somewhere. */
export interface Piece {
	readonly text: string;
	/** null: text only. */
	readonly href: string | null;
}

/** An address of plain letters on a plain host: nothing in it can hide where it leads. */
const ADDRESS =
	/(?<![\w.+@/-])(?:([\w.+-]{1,64}@[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63})+)|(https:\/\/[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63})+(?:\/[\w.~/-]*)?))(?![\w@%:?#/-])/gi;

/** Text with its e-mail and https addresses as ways to them; each shows the address itself. */
export function withAddresses(text: string): Piece[] {
	const pieces: Piece[] = [];
	let from = 0;
	for (const found of text.matchAll(ADDRESS)) {
		// A full stop at the end belongs to the sentence.
		const shown = found[0].replace(/[.]+$/, '');
		if (found.index > from) pieces.push({ text: text.slice(from, found.index), href: null });
		pieces.push({ text: shown, href: found[1] === undefined ? shown : `mailto:${shown}` });
		from = found.index + shown.length;
	}
	if (from < text.length) pieces.push({ text: text.slice(from), href: null });
	return pieces;
}
