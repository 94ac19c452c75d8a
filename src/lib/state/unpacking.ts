import { workerFromBlob, workerFromUrl } from '../engine/blob-worker';
import { packingOf } from '../ingest/unpack/packed';
import type { Unpacked } from '../ingest/unpack';
import { problem, type Problem } from '../model';
import workerUrl from './unpack.worker?worker&url';

export interface UnpackCall {
	readonly name: string;
	readonly bytes: Uint8Array;
}

export type UnpackMessage = { readonly unpacked: Unpacked } | { readonly error: string };

/** The files that were in a file: itself where it holds no others. */
export interface Opened {
	readonly files: readonly File[];
	readonly problems: readonly Problem[];
}

/**
 * Opens a dropped file where it is packed: an archive, a workbook. What opens it is fetched only then. A file that
 * cannot be read is left to the reader to name.
 */
export async function opened(file: File, signal: AbortSignal): Promise<Opened> {
	const asItIs = { files: [file], problems: [] };
	const head = await bytesOf(file.slice(0, 4));
	if (head === null || packingOf(head) === null) return asItIs;
	const bytes = await bytesOf(file);
	if (bytes === null) return asItIs;
	try {
		const { files, problems } = await inWorker({ name: file.name, bytes }, signal);
		return {
			files: files.map((inner) => new File([inner.bytes as Uint8Array<ArrayBuffer>], inner.name)),
			problems,
		};
	} catch (error) {
		if (signal.aborted) throw error;
		return { files: [], problems: [notOpened(file.name)] };
	}
}

/** What opens it could not be fetched, or has come to an end: the other files go on. */
const notOpened = (file: string): Problem =>
	problem(
		'packed-not-opened',
		'This packed file could not be opened here; it may need more memory than this browser has.',
		'Look whether you are connected and try again, or unpack it and drop the CSV files that were inside.',
		{ file },
	);

function bytesOf(blob: Blob): Promise<Uint8Array | null> {
	return blob.arrayBuffer().then(
		(buffer) => new Uint8Array(buffer),
		() => null,
	);
}

async function inWorker(call: UnpackCall, signal: AbortSignal): Promise<Unpacked> {
	const worker = await start();
	try {
		return await new Promise<Unpacked>((resolve, reject) => {
			const fail = (message: string): void => {
				reject(new Error(message));
			};
			worker.addEventListener('message', ({ data }: MessageEvent<UnpackMessage>) => {
				if ('unpacked' in data) resolve(data.unpacked);
				else fail(data.error);
			});
			worker.addEventListener('error', (event) => {
				fail(event.message || 'Opening the file stopped.');
			});
			const stop = (): void => {
				fail('Opening the file was stopped.');
			};
			if (signal.aborted) stop();
			else signal.addEventListener('abort', stop, { once: true });
			worker.postMessage(call, [call.bytes.buffer]);
		});
	} finally {
		worker.terminate();
	}
}

async function start(): Promise<Worker> {
	if (import.meta.env.DEV) return workerFromUrl(workerUrl, { type: 'module' });
	const response = await fetch(new URL(workerUrl, location.href));
	if (!response.ok) throw new Error(`What opens archives could not be fetched (${response.status}).`);
	return workerFromBlob(new Blob([await response.blob()], { type: 'text/javascript' }), { type: 'module' });
}
