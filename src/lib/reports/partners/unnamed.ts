import type { Result } from '../../engine';
import type { Outcome } from '../../model';
import { outcomeOf } from '../known';

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

/** Such referrals in order, each by the place of its row in the columns. */
export type UnnamedByPlace = ReadonlyMap<number, Unnamed>;

/** The answer of `unnamed.sql`. */
export function toUnnamed(result: Result): UnnamedByPlace {
	const [ids, names, companies, created, outcomes, sources] = [
		'id',
		'name',
		'company',
		'created',
		'outcome',
		'source',
	].map((column) => result.texts(column));
	return new Map(
		Array.from(result.numbers('place'), (place, i) => [
			place,
			{
				id: ids?.[i] ?? null,
				name: names?.[i] ?? null,
				company: companies?.[i] ?? null,
				created: created?.[i] ?? null,
				outcome: outcomeOf(outcomes?.[i]),
				source: sources?.[i] ?? null,
			},
		]),
	);
}
