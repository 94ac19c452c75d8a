/** Columns of the tables that hold the owner's own dimensions. */
export const EXTRAS = [
	'extra_1', 'extra_2', 'extra_3', 'extra_4', 'extra_5', 'extra_6', 'extra_7', 'extra_8',
] as const; // prettier-ignore
export type Extra = (typeof EXTRAS)[number];

/** Canonical columns by which figures can be split, besides class, source and period. */
export const KNOWN_DIMENSIONS = ['owner', 'service', 'industry', 'region'] as const;

/** What the key of a column of the owner's own begins with; its name follows. */
export const OWN_DIMENSION = 'x.';

/** Something by which figures can be split and narrowed: a canonical field, or a column of the owner's own. */
export interface Dimension {
	/** What filters and addresses call it: `service`, or for a column of the owner's own `x.` and its name. */
	readonly key: string;
	/** As an owner reads it: "Service", or the name of the column. */
	readonly name: string;
	/** Column of the tables. */
	readonly column: (typeof KNOWN_DIMENSIONS)[number] | Extra;
}
