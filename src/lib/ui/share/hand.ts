import { deflated, toBase64Url } from '../../share/bytes';
import { KEY_BYTES, seal, type Lock } from '../../share/seal';

/** A lock, and what opens it as a person hands it on: a key as a link carries it, or words. */
export interface Fresh {
	readonly lock: Lock;
	readonly text: string;
}

/** A key that nobody can guess. */
export function freshKey(): Fresh {
	const key = crypto.getRandomValues(new Uint8Array(KEY_BYTES));
	return { lock: { kind: 'key', key }, text: toBase64Url(key) };
}

/** The text of a report's file, compressed and sealed. */
export const sealedFile = async (text: string, lock: Lock): Promise<Uint8Array<ArrayBuffer>> =>
	seal(await deflated(new TextEncoder().encode(text)), lock);
