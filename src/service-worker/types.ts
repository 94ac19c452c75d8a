/*
 * The little that is used of a service worker's own world. The types that come with the compiler describe all kinds of
 * workers at once, and contradict those of a page.
 */

interface Lasting extends Event {
	/** The worker is not ended before this is done; an installation fails with it. */
	waitUntil(work: Promise<unknown>): void;
}

export interface Fetching extends Lasting {
	readonly request: Request;
	respondWith(answer: Promise<Response>): void;
}

export interface ServiceWorkerScope {
	readonly navigator: Navigator;
	readonly clients: { claim(): Promise<void> };
	addEventListener(kind: 'install' | 'activate', listener: (event: Lasting) => void): void;
	addEventListener(kind: 'fetch', listener: (event: Fetching) => void): void;
}
