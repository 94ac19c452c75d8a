import { existsSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { problemSentence, type Brand, type Report } from '$lib/model';
import { encodeLink, redact, revealing, toFile } from '$lib/share';
import { readBrandFile } from '$lib/share/brand';
import { offlinePage, titleOf } from '$lib/share/offline';
import { newPassphrase } from '$lib/share/passphrase';
import { readPublished, toPublishedFile, withEntry, type Published } from '$lib/share/published';
import { sealing, type Sealing } from '$lib/share/sealing';
import { hostedLink, reportPath } from '$lib/share/slug';
import { bytesOf, write } from './files';
import { emptyPage } from './page';
import { fileAt, otherAt, placeOf, refuseBeside, remarks, withoutOther, type Place } from './place';
import type { Publishing } from './publishing';
import type { Wanted } from './try';
import { UnusableError } from './unusable';

type Say = (line: string) => void;

/** What is to be handed out, ready but for the writing. */
export interface Prepared extends Wanted {
	/** Writes it. @returns the links: of the file beside a site, and the short one where it was asked for */
	readonly write: (say: Say) => Promise<readonly string[]>;
}

/** Makes ready what may be shared of a report, beside a site, in a page that opens from disk, or both. */
export async function prepared(made: Report, wanted: Publishing): Promise<Prepared> {
	const brand = wanted.brand === null ? null : await brandFrom(wanted.brand);
	const index = wanted.index === null ? null : await indexFrom(wanted.index);
	const { partners, preparedBy, sections, money, expires } = wanted;
	const shared = redact(made, { partners, firm: made.firm, preparedBy, sections, money, expires, brand });
	const place = wanted.path === null ? null : placeOf(wanted.path, wanted.lock, shared);
	if (wanted.index !== null && place !== null) refuseBeside(wanted.index, place);
	const empty = wanted.page === null ? null : await emptyPage();
	const sealed = await sealing(toFile(shared), wanted.lock, newPassphrase);
	const page = empty === null ? null : offlinePage(empty, sealed.content, titleOf(shared));
	const beside = place === null ? null : await besideSite(shared, wanted, place, sealed);
	return {
		folder: place?.folder ?? null,
		files: [
			...(wanted.page === null ? [] : [wanted.page]),
			...(place === null ? [] : [fileAt(place)]),
			...(place !== null && existsSync(otherAt(place)) ? [otherAt(place)] : []),
			...(wanted.index === null || place === null ? [] : [wanted.index]),
		],
		write: async (say) => {
			if (wanted.page !== null && page !== null) await write(wanted.page, page);
			if (beside !== null) await write(beside.file, sealed.content);
			if (sealed.lock?.kind === 'passphrase')
				say(`The passphrase, shown this once: ${sealed.secret}. Hand it on another way than the report.`);
			if (beside !== null) await beside.around(index, say);
			for (const sentence of revealing(shared)) say(sentence);
			return beside?.links ?? [];
		},
	};
}

/** A report's file beside a site. */
interface Beside {
	readonly file: string;
	readonly links: readonly string[];
	/** Puts in order what lies around it once it is there. */
	readonly around: (index: Published | null, say: Say) => Promise<void>;
}

async function besideSite(
	shared: Report,
	wanted: Publishing,
	place: Place,
	{ lock, secret, opener }: Sealing,
): Promise<Beside> {
	const base = wanted.site ?? '/';
	const link = hostedLink(base, place.slug, opener);
	// A key stands in the link, which is no less than the report itself standing there.
	const words = lock?.kind === 'passphrase' ? lock : null;
	const short = wanted.link ? [`${base}r/#${await encodeLink(shared, words)}`] : [];
	const entry = {
		title: shared.firm ?? place.slug,
		slug: place.slug,
		link,
		asOf: shared.asOf,
		madeOn: shared.madeOn,
		expires: shared.sharing?.expires ?? null,
		partners: shared.sharing?.partners ?? wanted.partners,
		money: shared.sharing?.money ?? wanted.money,
		lock: lock?.kind ?? ('open' as const),
		secret,
		file: reportPath(place.slug, place.ending),
	};
	return {
		file: fileAt(place),
		links: [link, ...short],
		around: async (index, say) => {
			for (const sentence of await withoutOther(place)) say(sentence);
			if (wanted.site === null) say('Put the address of your site before the link.');
			for (const sentence of remarks(place, wanted.path ?? '')) say(sentence);
			if (wanted.index === null || index === null) return;
			await write(wanted.index, toPublishedFile(withEntry(index, entry)));
			await chmod(wanted.index, 0o600).catch(() => undefined);
			say(`${wanted.index} holds what opens your reports: keep it to yourself.`);
		},
	};
}

async function brandFrom(path: string): Promise<Brand> {
	const read = readBrandFile(new TextDecoder().decode(await bytesOf(path)));
	if (!read.ok) throw new UnusableError(`${path}: ${problemSentence(read.problem)}`);
	return read.brand;
}

async function indexFrom(path: string): Promise<Published> {
	if (!existsSync(path)) return [];
	const read = readPublished(new TextDecoder().decode(await bytesOf(path)));
	if (!read.ok) throw new UnusableError(`${path}: ${problemSentence(read.problem)}`);
	return read.published;
}
