import { early } from './early';
import { keyOf, shelf } from './shelf';

/*
 * The first that runs in a reader's page: it asks for the report, and brings the views meanwhile. The site's first page is
 * one folder up.
 */
const root = new URL('..', location.href.split(/[?#]/, 1)[0]);
const place = document.getElementById('reader') ?? document.body;
const fetching = early(location, root, fetch, (slug) => shelf()?.getItem(keyOf(slug)) != null);
import('./page').then(
	({ start }) => {
		start(place, root, fetching);
	},
	() => {
		const says = place.querySelector('h1');
		if (says !== null)
			says.textContent =
				'The report could not be opened. Look whether you are connected, then load this page again.';
	},
);
