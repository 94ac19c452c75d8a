/**
 * Workers started from a Blob. A page's policy does not cover a worker that is loaded by its
 * address, but a Blob worker inherits it: so no SQL and no parser can reach another origin.
 */
import { trusted } from './script-address';

/** Bytes of a file that is served as `.gz`, whether or not the host has already inflated it. */
export async function fetchInflated(url: string, type: string): Promise<Blob> {
	const response = await fetch(url);
	if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
	const blob = await response.blob();
	const magic = new Uint8Array(await blob.slice(0, 2).arrayBuffer());
	const zipped = magic[0] === 0x1f && magic[1] === 0x8b;
	const stream = zipped ? blob.stream().pipeThrough(new DecompressionStream('gzip')) : blob.stream();
	return new Response(stream, { headers: { 'content-type': type } }).blob();
}

/** Starts a worker from the text of a script. */
export function workerFromBlob(script: Blob, options?: WorkerOptions): Worker {
	const url = URL.createObjectURL(script);
	// The address is fetched after this call returns, so it can only be given back later.
	setTimeout(() => {
		URL.revokeObjectURL(url);
	}, 60_000);
	return new Worker(trusted(url), options);
}

/** Starts a worker by its address; only for development, where scripts are not bundled. */
export function workerFromUrl(url: string, options?: WorkerOptions): Worker {
	return new Worker(trusted(url), options);
}
