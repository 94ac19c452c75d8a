import type { Field, FileKind, LeadClass, Outcome, PartnerKind } from './words';

export const DATE_ORDERS = ['ymd', 'dmy', 'mdy', 'serial'] as const;
/** How the dates of one column are written. `ymd` also covers values that leave no doubt (ISO, 5 Mar 2024). */
export type DateOrder = (typeof DATE_ORDERS)[number];

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
	readonly merges: readonly { readonly keep: string; readonly also: readonly string[] }[];
	/** Names that notes give as referrers ("referred by Ann Lee") → whether the owner confirmed them. */
	readonly noted: Readonly<Record<string, boolean>>;
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
	noted: {},
	firm: null,
	asOf: null,
};
