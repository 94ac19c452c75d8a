import { CLASSES, OUTCOMES } from '../../model';
import type { Joined } from './join';
import { CLASS_BY, NO_DAY } from './opportunities';
import { repeatedBy } from './repeated';
import { textReader, type Rows } from './rows';

const WON = OUTCOMES.indexOf('won');
const REFERRAL = CLASSES.indexOf('referral');
const LEAD = CLASSES.indexOf('lead');
const EXISTING = CLASSES.indexOf('existing-client');
const UNKNOWN = CLASSES.indexOf('unknown');

/** Opportunities by their number in `Joined`, as far as their classes hang on it. Places in `CLASSES` are one more; 0: none. */
export interface Coming {
	readonly created: Int32Array;
	readonly closed: Int32Array;
	readonly outcomes: Uint8Array;
	/** From a class column. */
	readonly given: Uint8Array;
	/** 1: the row itself says that it is business of an existing client. */
	readonly existing: Uint8Array;
	/** 1: somebody is named. */
	readonly named: Uint8Array;
	/** What the label of the source says. */
	readonly sourceClass: Uint8Array;
}

export interface Classed {
	/** Places in `CLASSES` and `CLASS_BY`. */
	readonly classes: Uint8Array;
	readonly classBy: Uint8Array;
	/** 1: somebody is named, and the source is one of leads. */
	readonly conflict: Uint8Array;
}

/** @param firstWins day of the first win of the same client; `NO_DAY`: there is none */
export function classedOf(count: number, coming: Coming, firstWins: Int32Array): Classed {
	const { created, given, existing, named, sourceClass } = coming;
	const [classes, classBy, conflict] = [new Uint8Array(count), new Uint8Array(count), new Uint8Array(count)];
	const [column, earlier, referrer, source, nothing] = CLASS_BY.keys();
	for (let i = 0; i < count; i++) {
		const label = sourceClass[i]! - 1;
		const isEarlier =
			existing[i] === 1 || (firstWins[i] !== NO_DAY && created[i] !== NO_DAY && firstWins[i]! < created[i]!);
		if (given[i] !== 0) [classBy[i], classes[i]] = [column!, given[i]! - 1];
		else if (isEarlier) [classBy[i], classes[i]] = [earlier!, EXISTING];
		else if (named[i] === 1) {
			[classBy[i], classes[i]] = [referrer!, REFERRAL];
			conflict[i] = Number(label === LEAD);
		} else if (label >= 0 && label !== UNKNOWN) [classBy[i], classes[i]] = [source!, label];
		else [classBy[i], classes[i]] = [nothing!, UNKNOWN];
	}
	return { classes, classBy, conflict };
}

/**
 * The day of the first win of each opportunity's client; `NO_DAY`: none is known, or nothing else is of that client. Ids
 * of clients are compared within files of one shape. A win that would have ended before it began proves nothing about
 * its day.
 *
 * @param scopes of each row; 0: none
 */
export function firstWinsOf(
	rows: Rows,
	{ count, own }: Joined,
	{ created, closed, outcomes }: Coming,
	scopes: Uint32Array,
): Int32Array {
	const wins = new Int32Array(count).fill(NO_DAY);
	const { groups, count: clients } = repeatedBy(rows, textReader(rows, 'client_id'), scopes);
	if (clients === 0) return wins;
	const first = new Int32Array(clients + 1).fill(NO_DAY);
	for (let i = 0; i < count; i++) {
		const client = groups[own[i]!]!;
		if (client === 0 || outcomes[i] !== WON || closed[i] === NO_DAY) continue;
		if (created[i] !== NO_DAY && closed[i]! < created[i]!) continue;
		if (first[client] === NO_DAY || closed[i]! < first[client]!) first[client] = closed[i]!;
	}
	for (let i = 0; i < count; i++) wins[i] = first[groups[own[i]!]!]!;
	return wins;
}
