import type { Engine } from '../../engine';
import {
	CLASSES,
	QUALITIES,
	type LeadClass,
	type Quality,
	type QualityClosing,
	type QualityId,
	type QualityOfClass,
	type QualitySide,
} from '../../model';
import { fisherTwoSided } from '../../stats/fisher';
import { holm } from '../../stats/holm';
import { newcombeDifference } from '../../stats/trend';
import { wilson } from '../../stats/wilson';
import { toQualityCells, type QualityCell } from './facts';
import factsSql from './facts.sql?raw';

/*
 * Method in plain words: of those that say yes or no, the share that says yes, with Wilson's 95% range; blank cells are
 * counted apart. Of those decided, the share won among yes less that among no, with Newcombe's 95% range; it is said to
 * go with closing only where that range leaves out zero and the difference stands out of all those compared (Fisher's
 * exact test, Holm's rule).
 */

/** A side with fewer decided than these is too small to be compared. */
const ENOUGH = 10;
const LEVEL = 0.05;

/** Need, fit and accepted introduction, of the opportunities that the filters let through; null where no file tells. */
export async function quality(engine: Engine, noLosses: boolean): Promise<readonly Quality[] | null> {
	return qualityOf(toQualityCells(await engine.query(factsSql)), noLosses);
}

/**
 * The same from cells.
 *
 * @param noLosses the files hold no loss, so that no close rate can be given
 */
export function qualityOf(cells: readonly QualityCell[], noLosses: boolean): readonly Quality[] | null {
	const told = QUALITIES.filter((id) => cells.some(({ says }) => says[id] !== null));
	if (told.length === 0) return null;
	const matching = cells.filter(({ matches }) => matches);
	const all = told.map((id) => ({
		id,
		classes: CLASSES.filter((of) => matching.some((cell) => cell.class === of)).map((of) =>
			ofClass(
				id,
				of,
				matching.filter((cell) => cell.class === of),
				noLosses,
			),
		),
	}));
	return judged(all);
}

function ofClass(
	id: QualityId,
	leadClass: LeadClass,
	cells: readonly QualityCell[],
	noLosses: boolean,
): QualityOfClass {
	const saying = (answer: boolean | null) => cells.filter(({ says }) => says[id] === answer);
	const [yes, no] = [saying(true), saying(false)];
	const said = total(yes) + total(no);
	return {
		class: leadClass,
		yes: total(yes),
		said,
		notSaid: total(saying(null)),
		share: wilson(total(yes), said),
		closing: closingOf(sideOf(yes, noLosses), sideOf(no, noLosses), noLosses),
	};
}

function sideOf(cells: readonly QualityCell[], noLosses: boolean): QualitySide {
	const won = total(cells.filter(({ outcome }) => outcome === 'won'));
	const decided = total(cells.filter(({ outcome }) => outcome !== 'open'));
	return { won, decided, rate: noLosses ? null : wilson(won, decided) };
}

/** Not yet judged beside the others. */
function closingOf(yes: QualitySide, no: QualitySide, noLosses: boolean): QualityClosing {
	const none = { yes, no, difference: null, chance: null, verdict: 'cannot-tell' as const };
	if (noLosses) return { ...none, because: 'no-losses' };
	const [first, second] = [yes, no].map(({ won, decided }) => ({ x: won, n: decided }));
	const range = first && second ? newcombeDifference(first, second) : null;
	if (!first || !second || range === null) return { ...none, because: 'too-few' };
	const difference = { rate: range.difference, low: range.low, high: range.high };
	if (first.n < ENOUGH || second.n < ENOUGH) return { ...none, difference, because: 'too-few' };
	return { ...none, difference, chance: fisherTwoSided(first, second), because: 'may-be-chance' };
}

/** The more is compared, the more stands out by chance: each chance is raised by Holm's rule, then judged. */
function judged(all: readonly Quality[]): readonly Quality[] {
	const chances = all.flatMap(({ classes }) =>
		classes.flatMap(({ closing }) => (closing.chance === null ? [] : [closing.chance])),
	);
	const raised = holm(chances);
	let next = 0;
	return all.map((one) => ({
		...one,
		classes: one.classes.map((of) =>
			of.closing.chance === null ? of : { ...of, closing: verdictOf(of.closing, raised[next++] ?? 1) },
		),
	}));
}

function verdictOf(closing: QualityClosing, chance: number): QualityClosing {
	const { difference } = closing;
	if (difference === null || (difference.low <= 0 && difference.high >= 0)) return { ...closing, chance };
	if (chance >= LEVEL) return { ...closing, chance, because: 'many-compared' };
	return { ...closing, chance, verdict: difference.low > 0 ? 'more-often' : 'less-often', because: null };
}

const total = (cells: readonly QualityCell[]): number => cells.reduce((sum, { n }) => sum + n, 0);
