import { riskByGroup, type Cell, type RiskRow } from './cells';
import type { ChiSquareTest } from './logrank';
import { chiSquareTail } from './normal';
import { quadraticForm } from './solve';
import { square } from './elementary';

/** One group on one day: its row, the share not yet ended before and after, the share won before and after. */
interface GroupDay extends RiskRow {
	readonly before: number;
	readonly after: number;
	readonly wonBefore: number;
	readonly wonAfter: number;
	/** At risk ÷ share not yet ended: how many were there to begin with, as far as this day can tell. */
	readonly weight: number;
}

/** One day of the test, under the hypothesis that all groups share one win curve. */
interface TestDay {
	readonly groups: readonly GroupDay[];
	/** Wins of all groups on this day. */
	readonly won: number;
	readonly weight: number;
	/** Share not yet won after this day, pooled. */
	readonly left: number;
	/** [score][group]: what one more win in the group adds to the score today … */
	readonly direct: readonly (readonly number[])[];
	/** … and what it has added, up to today, by changing everyone's expectation. */
	readonly drift: readonly (readonly number[])[];
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

function groupDay(row: RiskRow, last: GroupDay | undefined): GroupDay {
	const before = last?.after ?? 1;
	const wonBefore = last?.wonAfter ?? 0;
	if (row.atRisk === 0) return { ...row, before, after: before, wonBefore, wonAfter: wonBefore, weight: 0 };
	const after = (before * (row.atRisk - row.won - row.lost)) / row.atRisk;
	const wonAfter = wonBefore + (before * row.won) / row.atRisk;
	return { ...row, before, after, wonBefore, wonAfter, weight: row.atRisk / before };
}

function testDay(rows: readonly RiskRow[], last: TestDay | undefined): TestDay {
	const groups = rows.map((row, k) => groupDay(row, last?.groups[k]));
	const won = sum(groups.map((group) => group.won));
	const weight = sum(groups.map((group) => group.weight));
	const leftBefore = last?.left ?? 1;
	const step = weight > 0 ? won / weight : 0;
	const direct = groups.map((one, i) =>
		groups.map((other, k) => one.weight * ((i === k ? 1 : 0) - (weight > 0 ? other.weight / weight : 0))),
	);
	const drift = direct.map((line, i) =>
		line.map((value, k) => (last?.drift[i]?.[k] ?? 0) + (leftBefore > 0 ? (value * step) / leftBefore : 0)),
	);
	return { groups, won, weight, left: leftBefore - step, direct, drift };
}

/** Wins above what the common curve lets each group expect on this day. */
function scoreOf({ groups, won }: TestDay): number[] {
	const shares = groups.map((group) => group.weight * (1 - group.wonBefore));
	const all = sum(shares);
	return groups.map((group, k) => group.won - (all > 0 ? (won * shares[k]!) / all : 0));
}

/** Ties: of d ends among n at risk, the later ones are drawn from fewer. */
const tied = (d: number, n: number): number => (d > 1 ? 1 - (d - 1) / (n - 1) : 1);

/** Variance that group k's wins of this day bring in under the common curve, and its losses. */
function varianceOf(day: TestDay, k: number): { readonly wins: number; readonly losses: number } {
	const { atRisk, lost, before, after } = day.groups[k]!;
	if (atRisk === 0) return { wins: 0, losses: 0 };
	const wins = (tied(day.won, day.weight * before) * before * day.won) / (day.weight * atRisk);
	const losses = (tied(lost, atRisk) * square(before) * lost) / square(atRisk);
	return { wins: day.won > 0 ? wins : 0, losses: after > 0 ? losses : 0 };
}

/** What this day adds to the covariance of scores i and j; `end` is the drift at the last day. */
function covarianceOf(day: TestDay, end: TestDay['drift'], i: number, j: number): number {
	return sum(
		day.groups.map(({ after }, k) => {
			const { wins, losses } = varianceOf(day, k);
			const stillIn = after > 0 ? day.left / after : 0;
			const [toCome, toComeJ] = [end[i]![k]! - day.drift[i]![k]!, end[j]![k]! - day.drift[j]![k]!];
			const ofWin = day.direct[i]![k]! + (1 - stillIn) * toCome;
			const ofWinJ = day.direct[j]![k]! + (1 - stillIn) * toComeJ;
			return ofWin * ofWinJ * wins + square(stillIn) * toCome * toComeJ * losses;
		}),
	);
}

/**
 * Gray's test that several groups have the same win curve, losses being a competing end (Gray 1988, rho = 0; the
 * figures of R's cmprsk). It compares how many ever win, as the curves show it; the log-rank test compares
 * how fast those still in play do.
 *
 * @param groups each group's counts by day, two or more; delayed entry is not part of the test
 * @returns chi-square with one degree of freedom less than groups; null where there is nothing to compare
 */
export function grayTest(groups: readonly (readonly Cell[])[]): ChiSquareTest | null {
	const days: TestDay[] = [];
	for (const rows of riskByGroup(groups)) days.push(testDay(rows, days.at(-1)));
	const end = days.at(-1)?.drift;
	if (end === undefined || groups.length < 2) return null;
	// the scores add up to nothing, so the last group's is known from the others
	const free = groups.slice(1).map((_, i) => i);
	const scores = days.map(scoreOf);
	const score = free.map((i) => sum(scores.map((line) => line[i]!)));
	const covariance = free.map((i) => free.map((j) => sum(days.map((day) => covarianceOf(day, end, i, j)))));
	const chiSquare = quadraticForm(score, covariance);
	const df = free.length;
	return chiSquare === null ? null : { chiSquare, df, p: chiSquareTail(chiSquare, df) };
}
