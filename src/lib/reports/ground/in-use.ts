import { NOTEBOOK_FILE } from '../../model';
import type { RecordOf, Records } from '../records';

/** A contact with a partner that counts. */
export type Touch = Pick<RecordOf<'touches'>, 'partner' | 'date' | 'type' | 'opportunity_id' | 'note'>;

/** A referral, given or received, that is told of apart from the opportunities; without a direction it was given. */
export interface Given {
	readonly partner: string;
	readonly date: string | null;
	readonly direction: string | null;
}

/** What is later than the as-of date does not count; what has no date does. */
const counts = ({ date }: { readonly date: string | null }, asOf: string | null): boolean =>
	date === null || asOf === null || date <= asOf;

/**
 * The contacts that count: `touches-in-use.sql`. Those marked on the page as well as in a file count once.
 *
 * @param asOf `YYYY-MM-DD`
 */
export function touchesInUse({ touches }: Records, asOf: string | null): Touch[] {
	const filed = touches.filter((touch) => touch.file !== NOTEBOOK_FILE && counts(touch, asOf));
	const marked = touches.filter(({ file }) => file === NOTEBOOK_FILE);
	if (marked.length === 0) return filed;
	const known = new Set(filed.map(keyOf));
	return [...filed, ...marked.filter((touch) => !known.has(keyOf(touch) ?? ''))];
}

/** Nothing is like a contact of which the partner, the day or the kind is not known. */
const keyOf = ({ partner, date, type, opportunity_id, note }: Touch): string | null =>
	partner === null || date === null || type === null
		? null
		: JSON.stringify([partner, date, type, opportunity_id, note]);

/**
 * Referrals told of apart from the opportunities: `given-in-use.sql`. A contact of type "given" counts unless a file of
 * referrals given has one for the same partner on the same day.
 *
 * @param touches those in use
 */
export function givenInUse({ given }: Records, touches: readonly Touch[], asOf: string | null): Given[] {
	const filed = given.flatMap(({ partner, date, direction }) =>
		partner !== null && counts({ date }, asOf) ? [{ partner, date, direction }] : [],
	);
	const known = new Set(
		filed.flatMap(({ partner, date, direction }) =>
			date !== null && direction === null ? [JSON.stringify([partner, date])] : [],
		),
	);
	const marked = touches.flatMap(({ partner, date, type }) =>
		type === 'given' && partner !== null && !known.has(JSON.stringify([partner, date]))
			? [{ partner, date, direction: null }]
			: [],
	);
	return [...filed, ...marked];
}
