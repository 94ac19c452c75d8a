import { existsSync, statSync } from 'node:fs';
import { chmod, mkdir, rm } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { problemSentence, type Brand, type Report } from '$lib/model';
import { encodeLink, isSlug, redact, revealing, slugFor, toFile } from '$lib/share';
import { readBrandFile } from '$lib/share/brand';
import { sealedFile } from '$lib/share/hosted';
import { newKey } from '$lib/share/keys';
import { newPassphrase } from '$lib/share/passphrase';
import { readPublished, toPublishedFile, withEntry, type Published } from '$lib/share/published';
import type { Lock } from '$lib/share/seal';
import { hostedLink, reportPath, type Ending, type Opener } from '$lib/share/slug';
import { bytesOf, write } from './files';
import { emptyPage, writePage } from './page';
import type { Publishing } from './publishing';
import { UnusableError } from './unusable';

type Say = (line: string) => void;

/** What a report is sealed with; `secret` is handed on: the key as a link carries it, or the words. */
interface Sealed {
	readonly lock: Lock;
	readonly secret: string;
	readonly opener: Opener;
}

/** Where a report goes. */
interface Place {
	readonly folder: string;
	readonly slug: string;
	readonly ending: Ending;
	/** The name was given, and not found here. */
	readonly given: boolean;
}

/**
 * Writes what may be shared of a report beside a site, into a page that opens from disk, or both.
 *
 * @returns the links: of the file beside a site, and the short one where it was asked for
 */
export async function publish(made: Report, wanted: Publishing, say: Say): Promise<readonly string[]> {
	// All that can be wrong is looked at before anything is written.
	const brand = wanted.brand === null ? null : await brandFrom(wanted.brand);
	const index = wanted.index === null ? null : await indexFrom(wanted.index);
	const { partners, preparedBy, sections, money, expires } = wanted;
	const shared = redact(made, { partners, firm: made.firm, preparedBy, sections, money, expires, brand });
	const place = wanted.path === null ? null : placeOf(wanted.path, wanted.lock, shared);
	if (wanted.index !== null && place !== null) refuseBeside(wanted.index, place);
	const page = wanted.page === null ? null : await emptyPage();
	const text = toFile(shared);
	const sealed = sealFor(wanted.lock);
	const bytes = sealed === null ? null : await sealedFile(text, sealed.lock);
	if (wanted.page !== null && page !== null)
		await writePage(wanted.page, page, shared, bytes === null ? { json: text } : { sealed: bytes });
	if (sealed?.lock.kind === 'passphrase')
		say(`The passphrase, shown this once: ${sealed.secret}. Hand it on another way than the report.`);
	if (place === null) {
		for (const sentence of revealing(shared)) say(sentence);
		return [];
	}
	await makeFolder(place.folder);
	const file = join(place.folder, `${place.slug}.${place.ending}`);
	await write(file, bytes ?? text);
	await tidy(place, wanted.path ?? '', say);
	const base = wanted.site ?? '/';
	const link = hostedLink(base, place.slug, sealed?.opener ?? null);
	if (wanted.site === null) say('Put the address of your site before the link.');
	remark(place, say);
	for (const sentence of revealing(shared)) say(sentence);
	if (wanted.index !== null && index !== null) {
		const entry = {
			title: shared.firm ?? place.slug,
			slug: place.slug,
			link,
			asOf: shared.asOf,
			madeOn: shared.madeOn,
			expires: shared.sharing?.expires ?? null,
			partners: shared.sharing?.partners ?? partners,
			money: shared.sharing?.money ?? money,
			lock: wanted.lock ?? ('open' as const),
			secret: sealed?.secret ?? null,
			file: reportPath(place.slug, place.ending),
		};
		await write(wanted.index, toPublishedFile(withEntry(index, entry)));
		await chmod(wanted.index, 0o600).catch(() => undefined);
		say(`${wanted.index} holds what opens your reports: keep it to yourself.`);
	}
	if (!wanted.link) return [link];
	// A key stands in the link, which is no less than the report itself standing there.
	const words = sealed?.lock.kind === 'passphrase' ? sealed.lock : null;
	return [link, `${base}r/#${await encodeLink(shared, words)}`];
}

