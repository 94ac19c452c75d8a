import * as v from 'valibot';
import type { Report } from '../model';
import { crc32, deflated, fromBase64Url, inflated, toBase64Url } from './bytes';
import { MOST_BYTES, MOST_ENCODED } from './limits';
import { apart, together } from './apart';
import { pack } from './pack';
import { Packed } from './packed';
import { newer, readShared, refused, tooLarge } from './read';
import { assertAnswersShareable } from './shareable-answers';
import { locked, SEALED } from './locked';
import { NOT_HERE, refusedBy } from './hosted';
import { canSeal, seal, unseal, type Lock } from './seal';
import { sealedBy } from './sealed-by';
import type { Read } from './types';
import { unpack } from './unpack';

/*
 * A fragment of a sealed report: `1e`, then base64url of CRC-32 and length of the sealed bytes, and those: what stands
 * behind `1d`, with a passphrase.
 *
 * An open one: `1d` (version of the envelope, deflate), then base64url of a head and two compressed texts: the lists as
 * JSON without their texts, and the texts, a line each. Apart they take an eighth less, as each has letters of its own.
 */

type Words = Extract<Lock, { readonly kind: 'passphrase' }>;

const VERSION = 1;
/** CRC-32 of what follows it, length of the sealed bytes: four bytes each, big end first. */
const SEALED_HEAD = 8;
/** CRC-32 of what follows it, length of the lists, length of the texts: four bytes each, big end first. */
const HEAD = 12;
const CHECKED_FROM = 4;

/**
 * What a link keeps of a redacted report, rounded as the link rounds (`scale.ts`): `extent` is `lite`. It is what the
 * link's reader will see, field for field.
 *
 * Kept: counts, rates by the horizon, claims, years of referrals and leads, verdicts of trends, the sources with most
 * wins, the first 200 partners with referrals, wins, money and status, how many wait for thanks. What the lists leave
 * out is counted in `leftOut`.
 */
export function lite(report: Report): Report {
	return unpack(pack(report));
}

/**
 * The fragment of a link, without `#`.
 *
 * @param report redacted; whole or lite
 * @param lock a passphrase; null: whoever has the link can read it
 * @throws NotShareableError where it holds what must not be shared
 */
export async function encodeLink(report: Report, lock: Words | null = null): Promise<string> {
	assertAnswersShareable(report);
	const bytes = await openBytes(report);
	if (lock === null) return `${VERSION}d${toBase64Url(bytes)}`;
	const sealed = await seal(bytes, lock);
	const all = new Uint8Array(SEALED_HEAD + sealed.length);
	all.set(sealed, SEALED_HEAD);
	const head = new DataView(all.buffer);
	head.setUint32(4, sealed.length);
	head.setUint32(0, crc32(all.subarray(CHECKED_FROM)));
	return `${VERSION}e${toBase64Url(all)}`;
}

async function openBytes(report: Report): Promise<Uint8Array<ArrayBuffer>> {
	const { lists, texts } = apart(pack(report));
	const encoder = new TextEncoder();
	const [first, second] = [await deflated(encoder.encode(lists)), await deflated(encoder.encode(texts))];
	const bytes = new Uint8Array(HEAD + first.length + second.length);
	const head = new DataView(bytes.buffer);
	head.setUint32(4, first.length);
	head.setUint32(8, second.length);
	bytes.set(first, HEAD);
	bytes.set(second, HEAD + first.length);
	head.setUint32(0, crc32(bytes.subarray(CHECKED_FROM)));
	return bytes;
}

const NOT_A_LINK = 'This link holds no report.';
const CUT = 'This link was cut short on its way, so the report is not complete.';
const WHOLE_AGAIN = 'Ask for it again, or for the report as a file: some mail programs cut long links.';
const DAMAGED = 'This link was changed on its way, so its report cannot be read.';

/**
 * Reads the fragment of a link, with or without `#`, whatever it is.
 *
 * @param lock the passphrase of a sealed one; null: none is at hand
 */
export async function decodeLink(fragment: string, lock: Words | null = null): Promise<Read> {
	// Mail programs wrap long lines.
	const text = fragment
		.slice(0, MOST_ENCODED + 1)
		.replace(/^#/, '')
		.replace(/\s+/g, '');
	if (fragment.length > MOST_ENCODED) return tooLarge();
	const start = /^(\d{1,4})([a-z])/.exec(text);
	if (start === null || Number(start[1]) === 0)
		return refused('link-not-a-report', NOT_A_LINK, 'Open the whole link as it was sent.');
	if (Number(start[1]) > VERSION) return newer();
	const bytes = fromBase64Url(text.slice(start[0].length));
	if (start[2] === 'e') return unsealed(bytes, lock);
	return start[2] === 'd' ? readBytes(bytes) : newer();
}

async function unsealed(bytes: Uint8Array<ArrayBuffer>, lock: Words | null): Promise<Read> {
	if (bytes.length < SEALED_HEAD) return refused('link-cut', CUT, WHOLE_AGAIN);
	const head = new DataView(bytes.buffer);
	const end = SEALED_HEAD + head.getUint32(4);
	if (end > bytes.length && end < MOST_ENCODED) return refused('link-cut', CUT, WHOLE_AGAIN);
	if (crc32(bytes.subarray(CHECKED_FROM, end)) !== head.getUint32(0)) return refused('link-damaged', DAMAGED);
	const sealed = bytes.slice(SEALED_HEAD, end);
	const kind = sealedBy(sealed);
	if (kind === 'newer') return newer();
	if (kind !== 'passphrase') return refused('link-damaged', DAMAGED);
	if (lock === null) return locked(kind, SEALED);
	if (!canSeal()) return locked(kind, NOT_HERE);
	const opened = await unseal(sealed, lock);
	return opened === null ? locked(kind, refusedBy(kind)) : readBytes(opened);
}

async function readBytes(bytes: Uint8Array<ArrayBuffer>): Promise<Read> {
	if (bytes.length < HEAD) return refused('link-cut', CUT, WHOLE_AGAIN);
	const head = new DataView(bytes.buffer);
	const [first, second] = [HEAD + head.getUint32(4), head.getUint32(8)];
	const end = first + second;
	// What follows the length is not ours: a full stop, a word that stuck to the link.
	if (end > bytes.length && end < MOST_ENCODED) return refused('link-cut', CUT, WHOLE_AGAIN);
	if (crc32(bytes.subarray(CHECKED_FROM, end)) !== head.getUint32(0)) return refused('link-damaged', DAMAGED);
	return reportFrom(
		await inflatedText(bytes.subarray(HEAD, first)),
		await inflatedText(bytes.subarray(first, end)),
	);
}

async function inflatedText(bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
	const text = await inflated(bytes, MOST_BYTES);
	return text === null ? null : new TextDecoder().decode(text);
}

function reportFrom(lists: string | null, texts: string | null): Read {
	try {
		const parsed = v.safeParse(Packed, together(lists ?? '', texts ?? ''), { abortEarly: true });
		return parsed.success ? readShared(unpack(parsed.output)) : refused('link-damaged', DAMAGED);
	} catch {
		// No JSON, or numbers that stand for nothing.
		return refused('link-damaged', DAMAGED);
	}
}
