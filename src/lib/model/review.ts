import type { DateOrder, FileMapping, Mapping } from './mapping';
import type { Problem } from './problem';
import type { DataPart } from './report';
import type { Field, FileKind } from './words';

/** How sure a guess is: known (a recognised export or the owner's choice), likely, or unsure. */
export type Sureness = 'known' | 'likely' | 'unsure';

/** One field as Review shows it: the chosen column and how its values were read. */
export interface FieldReview {
	readonly field: Field;
	/** null: no column of the file gives it. */
	readonly column: string | null;
	readonly because: string;
	readonly sure: Sureness;
	/** Up to three raw values beside what they were read as; `read` null where it could not be read. */
	readonly examples: readonly { readonly raw: string; readonly read: string | null }[];
	/** Values that are not blank and could not be read. */
	readonly unreadable: number;
	/** The first of them, at most 20. */
	readonly failures: readonly Problem[];
	/** For dates: the order in force; null for other fields. */
	readonly dateOrder: DateOrder | null;
}

/** Something only the owner can know. Review stops for it. */
export type Question =
	| {
			readonly kind: 'date-order';
			readonly file: string;
			readonly shape: string;
			readonly field: Field;
			readonly column: string;
			/** Values that more than one order reads differently. */
			readonly ambiguous: number;
			readonly of: number;
			/** What each order would mean for three of the values, and its consequences in words. */
			readonly options: readonly {
				readonly order: DateOrder;
				readonly examples: readonly { readonly raw: string; readonly read: string }[];
				readonly consequence: string;
			}[];
	  }
	| {
			/** No label of the outcome column is known, or there is no such column. */
			readonly kind: 'outcome';
			readonly file: string;
			readonly shape: string;
			/** null: no column was found. */
			readonly column: string | null;
			readonly labels: readonly { readonly label: string; readonly count: number }[];
	  }
	| {
			/** Leads were converted, and no file of deals says how they ended: whether each is a client. */
			readonly kind: 'converted';
			readonly file: string;
			readonly shape: string;
			/** Where the labels stand. */
			readonly column: string | null;
			readonly labels: readonly { readonly label: string; readonly count: number }[];
	  };

/** Somebody whom notes give as the one who sent clients ("referred by Ann Lee"). */
export interface NotedName {
	readonly name: string;
	/** Rows that name nobody otherwise. */
	readonly rows: number;
	/** Columns in which the name stands. */
	readonly columns: readonly string[];
	/** A short piece of one note around the name: personal data, for Review only. */
	readonly example: string;
	/** Whether the owner confirmed it; null: not said yet, so that it is not used. */
	readonly accepted: boolean | null;
}

export interface FileReview {
	readonly name: string;
	readonly shape: string;
	readonly kind: FileKind | null;
	/** "HubSpot deals" where the export was recognised. */
	readonly system: string | null;
	readonly because: string;
	/** Encoding it was read in. */
	readonly encoding: string;
	readonly columns: readonly string[];
	readonly rows: number;
	readonly mapping: FileMapping;
	readonly fields: readonly FieldReview[];
	readonly notes: readonly Problem[];
}

/** Everything the Review screen shows, made from the files and the mapping in force. */
export interface Review {
	/** Complete: what was given, with every guess filled in. */
	readonly mapping: Mapping;
	readonly files: readonly FileReview[];
	readonly sources: DataPart['sources'];
	readonly outcomes: DataPart['outcomes'];
	/** Empty: nothing is left that only the owner can know. */
	readonly questions: readonly Question[];
	/** On most rows first. */
	readonly noted: readonly NotedName[];
	/** Choices made by default that the owner should see ("a bare Referral is read as …"). */
	readonly remarks: readonly Problem[];
}
