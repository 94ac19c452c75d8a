/** Of the picture itself, in bytes. */
export const MOST_LOGO_BYTES = 32 * 1024;
const LOGO = /^data:image\/(png|webp);base64,([A-Za-z0-9+/]+={0,2})$/;
/** Of the text: four characters stand for three bytes. */
const MOST_LOGO_TEXT = 'data:image/webp;base64,'.length + Math.ceil(MOST_LOGO_BYTES / 3) * 4;

/** How a PNG begins (W3C PNG, 5.2). */
const PNG = '\x89PNG\r\n\x1a\n';

/**
 * Whether a text is a picture that a report may carry: PNG or WebP, also by its first bytes, of at most 32 kB. No
 * drawing that could hold a script, no address.
 */
export function isLogo(text: string): boolean {
	if (text.length > MOST_LOGO_TEXT) return false;
	const [, kind, base64] = LOGO.exec(text) ?? [];
	if (kind === undefined || base64 === undefined || base64.length % 4 !== 0) return false;
	const bytes = atob(base64);
	if (bytes.length > MOST_LOGO_BYTES) return false;
	return kind === 'png' ? bytes.startsWith(PNG) : bytes.startsWith('RIFF') && bytes.slice(8, 12) === 'WEBP';
}
