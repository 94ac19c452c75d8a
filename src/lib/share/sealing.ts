import { sealedFile } from './hosted';
import { newKey } from './keys';
import type { Lock } from './seal';
import type { LockKind } from './sealed-by';
import type { Ending, Opener } from './slug';

/** A report as it is handed on: open, or sealed afresh. */
export interface Sealing {
	/** The text of its file, or the sealed bytes. */
	readonly content: string | Uint8Array<ArrayBuffer>;
	/** Of its file beside a site. */
	readonly ending: Ending;
	/** null: it is open. */
	readonly lock: Lock | null;
	/** What is handed on to open it: the key as a link carries it, or the words; null: nothing. */
	readonly secret: string | null;
	/** What its link says of that. */
	readonly opener: Opener;
}

/**
 * A report ready to be handed on.
 *
 * @param text of its file
 * @param by what is to open it; null: nothing is needed
 * @param newWords makes a passphrase; left out: the list of words is fetched now. A shell has everything from the start
 */
export async function sealing(
	text: string,
	by: LockKind | null,
	newWords: NewWords = fetchedWords,
): Promise<Sealing> {
	if (by === null) return { content: text, ending: 'json', lock: null, secret: null, opener: null };
	const { lock, secret } = by === 'key' ? freshKey() : wordsLock(await newWords());
	return {
		content: await sealedFile(text, lock),
		ending: 'bin',
		lock,
		secret,
		opener: by === 'key' ? { key: secret } : 'words',
	};
}

type NewWords = () => string | Promise<string>;

interface Fresh {
	readonly lock: Lock;
	readonly secret: string;
}

function freshKey(): Fresh {
	const { lock, text } = newKey();
	return { lock, secret: text };
}

const wordsLock = (words: string): Fresh => ({ lock: { kind: 'passphrase', words }, secret: words });

const fetchedWords: NewWords = async () => (await import('./passphrase')).newPassphrase();
