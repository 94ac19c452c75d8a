import type { Engine } from '../../engine';
import { CLASSES, type Funnel, type LeadClass, type Stage, type StageOfClass } from '../../model';
import { quantile7 } from '../../stats/weighted-days';
import { wilson } from '../../stats/wilson';
import { toStageCells, toWaitingCells, type StageCell, type WaitingCell } from './facts';
import { ordered, saysLost, stageKey } from './order';
import stagesSql from './stages.sql?raw';
import waitingSql from './waiting.sql?raw';

/*
 * Method in plain words: an export gives each opportunity one stage, where it stands or where it was lost. A won one is
 * taken to have passed every stage and a lost one those up to where it was lost, so that how many reached a stage is
 * inferred; open ones are left out of it, shares carry Wilson's 95% range.
 */

/** Of the lost ones so many must keep the stage where they were lost; otherwise those that do mislead. */
const PLACED_SHARE = 0.9;
/** So many lost at one label where nothing else ever was: it is where lost ones are put. */
const MANY_AT_ONE = 5;

/** Where opportunities stand and where they are lost, of those that the filters let through; null without stages. */
export async function funnel(engine: Engine, noLosses: boolean): Promise<Funnel | null> {
	const cells = toStageCells(await engine.query(stagesSql));
	return funnelOf(cells, toWaitingCells(await engine.query(waitingSql)), noLosses);
}

/** The same from cells. */
export function funnelOf(
	cells: readonly StageCell[],
	waiting: readonly WaitingCell[],
	noLosses: boolean,
): Funnel | null {
	const ends = endsIn(cells);
	/** Open and lost ones at a stage of the way. */
	const placed = cells.filter(
		({ outcome, stage }) => outcome !== 'won' && stage !== null && !ends.has(stageKey(stage)),
	);
	const labels = labelsOf(placed);
	if (labels.length === 0) return null;
	const of = (outcome: StageCell['outcome'], among = cells) =>
		sum(among.filter((cell) => cell.outcome === outcome));
	const [lost, lostPlaced] = [of('lost'), of('lost', placed)];
	const way = ordered(labels);
	const because =
		noLosses || lost === 0
			? 'no-losses'
			: lostPlaced < PLACED_SHARE * lost
				? 'ends-only'
				: way === null
					? 'no-order'
					: null;
	const classes = CLASSES.filter((id) => cells.some((cell) => cell.class === id));
	const decided = new Map(
		classes.map((id) => [id, of('won', ofClass(cells, id)) + of('lost', ofClass(placed, id))]),
	);
	const stages = (way?.labels ?? labels).map((label, i, all) => {
		const from = new Set(all.slice(i).map(stageKey));
		const here = placed.filter((cell) => stageKey(cell.stage ?? '') === stageKey(label));
		const further = placed.filter((cell) => from.has(stageKey(cell.stage ?? '')));
		return {
			label,
			open: of('open', here),
			lost: of('lost', here),
			openDays: middleDays(waiting, label),
			classes: classes.map((id): StageOfClass => {
				const [open, lostHere] = [of('open', ofClass(here, id)), of('lost', ofClass(here, id))];
				const counts = { class: id, open, lost: lostHere };
				if (because !== null) return { ...counts, reached: null, share: null, wentOn: null };
				const reached = of('won', ofClass(cells, id)) + of('lost', ofClass(further, id));
				return {
					...counts,
					reached,
					share: wilson(reached, decided.get(id) ?? 0),
					wentOn: wilson(reached - lostHere, reached),
				};
			}),
		};
	});
	return {
		stages: way === null ? byNumber(stages) : stages,
		order: way?.order ?? null,
		because,
		lost,
		lostPlaced,
		won: of('won'),
		open: of('open'),
		openPlaced: of('open', placed),
		classes: classes.map((id) => ({
			class: id,
			decided: decided.get(id) ?? 0,
			won: of('won', ofClass(cells, id)),
			wonShare: because === null ? wilson(of('won', ofClass(cells, id)), decided.get(id) ?? 0) : null,
			lostUnplaced: of('lost', ofClass(cells, id)) - of('lost', ofClass(placed, id)),
		})),
	};
}

/** Labels that say how one ended, and are no step of the way. */
function endsIn(cells: readonly StageCell[]): ReadonlySet<string> {
	const at = (outcome: StageCell['outcome']) =>
		new Set(
			cells.flatMap((cell) =>
				cell.outcome === outcome && cell.stage !== null ? [stageKey(cell.stage)] : [],
			),
		);
	const [open, won, lost] = [at('open'), at('won'), at('lost')];
	const said = cells.flatMap(({ stage, ends }) => (ends && stage !== null ? [stageKey(stage)] : []));
	const inWords = [...lost].filter((key) => !open.has(key) && saysLost(key));
	const allLost = cells.filter(({ outcome, stage }) => outcome === 'lost' && stage !== null);
	const [only] = lost;
	const parked =
		only !== undefined && lost.size === 1 && !open.has(only) && !won.has(only) && sum(allLost) >= MANY_AT_ONE;
	return new Set([...said, ...inWords, ...(parked ? [only] : [])]);
}

/** Each stage once, as it is written most often. */
function labelsOf(cells: readonly StageCell[]): string[] {
	const written = new Map<string, Map<string, number>>();
	for (const { stage, n } of cells) {
		if (stage === null) continue;
		const spellings = written.get(stageKey(stage)) ?? new Map<string, number>();
		written.set(stageKey(stage), spellings.set(stage, (spellings.get(stage) ?? 0) + n));
	}
	return [...written.values()].map(
		(spellings) => [...spellings].reduce((most, one) => (one[1] > most[1] ? one : most))[0],
	);
}

function middleDays(waiting: readonly WaitingCell[], label: string): number | null {
	const here = waiting.filter(({ stage }) => stageKey(stage) === stageKey(label));
	return quantile7(
		here.map(({ days, n }) => ({ day: days, count: n })),
		0.5,
	);
}

const byNumber = (stages: readonly Stage[]): Stage[] =>
	[...stages].sort((a, b) => b.lost + b.open - (a.lost + a.open) || (a.label < b.label ? -1 : 1));

const ofClass = (cells: readonly StageCell[], id: LeadClass): readonly StageCell[] =>
	cells.filter((cell) => cell.class === id);

const sum = (cells: readonly StageCell[]): number => cells.reduce((total, { n }) => total + n, 0);
