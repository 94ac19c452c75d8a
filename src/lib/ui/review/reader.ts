import { EMPTY_MAPPING, type Mapping } from '../../model';
import type { SessionView } from '../../state/types';

/** Sends changes to the session one upon the other: a change made while another is still being read keeps it. */
export class Reader {
	readonly #session: Pick<SessionView, 'review' | 'remap'>;
	/** The last mapping sent, while it is being read. */
	#sent: Mapping | null = null;

	constructor(session: Pick<SessionView, 'review' | 'remap'>) {
		this.#session = session;
	}

	/** Resolves to true once nothing is under way: what the session shows now is what holds. */
	async change(edit: (mapping: Mapping) => Mapping): Promise<boolean> {
		const next = edit(this.#sent ?? this.#session.review?.mapping ?? EMPTY_MAPPING);
		this.#sent = next;
		try {
			await this.#session.remap(next);
		} finally {
			if (this.#sent === next) this.#sent = null;
		}
		return this.#sent === null;
	}
}
