import type { Outcome } from '../model';
import { isBlank } from './data/nulls';
import { DECIDING_WORDS, ENDINGS, NEGATIONS, NO, YES } from './data/outcomes';
import type { Ending } from './data/outcomes';
import { key, tidy, words } from './text';

const LABELS = new Map<string, Ending>(
	(['open', 'lost', 'won', 'converted'] as const).flatMap((ending) =>
		ENDINGS[ending].split(',').map((label) => [key(label), ending] as const),
	),
);
const set = (list: string): ReadonlySet<string> => new Set(list.split(',').map(key));
const WON_WORDS = set(DECIDING_WORDS.won);
const LOST_WORDS = set(DECIDING_WORDS.lost);
const NOT = set(NEGATIONS);
const YES_WORDS = set(YES);
const NO_WORDS = set(NO);

/** What a status or stage means by the built-in list; null where it is not on it. */
export function readEnding(label: string): Ending | null {
	const text = tidy(label);
	if (/^100\s?%$/.test(text)) return 'won'; // Capsule's older milestones
	if (/^0\s?%$/.test(text)) return 'lost';
	const known = LABELS.get(key(text));
	if (known !== undefined || text.length > 80) return known ?? null;
	const parts = words(text);
	if (parts.some((w) => LOST_WORDS.has(w))) return 'lost';
	const won = parts.findIndex((w) => WON_WORDS.has(w));
	if (won >= 0) return parts.slice(0, won).some((w) => NOT.has(w)) ? 'lost' : 'won';
	const bare = text.replace(/^\s*(?:stage|phase|step)?\s*\d+\s*[-–—.:)]\s*|\s*\(?\d{1,3}\s?%\)?$/gi, '');
	return bare === text ? null : (LABELS.get(key(bare)) ?? null);
}

/** Yes or no as exports write it; null where it is neither. */
export function readYesNo(cell: string): boolean | null {
	const k = key(cell);
	if (k === '' || k.length > 12) return null;
	return YES_WORDS.has(k) ? true : NO_WORDS.has(k) ? false : null;
}

/** How the labels of a file's outcome columns are read. */
export interface OutcomeRules {
	/** Owner's choices by `key` of the label. */
	readonly chosen: ReadonlyMap<string, Outcome>;
	/** What a converted lead counts as. */
	readonly converted: Outcome;
	/** What a yes in the won column means: less than won where the column says only that a lead was converted. */
	readonly flagged: Outcome;
	/** What a label that nobody knows counts as; null: nothing, until the owner says. */
	readonly otherwise: Outcome | null;
}

/** How one label is read. */
export interface LabelOutcome {
	readonly outcome: Outcome | null;
	readonly because: string;
	readonly recognised: boolean;
}

const ENDING_BECAUSE: Readonly<Record<Ending, string>> = {
	won: 'a usual word for won',
	lost: 'a usual word for lost',
	open: 'a usual word for still open',
	converted: 'a converted lead',
};

/** Reads a status or stage label by the owner's choices, then the built-in list, then the rule for unknown ones. */
export function readOutcome(label: string, rules: OutcomeRules): LabelOutcome | null {
	if (isBlank(label)) return null;
	const chosen = rules.chosen.get(key(label));
	if (chosen !== undefined) return { outcome: chosen, because: 'your choice', recognised: true };
	const ending = readEnding(label);
	if (ending === null) {
		const because =
			rules.otherwise === null
				? 'we do not know this one: please choose'
				: 'we do not know this one: open until you choose';
		return { outcome: rules.otherwise, because, recognised: false };
	}
	if (ending === 'converted') {
		const because =
			rules.converted === 'won'
				? 'a converted lead: no file of deals says how it ended'
				: 'a converted lead is not yet a won deal';
		return { outcome: rules.converted, because, recognised: true };
	}
	return { outcome: ending, because: ENDING_BECAUSE[ending], recognised: true };
}

/** The cells of one row that tell how it ended; null where the file has no such column. */
export interface OutcomeCells {
	readonly status: string | null;
	readonly stage: string | null;
	readonly isWon: string | null;
	readonly isClosed: string | null;
}

/** How a row stands, and the label that decided it. */
export interface RowOutcome extends LabelOutcome {
	readonly label: string;
}

/**
 * How a row ended. A known status beats the won and closed flags, which beat a known stage;
 * an unknown label counts only where nothing else tells. Null: no cell tells anything.
 */
export function rowOutcome(
	cells: OutcomeCells,
	names: OutcomeFlagNames,
	rules: OutcomeRules,
): RowOutcome | null {
	const status = cells.status === null ? null : readOutcome(cells.status, rules);
	if (status?.recognised === true) return { ...status, label: (cells.status ?? '').trim() };
	const stage = cells.stage === null ? null : readOutcome(cells.stage, rules);
	const labelled = status !== null || stage !== null;
	const flag = flagOutcome(cells, names, rules.flagged, labelled);
	if (flag !== null) return flag;
	if (stage?.recognised === true) return { ...stage, label: (cells.stage ?? '').trim() };
	if (status !== null) return { ...status, label: (cells.status ?? '').trim() };
	return stage === null ? null : { ...stage, label: (cells.stage ?? '').trim() };
}

/** Names of the flag columns, for the label that a flag gives. */
export interface OutcomeFlagNames {
	readonly isWon: string;
	readonly isClosed: string;
}

function flagOutcome(
	cells: OutcomeCells,
	names: OutcomeFlagNames,
	flagged: Outcome,
	labelled: boolean,
): RowOutcome | null {
	const won = cells.isWon === null ? null : readYesNo(cells.isWon);
	const closed = cells.isClosed === null ? null : readYesNo(cells.isClosed);
	const flag = (outcome: Outcome, column: string, cell: string | null): RowOutcome => ({
		outcome,
		label: `${column}: ${(cell ?? '').trim()}`,
		because: 'the column says so',
		recognised: true,
	});
	if (won === true) return flag(flagged, names.isWon, cells.isWon);
	// Without a won column a closed row may be won or lost: only a stage can tell.
	if (closed === true && cells.isWon !== null) return flag('lost', names.isClosed, cells.isClosed);
	if (closed === false) return flag('open', names.isClosed, cells.isClosed);
	// Not won may be lost or open: a label, known or not, says more.
	if (won === false && closed === null && !labelled) return flag('open', names.isWon, cells.isWon);
	return null;
}
