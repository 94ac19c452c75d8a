import { wordlist } from '@scure/bip39/wordlists/english.js';

/*
 * Words that can be said on the phone: the English list of 2,048 that is used for recovery phrases, no two of which share
 * their first four letters. For whoever seals only: what opens a report needs no list.
 */

/** Eleven bits each: 66 in all, with a million rounds for each guess. */
const WORDS = 6;

/** A passphrase that nobody can guess: "maple river anchor tent lemon orbit". */
export function newPassphrase(): string {
	// The list is a power of two long, so that each word is as likely as any other.
	const chosen = crypto.getRandomValues(new Uint16Array(WORDS));
	return Array.from(chosen, (n) => wordlist[n % wordlist.length]).join(' ');
}
