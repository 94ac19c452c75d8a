/** An answer as a screen says it. `emphasis` is the part of the sentence that stands out; null: none. */
export interface Answer {
	readonly question: string;
	readonly sentence: string;
	readonly emphasis: string | null;
	/** What explains it. */
	readonly why: string;
}

/** An answer with what limits it; empty: nothing more is to be said. */
export interface Limited extends Answer {
	readonly limits: string;
}
