import { early } from './early';
import { keyOf, shelf } from './shelf';

/*
 * The first that runs in a reader's page, while the views are still on their way: it asks for the report. The site's first
 * page is one folder up.
 */
const root = new URL('..', location.href.split(/[?#]/, 1)[0]);
const fetching = early(location, root, fetch, (slug) => shelf()?.getItem(keyOf(slug)) != null);
const views = import('./page');

/** It may run before the page was read to its end. */
const read = new Promise<void>((done) => {
	if (document.readyState !== 'loading') done();
	else
		document.addEventListener('DOMContentLoaded', () => {
			done();
		});
});
const place = () => document.getElementById('reader') ?? document.body;
Promise.all([views, read]).then(
	([{ start }]) => {
		start(place(), root, fetching);
	},
	async () => {
		await read;
		const says = place().querySelector('h1');
		if (says !== null)
			says.textContent =
				'The report could not be opened. Look whether you are connected, then load this page again.';
	},
);
