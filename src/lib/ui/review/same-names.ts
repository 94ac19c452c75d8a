import { counted } from '../../format';
import type { Mapping, Review, SameName, Sureness } from '../../model';
import { withApart, withoutApart, withoutSame, withSame, type Named } from './changes';

/** Two spellings of which the owner is asked whether they are one. */
export interface Doubt {
	/** Tells the rows of the list apart. */
	readonly key: string;
	readonly of: Named;
	/** The spelling proposed to be kept. */
	readonly keep: string;
	readonly keepRows: number;
	readonly name: string;
	readonly rows: number;
	readonly because: string;
	readonly sure: Sureness;
}

/** What the owner said of two spellings. */
export interface Decided {
	readonly key: string;
	readonly of: Named;
	readonly keep: string;
	readonly name: string;
	/** Whether they are one. */
	readonly same: boolean;
	/** Rows that have `name`; null where nobody counted them. */
	readonly rows: number | null;
}

const keyOf = (of: Named, keep: string, name: string): string => JSON.stringify([of, keep, name]);

/** What nobody has answered yet: the likely ones first, then those on most rows. */
export function doubts(same: readonly SameName[], of: Named): Doubt[] {
	return same
		.filter(({ accepted }) => accepted === null)
		.flatMap(({ keep, rows: keepRows, also }) =>
			also.map((other): Doubt => ({ ...other, key: keyOf(of, keep, other.name), of, keep, keepRows })),
		)
		.sort((a, b) => Number(b.sure !== 'unsure') - Number(a.sure !== 'unsure') || b.rows - a.rows);
}

/** What was said of names that stand in these files, and of pairs that are not the same. */
export function decided(same: readonly SameName[], apart: Mapping['apart'], of: Named): Decided[] {
	const merged = same
		.filter(({ accepted }) => accepted === true)
		.flatMap(({ keep, also }) =>
			also.map(({ name, rows }): Decided => ({
				key: keyOf(of, keep, name),
				of,
				keep,
				name,
				rows,
				same: true,
			})),
		);
	const parted = apart.map(([keep, name]): Decided => ({
		key: `apart ${keyOf(of, keep, name)}`,
		of,
		keep,
		name,
		rows: null,
		same: false,
	}));
	return [...merged, ...parted];
}

/** All that was decided, of partners and of sources. */
export function allDecided(same: Review['same'], mapping: Mapping): Decided[] {
	return [
		...decided(same.partners, mapping.apart, 'partners'),
		...decided(same.sources, mapping.sourcesApart, 'sources'),
	];
}

export type Edit = (mapping: Mapping) => Mapping;

/** Puts the spellings of each doubt together, under the spelling chosen for it. */
export const joining =
	(all: readonly Doubt[], keepOf: (doubt: Doubt) => string): Edit =>
	(mapping) =>
		all.reduce((changed, doubt) => {
			const keep = keepOf(doubt);
			return withSame(changed, keep, [keep === doubt.name ? doubt.keep : doubt.name], doubt.of);
		}, mapping);

export const parting =
	({ keep, name, of }: Doubt): Edit =>
	(mapping) =>
		withApart(mapping, keep, name, of);

/** Takes back what was said, so that it is asked again. */
export const undoing =
	(all: readonly Decided[]): Edit =>
	(mapping) =>
		all.reduce(
			(changed, { keep, name, of, same }) =>
				same ? withoutSame(changed, [keep, name], of) : withoutApart(changed, keep, name, of),
			mapping,
		);

/** What an answer amounts to, as it is listed among what was decided. */
export function answered(doubt: Doubt, keep: string, same: boolean): Decided {
	const name = keep === doubt.name ? doubt.keep : doubt.name;
	return { ...doubt, keep, name, same, rows: name === doubt.name ? doubt.rows : doubt.keepRows };
}

/** "3 names were put together, 1 pair stands apart" */
export function decidedSentence(all: readonly Decided[]): string {
	const together = all.filter(({ same }) => same).length;
	const apart = all.length - together;
	return [
		together === 0 ? '' : `${counted(together, 'name was', 'names were')} put together`,
		apart === 0 ? '' : counted(apart, 'pair stands apart', 'pairs stand apart'),
	]
		.filter((part) => part !== '')
		.join(', ');
}

/** The row that comes to stand where one was, so that the keyboard stays in the list; null where none is left. */
export function rowAfter(shown: readonly Doubt[], left: Doubt): Doubt | null {
	const at = shown.findIndex(({ key }) => key === left.key);
	return shown[at + 1] ?? shown[at - 1] ?? null;
}
