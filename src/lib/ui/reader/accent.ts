import type { Brand } from '../../model';
import { colourFor } from '../../share/colour';

/** The sender's colour as it can be read on the page, light and dark. */
export interface Accent {
	readonly light: string;
	readonly dark: string;
}

export function accentOf(brand: Brand | null): Accent | null {
	const colour = brand?.colour ?? null;
	if (colour === null) return null;
	const { onLight, onDark } = colourFor(colour);
	return { light: onLight, dark: onDark };
}
