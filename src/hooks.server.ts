import type { Handle } from '@sveltejs/kit';
import listen from './early/listen.js?raw';

/** Puts into each of the owner's pages what listens while it comes to life. A reader's page has nothing to press. */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) =>
			html.replace('%early%', () =>
				event.route.id?.startsWith('/(owner)') ? `<script>${listen}</script>` : '',
			),
	});
