import { slugFor } from '../../share';
import type { PublishedEntry } from '../../share/published';
import type { LockKind } from '../../share/sealed-by';
import { sealing } from '../../share/sealing';
import { hostedLink } from '../../share/slug';
import type { Guard } from './guards';
import type { Outgoing } from './prepared.svelte';

/** A report's file for the site, and the link that opens it. */
export interface HandedOut {
	readonly file: string;
	readonly type: string;
	readonly content: string | Uint8Array<ArrayBuffer>;
	readonly slug: string;
	readonly link: string;
	readonly lock: PublishedEntry['lock'];
	/** The key or the passphrase; null where it is open. */
	readonly secret: string | null;
}

const LOCKS: Readonly<Record<Guard, LockKind | null>> = { open: null, key: 'key', words: 'passphrase' };

/** @param base address of the site's first page, as a whole */
export async function handedOut({ shared, text }: Outgoing, by: Guard, base: string): Promise<HandedOut> {
	const { content, ending, lock, secret, opener } = await sealing(text, LOCKS[by]);
	// Whoever sees the name of a sealed file is not told whose report it is.
	const slug = slugFor(lock === null ? shared : { ...shared, firm: null });
	return {
		file: `${slug}.${ending}`,
		type: lock === null ? 'application/json' : 'application/octet-stream',
		content,
		slug,
		link: hostedLink(base, slug, opener),
		lock: lock?.kind ?? 'open',
		secret,
	};
}
