import { sealedFile } from '../../share/hosted';
import { newKey } from '../../share/keys';
import type { PublishedEntry } from '../../share/published';
import type { Lock } from '../../share/seal';
import { hostedLink, type Opener } from '../../share/slug';
import { slugFor } from '../../share';
import type { Guard } from './guards';
import type { Outgoing } from './prepared.svelte';

export { sealedFile };

/** A lock, and what opens it as a person hands it on. */
export interface Fresh {
	readonly lock: Lock;
	readonly text: string;
}

/** Six words; their list is fetched when it is first needed. */
export async function newWords(): Promise<Fresh> {
	const { newPassphrase } = await import('../../share/passphrase');
	const words = newPassphrase();
	return { lock: { kind: 'passphrase', words }, text: words };
}

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

/** @param base address of the site's first page, as a whole */
export async function handedOut({ shared, text }: Outgoing, by: Guard, base: string): Promise<HandedOut> {
	if (by === 'open') {
		const slug = slugFor(shared);
		const link = hostedLink(base, slug);
		return {
			file: `${slug}.json`,
			type: 'application/json',
			slug,
			content: text,
			link,
			lock: 'open',
			secret: null,
		};
	}
	// Whoever sees the name of a sealed file is not told whose report it is.
	const slug = slugFor({ ...shared, firm: null });
	const { lock, text: secret } = by === 'key' ? newKey() : await newWords();
	const opener: Opener = by === 'key' ? { key: secret } : 'words';
	return {
		file: `${slug}.bin`,
		type: 'application/octet-stream',
		content: await sealedFile(text, lock),
		slug,
		link: hostedLink(base, slug, opener),
		lock: lock.kind,
		secret,
	};
}
