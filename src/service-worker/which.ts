/**
 * What is done with a request:
 * `page`: the host is asked first, what is kept stands in where it does not answer.
 * `named`: its name changes with what is in it, so what is kept is right.
 * `engine`: the same, and it is kept once the page has fetched it.
 * `loose`: one name whatever is in it: the host is asked first, and what it gives is kept.
 * `passed`: not looked at.
 */
export type Way = 'page' | 'named' | 'engine' | 'loose' | 'passed';

const LOOSE = ['favicon.svg', 'offline/page.html'];

/**
 * @param path below the site's root, without a slash before it and without what follows `?`
 * @param navigates a person goes to this address
 */
export function wayOf(path: string, navigates: boolean): Way {
	// Shared reports can be taken away and are nobody else's business: they are never kept.
	if (path.startsWith('reports/')) return 'passed';
	if (navigates) return 'page';
	if (path.startsWith('_app/immutable/')) return 'named';
	if (path.startsWith('engine/')) return 'engine';
	return path.startsWith('sample/') || LOOSE.includes(path) ? 'loose' : 'passed';
}
