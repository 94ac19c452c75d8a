import type { Mapping, Problem, Report, Review, SetAsideRow } from '../model';

/** The step that runs, with how far it is. */
export interface Progress {
	/** "Reading hubspot-deals.csv", "Starting the engine", "Working out the answers". */
	readonly step: string;
	/** 0 to 1, or null where it cannot be said. */
	readonly share: number | null;
}

/** What the screens need of the session. Every property is reactive. */
export interface SessionView {
	/** null: nothing runs. While something runs the last report stays on screen. */
	readonly progress: Progress | null;
	/** Files that are in, in the order they came. */
	readonly files: readonly { readonly name: string; readonly size: number }[];
	/** How the files are read; null before the first file. */
	readonly review: Review | null;
	/** null before the first answer. */
	readonly report: Report | null;
	/** Every row set aside, for the Data screen; never part of what is shared. */
	readonly setAside: readonly SetAsideRow[];
	/** What went wrong with the last drop; what was there before stays. */
	readonly problems: readonly Problem[];
	/** The sample is loaded. */
	readonly isSample: boolean;
	add(files: readonly File[]): Promise<void>;
	addSample(): Promise<void>;
	/** Reads everything again by this mapping (only the change is needed: what is left out is guessed again). */
	remap(mapping: Mapping): Promise<void>;
	/** Reads a file again in another encoding; null: found out from its bytes. */
	readAs(name: string, encoding: string | null): Promise<void>;
	removeFile(name: string): Promise<void>;
	/** Stops what runs; what was there stays. */
	cancel(): void;
	clear(): Promise<void>;
	dismissProblems(): void;
}
