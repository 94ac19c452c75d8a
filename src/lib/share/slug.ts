const SLUG = /^[a-z0-9][a-z0-9_-]{0,63}$/;

/** Whether a text may name a hosted report: nothing in it can lead elsewhere. */
export const isSlug = (text: string): boolean => SLUG.test(text);

/** How the file of a hosted report ends: open, or sealed. */
export type Ending = 'json' | 'bin';

/**
 * Where a hosted report lies, beside the site.
 *
 * @throws RangeError where it is no slug
 */
export function reportPath(slug: string, ending: Ending = 'json'): string {
	if (!isSlug(slug)) throw new RangeError(`“${slug}” names no report`);
	return `reports/${slug}.${ending}`;
}

/** What stands behind the # of a hosted report's link: a key, or that words open it. */
export type Opener = { readonly key: string } | 'words' | null;

/**
 * The link of a hosted report.
 *
 * @param base address of the site's first page, with a slash at its end
 */
export function hostedLink(base: string, slug: string, opener: Opener = null): string {
	const fragment = opener === null ? '' : opener === 'words' ? '#p' : `#k=${opener.key}`;
	return `${base}r/?report=${slug}${fragment}`;
}

/** What the fragment of a hosted report's link says of its seal, with or without #; null: nothing. */
export function openerIn(fragment: string): Opener {
	const text = fragment.replace(/^#/, '');
	if (text === 'p') return 'words';
	return text.startsWith('k=') ? { key: text.slice(2) } : null;
}
