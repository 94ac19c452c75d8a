import * as v from 'valibot';
import { CLAIM_IDS, CLASSES } from '../../model';
import { count, day, figure, orNull, text } from '../checks';
import { MOST_NAME } from '../limits';

/* What the schemas of the evidence are made of. */

export const MOST_GROUPS = 200;
export const MOST_SERIES = 100;
export const MOST_STAGES = 200;
/** Each class once, or what stands once for each. */
export const few = CLASSES.length;

export const leadClass = v.picklist(CLASSES);
export const verdict = v.picklist(['yes', 'no', 'cannot-tell']);
export const label = text(MOST_NAME);
export const perClass = <const T extends v.GenericSchema>(schema: T) =>
	v.object({
		referral: schema,
		introduction: schema,
		lead: schema,
		'existing-client': schema,
		unknown: schema,
	});

export const decided = v.object({ won: count, decided: count });
export const closeRatio = v.object({ value: orNull(figure), low: figure, high: orNull(figure) });
/** Differences of shares lie between -1 and 1. */
export const shareChange = v.object({ difference: figure, low: figure, high: figure });
export const differenceRate = v.object({ rate: figure, low: figure, high: figure });
export const oneSource = { source: orNull(label), class: leadClass };

/** Days; `to` is the day after the last. */
export const span = { from: day, to: day };
export const claimThen = v.object({
	id: v.picklist(CLAIM_IDS),
	verdict,
	value: orNull(figure),
	low: orNull(figure),
	high: orNull(figure),
});