function sealFor(lock: Publishing['lock']): Sealed | null {
	if (lock === null) return null;
	if (lock === 'key') {
		const { lock: fresh, text } = newKey();
		return { lock: fresh, secret: text, opener: { key: text } };
	}
	const words = newPassphrase();
	return { lock: { kind: 'passphrase', words }, secret: words, opener: 'words' };
}

function placeOf(path: string, lock: Publishing['lock'], shared: Report): Place {
	const ending = lock === null ? 'json' : 'bin';
	if (/[\\/]$/.test(path) || isFolder(path)) {
		// Whoever sees the name of a sealed file is not told whose report it is.
		const slug = slugFor(lock === null ? shared : { ...shared, firm: null });
		return { folder: path, slug, ending, given: false };
	}
	const [, slug] = /^(.*)\.(?:json|bin)$/.exec(basename(path)) ?? [];
	if (slug === undefined || !isSlug(slug))
		throw new UnusableError(
			`--publish ${path} cannot be linked to: give a folder, or a name of small letters, figures, - and _ that ends in .json, up to 64 without that.`,
		);
	return { folder: dirname(path), slug, ending, given: true };
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** The folder of the report is made where the one around it is there. */
async function makeFolder(folder: string): Promise<void> {
	if (isFolder(folder)) return;
	try {
		await mkdir(folder);
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		const why = code === 'ENOENT' ? 'there is no such folder' : 'it cannot be made there';
		throw new UnusableError(`${folder}: ${why}.`);
	}
}

/** Of one name only one report lies there: an open one beside the sealed would still be read. */
async function tidy({ folder, slug, ending, given }: Place, path: string, say: Say): Promise<void> {
	const file = `${slug}.${ending}`;
	if (given && basename(path) !== file)
		say(
			ending === 'bin'
				? `A sealed report is no JSON: it is called ${file}.`
				: `An open report is called ${file}.`,
		);
	const other = join(folder, `${slug}.${ending === 'bin' ? 'json' : 'bin'}`);
	if (!existsSync(other)) return;
	try {
		await rm(other);
	} catch {
		throw new UnusableError(
			`${other}: the earlier report of that name could not be removed; remove it by hand.`,
		);
	}
	say(
		ending === 'bin'
			? `${other}, the open report of that name, was removed.`
			: `${other}, the sealed report of that name, was removed: its links now open this one.`,
	);
}

/** A part in which letters and figures are mixed, as `slugFor` makes it. */
const RANDOM = /(?:^|[-_])(?=[a-z]*\d)(?=\d*[a-z])[a-z0-9]{16,}$/;

function remark({ folder, slug, ending, given }: Place, say: Say): void {
	if (ending === 'json' && given && !RANDOM.test(slug))
		say(
			`Nothing seals this report, and its name "${slug}" can be guessed: name a folder instead, or seal it with --encrypt.`,
		);
	if (basename(resolve(folder)) !== 'reports')
		say('The site looks for it in the folder "reports" beside its first page: put it there.');
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

/** The list opens all reports: it must not be handed out with one. */
function refuseBeside(index: string, { folder }: Place): void {
	const site = dirname(resolve(folder));
	const isIn = (around: string): boolean => !/^\.\.(?:[\\/]|$)/.test(relative(around, resolve(index)));
	// What a build copies is a site before it has a first page.
	const isSite =
		existsSync(join(site, 'index.html')) || basename(site) === 'static' || basename(folder) === 'reports';
	if (isIn(resolve(folder)) || (isSite && isIn(site)))
		throw new UnusableError(
			`--index ${index} lies where everybody can read it, and holds what opens your reports: give a place outside of the site.`,
		);
}
