import { existsSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { Report } from '$lib/model';
import { isSlug, slugFor } from '$lib/share';
import type { Ending } from '$lib/share/slug';
import type { Publishing } from './publishing';
import { UnusableError } from './unusable';

/** Where a report goes beside a site. */
export interface Place {
	readonly folder: string;
	readonly slug: string;
	readonly ending: Ending;
	/** The name was given, and not found here. */
	readonly given: boolean;
}

export const fileAt = ({ folder, slug, ending }: Place): string => join(folder, `${slug}.${ending}`);
/** The report of that name which is sealed where this one is open, or open where it is sealed. */
export const otherAt = (place: Place): string =>
	fileAt({ ...place, ending: place.ending === 'bin' ? 'json' : 'bin' });

export function placeOf(path: string, lock: Publishing['lock'], shared: Report): Place {
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

/** Of one name only one report lies there: an open one beside the sealed would still be read. */
export async function withoutOther(place: Place): Promise<string[]> {
	const other = otherAt(place);
	if (!existsSync(other)) return [];
	try {
		await rm(other);
	} catch {
		throw new UnusableError(
			`${other}: the earlier report of that name could not be removed; remove it by hand.`,
		);
	}
	return [
		place.ending === 'bin'
			? `${other}, the open report of that name, was removed.`
			: `${other}, the sealed report of that name, was removed: its links now open this one.`,
	];
}

/** A part in which letters and figures are mixed, as `slugFor` makes it. */
const RANDOM = /(?:^|[-_])(?=[a-z]*\d)(?=\d*[a-z])[a-z0-9]{16,}$/;

/** What is to be said of the place. @param path as it was given */
export function remarks({ folder, slug, ending, given }: Place, path: string): string[] {
	const file = `${slug}.${ending}`;
	const renamed = given && basename(path) !== file;
	return [
		...(renamed && ending === 'bin' ? [`A sealed report is no JSON: it is called ${file}.`] : []),
		...(renamed && ending === 'json' ? [`An open report is called ${file}.`] : []),
		...(ending === 'json' && given && !RANDOM.test(slug)
			? [
					`Nothing seals this report, and its name "${slug}" can be guessed: name a folder instead, or seal it with --encrypt.`,
				]
			: []),
		...(basename(resolve(folder)) === 'reports'
			? []
			: ['The site looks for it in the folder "reports" beside its first page: put it there.']),
	];
}

/** The list opens all reports: it must not be handed out with one. */
export function refuseBeside(index: string, { folder }: Place): void {
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
