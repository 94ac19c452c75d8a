import type { Result } from '../../engine';
import type { Outcome } from '../../model';
import type { Coded } from '../columns/coded';
import { outcomeOf } from '../known';
import { packAlike, packTexts, textIn, valueIn, type PackedTexts } from '../packed';

/** A referral that names nobody, for the owner to say who it was. */
export interface Unnamed {
	readonly id: string | null;
	readonly name: string | null;
	readonly company: string | null;
	/** `YYYY-MM-DD` */
	readonly created: string | null;
	readonly outcome: Outcome;
	readonly source: string | null;
}

/** Such referrals in order, column by column. */
export interface UnnamedColumns {
	/** Of the row of each among all opportunities. */
	readonly places: Uint32Array;
	readonly id: PackedTexts;
	readonly name: PackedTexts;
	readonly company: PackedTexts;
	readonly created: Coded;
	readonly outcome: Coded;
	readonly source: Coded;
}

/** The answer of `unnamed.sql`. */
export const toUnnamed = (result: Result): UnnamedColumns => ({
	places: Uint32Array.from(result.numbers('place')),
	id: packTexts(result.texts('id')),
	name: packTexts(result.texts('name')),
	company: packTexts(result.texts('company')),
	created: packAlike(result.texts('created')),
	outcome: packAlike(result.texts('outcome')),
	source: packAlike(result.texts('source')),
});

/** @param at which of them */
export const unnamedAt = (all: UnnamedColumns, at: number): Unnamed => ({
	id: textIn(all.id, at),
	name: textIn(all.name, at),
	company: textIn(all.company, at),
	created: valueIn(all.created, at),
	outcome: outcomeOf(valueIn(all.outcome, at)),
	source: valueIn(all.source, at),
});
