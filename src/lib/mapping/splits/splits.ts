import { EXTRAS } from '../../model';
import type { Extra, Part } from '../../model';
import type { Column } from '../column';
import type { FilePlan } from '../plan';
import type { Endings } from '../read/endings';
import { key, tidy } from '../text';
import { LEAST_DECIDED, candidatesOf } from './candidates';
import type { Candidate } from './candidates';

/** A column that no field is taken from, and what became of it. */
export interface Split extends Candidate {
	readonly chosen: boolean;
	/** Column of the tables that holds it; null: not chosen, or there is no room. */
	readonly slot: Extra | null;
	/** Nobody chose it, and it would do, but there was no room. */
	readonly crowded: boolean;
}

/** An own column of some files, under the one name that all of them share. */
export interface Slot {
	readonly column: Extra;
	/** As the first file has it. */
	readonly name: string;
}

const LONGEST_NAME = 200;

/** What two headers of one dimension share. */
const idOf = (column: Column): string => key(column.name) || column.name;

/** How sure it is that rows tell of opportunities themselves. */
const RANK: Readonly<Record<Part, number>> = { deals: 0, leads: 1, contacts: 2 };

/** Finds the columns of the owner's own by which figures are split, over all files. */
export function withSplits(plans: readonly FilePlan[], endings: readonly Endings[]): FilePlan[] {
	const judged = plans.map((plan, i) => {
		const of = endings[i];
		return plan.kind !== 'opportunities' || of === undefined ? [] : candidatesOf(plan, of);
	});
	const chosen = plans.map((plan, i) => choice(plan, judged[i] ?? [], plans, judged));
	const slots = slotsFor(plans, chosen);
	return plans.map((plan, i) => {
		const own = new Set(chosen[i]);
		const splits = (judged[i] ?? []).map((one): Split => {
			const slot = own.has(one) ? (slots.get(idOf(one.column)) ?? null) : null;
			const crowded = !own.has(one) && one.why === null && plan.given?.extras === undefined;
			return { ...one, chosen: own.has(one), slot, crowded };
		});
		const sure = judgedByEnds(endings[i]) && (chosen[i] ?? []).length > 0;
		return { ...plan, splits, extras: sure ? (chosen[i] ?? []).map(({ column }) => column.name) : null };
	});
}

/** Whether enough rows are decided to know which columns only repeat how they ended. */
function judgedByEnds(endings: Endings | undefined): boolean {
	let decided = 0;
	for (const [read, n] of endings?.counts() ?? [])
		if (read?.outcome === 'won' || read?.outcome === 'lost') decided += n;
	return decided >= LEAST_DECIDED;
}

/** The columns chosen for a file, the most useful first: what is given; else found out, for all files of its shape alike. */
function choice(
	plan: FilePlan,
	own: readonly Candidate[],
	plans: readonly FilePlan[],
	judged: readonly (readonly Candidate[])[],
): Candidate[] {
	const given = plan.given?.extras;
	if (given !== undefined)
		return given.flatMap((name) => {
			const found = own.find(({ column }) => column.name === name) ?? own.find(byKey(name));
			return found === undefined || found.values === null ? [] : [found];
		});
	const alike = plans.filter((other) => other.shape === plan.shape && other.kind === plan.kind);
	const largest = alike.reduce((most, one) => (one.rows.length > most.rows.length ? one : most), plan);
	const best = (judged[plans.indexOf(largest)] ?? [])
		.filter(({ why }) => why === null)
		.sort((a, b) => b.useful - a.useful)
		.slice(0, EXTRAS.length);
	return best.flatMap(
		({ column }) => own.find((one) => one.column.id === column.id && one.values !== null) ?? [],
	);
}

const byKey =
	(name: string) =>
	({ column }: Candidate): boolean =>
		key(column.name) !== '' && key(column.name) === key(name);

/** Room for the columns of all files: those the owner chose first, then the first of each file before the second of any. */
function slotsFor(plans: readonly FilePlan[], chosen: readonly (readonly Candidate[])[]): Map<string, Extra> {
	const wanted = plans.flatMap((plan, i) =>
		(chosen[i] ?? []).map(({ column }, place) => ({
			column,
			order: [plan.given?.extras === undefined ? 1 : 0, place, RANK[plan.part], plan.index],
		})),
	);
	wanted.sort((a, b) => {
		const differs = a.order.findIndex((n, i) => n !== b.order[i]);
		return (a.order[differs] ?? 0) - (b.order[differs] ?? 0);
	});
	const slots = new Map<string, Extra>();
	for (const { column } of wanted) {
		const free = EXTRAS[slots.size];
		if (slots.has(idOf(column)) || free === undefined) continue;
		slots.set(idOf(column), free);
	}
	return slots;
}

/** The own columns in use over all files, each once. */
export function slotsIn(plans: readonly FilePlan[]): Slot[] {
	return EXTRAS.flatMap((column) => {
		const [first] = [...plans]
			.sort((a, b) => RANK[a.part] - RANK[b.part])
			.flatMap(({ splits }) => splits.filter(({ slot }) => slot === column));
		return first === undefined ? [] : [{ column, name: tidy(first.column.name).slice(0, LONGEST_NAME) }];
	});
}
