const SLUG = /^[a-z0-9][a-z0-9_-]{0,63}$/;

/** Whether a text may name a hosted report: nothing in it can lead elsewhere. */
export const isSlug = (text: string): boolean => SLUG.test(text);

/**
 * Where a hosted report lies, beside the site.
 *
 * @throws RangeError where it is no slug
 */
export function reportPath(slug: string): string {
	if (!isSlug(slug)) throw new RangeError(`“${slug}” names no report`);
	return `reports/${slug}.json`;
}
