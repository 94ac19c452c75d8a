import type { Report } from '../../model';
import { decodeLink, encodeLink } from '../../share';
import type { Lock } from '../../share/seal';
import { shortLink } from './places';

type Words = Extract<Lock, { readonly kind: 'passphrase' }>;

export interface MadeLink {
	readonly of: Report;
	readonly link: string;
	/** The passphrase; null: none. */
	readonly words: string | null;
	/** What a reader's page makes of that very link; null where it cannot be read. */
	readonly report: Report | null;
}

/** The report in a link: made again whenever what goes out changes. */
export class ShortLink {
	/** Whether words open it. */
	locks = $state(false);
	made = $state.raw<MadeLink | null>(null);
	/** It could not be made. */
	failed = $state(false);
	/** The same words while the dialog is open. */
	#lock: Words | null = null;
	readonly #shared: () => Report | null;

	/** @param base address of the site's first page, as a whole */
	constructor(shared: () => Report | null, base: () => string) {
		this.#shared = shared;
		$effect(() => {
			const [of, under, locks] = [shared(), base(), this.locks];
			if (of !== null) void this.#make(of, under, locks, () => of === shared() && locks === this.locks);
		});
	}

	/** What is shown is of another choice: it must not be handed on. */
	get isStale(): boolean {
		return (
			this.made !== null && (this.made.of !== this.#shared() || (this.made.words !== null) !== this.locks)
		);
	}

	async #make(of: Report, base: string, locks: boolean, wanted: () => boolean): Promise<void> {
		try {
			const lock = locks ? await this.#words() : null;
			const fragment = await encodeLink(of, lock);
			const read = await decodeLink(fragment, lock);
			if (!wanted()) return;
			const report = read.ok ? read.report : null;
			this.made = { of, link: shortLink(base, fragment), words: lock?.words ?? null, report };
			this.failed = false;
		} catch {
			if (wanted()) this.failed = true;
		}
	}

	async #words(): Promise<Words> {
		if (this.#lock !== null) return this.#lock;
		const { newPassphrase } = await import('../../share/passphrase');
		return (this.#lock ??= { kind: 'passphrase', words: newPassphrase() });
	}
}
