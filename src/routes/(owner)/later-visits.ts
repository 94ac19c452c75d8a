import { savesData } from '$lib/state/saves-data';

/** Milliseconds for which a first visit has the connection for itself. */
const AFTER = 5_000;

/**
 * Lets the service worker keep the site for later visits, once this one is idle. Where that cannot be, nothing is lost.
 *
 * @param root absolute address of the site's root, with a trailing slash
 */
export function laterVisits(root: string): void {
	// Browsers have it on secure pages only.
	if (!('serviceWorker' in navigator) || savesData()) return;
	setTimeout(() => {
		const begin = () => void keep(root).catch(() => undefined);
		if ('requestIdleCallback' in globalThis) requestIdleCallback(begin);
		else begin();
	}, AFTER);
}

async function keep(root: string): Promise<void> {
	const { trusted } = await import('$lib/engine/script-address');
	const { serviceWorker } = navigator;
	serviceWorker.addEventListener('controllerchange', () => {
		handOver(root);
	});
	await serviceWorker.register(trusted(`${root}service-worker.js`), { scope: root, updateViaCache: 'none' });
}

/** What was fetched of the engine before the worker was there goes past it once more, from the browser's own cache alone. */
function handOver(root: string): void {
	new PerformanceObserver((list) => {
		for (const { name, workerStart } of list.getEntries() as PerformanceResourceTiming[])
			if (workerStart === 0 && name.startsWith(`${root}engine/`))
				void fetch(name, { cache: 'only-if-cached', mode: 'same-origin' })
					.then((answer) => answer.blob())
					.catch(() => undefined);
	}).observe({ type: 'resource', buffered: true });
}
