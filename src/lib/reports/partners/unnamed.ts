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

/** Such referrals in order, each by the place of its row. */
export type UnnamedByPlace = ReadonlyMap<string, Unnamed>;

/** The places of an answer's rows: file and line. */
export function placesOf(result: Result): string[] {
	const [files, lines] = [result.numbers('file'), result.numbers('line')];
	return Array.from({ length: result.rows }, (_, i) => `${files[i] ?? 0}:${lines[i] ?? 0}`);
}

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
		placesOf(result).map((place, i) => [
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
