import { problem, type Problem } from '../model';
import { deflated, inflated } from './bytes';
import { MOST_BYTES, MOST_ENCODED } from './limits';
import { newer, readFileText, tooLarge } from './read';
import { canSeal, seal, unseal, type Lock } from './seal';
import { sealedBy, type LockKind } from './sealed-by';
import { locked, SEALED } from './locked';
import type { Read } from './types';

/*
 * A report as a file beside the site: the text of `toFile`, or that text compressed and sealed. Which of the two it is
 * shows in its first bytes, whatever the file is called.
 */

/** The text of a report's file, compressed and sealed. */
export const sealedFile = async (text: string, lock: Lock): Promise<Uint8Array<ArrayBuffer>> =>
	seal(await deflated(new TextEncoder().encode(text)), lock);

/**
 * Reads the bytes of a report's file, open or sealed.
 *
 * @param lock null: none is at hand, so a sealed report says what opens it
 */
export async function readHosted(bytes: Uint8Array<ArrayBuffer>, lock: Lock | null): Promise<Read> {
	const kind = sealedBy(bytes);
	if (kind === null)
		return bytes.length > MOST_BYTES ? tooLarge() : readFileText(new TextDecoder().decode(bytes));
	if (kind === 'newer') return newer();
	if (bytes.length > MOST_ENCODED) return tooLarge();
	if (lock === null) return locked(kind, SEALED);
	if (!canSeal()) return locked(kind, NOT_HERE);
	const opened = await unseal(bytes, lock);
	if (opened === null) return locked(kind, refusedBy(kind));
	return unpacked(opened);
}

/** What was sealed is a file's text, compressed. */
async function unpacked(opened: Uint8Array<ArrayBuffer>): Promise<Read> {
	const text = await inflated(opened, MOST_BYTES);
	return text === null ? tooLarge() : readFileText(new TextDecoder().decode(text));
}

/** Why a lock does not open a report: nobody can tell a wrong one from a changed file. */
export const refusedBy = (kind: LockKind): Problem => (kind === 'key' ? WRONG_KEY : WRONG_WORDS);

/** Not wrong, but not to be tried either. */
export const NOT_HERE = problem(
	'share-no-https',
	'This report is sealed, and this page cannot open it.',
	'Browsers open sealed reports only on pages that came over https. Open the whole link again with https:// at its beginning, or ask the sender for the report in another form.',
);

const WRONG_KEY = problem(
	'share-wrong-key',
	'This link does not open the report.',
	'The link may have been cut or changed on its way, or the report was sealed anew since. Open the whole link again from the message, or ask the sender for it.',
);

const WRONG_WORDS = problem(
	'share-wrong-words',
	'These words do not open this report.',
	'Look at each word once more, and at their order. Capitals and hyphens make no difference. If they are right, the report was damaged, or sealed anew with other words: ask the sender.',
);
