import type { Mark, TouchType } from '../../model';

/** What a button marks. */
export interface Marked {
	readonly partner: string;
	readonly type: TouchType;
	/** Id of the opportunity it is for; null: none. */
	readonly opportunity: string | null;
	/** `YYYY-MM-DD` */
	readonly date: string;
}

/**
 * The last mark that says the same: of one opportunity, whenever and under whatever name of the partner it was made;
 * else of one partner on one day. null: nothing of the kind is marked.
 */
export function markedAs(
	touches: readonly Mark[],
	{ partner, type, opportunity, date }: Marked,
): Mark | null {
	const same = (mark: Mark) =>
		mark.type === type &&
		mark.opportunity === opportunity &&
		(opportunity !== null || (mark.partner === partner && mark.date === date));
	return touches.findLast(same) ?? null;
}
