import type { Words } from './types';

/** An e-mail to be opened in the owner's mail program. */
export interface MailDraft {
	/** `mailto:…`, RFC 6068. */
	readonly href: string;
	/** The text was too long for a link and ends early: the whole of it should be copied instead. */
	readonly cut: boolean;
}

/** Characters of a whole link that browsers and mail programs of every kind hand on; some stop near 2,000. */
const LONGEST = 1_800;
/** Of these, so many for the subject at most. */
const LONGEST_SUBJECT = 450;

/** One address: letters of any script, no display name, no list. */
const LOCAL = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const DOMAIN =
	/^(?:[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]{0,61}[\p{L}\p{N}\p{M}])?\.)+\p{L}[\p{L}\p{N}\p{M}-]{0,61}[\p{L}\p{N}\p{M}]$/u;

/** The two sides of a well-formed single address; null where it is none. */
function sidesOf(address: string): readonly [string, string] | null {
	const at = address.lastIndexOf('@');
	const [local, domain] = [address.slice(0, at), address.slice(at + 1)];
	if (at < 1 || local.length > 64 || address.length > 254) return null;
	return LOCAL.test(local) && DOMAIN.test(domain) ? [local, domain] : null;
}

/** Percent-encoded; half a character, which cannot be encoded, becomes the sign for one that is lost. */
const encoded = (text: string): string => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'));

const withLineEnds = (text: string): string => text.replace(/\r\n?|\n/g, '\r\n');

/** As much of a text as fits into so many encoded characters, up to the end of a word where there is one near. */
function fitting(text: string, most: number): { readonly text: string; readonly cut: boolean } {
	if (encoded(withLineEnds(text)).length <= most) return { text, cut: false };
	const room = most - encoded('…').length;
	let used = 0;
	let kept = '';
	for (const character of text) {
		used += encoded(withLineEnds(character)).length;
		if (used > room) break;
		kept += character;
	}
	const word = kept.search(/\s\S*$/u);
	const whole = word > kept.length * 0.8 ? kept.slice(0, word) : kept;
	return { text: `${whole.trimEnd()}…`, cut: true };
}

/** A draft to one person or several; null where an address is not one well-formed address, or there is none. */
export function mailDraft(address: string | readonly string[], words: Words): MailDraft | null {
	const to = (typeof address === 'string' ? [address] : address).map((one) => sidesOf(one.trim()));
	const known = to.filter((sides) => sides !== null);
	if (known.length === 0 || known.length < to.length) return null;
	return draftTo(known.map((sides) => sides.map(encoded).join('@')).join(','), words);
}

/** A draft to which the owner adds the address. */
export const openDraft = (words: Words): MailDraft => draftTo('', words);

/** @param to percent-encoded */
function draftTo(to: string, words: Words): MailDraft {
	const subject = fitting(words.subject.replace(/\s+/gu, ' ').trim(), LONGEST_SUBJECT);
	const head = `mailto:${to}?subject=${encoded(subject.text)}&body=`;
	const body = fitting(words.body.replace(/\r\n?/g, '\n'), LONGEST - head.length);
	return {
		href: head + encoded(withLineEnds(body.text)),
		cut: subject.cut || body.cut,
	};
}
