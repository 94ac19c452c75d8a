import { fromBase64Url, toBase64Url } from './bytes';
import { KEY_BYTES, type Lock } from './seal';

/** A fresh key, and as a link carries it: 22 characters. */
export function newKey(): { readonly lock: Lock; readonly text: string } {
	const key = crypto.getRandomValues(new Uint8Array(KEY_BYTES));
	return { lock: { kind: 'key', key }, text: toBase64Url(key) };
}

/** The lock that a link's key opens; null where the text is no key, for instance because it was cut. */
export function lockOf(text: string): Lock | null {
	const key = fromBase64Url(text);
	return key.length === KEY_BYTES && toBase64Url(key) === text ? { kind: 'key', key } : null;
}
