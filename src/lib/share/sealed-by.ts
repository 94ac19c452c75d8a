/* What the first bytes of a file tell, without what seals and opens: a reader's page that shows an open report needs no more. */

export const MAGIC = new TextEncoder().encode('VOUCH');
/** The newest way of sealing that this Vouch knows. */
export const VERSION = 1;
export const KINDS = ['key', 'passphrase'] as const;
/** What opens a sealed report: a key that its link holds, or words that somebody knows. */
export type LockKind = (typeof KINDS)[number];

/** What opens these bytes; null where they are no sealed report, 'newer' where a newer Vouch sealed them. */
export function sealedBy(bytes: Uint8Array): LockKind | 'newer' | null {
	if (bytes.length < MAGIC.length + 2 || MAGIC.some((byte, i) => bytes[i] !== byte)) return null;
	const [version = 0, kind = 0] = bytes.subarray(MAGIC.length);
	if (version > VERSION) return 'newer';
	return version === VERSION ? (KINDS[kind] ?? null) : null;
}
