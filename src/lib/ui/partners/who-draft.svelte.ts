import { SvelteMap } from 'svelte/reactivity';
import type { Unnamed } from '../../reports/partners/partners';
import { keyOf, type Answered } from './who-csv';

/**
 * What the owner typed beside referrals that name nobody. It outlives filters and screens, never the page:
 * rows are kept with it, because those outside the filters are not at hand.
 */
class WhoDraft {
	private readonly typed = new SvelteMap<string, Answered>();
	/** Handed in already: they name somebody now, and belong into a file that is saved. */
	private readonly used = new SvelteMap<string, Answered>();

	/** What is typed for a row, or ''. */
	of(row: Unnamed): string {
		const key = keyOf(row);
		return (key === null ? undefined : this.typed.get(key)?.who) ?? '';
	}

	write(row: Unnamed, who: string): void {
		const key = keyOf(row);
		if (key === null) return;
		if (who === '') this.typed.delete(key);
		else this.typed.set(key, { row, who });
	}

	/** Every row with a name, in the order of typing. */
	get answered(): readonly Answered[] {
		return [...this.typed.values()].filter(({ who }) => who.trim() !== '');
	}

	get usedCount(): number {
		return this.used.size;
	}

	/** These are in force now. */
	use(answers: readonly Answered[]): void {
		for (const one of answers) {
			const key = keyOf(one.row);
			if (key === null) continue;
			this.used.set(key, one);
			if (this.typed.get(key)?.who === one.who) this.typed.delete(key);
		}
	}

	/** Everything worth saving: these rows, what is typed for others, and what was handed in before. */
	forSaving(rows: readonly Unnamed[]): readonly Answered[] {
		const listed = rows.map((row) => ({ row, who: this.of(row) || this.usedFor(row) }));
		const keys = new Set(listed.map(({ row }) => keyOf(row)));
		const others = new Map([...this.used, ...this.typed].filter(([key]) => !keys.has(key)));
		return [...listed, ...others.values()];
	}

	private usedFor(row: Unnamed): string {
		const key = keyOf(row);
		return (key === null ? undefined : this.used.get(key)?.who) ?? '';
	}

	clear(): void {
		this.typed.clear();
		this.used.clear();
	}
}

export const whoDraft = new WhoDraft();

interface Files {
	readonly files: readonly unknown[];
	readonly isSample: boolean;
}

let watched: Files | null = null;

/** Forgets everything once the files it is about are gone: started over, or the sample made way. Never ends. */
export function forgetWithFiles(session: Files): void {
	if (watched === session) return;
	watched = session;
	$effect.root(() => {
		let sample = session.isSample;
		$effect(() => {
			if (session.files.length === 0 || session.isSample !== sample) whoDraft.clear();
			sample = session.isSample;
		});
	});
}
