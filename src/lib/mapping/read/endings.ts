import type { Mapping, Outcome, Row } from '../../model';
import { archiveOf, withArchive } from './archive';
import { flagsOf, hasOutcome } from './flags';
import { readEnding, rowOutcome } from './outcomes';
import type { OutcomeRules, RowOutcome } from './outcomes';
import type { Ending } from '../data/outcomes';
import type { FilePlan } from '../plan';
import { tally } from '../column';
import { endedLabels } from './ended-labels';
import type { CellOf } from '../column';
import { key } from '../text';

/** Says how a row of one file ended; null where no cell tells. */
export type OutcomeOf = (row: Row) => RowOutcome | null;

/** How the rows of one file ended, and by what rules. */
export interface Endings {
	readonly rules: OutcomeRules;
	readonly outcomeOf: OutcomeOf;
	/** How many rows were read alike; each reading is one object. Counted when first asked for. */
	readonly counts: () => ReadonlyMap<RowOutcome | null, number>;
	/** A column tells how rows ended. */
	readonly told: boolean;
}

const STATUS_FIRST = ['status', 'stage'] as const;
const STAGE_FIRST = ['stage', 'status'] as const;

/** Names of columns that say of leads that they were converted, in the languages that headers are known in. */
const CONVERTED = /[ck]on[vw]ert/i;

/** The owner's choices by the common form of each label. */
export function choices<Meaning>(given: Readonly<Record<string, Meaning>>): ReadonlyMap<string, Meaning> {
	return new Map(Object.entries(given).map(([label, meaning]) => [key(label), meaning]));
}

/** A converted lead is a win only where no file of deals tells how it ended. */
function convertedMeans(plan: FilePlan, all: readonly FilePlan[]): 'won' | 'open' {
	const deals = all.some(
		(p) =>
			p !== plan && p.kind === 'opportunities' && p.part === 'deals' && (hasOutcome(p) || p.every !== null),
	);
	return plan.leads && deals ? 'open' : 'won';
}

export { hasOutcome } from './flags';

/** Prepares reading how the rows of a file ended. Labels are read once each. */
export function endingsOf(plan: FilePlan, all: readonly FilePlan[], mapping: Mapping): Endings {
	const chosen = choices(mapping.outcomes);
	const fields = stageTells(plan, chosen) ? STAGE_FIRST : STATUS_FIRST;
	const [status, stage] = fields.map((f) => plan.columns.get(f)?.cell ?? null);
	const { isWon, isClosed, names, yesNo } = flagsOf(plan);
	const rules: OutcomeRules = {
		chosen,
		ended: endedLabels(plan, chosen),
		converted: convertedMeans(plan, all),
		flagConverts: CONVERTED.test(names.isWon),
		otherwise: knowsEnd(plan, chosen) ? 'open' : null,
		...(yesNo === null || CONVERTED.test(names.isWon) ? {} : { yesNo }),
	};
	const archive = archiveOf(plan);
	const told: OutcomeOf = (row) =>
		rowOutcome(
			{
				status: status?.(row) ?? null,
				stage: stage?.(row) ?? null,
				isWon: isWon?.(row) ?? null,
				isClosed: isClosed?.(row) ?? null,
			},
			names,
			rules,
		);
	const read: OutcomeOf = archive === null ? told : (row) => withArchive(told(row), archive, row, rules);
	const outcomeOf =
		plan.every !== null && !hasOutcome(plan)
			? sayingAlways(plan.every)
			: remembered(
					[status, stage, isWon, isClosed, archive?.cell].filter((c) => c !== null && c !== undefined),
					read,
				);
	const says = hasOutcome(plan) || plan.every !== null || plan.part === 'contacts';
	return { rules, outcomeOf, counts: countedOnce(plan, outcomeOf), told: says };
}

const EVERY_BECAUSE: Readonly<Record<Outcome, string>> = {
	won: 'every row of this file is a client won',
	lost: 'every row of this file was lost',
	open: 'no column says how it ended, and the file of clients does not have it',
};

/** The same ending for every row, where the file as a whole says it. */
function sayingAlways(outcome: Outcome): OutcomeOf {
	const read: RowOutcome = {
		outcome,
		label: '',
		because: EVERY_BECAUSE[outcome],
		recognised: true,
		converted: false,
		chosen: false,
		from: 'status',
	};
	return () => read;
}

function countedOnce(plan: FilePlan, outcomeOf: OutcomeOf): Endings['counts'] {
	let counts: Map<RowOutcome | null, number> | null = null;
	return () => {
		if (counts !== null) return counts;
		counts = new Map();
		for (const row of plan.rows) {
			const read = outcomeOf(row);
			counts.set(read, (counts.get(read) ?? 0) + 1);
		}
		return counts;
	};
}

interface Branch extends Map<string, Branch | { readonly read: RowOutcome | null }> {
	readonly size: number;
}

/** Works out each combination of cells once: these columns have few labels, and they are asked for often. */
function remembered(cells: readonly CellOf[], read: OutcomeOf): OutcomeOf {
	const root: Branch = new Map();
	return (row) => {
		let at: Branch | { readonly read: RowOutcome | null } = root;
		for (let i = 0; i < cells.length && at instanceof Map; i++) {
			const text = cells[i]?.(row) ?? '';
			let next: Branch | { readonly read: RowOutcome | null } | undefined = at.get(text);
			if (next === undefined) {
				next = i === cells.length - 1 ? { read: read(row) } : new Map();
				at.set(text, next);
			}
			at = next;
		}
		return at instanceof Map ? null : at.read;
	};
}

/**
 * Whether the labels of the file that are known let the others be stages on the way: one of them is known as won,
 * or as lost where leads are won elsewhere or a flag says it.
 */
function knowsEnd(plan: FilePlan, chosen: Chosen): boolean {
	const wonElsewhere = plan.leads || plan.columns.has('is won');
	return STATUS_FIRST.some((field) =>
		endsKnown(plan, field, chosen).some((e) => e !== 'open' && (e !== 'lost' || wonElsewhere)),
	);
}

/** Whether the status only says how a lead is being worked ("New", "Attempted"), while the stage says how it ended. */
function stageTells(plan: FilePlan, chosen: Chosen): boolean {
	const status = plan.columns.get('status');
	if (status === undefined || !plan.columns.has('stage')) return false;
	if (endsKnown(plan, 'status', chosen).some((e) => e !== 'open')) return false;
	const saysOpen = [...tally(plan.rows, status).keys()].some((label) => key(label) === 'open');
	return !saysOpen && endsKnown(plan, 'stage', chosen).some((e) => e === 'won' || e === 'lost');
}

type Chosen = ReadonlyMap<string, Outcome>;

/** Endings of the known labels of a column. */
function endsKnown(plan: FilePlan, field: 'status' | 'stage', chosen: Chosen): (Ending | Outcome)[] {
	const column = plan.columns.get(field);
	if (column === undefined) return [];
	return [...tally(plan.rows, column).keys()].flatMap(
		(label) => chosen.get(key(label)) ?? readEnding(label) ?? [],
	);
}
