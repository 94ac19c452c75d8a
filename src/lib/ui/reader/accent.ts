import type { Brand } from '../../model';
import { colourFor, type ColourUsed } from '../../share/colour';

/** The sender's colour as it can be read on the page; null: the page's own. */
export function accentOf(brand: Brand | null): ColourUsed | null {
	const colour = brand?.colour ?? null;
	return colour === null ? null : colourFor(colour);
}
