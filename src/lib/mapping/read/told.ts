import type { Row } from '../../model';
/** What the rows of BNI's reports say that no single cell does. Every row kept has it. */
export interface Told {
	/** The columns of a file that name a partner, as a mapping names them. */
	readonly column: string;
	/** Why whoever it names is the partner, as a sentence without a capital. */
	readonly because: string;
	/** Who a row is about: of a slip, whoever of the two is not the owner. */
	readonly partner: (row: Row) => string;
	readonly note: (row: Row) => string | null;
	/** What a slip was to the owner; null where the rows are no slips. */
	readonly slip: ((row: Row) => Slip | null) | null;
}

/**
 * A referral given or received, a one-to-one, thanks for closed business, or news that a referral the owner gave
 * became business.
 */
export type SlipUse = 'given' | 'received' | 'meeting' | 'thank' | 'news';

/** A slip between the owner and a partner. */
export interface Slip {
	readonly use: SlipUse;
	readonly partner: string;
	readonly note: string | null;
	/** Of a referral given: the one thanks from that partner can be for no other. */
	readonly won: boolean;
}

export const isReferral = ({ use }: Pick<Slip, 'use'>): boolean => use === 'given' || use === 'received';

/** Whether a file is a report of slips. */
export const isOfSlips = ({ told }: { readonly told?: Told }): boolean =>
	told !== undefined && told.slip !== null;
