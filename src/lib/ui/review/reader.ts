import { EMPTY_MAPPING, type Mapping } from '../../model';
import type { SessionView } from '../../state/types';

type Edit = (mapping: Mapping) => Mapping;

/** How long to wait before looking again whether the session is at rest, in milliseconds. */
const PATIENCE = 50;

/**
 * Hands changes to the session, which does one thing at a time: a change made meanwhile waits for its turn and
 * is then made to the mapping in force, so that none undoes another.
 */
export class Reader {
	readonly #session: Pick<SessionView, 'review' | 'progress' | 'remap'>;
	#waiting: Edit[] = [];
	#running: Promise<void> | null = null;

	constructor(session: Pick<SessionView, 'review' | 'progress' | 'remap'>) {
		this.#session = session;
	}

	/** Resolves once nothing waits any more: what the session shows then is what holds. */
	async change(edit: Edit): Promise<void> {
		this.#waiting.push(edit);
		this.#running ??= this.#run();
		await this.#running;
	}

	async #run(): Promise<void> {
		try {
			while (this.#waiting.length > 0) {
				await Promise.resolve(); // changes of one moment go together
				while (this.#session.progress !== null) await new Promise((done) => setTimeout(done, PATIENCE));
				const edits = this.#waiting.splice(0);
				const before = this.#session.review?.mapping ?? EMPTY_MAPPING;
				await this.#session.remap(edits.reduce((mapping, edit) => edit(mapping), before));
			}
		} finally {
			this.#running = null;
		}
	}
}
