import { workerFromBlob, workerFromUrl } from '../engine/blob-worker';
import type { Stage } from '../pipeline/answer';
import type { IntakeAnswers, IntakeMessage, IntakeRequest } from './intake-calls';
import workerUrl from './intake.worker?worker&url';

/** The worker was ended while a call was under way. */
export class IntakeEndedError extends Error {
	override readonly name = 'IntakeEndedError';
}

interface Pending {
	readonly name: string;
	readonly began: number;
	readonly resolve: (value: never) => void;
	readonly reject: (error: Error) => void;
	readonly onProgress: (share: number) => void;
}

/** The share of reading that each stage ends, as a large file takes. */
const SHARES: Readonly<Record<Stage, number>> = { mapped: 0.3, laid: 0.6, typed: 0.75 };

/** For whoever looks into how long the page takes: the latest call or stage of each name. */
function measured(name: string, { began }: Pending): void {
	performance.clearMeasures(`vouch:${name}`);
	performance.measure(`vouch:${name}`, { start: began });
}

/** The page's end of the intake worker. Ending it is how a read is cancelled. */
export class IntakeClient {
	private readonly pending = new Map<number, Pending>();
	private calls = 0;
	private over = false;

	private constructor(private readonly worker: Worker) {
		worker.addEventListener('message', ({ data }: MessageEvent<IntakeMessage>) => {
			this.hear(data);
		});
		worker.addEventListener('error', (event) => {
			this.end(event.message || 'Reading stopped.');
		});
	}

	static async start(): Promise<IntakeClient> {
		if (import.meta.env.DEV) return new IntakeClient(workerFromUrl(workerUrl, { type: 'module' }));
		const response = await fetch(new URL(workerUrl, location.href));
		if (!response.ok) throw new Error(`The reader could not be fetched (${response.status}).`);
		const script = await response.blob();
		const typed = new Blob([script], { type: 'text/javascript' });
		return new IntakeClient(workerFromBlob(typed, { type: 'module' }));
	}

	call<Request extends IntakeRequest>(
		request: Request,
		onProgress: (share: number) => void = () => undefined,
	): Promise<IntakeAnswers[Request['name']]> {
		if (this.over) return Promise.reject(new IntakeEndedError('Reading was ended.'));
		const id = ++this.calls;
		return new Promise((resolve, reject) => {
			this.pending.set(id, { name: request.name, began: performance.now(), resolve, reject, onProgress });
			this.worker.postMessage({ ...request, id });
		});
	}

	/** Ends the worker; calls under way reject. */
	end(message = 'Reading was ended.'): void {
		if (this.over) return;
		this.over = true;
		this.worker.terminate();
		for (const { reject } of this.pending.values()) reject(new IntakeEndedError(message));
		this.pending.clear();
	}

	private hear(message: IntakeMessage): void {
		const call = this.pending.get(message.id);
		if (call === undefined) return;
		if ('share' in message) {
			call.onProgress(message.share);
			return;
		}
		if ('stage' in message) {
			measured(message.stage, call);
			call.onProgress(SHARES[message.stage]);
			return;
		}
		this.pending.delete(message.id);
		measured(call.name, call);
		if ('error' in message) call.reject(new Error(message.error));
		else call.resolve(message.value as never);
	}
}
