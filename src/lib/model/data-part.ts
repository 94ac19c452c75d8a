import type { DateOrder } from './mapping';
import type { Field, FileKind, LeadClass, Outcome, SetAsideReason, SourceWay } from './words';

export interface SetAsideCount {
	readonly reason: SetAsideReason;
	readonly count: number;
}

export interface ReportFile {
	readonly name: string;
	/** null: no report uses this file. */
	readonly kind: FileKind | null;
	readonly read: number;
	readonly used: number;
	/** Used rows that tell more of an opportunity on a row of another file, or of a partner: they make none of their own. */
	readonly joined: number;
	readonly setAside: readonly SetAsideCount[];
	/** What wrote it, where it was recognised: "HubSpot deals". */
	readonly system: string | null;
	readonly encoding: string;
}

/** How one label was read, for the Data screen. */
export interface LabelReading<Meaning extends string> {
	readonly label: string;
	readonly count: number;
	readonly meaning: Meaning;
	readonly because: string;
	/** False where Vouch did not know the label and the owner should choose. */
	readonly recognised: boolean;
}

/** How one source label was read. */
export interface SourceReading extends LabelReading<LeadClass> {
	/** Absent: none that is told from other leads. */
	readonly way?: SourceWay;
	/** The whole label stands on Vouch's own list, so that it names nobody; absent: it holds more, or is known another way. */
	readonly plain?: true;
}

/** What the Data screen says beside the rows. */
export interface DataPart {
	readonly sources: readonly SourceReading[];
	readonly outcomes: readonly LabelReading<Outcome>[];
	readonly dates: readonly {
		readonly file: string;
		readonly field: Field;
		readonly column: string;
		readonly order: DateOrder;
		readonly because: string;
		readonly unreadable: number;
		readonly future: number;
	}[];
	readonly numbers: readonly {
		readonly file: string;
		readonly field: Field;
		readonly column: string;
		readonly decimal: '.' | ',';
		readonly unreadable: number;
	}[];
	/** Closed before created. */
	readonly impossibleDays: number;
	/** Identical rows kept because no id tells them apart. */
	readonly identicalKept: number;
	/** A referrer is named on a row whose label says otherwise. */
	readonly conflicts: number;
	/** Opportunities of unknown class although they have a source label, and how many such labels there are. */
	readonly unrecognised: { readonly labels: number; readonly rows: number };
	/** Rows by what decided their class. */
	readonly classBy: Readonly<
		Record<'class column' | 'earlier business' | 'referrer' | 'source' | 'nothing', number>
	>;
}

export interface Warning {
	readonly code: string;
	readonly sentence: string;
}
