/** What a colour stands on: the page's paper and its cards, `#rrggbb`. */
export interface Ground {
	readonly light: readonly string[];
	readonly dark: readonly string[];
}

/** `--paper` and `--card` of `app.css`, by day and by night. */
export const GROUND: Ground = { light: ['#fbfaf7', '#ffffff'], dark: ['#11141a', '#191d25'] };

/** A colour as it is used: by day, by night, and whether either is another than was chosen. */
export interface ColourUsed {
	readonly onLight: string;
	readonly onDark: string;
	readonly adjusted: boolean;
}

/** Least contrast of text (WCAG 2.2, 1.4.3). */
export const LEAST_CONTRAST = 4.5;

/** Red, green and blue from 0 to 1. */
type Channels = readonly [number, number, number];

const channels = (colour: string): Channels =>
	[1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255) as unknown as Channels;

const text = (of: Channels): string =>
	`#${of
		.map((one) =>
			Math.round(one * 255)
				.toString(16)
				.padStart(2, '0'),
		)
		.join('')}`;

/** Relative luminance (WCAG 2.2, "relative luminance"). */
function luminance(colour: string): number {
	const [red, green, blue] = channels(colour).map((one) =>
		one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4,
	) as unknown as Channels;
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two colours, from 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrast(a: string, b: string): number {
	const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
	return (high + 0.05) / (low + 0.05);
}

/** The same colour nearer to black (-1) or white (1), in so many parts of a hundred of the way. */
const shaded = (colour: string, to: -1 | 1, part: number): string =>
	text(
		channels(colour).map((one) =>
			to < 0 ? one * (1 - part / 100) : one + ((1 - one) * part) / 100,
		) as unknown as Channels,
	);

/** The colour, as much darker or lighter as it takes to be read on every one of these. */
function legible(colour: string, grounds: readonly string[], to: -1 | 1): string {
	for (let part = 0; part < 100; part++) {
		const tried = shaded(colour, to, part);
		if (grounds.every((ground) => contrast(tried, ground) >= LEAST_CONTRAST)) return tried;
	}
	return to < 0 ? '#000000' : '#ffffff';
}

/**
 * A colour that can be read as text on the page: darker by day, lighter by night, as far as it must be.
 *
 * @param colour `#rrggbb`
 */
export function colourFor(colour: string, ground: Ground = GROUND): ColourUsed {
	const onLight = legible(colour, ground.light, -1);
	const onDark = legible(colour, ground.dark, 1);
	return { onLight, onDark, adjusted: onLight !== colour || onDark !== colour };
}
