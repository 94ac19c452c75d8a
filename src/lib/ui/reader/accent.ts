import type { Brand } from '../../model';

/** The sender's colour as it can be read on the page, light and dark. */
export interface Accent {
	readonly light: string;
	readonly dark: string;
}

export const accentOf = (brand: Brand | null): Accent | null =>
	brand?.colour === null || brand === null ? null : { light: brand.colour, dark: brand.colour };
