import type { Outcome } from '../../model';
import { isBlank } from '../data/nulls';
import { DECIDING_WORDS, ENDINGS, NEGATIONS, NO, YES } from '../data/outcomes';
import type { Ending } from '../data/outcomes';
import { key, tidy, words } from '../text';

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
	/** What a converted lead counts as: open beside a file of deals, which says how it ended; else won, if the owner says so. */
	readonly converted: 'won' | 'open';
	/** A yes in the won column says only that a lead was converted. */
	readonly flagConverts: boolean;
	/** What a label that nobody knows counts as; null: nothing, until the owner says. */
	readonly otherwise: Outcome | null;
	/** Keys of unknown labels whose rows have ended: only the owner can say how. */
	readonly ended?: ReadonlySet<string>;
	/** How the cells of a won column are meant that stands alone. */
	readonly yesNo?: YesNo;
}

/** What a won column means that no status or stage stands beside. */
export interface YesNo {
	/** Not won is lost only where the column sets it apart from those not decided. */
	readonly no: 'open' | 'lost';
	/** A blank cell is not decided, or a box not ticked. */
	readonly blank: 'open' | 'no';
}

/** How one label is read. */
export interface LabelOutcome {
	readonly outcome: Outcome | null;
	readonly because: string;
	readonly recognised: boolean;
	/** It says that a lead was converted. */
	readonly converted: boolean;
	/** The owner chose it. */
	readonly chosen: boolean;
}

const ENDING_BECAUSE: Readonly<Record<Outcome, string>> = {
	won: 'a usual word for won',
	lost: 'a usual word for lost',
	open: 'a usual word for still open',
};

const KNOWN = { recognised: true, converted: false, chosen: false } as const;

const asChosen = (outcome: Outcome): LabelOutcome => ({
	...KNOWN,
	outcome,
	because: 'your choice',
	chosen: true,
});

/** Reads a status or stage label by the owner's choices, then the built-in list, then the rule for unknown ones. */
export function readOutcome(label: string, rules: OutcomeRules): LabelOutcome | null {
	if (isBlank(label)) return null;
	const chosen = rules.chosen.get(key(label));
	const ending = readEnding(label);
	if (ending === 'converted') return convertedLead(chosen, rules);
	if (chosen !== undefined) return asChosen(chosen);
	if (ending !== null) return { ...KNOWN, outcome: ending, because: ENDING_BECAUSE[ending] };
	const ended = rules.ended?.has(key(label)) === true;
	const outcome = ended ? null : rules.otherwise;
	const because = ended
		? 'we do not know this one, and its rows have ended: please choose'
		: outcome === null
			? 'we do not know this one: please choose'
			: 'we do not know this one: open until you choose';
	return { ...KNOWN, outcome, because, recognised: false };
}

/** Beside a file of deals a converted lead is never a win of its own, whatever was chosen while there was none. */
function convertedLead(chosen: Outcome | undefined, rules: OutcomeRules): LabelOutcome {
	const besideDeals = rules.converted === 'open';
	if (chosen !== undefined && !(besideDeals && chosen === 'won'))
		return { ...asChosen(chosen), converted: true };
	const because = besideDeals
		? 'a converted lead: the deals say how it ended'
		: 'a converted lead: say whether it is a client';
	return { ...KNOWN, outcome: rules.converted, because, converted: true };
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
	/** The cell that decided it. */
	readonly from: keyof OutcomeCells;
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
	const status = labelOutcome(cells, 'status', rules);
	const converts = rules.flagConverts && readYesNo(cells.isWon ?? '') === true;
	// A lead that was converted is no longer worked on, whatever its status still says.
	const stillOpen = converts && status?.outcome === 'open' && !status.chosen;
	if (status?.recognised === true && !stillOpen) return status;
	const stage = labelOutcome(cells, 'stage', rules);
	const flag = flagOutcome(cells, names, rules, status !== null || stage !== null);
	if (flag !== null) return flag;
	return stage?.recognised === true ? stage : (status ?? stage);
}

function labelOutcome(cells: OutcomeCells, from: 'status' | 'stage', rules: OutcomeRules): RowOutcome | null {
	const cell = cells[from];
	const read = cell === null ? null : readOutcome(cell, rules);
	return cell === null || read === null ? null : { ...read, label: cell.trim(), from };
}

/** Names of the flag columns, for the label that a flag gives. */
export interface OutcomeFlagNames {
	readonly isWon: string;
	readonly isClosed: string;
}

/** A word other than yes and no in a won column that stands alone ("Pending"); one that nobody knows says nothing. */
function inWonColumn({ isWon }: OutcomeCells, rules: OutcomeRules): RowOutcome | null {
	if (isWon === null || rules.yesNo === undefined) return null;
	const read = readOutcome(isWon, rules);
	return read?.recognised === true ? { ...read, label: isWon.trim(), from: 'isWon' } : null;
}

/** `labelled`: a status or stage says something, known or not. */
function flagOutcome(
	cells: OutcomeCells,
	names: OutcomeFlagNames,
	rules: OutcomeRules,
	labelled: boolean,
): RowOutcome | null {
	const blank = cells.isWon !== null && isBlank(cells.isWon) ? rules.yesNo?.blank : undefined;
	const won = cells.isWon === null ? null : blank === 'no' ? false : readYesNo(cells.isWon);
	const closed = cells.isClosed === null ? null : readYesNo(cells.isClosed);
	const flag = (outcome: Outcome, from: 'isWon' | 'isClosed'): RowOutcome => {
		const label = `${names[from]}: ${(cells[from] ?? '').trim() || 'blank'}`;
		const chosen = rules.chosen.get(key(label));
		if (outcome === 'won' && rules.flagConverts) return { ...convertedLead(chosen, rules), label, from };
		if (chosen !== undefined) return { ...asChosen(chosen), label, from };
		return { ...KNOWN, outcome, because: 'the column says so', label, from };
	};
	if (won === true) return flag('won', 'isWon');
	// Without a won column a closed row may be won or lost: only a stage can tell.
	if (closed === true && blank === 'open') return null;
	if (closed === true && cells.isWon !== null) return flag('lost', 'isClosed');
	if (closed === false) return flag('open', 'isClosed');
	if (closed !== null || labelled) return null;
	// Not won may be lost or open: a label, known or not, says more.
	if (won === false) return flag(blank === undefined ? (rules.yesNo?.no ?? 'open') : 'open', 'isWon');
	if (blank === 'open') return flag('open', 'isWon');
	return inWonColumn(cells, rules);
}
