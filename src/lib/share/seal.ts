/*
 * A sealed report: whoever holds the file can read it only with a key or a passphrase.
 *
 * Bytes: "VOUCH", version (1), how it opens (0: a key, 1: a passphrase), salt (16), nonce (12), then AES-GCM's text and
 * tag. All before the text is authenticated with it, so a changed bit anywhere is refused. How a passphrase becomes a key
 * is fixed by the version: a file can ask for no more work than that.
 */

import { KINDS, MAGIC, sealedBy, VERSION, type LockKind } from './sealed-by';

export { sealedBy, type LockKind };

const SALT = 16;
const NONCE = 12;
const TAG = 16;
const HEAD = MAGIC.length + 2 + SALT + NONCE;
/** 128 bits, for AES-128. */
export const KEY_BYTES = 16;
/** Rounds of PBKDF2 with SHA-256: about a fifth of a second, also for whoever guesses. */
const ROUNDS = 1_000_000;

/** What opens a sealed report. A passphrase is compared as `spoken` leaves it. */
export type Lock =
	| { readonly kind: 'key'; readonly key: Uint8Array<ArrayBuffer> }
	| { readonly kind: 'passphrase'; readonly words: string };

/** Whether this page may seal and open at all: browsers allow it under https and on one's own computer only. */
export const canSeal = (): boolean => (globalThis.crypto as Crypto | undefined)?.subtle !== undefined;

/** A passphrase as people type it: capitals, blanks, hyphens and accents make no difference. */
export const spoken = (words: string): string =>
	words
		.normalize('NFKD')
		.replace(/\p{M}+/gu, '')
		.toLowerCase()
		.split(/[^\p{L}\p{N}]+/u)
		.filter((word) => word !== '')
		.join(' ');

/** Seals bytes with a fresh salt and nonce. */
export async function seal(bytes: Uint8Array<ArrayBuffer>, lock: Lock): Promise<Uint8Array<ArrayBuffer>> {
	const head = new Uint8Array(HEAD);
	head.set(MAGIC);
	head.set([VERSION, KINDS.indexOf(lock.kind)], MAGIC.length);
	crypto.getRandomValues(head.subarray(MAGIC.length + 2));
	const key = await keyOf(lock, head);
	const text = await crypto.subtle.encrypt(parameters(head), key, bytes);
	const sealed = new Uint8Array(HEAD + text.byteLength);
	sealed.set(head);
	sealed.set(new Uint8Array(text), HEAD);
	return sealed;
}

/** What was sealed; null where the lock is another, or a bit was changed. */
export async function unseal(
	sealed: Uint8Array<ArrayBuffer>,
	lock: Lock,
): Promise<Uint8Array<ArrayBuffer> | null> {
	if (sealedBy(sealed) !== lock.kind || sealed.length < HEAD + TAG) return null;
	const head = sealed.slice(0, HEAD);
	try {
		const key = await keyOf(lock, head);
		return new Uint8Array(await crypto.subtle.decrypt(parameters(head), key, sealed.subarray(HEAD)));
	} catch {
		return null;
	}
}

const parameters = (head: Uint8Array<ArrayBuffer>) => ({
	name: 'AES-GCM',
	iv: head.subarray(HEAD - NONCE),
	additionalData: head,
	tagLength: TAG * 8,
});

async function keyOf(lock: Lock, head: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
	const uses = ['encrypt', 'decrypt'] as const;
	if (lock.kind === 'key') {
		if (lock.key.length !== KEY_BYTES) throw new RangeError('A key has 16 bytes.');
		return crypto.subtle.importKey('raw', lock.key, 'AES-GCM', false, uses);
	}
	const words = new TextEncoder().encode(spoken(lock.words));
	const from = await crypto.subtle.importKey('raw', words, 'PBKDF2', false, ['deriveKey']);
	const salt = head.subarray(MAGIC.length + 2, MAGIC.length + 2 + SALT);
	const way = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ROUNDS };
	return crypto.subtle.deriveKey(way, from, { name: 'AES-GCM', length: 256 }, false, uses);
}
