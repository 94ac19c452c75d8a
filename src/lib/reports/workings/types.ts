import type { Report, RowsAsked } from '../../model';

/** A number that went into a figure, as it is read. */
export interface Input {
	readonly name: string;
	readonly value: string;
}

/** Rows behind a figure, by the name one chooses them by. */
export interface RowGroup extends RowsAsked {
	readonly name: string;
	/** How many the report counts. */
	readonly count: number;
}

/** How a figure is worked out: everything that is needed to do it again by hand. */
export interface Working {
	/** What is worked out, as a heading. */
	readonly title: string;
	/** Paragraphs of plain text. */
	readonly method: (report: Report) => readonly string[];
	/** What went in, out of the report; empty where it has nothing of it. */
	readonly inputs: (report: Report) => readonly Input[];
	/** Estimators, each with the work that describes it. */
	readonly sources: readonly string[];
	/** The statements that count, by their path in the reports. */
	readonly sql: readonly string[];
	/** What can be listed where the rows are at hand; null: nothing stands on rows of opportunities. */
	readonly rows: ((report: Report) => readonly RowGroup[]) | null;
}
