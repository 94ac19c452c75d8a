import type { Notebook } from '../../model';
import { fill, outcomeKind, partnerValues, templateOf } from '../../send';
import type { Filled, Values, Words, WordsKind } from '../../send';

/** Words that are wanted for one partner. */
export interface Wanted {
	readonly kind: WordsKind;
	/** Who is written to. */
	readonly partner: string;
	/** What else is known for the blanks. */
	readonly values?: Values;
	/** They speak of more than one referral. */
	readonly several?: boolean;
}

/** Words for one partner, filled in. */
export interface WordsTo {
	/** The kind in force: how something ended is not said without leave. */
	readonly kind: WordsKind;
	readonly template: Words;
	readonly values: Values;
	readonly filled: Filled;
}

/** Kinds that speak of somebody whom the partner sent. */
const OF_CLIENTS: readonly WordsKind[] = ['thanks', 'outcome', 'outcome-won', 'outcome-lost'];

/** What stands for whoever was sent, where nobody may be named. */
export const NOBODY_NAMED = { one: 'the person you sent me', several: 'the people you sent me' };

/** Words for one partner. A client is named, and an outcome told, only where the owner turned this on. */
export function wordsTo(wanted: Wanted, notebook: Notebook): WordsTo {
	const { several = false } = wanted;
	const told = wanted.kind === 'outcome-won' || wanted.kind === 'outcome-lost';
	const kind = told && !notebook.namesOutcomes ? outcomeKind(false, 'open') : wanted.kind;
	const named: Values = {
		...partnerValues(wanted.partner, { name: notebook.signature, firm: null }),
		...wanted.values,
	};
	const unnamed = several ? NOBODY_NAMED.several : NOBODY_NAMED.one;
	const values =
		OF_CLIENTS.includes(kind) && (!notebook.namesOutcomes || (named.person ?? '').trim() === '')
			? { ...named, person: unnamed, 'person first name': unnamed }
			: named;
	const template = templateOf(kind, notebook.words, several);
	return { kind, template, values, filled: fill(kind, template, values) };
}
