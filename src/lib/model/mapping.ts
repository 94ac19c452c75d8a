import type { Field, FileKind, LeadClass, Outcome, PartnerKind } from './words';

export const DATE_ORDERS = ['ymd', 'dmy', 'mdy', 'serial'] as const;
/** How the dates of one column are written. `ymd` also covers values that leave no doubt (ISO, 5 Mar 2024). */
export type DateOrder = (typeof DATE_ORDERS)[number];

export const PARTS = ['deals', 'leads', 'contacts'] as const;
/**
 * What the rows of a file of opportunities are beside other files: deals say how opportunities ended; leads are
 * opportunities of their own until they become deals; contacts are the people whom deals are with.
 */
export type Part = (typeof PARTS)[number];

/** How the files of one shape are read. */
export interface FileMapping {
	/** Fingerprint of the header, so that next month's file finds it. */
	readonly shape: string;
	/** null: no report uses this file. */
	readonly kind: FileKind | null;
	/** Canonical field → name of the column in the file. */
	readonly columns: Readonly<Partial<Record<Field, string>>>;
	readonly dateOrder: Readonly<Partial<Record<Field, DateOrder>>>;
	readonly decimal: '.' | ',';
	/** Currency of every amount in the file where no column says it; null where unknown. */
	readonly currency: string | null;
	/** What every row of a file is that has no column for it ("sales.csv": all won). Absent: not said. */
	readonly every?: Outcome | null;
	/** Chosen by the owner; null: it has no part, and is tied to no other file. Absent: found out. */
	readonly part?: Part | null;
	/** Columns of the owner's own by which figures are split, at most eight, the most useful first. Absent: found out. */
	readonly extras?: readonly string[];
}

/** The owner's answer to whether two files speak of the same opportunities, by the shapes of the files. */
export interface JoinAnswer {
	readonly deals: string;
	readonly others: string;
	readonly use: boolean;
}

/** Spellings of one name: the one that is kept, and those that are read as it. */
export interface Merge {
	readonly keep: string;
	readonly also: readonly string[];
}

/** What the owner typed in for one source, over the whole time of the files; null: not said. */
export interface Spent {
	readonly source: string;
	/** Money, in the currency of the amounts. */
	readonly cost: number | null;
	readonly hours: number | null;
}

/** The one plain-JSON mapping, `vouch.mapping/1`: everything the owner decided or Vouch found about how to read the files. */
export interface Mapping {
	readonly schema: 'vouch.mapping/1';
	readonly files: readonly FileMapping[];
	/** Label as it stands in the file → class: only what differs from the built-in table, or was confirmed. */
	readonly classes: Readonly<Record<string, LeadClass>>;
	/** Status or stage label → outcome. */
	readonly outcomes: Readonly<Record<string, Outcome>>;
	readonly partnerKinds: Readonly<Record<string, PartnerKind>>;
	/** Of partners. */
	readonly merges: readonly Merge[];
	/** Names of partners that the owner said are not the same. */
	readonly apart: readonly (readonly [string, string])[];
	readonly sourceMerges: readonly Merge[];
	readonly sourcesApart: readonly (readonly [string, string])[];
	/** Files that belong together, where the owner said so or not. */
	readonly joins: readonly JoinAnswer[];
	/** Names that notes give as referrers ("referred by Ann Lee") → whether the owner confirmed them. */
	readonly noted: Readonly<Record<string, boolean>>;
	/** What sources cost, where the owner typed it in; what no file or owner says is null. */
	readonly spent: readonly Spent[];
	/** What one hour of the firm is worth, in the currency of the amounts; null where not said. */
	readonly hourly: number | null;
	/** Name of the owner's firm; null where not said. */
	readonly firm: string | null;
	/** `YYYY-MM-DD`, or null: the latest date in the files. */
	readonly asOf: string | null;
}

export const EMPTY_MAPPING: Mapping = {
	schema: 'vouch.mapping/1',
	files: [],
	classes: {},
	outcomes: {},
	partnerKinds: {},
	merges: [],
	apart: [],
	sourceMerges: [],
	sourcesApart: [],
	joins: [],
	noted: {},
	spent: [],
	hourly: null,
	firm: null,
	asOf: null,
};
