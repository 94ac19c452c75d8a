import { early } from './early';

/*
 * The first that runs in a reader's page: it asks for the report, and brings the views meanwhile. The site's first page is
 * one folder up.
 */
const root = new URL('..', location.href.split(/[?#]/, 1)[0]);
const fetching = early(location, root, fetch);
void import('./page').then(({ start }) => {
	start(document.getElementById('reader') ?? document.body, root, fetching);
});
