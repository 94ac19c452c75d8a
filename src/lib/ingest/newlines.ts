import type { Header } from './header';
import { lineEndAt, type Lines } from './lines';

/** How lines end, those of the header and above it included: `below` says it of the rows. `mixed` where they differ. */
export function oneKind(below: string, text: string, lines: Lines, header: Header): string {
	const kinds = new Set(below === '' ? [] : [below]);
	for (let i = 0; i < header.rows; i++) {
		const isInside = i >= header.first && i < header.rows - 1;
		if (!isInside) kinds.add(lineEndAt(text, lines.end[i]!));
	}
	return kinds.size === 1 ? [...kinds][0]! : 'mixed';
}
