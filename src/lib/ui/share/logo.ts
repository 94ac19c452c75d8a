import { isLogo, MOST_LOGO_BYTES } from '../../share/logo';

/** As wide and as high as a logo is ever shown, twice over for sharp screens. */
const MOST_WIDTH = 480;
const MOST_HEIGHT = 128;
/** Where a picture is still too large, it is made smaller step by step. */
const SCALES = [1, 0.75, 0.5, 0.35, 0.25];
const TYPES: readonly (readonly [type: string, quality: number | undefined])[] = [
	['image/png', undefined],
	['image/webp', 0.92],
	['image/webp', 0.75],
];
/** Of the file chosen, in bytes: no logo is larger. */
const MOST_FILE = 20 * 1024 * 1024;

export type Logo =
	{ readonly ok: true; readonly logo: string } | { readonly ok: false; readonly why: string };

/** A picture that was read, and how it is drawn. */
export interface Picture {
	readonly width: number;
	readonly height: number;
	/** The picture in this size, as the bytes of a file of this type; of another type where the browser cannot. */
	readonly drawn: (width: number, height: number, type: string, quality?: number) => Promise<Blob | null>;
}

/** The size in which a picture is shown at most, in whole pixels, never larger than it is. */
export function fitting(width: number, height: number, scale = 1): readonly [number, number] {
	const by = Math.min(1, MOST_WIDTH / width, MOST_HEIGHT / height) * scale;
	return [Math.max(1, Math.round(width * by)), Math.max(1, Math.round(height * by))];
}

const TOO_DETAILED = 'This picture is too detailed for a logo: it stays above 32 kB. Take a simpler one.';
const NO_PICTURE = 'This is no picture that can be read here. Take a PNG, JPEG or WebP.';
const A_DRAWING = 'An SVG can hold a program, so it is not used. Save the logo as PNG and take that.';
const TOO_LARGE = 'This picture is too large to be a logo. Take one below 20 MB.';

/** The picture as a logo, drawn anew: nothing of the file is kept but what is seen. */
export async function logoOf(picture: Picture): Promise<Logo> {
	for (const scale of SCALES) {
		const [width, height] = fitting(picture.width, picture.height, scale);
		for (const [type, quality] of TYPES) {
			const blob = await picture.drawn(width, height, type, quality);
			if (blob?.type !== type || blob.size > MOST_LOGO_BYTES) continue;
			const logo = await asText(blob);
			if (isLogo(logo)) return { ok: true, logo };
		}
	}
	return { ok: false, why: TOO_DETAILED };
}

/** Reads a file that somebody chose as a logo. */
export async function logoFrom(file: File): Promise<Logo> {
	if (file.type === 'image/svg+xml' || /\.svgz?$/i.test(file.name)) return { ok: false, why: A_DRAWING };
	if (file.size > MOST_FILE) return { ok: false, why: TOO_LARGE };
	const bitmap = await createImageBitmap(file).catch(() => null);
	if (bitmap === null) return { ok: false, why: NO_PICTURE };
	const { width, height } = bitmap;
	const made = await logoOf({ width, height, drawn: (...how) => drawn(bitmap, ...how) });
	bitmap.close();
	return made;
}

async function drawn(
	bitmap: ImageBitmap,
	width: number,
	height: number,
	type: string,
	quality?: number,
): Promise<Blob | null> {
	const canvas = document.createElement('canvas');
	[canvas.width, canvas.height] = [width, height];
	const context = canvas.getContext('2d');
	if (context === null) return null;
	context.imageSmoothingQuality = 'high';
	context.drawImage(bitmap, 0, 0, width, height);
	return new Promise((resolve) => {
		canvas.toBlob(resolve, type, quality);
	});
}

async function asText(blob: Blob): Promise<string> {
	const bytes = new Uint8Array(await blob.arrayBuffer());
	let binary = '';
	for (const byte of bytes) binary += String.fromCharCode(byte);
	return `data:${blob.type};base64,${btoa(binary)}`;
}
