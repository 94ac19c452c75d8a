/**
 * Makes the second visit and no network at all work. Once a first visit is idle the pages and all that they can ask for
 * are kept, a cache for each build; not where the browser is set to save data. The engine is kept once a page has fetched
 * it, and never fetched from here; reports never are.
 *
 * **No page ever runs with the files of another build.** A person who goes to a page gets the host's, so that a new build
 * is there at once, and the kept one only where the host does not answer. Each page names its files, and their names change
 * with what is in them: what a new page asks for is not among what was kept for the old one, and comes from the host. A
 * page of the old build that is still open, or stood in, finds its files in the cache of its own build, also when the
 * host has them no more: the new worker waits until no page of the old one is open, and only then takes its place and
 * throws the old cache away. What a host was about to replace while it was being kept is thrown away, too.
 */
import { base, build, files, prerendered, version } from '$service-worker';
import { savesData } from '$lib/state/saves-data';
import type { Fetching, ServiceWorkerScope } from './types';
import { wayOf } from './which';

const worker = self as unknown as ServiceWorkerScope;

/** Paths from the origin's root: other sites of the same origin share its caches. */
const root = `${base}/`;
const PREFIX = `vouch ${root} `;
const OWN = `${PREFIX}${version}`;
const ENGINE = `${PREFIX}engine`;
const NOT_FOUND = `${root}404.html`;
/** What has one name whatever is in it; not the lists that a page's own program would ask for. */
const pages = [...prerendered.filter((path) => path.endsWith('/')), NOT_FOUND, `${root}favicon.svg`];
/** How many files are fetched side by side: whatever the person does comes first. */
const SIDE_BY_SIDE = 4;

worker.addEventListener('install', (event) => {
	if (!savesData()) event.waitUntil(fill());
});

worker.addEventListener('activate', (event) => {
	event.waitUntil(tidy().then(() => worker.clients.claim()));
});

worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const { origin, pathname } = new URL(request.url);
	if (request.method !== 'GET' || origin !== location.origin || !pathname.startsWith(root)) return;
	const way = wayOf(pathname.slice(root.length), request.mode === 'navigate');
	if (way === 'page') event.respondWith(page(request, pathname));
	if (way === 'named') event.respondWith(kept(OWN, pathname).then((found) => found ?? fetch(request)));
	if (way === 'engine')
		event.respondWith(kept(ENGINE, pathname).then((found) => found ?? keeping(event, ENGINE)));
	if (way === 'loose') event.respondWith(loose(event, pathname));
});

const kept = (name: string, path: string): Promise<Response | undefined> =>
	caches.match(path, { cacheName: name, ignoreVary: true });

/** The host's page, or the one that was kept. */
async function page(request: Request, path: string): Promise<Response> {
	const answer = await fetch(request).catch(() => null);
	if (answer !== null && answer.status < 500) return answer;
	return (await keptPage(path.replace(/index\.html$/, ''))) ?? answer ?? Response.error();
}

async function keptPage(path: string): Promise<Response | undefined> {
	const own = await kept(OWN, path);
	if (own !== undefined) return own;
	// As hosts do.
	if (pages.includes(`${path}/`)) return Response.redirect(`${path}/`, 302);
	const nothing = await kept(OWN, NOT_FOUND);
	return nothing && new Response(nothing.body, { status: 404, headers: nothing.headers });
}

/** From the host, and from what was kept where it does not answer. */
async function loose(event: Fetching, path: string): Promise<Response> {
	try {
		return await keeping(event, OWN);
	} catch (error) {
		const found = await kept(OWN, path);
		if (found === undefined) throw error;
		return found;
	}
}

/** From the host, and kept on the way. */
async function keeping(event: Fetching, name: string): Promise<Response> {
	const answer = await fetch(event.request);
	if (answer.ok) {
		const copy = answer.clone();
		// Where there is no room left it works as without.
		event.waitUntil(put(name, event.request.url, copy).catch(() => undefined));
	}
	return answer;
}

/** A page that came by a detour is not given to who asked for it straight: only what it says is kept. */
async function put(name: string, path: string, answer: Response): Promise<void> {
	const { body, status, headers } = answer;
	const cache = await caches.open(name);
	await cache.put(path, answer.redirected ? new Response(body, { status, headers }) : answer);
}

/** Keeps this build. */
async function fill(): Promise<void> {
	const left = [
		...pages.map((path) => () => fetched(path, 'no-cache')),
		...build.map((path) => async () => {
			// What the build before had, too, is not fetched again.
			const had = await caches.match(path, { ignoreVary: true });
			await (had === undefined ? fetched(path, 'default') : put(OWN, path, had));
		}),
	];
	const row = async (): Promise<void> => {
		for (let next = left.shift(); next !== undefined; next = left.shift()) await next();
	};
	await Promise.all(Array.from({ length: SIDE_BY_SIDE }, row));
	const now = (await (await fetch(`${root}_app/version.json`, { cache: 'no-store' })).json()) as {
		version: string;
	};
	if (now.version !== version) throw new Error('The host has another build by now.');
}

async function fetched(path: string, cache: RequestCache): Promise<void> {
	const answer = await fetch(path, { cache, priority: 'low' });
	if (!answer.ok) throw new Error(`${path} answered ${answer.status}.`);
	await put(OWN, path, answer);
}

/** Throws away other builds, and engines that this one does not use. */
async function tidy(): Promise<void> {
	const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
	await Promise.all(names.filter((name) => ![OWN, ENGINE].includes(name)).map((name) => caches.delete(name)));
	const engine = await caches.open(ENGINE);
	for (const request of await engine.keys())
		if (!files.includes(new URL(request.url).pathname)) await engine.delete(request);
}
