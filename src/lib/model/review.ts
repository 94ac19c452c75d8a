import type { DateOrder, FileMapping, Mapping, Part } from './mapping';
import type { Problem } from './problem';
import type { DataPart } from './data-part';
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
	  }
	| {
			/** Two files seem to speak of the same opportunities, but only names say so. */
			readonly kind: 'join';
			/** The file of leads or contacts, and its shape. */
			readonly file: string;
			readonly shape: string;
			readonly deals: string;
			readonly dealsShape: string;
			/** Rows of `file` that go by the same names as a deal: person and company, or the one of them that is there. */
			readonly rows: number;
			readonly of: number;
			readonly examples: readonly { readonly here: string; readonly there: string }[];
	  };

/** How two files belong together, as the picture of Review shows it. */
export interface JoinReview {
	/** File whose rows say how opportunities ended. */
	readonly deals: string;
	readonly dealsShape: string;
	/** File of leads or contacts. */
	readonly others: string;
	readonly othersShape: string;
	readonly part: 'leads' | 'contacts';
	/** What the two share: a number, an e-mail address, or only names. */
	readonly by: 'id' | 'e-mail' | 'name';
	/** The column in `deals` and the column in `others` that hold it; several are joined by " + ". */
	readonly columns: readonly [string, string];
	/** Rows of `others` that belong to a deal, of all its rows. */
	readonly matched: number;
	readonly of: number;
	/** Rows of `deals` that belong to a row of `others`, of all its rows. */
	readonly dealsMatched: number;
	readonly dealsOf: number;
	/** A value that stands in both; null where there is none. */
	readonly example: string | null;
	/** What `others` gives the opportunities of both. */
	readonly gives: readonly Field[];
	readonly because: string;
	readonly sure: Sureness;
	/** False: the owner said that they do not belong together. */
	readonly used: boolean;
}

/** One row that an update brought, changed or no longer has. */
export interface UpdatedRow {
	readonly what: 'new' | 'changed' | 'gone';
	readonly id: string;
	/** Name and company as they stand. Personal data: for Review only. */
	readonly name: string;
	/** For changed rows: the columns that differ, with both values; the first 50, each value cut after 500 characters. */
	readonly changes: readonly { readonly column: string; readonly was: string; readonly is: string }[];
	/** Further columns that differ. */
	readonly more: number;
}

/** What a newer export of the same list brought. */
export interface UpdateReview {
	readonly older: string;
	readonly newer: string;
	/** What the rows are told apart by: "Record ID", or "name, company and created". */
	readonly by: string;
	readonly added: number;
	readonly changed: number;
	readonly unchanged: number;
	/** Rows of the older file that the newer one no longer has; they still count. */
	readonly gone: number;
	/** The first of each, at most 200 of each. */
	readonly rows: readonly UpdatedRow[];
}

/** Spellings that may be of one name, with the evidence. */
export interface SameName {
	/** The spelling proposed to be kept, or kept. */
	readonly keep: string;
	readonly rows: number;
	readonly also: readonly {
		readonly name: string;
		readonly rows: number;
		/** "the same name with CPA", "one letter differs", "first name as an initial" */
		readonly because: string;
		readonly sure: Sureness;
	}[];
	/** Whether the owner merged them; null: not said yet, so that they stand apart. */
	readonly accepted: true | null;
}

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

/** A column that no field is taken from, and whether figures are split by it. */
export interface SplitReview {
	readonly column: string;
	/** Different values that are not blank; null: more than fifty. */
	readonly values: number | null;
	/** Those on most rows, at most three. */
	readonly examples: readonly string[];
	/** It has 2 to 50 values, so that it can be chosen. */
	readonly offered: boolean;
	readonly chosen: boolean;
	/** Why it is not in use, as the end of a sentence about it; null: it is. */
	readonly because: string | null;
}

export interface FileReview {
	readonly name: string;
	readonly shape: string;
	readonly kind: FileKind | null;
	/** "HubSpot deals" where the export was recognised. */
	readonly system: string | null;
	/** What its rows are beside the other files. */
	readonly part: Part;
	readonly because: string;
	/** Encoding it was read in. */
	readonly encoding: string;
	readonly columns: readonly string[];
	readonly rows: number;
	readonly mapping: FileMapping;
	readonly fields: readonly FieldReview[];
	/** Columns that no field is taken from, of files of opportunities; in the order of the file. */
	readonly splits: readonly SplitReview[];
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
	/** Files that belong together. */
	readonly joins: readonly JoinReview[];
	/** Files that bring another to its present state. */
	readonly updates: readonly UpdateReview[];
	/** Spellings that may be of one partner, and of one source; decided ones too, so that they can be undone. */
	readonly same: { readonly partners: readonly SameName[]; readonly sources: readonly SameName[] };
	/** Choices made by default that the owner should see ("a bare Referral is read as …"). */
	readonly remarks: readonly Problem[];
}
