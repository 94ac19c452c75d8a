import { unpack } from '../ingest/unpack';
import type { UnpackCall, UnpackMessage } from './unpacking';

/** Opens one packed file off the page's own thread, and is then ended. */
addEventListener('message', ({ data }: MessageEvent<UnpackCall>) => {
	const post = (message: UnpackMessage): void => {
		postMessage(message);
	};
	void unpack(data.name, data.bytes).then(
		(unpacked) => {
			post({ unpacked });
		},
		(error: unknown) => {
			post({ error: error instanceof Error ? error.message : String(error) });
		},
	);
});
