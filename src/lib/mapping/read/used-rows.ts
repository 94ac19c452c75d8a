import type { Reading } from '../../model';
import { findColumn } from '../column';
import { profileNamed } from '../data/profiles';
import type { Self } from '../names/self';
import type { Recognised } from '../recognise/recognise';
import { membersOf } from './members';
import type { Kept } from './pseudo';
import { slipsOf } from './slips';

const kept = new WeakMap<Reading, Map<string, Kept>>();

/**
 * Of a report of slips those that say something of the owner, of a list of members the members; other files stay as
 * they are. The same reading gives the same answer, kept.
 */
export function usedRows(
	reading: Reading,
	all: Kept,
	{ system, guesses }: Pick<Recognised, 'system' | 'guesses'>,
	self: Self,
): Kept {
	const rows = profileNamed(system)?.rows;
	if (rows === undefined) return all;
	const of = kept.get(reading) ?? new Map<string, Kept>();
	kept.set(reading, of);
	const who = JSON.stringify(self);
	const before = of.get(who);
	if (before !== undefined) return before;
	const name = guesses.get('partner')?.column;
	const made =
		rows === 'slips'
			? slipsOf(reading, all, self)
			: membersOf(reading, all, name === undefined ? null : findColumn(reading, name, true), self);
	of.set(who, made);
	return made;
}
