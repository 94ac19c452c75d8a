/** Lines of measurements as a table to be read, and as they stand in bench.json. */
import { median, ninetieth, ninetyFifth } from './figures.js';

/**
 * What each run took, or in words what kept it from being measured.
 * @typedef {readonly number[] | string} Runs
 */
/**
 * The most that is allowed: of the line's own unit, or, where it is held against a baseline, times that one's median.
 * @typedef {{ most: number, at?: 'median' | 'p95', against?: string }} Goal
 */
/**
 * One line of the table. `bare` and `goal` are the short form of one baseline and of the most milliseconds.
 * @typedef {object} Line
 * @property {string} name
 * @property {Runs} runs
 * @property {'ms' | 'MB' | undefined} [unit] milliseconds unless said
 * @property {Runs | undefined} [bare]
 * @property {number | undefined} [goal]
 * @property {Readonly<Record<string, Runs>> | undefined} [beside] the same work done by others, in turn with ours, by their names
 * @property {readonly Goal[] | undefined} [goals]
 */
/**
 * Rows of cells below a row of headings.
 * @typedef {{ title: string, rows: string[][] }} Table
 */
/**
 * @typedef {{ most: number, at: string, against: string | null, met: boolean | null }} Judged
 * @typedef {{ failed: string } | { runs: number, median: number, p90: number, p95: number }} Figures
 * @typedef {{ name: string, ratio: number | null } & Figures} Beside
 * @typedef {{ name: string, unit: string, beside: Beside[], goals: Judged[] } & Figures} Row
 */

/**
 * @param {Line} line
 * @returns {Row}
 */
export function rowOf({ name, unit = 'ms', runs, bare, goal, beside = {}, goals = [] }) {
	const all = bare === undefined ? beside : { bare, ...beside };
	const own = figuresOf(runs);
	const others = Object.entries(all).map(([other, theirs]) => {
		const figures = figuresOf(theirs);
		return { name: other, ...figures, ratio: ratioOf(own, figures) };
	});
	const wanted = goal === undefined ? goals : [{ most: goal }, ...goals];
	return { name, unit, ...own, beside: others, goals: wanted.map((one) => judged(one, own, others)) };
}

/** @param {Runs} runs @returns {Figures} */
function figuresOf(runs) {
	if (typeof runs === 'string') return { failed: runs };
	return {
		runs: runs.length,
		median: round(median(runs)),
		p90: round(ninetieth(runs)),
		p95: round(ninetyFifth(runs)),
	};
}

/** @param {Figures} own @param {Figures} other */
const ratioOf = (own, other) =>
	'failed' in own || 'failed' in other || other.median === 0
		? null
		: Math.round((own.median / other.median) * 1000) / 1000;

/**
 * @param {Goal} goal
 * @param {Figures} own
 * @param {readonly Beside[]} others
 * @returns {Judged} `met` null: the baseline failed, there is nothing to hold it against
 */
function judged({ most, at = 'median', against }, own, others) {
	const told = { most, at, against: against ?? null };
	if ('failed' in own) return { ...told, met: false };
	if (against === undefined) return { ...told, met: own[at] <= most };
	const ratio = others.find(({ name }) => name === against)?.ratio ?? null;
	return { ...told, met: ratio === null ? null : ratio <= most };
}

/** @param {number} value */
const round = (value) => Math.round(value * 10) / 10;

/** @param {readonly Row[]} rows */
export const tableOf = (rows) =>
	aligned([
		['', 'runs', 'median', 'p90', 'p95', 'ours to it', 'goal'],
		...rows.flatMap((row) => [
			[row.name, ...cells(row, row.unit), '', said(row, null)],
			...row.beside.map((one) => [
				`    beside ${one.name}`,
				...cells(one, row.unit),
				one.ratio === null ? '' : `${one.ratio}`,
				said(row, one.name),
			]),
		]),
	]);

/** @param {Figures} figures @param {string} unit */
const cells = (figures, unit) =>
	'failed' in figures
		? ['', `failed: ${figures.failed}`, '', '']
		: [String(figures.runs), ...[figures.median, figures.p90, figures.p95].map((one) => `${one} ${unit}`)];

/** @param {Row} row @param {string | null} against */
const said = ({ unit, goals }, against) =>
	goals
		.filter((goal) => goal.against === against)
		.map(
			({ most, at, met }) =>
				`${at === 'median' ? '' : `${at} `}${most}${against === null ? ` ${unit}` : ' ×'} ${met === null ? 'cannot be said' : met ? 'met' : 'missed'}`,
		)
		.join(', ');

/**
 * The first column to the left, the others to the right.
 * @param {string[][]} cells rows of as many cells
 */
export function aligned(cells) {
	// What failed is a sentence, and would push all other columns away.
	const width = (/** @type {string} */ cell) => (cell.startsWith('failed: ') ? 0 : cell.length);
	const widths = (cells[0] ?? []).map((_, i) => Math.max(...cells.map((row) => width(row[i] ?? ''))));
	return `${cells
		.map((row) =>
			row
				.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
				.join('   ')
				.trimEnd(),
		)
		.join('\n')}\n`;
}
