import { keptOf } from '../../mapping/names/kept';
import { key, tidy } from '../../mapping/text';
import type { Mapping, SameName } from '../../model';
import { withSame } from '../review/changes';

/** What tells names apart. */
const idOf = (name: string): string => key(name) || name;

export const isSameName = (a: string, b: string): boolean => idOf(a) === idOf(b);

/**
 * This partner under another spelling. One that differs only in capitals, blanks, accents or dots is kept, too: else
 * the spelling that stands most often in the files would come back.
 */
export function renamed(mapping: Mapping, from: string, to: string): Mapping {
	const changed = withSame(mapping, to, [from]);
	const isKept = changed.merges.some(({ keep }) => keep === to);
	return isKept ? changed : { ...changed, merges: [...changed.merges, { keep: to, also: [from] }] };
}

/** What a name typed for a partner would do. */
export type Naming =
	| { readonly what: 'unchanged' }
	/** It holds no letter and no digit, and nothing could be read as it; or the name it would replace holds none. */
	| { readonly what: 'unreadable' }
	| { readonly what: 'rename'; readonly to: string }
	/** Another partner goes by it, perhaps under another spelling: the two would be one. */
	| { readonly what: 'merge'; readonly to: string; readonly other: string };

/** @param names of all partners of the files */
export function namingOf(
	typed: string,
	partner: string,
	names: readonly string[],
	{ merges }: Pick<Mapping, 'merges'>,
): Naming {
	const to = tidy(typed);
	if (to === partner || to === '') return { what: 'unchanged' };
	if (key(to) === '' || key(partner) === '') return { what: 'unreadable' };
	const now = keptOf(merges)(to) ?? to;
	const other = names.find((name) => isSameName(name, now));
	return other === undefined || isSameName(other, partner)
		? { what: 'rename', to }
		: { what: 'merge', to, other };
}

/** The owner said that these two are not the same. */
export const saidApart = ({ apart }: Pick<Mapping, 'apart'>, a: string, b: string): boolean =>
	apart.some(
		([one, other]) =>
			(isSameName(one, a) && isSameName(other, b)) || (isSameName(one, b) && isSameName(other, a)),
	);

/** A name that looks like this partner's, of which nobody has said whether it is. */
export interface Alike {
	readonly name: string;
	/** "one letter differs" */
	readonly because: string;
}

export function alikeTo(partner: string, same: readonly SameName[]): Alike[] {
	return same
		.filter(({ accepted }) => accepted === null)
		.flatMap(({ keep, also }) =>
			isSameName(keep, partner)
				? also.map(({ name, because }) => ({ name, because }))
				: also
						.filter(({ name }) => isSameName(name, partner))
						.map(({ because }) => ({ name: keep, because })),
		);
}

/** How names are read, before and after a change of it. */
type Names = Pick<Mapping, 'merges' | 'apart'>;
export interface NamesChange {
	readonly before: Names;
	readonly after: Names;
}

const print = (value: unknown): string => JSON.stringify(value);

/** What of one list is not in the other. */
function without<One>(list: readonly One[], others: readonly One[]): One[] {
	const known = new Set(others.map(print));
	return list.filter((one) => !known.has(print(one)));
}

/** The change stands as it was made: nobody took it back or built upon it since. */
export function isUndoable({ before, after }: NamesChange, now: Names): boolean {
	const made = [...without(after.merges, before.merges), ...without(after.apart, before.apart)];
	const left = new Set([...now.merges, ...now.apart].map(print));
	return print(before) !== print(after) && made.every((one) => left.has(print(one)));
}

/** Takes back this change of names, and nothing else that was decided since. */
export function undone({ before, after }: NamesChange, now: Mapping): Mapping {
	return {
		...now,
		merges: back(before.merges, after.merges, now.merges),
		apart: back(before.apart, after.apart, now.apart),
	};
}

function back<One>(before: readonly One[], after: readonly One[], now: readonly One[]): readonly One[] {
	if (print(now) === print(after)) return before;
	return [...without(now, without(after, before)), ...without(without(before, after), now)];
}
