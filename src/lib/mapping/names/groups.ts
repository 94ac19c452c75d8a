import type { SameName } from '../../model';
import { key } from '../text';
import type { Verdict } from './verdict';
import { OPEN } from './verdict';

/** One name as all files have it. */
export interface Counted {
	readonly name: string;
	readonly rows: number;
}

/** How names of one sort are told apart. */
export interface Rules<Name> {
	/** A name made ready for comparing; null where it is none. */
	readonly read: (name: string) => Name | null;
	/** Words of which two names share one where they may be the same: only those are compared. */
	readonly blocks: (name: Name) => Iterable<string>;
	readonly compare: (a: Name, b: Name) => Verdict;
	/** Whether it is only hinted at ("J. Doe"), so that another spelling is better kept. */
	readonly short: (name: Name) => boolean;
}

/** What was found, and how many pairs were compared for it. */
export interface Found {
	readonly groups: readonly SameName[];
	readonly compared: number;
}

/** More names in one block than these say nothing of each other. */
const MOST_IN_BLOCK = 40;
/** A slip of the hand is rare beside the name that is meant. */
const RARE_ROWS = 2;
const RARE_SHARE = 0.1;

type Same = Extract<Verdict, { readonly is: 'same' }>;

interface Node<Name> extends Counted {
	readonly read: Name;
	/** The names that it may be the same as, by their place. */
	readonly near: Map<number, Same>;
}

/**
 * Groups of names that may be one, each round the spelling to keep. A name belongs to a group only where it is
 * like the kept one itself, and only where nothing else is as like it: "J. Doe" beside John and Jane Doe is in none.
 *
 * @param apart names that the owner said are not the same
 */
export function sameNames<Name>(
	counted: readonly Counted[],
	apart: readonly (readonly [string, string])[],
	rules: Rules<Name>,
): Found {
	const nodes = nodesOf(counted, rules);
	const parted = new Set(apart.flatMap(([a, b]) => [pairKey(a, b), pairKey(b, a)]));
	const verdicts = new Map<number, Verdict>();
	/** Compares each pair once. */
	const verdict = (i: number, j: number): Verdict => {
		const id = Math.min(i, j) * nodes.length + Math.max(i, j);
		const before = verdicts.get(id);
		if (before !== undefined) return before;
		const made = compared(nodes[i], nodes[j], rules, parted);
		verdicts.set(id, made);
		return made;
	};
	for (const block of blocksOf(nodes, rules))
		block.forEach((i, at) => {
			for (const j of block.slice(at + 1)) {
				const found = verdict(i, j);
				if (found.is !== 'same') continue;
				nodes[i]?.near.set(j, found);
				nodes[j]?.near.set(i, found);
			}
		});
	withoutDoubt(nodes, (i, j) => verdict(i, j).is === 'apart');
	return { groups: groupsOf(nodes), compared: verdicts.size };
}

const pairKey = (a: string, b: string): string => `${key(a)}|${key(b)}`;

/** The spelling to keep first: whole names before those with initials, then those on most rows. */
function nodesOf<Name>(counted: readonly Counted[], rules: Rules<Name>): Node<Name>[] {
	const nodes = counted.flatMap(({ name, rows }): Node<Name>[] => {
		const read = rules.read(name);
		return read === null ? [] : [{ name, rows, read, near: new Map() }];
	});
	const order = (node: Node<Name>): number => Number(rules.short(node.read));
	return nodes.sort((a, b) => order(a) - order(b) || b.rows - a.rows || a.name.length - b.name.length);
}

function blocksOf<Name>(nodes: readonly Node<Name>[], rules: Rules<Name>): number[][] {
	const blocks = new Map<string, number[]>();
	nodes.forEach(({ read }, i) => {
		for (const word of new Set(rules.blocks(read))) {
			const block = blocks.get(word);
			if (block === undefined) blocks.set(word, [i]);
			else if (block.length <= MOST_IN_BLOCK) block.push(i);
		}
	});
	return [...blocks.values()].filter(({ length }) => length > 1 && length <= MOST_IN_BLOCK);
}

function compared<Name>(
	a: Node<Name> | undefined,
	b: Node<Name> | undefined,
	rules: Rules<Name>,
	parted: ReadonlySet<string>,
): Verdict {
	if (a === undefined || b === undefined) return OPEN;
	if (parted.has(pairKey(a.name, b.name))) return { is: 'apart' };
	const found = rules.compare(a.read, b.read);
	if (found.is !== 'same' || found.slip !== true) return found;
	const [fewer, more] = [Math.min(a.rows, b.rows), Math.max(a.rows, b.rows)];
	return fewer <= Math.max(RARE_ROWS, more * RARE_SHARE) ? found : OPEN;
}

/**
 * Takes a name away from all that contradict each other: it may be either. Where it has the very words of one of
 * them, it is that one's; and several slips of one name differ from each other, too.
 */
function withoutDoubt<Name>(
	nodes: readonly Node<Name>[],
	contradict: (i: number, j: number) => boolean,
): void {
	const doubtful: (readonly [number, number])[] = [];
	nodes.forEach(({ near, rows }, i) => {
		const isSlip = (j: number, { slip }: Same): boolean => slip === true && (nodes[j]?.rows ?? 0) <= rows;
		for (const [j, one] of near)
			for (const [k, other] of near) {
				const isOther = one.words === true && other.words !== true;
				if (k === j || isOther || (isSlip(j, one) && isSlip(k, other))) continue;
				if (contradict(j, k)) doubtful.push([i, j]);
			}
	});
	for (const [i, j] of doubtful) {
		nodes[i]?.near.delete(j);
		nodes[j]?.near.delete(i);
	}
}

function groupsOf<Name>(nodes: readonly Node<Name>[]): SameName[] {
	const taken = new Set<number>();
	const groups: SameName[] = [];
	nodes.forEach(({ name, rows, near }, i) => {
		if (taken.has(i)) return;
		const members = [...near].filter(([j]) => !taken.has(j)).sort(([a], [b]) => a - b);
		if (members.length === 0) return;
		for (const [j] of [[i] as const, ...members]) taken.add(j);
		const also = members.flatMap(([j, { because, sure }]) => {
			const node = nodes[j];
			return node === undefined ? [] : [{ name: node.name, rows: node.rows, because, sure }];
		});
		groups.push({ keep: name, rows, also, accepted: null });
	});
	return groups;
}
