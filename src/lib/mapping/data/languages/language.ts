import type { FieldOf } from '../../../model';

/** Headers of an export in one language: field of an opportunity → names, best first, parted by commas. */
export interface Language {
	/** As shown: "German". */
	readonly name: string;
	readonly headers: Readonly<Partial<Record<FieldOf<'opportunities'>, string>>>;
}
