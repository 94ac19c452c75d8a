import type { Field, FileKind, Part, PartnerKind } from '../../../model';
import type { Ties } from '../ties';

/** A known export. To teach Vouch another CRM, add one of these. */
export interface Profile {
	/** As shown: "HubSpot deals". */
	readonly system: string;
	readonly kind: FileKind;
	/** Sets of headers, parted by commas; a file that has all of one set is this export. */
	readonly marks: readonly string[];
	/** Headers of each field, best first, parted by commas. Fields not named here are found by their usual names. */
	readonly columns: Readonly<Partial<Record<Field, string>>>;
	/** What its rows are beside other files; deals where nothing is said. */
	readonly part?: Part;
	readonly ties?: Ties;
	/** Its closing day is a forecast while a row is open, and is not read then. */
	readonly forecasts?: true;
	/** Names of a yes-or-no column whose "no" means that an open row was lost: Odoo archives what it loses. */
	readonly archive?: string;
	/** How its rows are parted into those that say something and others; see `read/slips.ts` and `read/pseudo.ts`. */
	readonly rows?: 'slips' | 'members';
	/** Kind of every partner in it. */
	readonly partnerKind?: PartnerKind;
	/** What the owner should know of it. */
	readonly says?: readonly Saying[];
}

/** A habit of a system that would mislead whoever does not know it, said where it bites. */
export interface Saying {
	readonly code: string;
	/** Said where the column of this field … */
	readonly field: Field;
	/** … has one of these cells, parted by commas; `*`: any at all. */
	readonly cells: string;
	/** And only where every amount in it is a multiple of a hundred. */
	readonly only?: 'hundreds';
	/** `{rows}` is how many rows have such a cell, `{column}` what the column is called. */
	readonly message: string;
	readonly fix: string;
}
