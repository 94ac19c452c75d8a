import { isSlug, openerIn, reportPath } from '../../share/slug';

/**
 * Asks for the report that an address names before the program that reads it is there. Gives what to fetch with: the
 * first who asks for the same gets the answer that is on its way, everything else is asked for as ever.
 *
 * @param hasKey whether this tab has kept the key of a sealed report
 */
export function early(
	{ search, hash }: { readonly search: string; readonly hash: string },
	root: URL,
	fetching: typeof fetch,
	hasKey: (slug: string) => boolean,
): typeof fetch {
	const slug = new URLSearchParams(search).get('report');
	if (slug === null || !isSlug(slug)) return fetching;
	const ending = openerIn(hash) === null && !hasKey(slug) ? 'json' : 'bin';
	const address = new URL(reportPath(slug, ending), root).href;
	let answer: Promise<Response> | null = fetching(address, { cache: 'no-cache', credentials: 'omit' }).then(
		whole,
	);
	// Whoever asks hears of it; until then nobody has to.
	answer.catch(() => undefined);
	return (wanted, how) => {
		const mine = answer;
		if (mine === null || String(wanted instanceof Request ? wanted.url : wanted) !== address)
			return fetching(wanted, how);
		answer = null;
		return mine;
	};
}

/** With its body read: that goes on while the views are made. */
async function whole(response: Response): Promise<Response> {
	if (!response.ok) return response;
	const { status, headers } = response;
	return new Response(await response.arrayBuffer(), { status, headers });
}
