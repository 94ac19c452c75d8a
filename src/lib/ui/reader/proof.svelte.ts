import { tick } from 'svelte';
import type { Evidence, PeriodUnit, ProvenReport, Report, ReportSection } from '../../model';

/** Why a section that was asked for does not show what lies behind it. */
export type ProofState = 'closed' | 'fetching' | 'unfetched' | 'unreadable' | 'open';

/** The periods in which a section shows its figures, which what lies behind them follows. */
export interface Periods {
	readonly unit: PeriodUnit;
	readonly onunit: (unit: PeriodUnit) => void;
}

interface Known {
	/** Evidence as it came. */
	readonly from: unknown;
	/** null: it cannot be read. */
	readonly evidence: Evidence | null;
}

/** What lies behind a shared report: unread until a reader asks for it, section by section. */
export class Proof {
	/** Fetched when they are first asked for. */
	views = $state.raw<typeof import('./behind-views') | null>(null);
	#known = $state.raw<Known | null>(null);
	#states = $state.raw<Readonly<Partial<Record<ReportSection, ProofState>>>>({});
	readonly #proven: ProvenReport | null = $derived.by(() => {
		const evidence = this.#known?.from === this.behind() ? (this.#known?.evidence ?? null) : null;
		return evidence === null ? null : { ...this.report(), evidence };
	});

	constructor(
		private readonly report: () => Report,
		private readonly behind: () => unknown,
	) {
		// Another report in the same place: what is open is read of it.
		$effect(() => {
			const from = this.behind();
			if (Object.values(this.#states).includes('open') && this.#known?.from !== from) void this.#read();
		});
	}

	/** The report with what lies behind it, where the section is open; else null. */
	of(section: ReportSection): ProvenReport | null {
		return this.stateOf(section) === 'open' ? this.#proven : null;
	}

	stateOf(section: ReportSection): ProofState {
		return this.#states[section] ?? 'closed';
	}

	toggle(section: ReportSection): void {
		if (this.stateOf(section) === 'open') this.#set(section, 'closed');
		// What went wrong is said in the section.
		else this.show(section).catch(() => undefined);
	}

	/** Rejects where something cannot be fetched. */
	async show(section: ReportSection): Promise<void> {
		if (this.stateOf(section) === 'open') return;
		this.#set(section, 'fetching');
		try {
			await this.#read();
		} catch (why) {
			this.#set(section, 'unfetched');
			throw why;
		}
		this.#set(section, this.#known?.evidence == null ? 'unreadable' : 'open');
	}

	/** Resolves when everything stands in the page. */
	async showAll(sections: readonly ReportSection[]): Promise<void> {
		await Promise.all(sections.map((section) => this.show(section)));
		await tick();
	}

	#set(section: ReportSection, state: ProofState): void {
		this.#states = { ...this.#states, [section]: state };
	}

	async #read(): Promise<void> {
		const from = this.behind();
		if (this.#known?.from === from) return;
		this.views ??= await import('./behind-views');
		const read = this.views.readEvidence(from, this.report());
		this.#known = { from, evidence: read.ok ? read.evidence : null };
	}
}
