import type { Report } from '../../model';
import { readShared, redact, toFile } from '../../share';
import { replayed } from './replay';
import type { Wish } from './wish.svelte';

/** Between the last key and a new preview. */
const PAUSE = 300;

/** The same partner keeps the same number, also when the dialog is opened again. */
const again = replayed();

/** What goes out: made of the owner's report and what was chosen. */
export interface Outgoing {
	/** As it is handed on. */
	readonly shared: Report;
	/** The text of its file. */
	readonly text: string;
	/** What a reader's page makes of that very text. */
	readonly seen: Report;
	/** Its evidence, as the reader's page gets it; null: none. */
	readonly behind: unknown;
}

/** What goes out, once typing rests; null where what was chosen cannot be handed on. */
export class Prepared {
	readonly #report: () => Report;
	readonly #wish: Wish;
	#options = $state.raw<ReturnType<Wish['options']>>();
	readonly outgoing: Outgoing | null = $derived.by(() => this.#made());

	constructor(report: () => Report, wish: Wish) {
		this.#report = report;
		this.#wish = wish;
		this.#options = wish.options();
		$effect(() => {
			const next = wish.options();
			const timer = setTimeout(() => (this.#options = next), PAUSE);
			return () => {
				clearTimeout(timer);
			};
		});
	}

	/** Nothing chosen a moment ago is missing in what is handed on. */
	settle(): Outgoing | null {
		this.#options = this.#wish.options();
		return this.outgoing;
	}

	#made(): Outgoing | null {
		const options = this.#options ?? this.#wish.options();
		try {
			const shared = redact(this.#report(), { ...options, random: again() });
			const text = toFile(shared);
			const read = readShared(JSON.parse(text));
			return read.ok ? { shared, text, seen: read.report, behind: read.behind } : null;
		} catch {
			// What must not be shared is stopped before it goes out.
			return null;
		}
	}
}
