import { cellAt } from '../../model';
import type { Cells, Row } from '../../model';
import { JOINER, tally } from '../column';
import type { CellOf } from '../column';
import { FORECAST } from '../data/forecasts';
import { isBlank } from '../data/nulls';
import type { FilePlan } from '../plan';
import { plain } from '../text';
import { readDate } from './dates';
import { readYesNo } from './outcomes';
import type { OutcomeFlagNames, YesNo } from './outcomes';

/** Cells that say by yes or no how a row ended, what their columns are called, and how they are meant. */
export interface Flags {
	readonly isWon: CellOf | null;
	readonly isClosed: CellOf | null;
	readonly names: OutcomeFlagNames;
	readonly yesNo: YesNo | null;
}

type Planned = Pick<FilePlan, 'columns' | 'rows' | 'reading'>;

/** A day won and a day lost, where no other column says how rows ended. */
function endDays(plan: Pick<FilePlan, 'columns'>): readonly [won: number, lost: number] | null {
	if (OTHERS.some((field) => plan.columns.has(field))) return null;
	const [won, lost, more] = plan.columns.get('closed')?.at ?? [];
	return won === undefined || lost === undefined || more !== undefined ? null : [won, lost];
}

const OTHERS = ['status', 'stage', 'is won', 'is closed'] as const;

/** Whether a file has columns that say how its rows ended. */
export const hasOutcome = (plan: Pick<FilePlan, 'columns'>): boolean =>
	OTHERS.some((field) => plan.columns.has(field)) || endDays(plan) !== null;

/** Finds the cells of a file that say by yes or no, or by the day that is filled in, how a row ended. */
export function flagsOf(plan: Planned): Flags {
	const days = endDays(plan);
	if (days !== null) return daysAsFlags(plan.reading.cells, days, plan.columns.get('closed')?.name ?? '');
	const [won, closed] = [plan.columns.get('is won'), plan.columns.get('is closed')];
	const names = { isWon: won?.name ?? '', isClosed: closed?.name ?? '' };
	if (won === undefined && LOST.test(plain(names.isClosed))) return lostAlone(closed?.cell, names);
	const given = { isWon: won?.cell ?? null, isClosed: closed?.cell ?? null, names, yesNo: null };
	if (won === undefined || plan.columns.has('status') || plan.columns.has('stage')) return given;
	const yesNo = meantBy([...tally(plan.rows, won).keys()]);
	const ended = closed === undefined ? endedOf(plan, won.cell) : null;
	if (ended === null) return { ...given, yesNo };
	return { ...given, ...ended, names: { ...names, isClosed: ended.name }, yesNo };
}

/** A row with both days, or a day that cannot be read, says nothing. */
function daysAsFlags(cells: Cells, [won, lost]: readonly [number, number], name: string): Flags {
	const [isWon = '', isClosed = ''] = name.split(JOINER);
	const filled = (row: Row, at: number): boolean => readDate(cellAt(cells, row, at)) !== null;
	const said =
		(at: number, other: number): CellOf =>
		(row) => {
			if (filled(row, at)) return filled(row, other) ? '' : 'yes';
			return isBlank(cellAt(cells, row, at)) ? 'no' : '';
		};
	return { isWon: said(won, lost), isClosed: said(lost, won), names: { isWon, isClosed }, yesNo: null };
}

/** A closed column that says lost: beside a won column both together say the same as "closed". */
const LOST = /lost|declined|not ?won|verloren|abgesagt|perd[ui]|\bpers[oa]\b|przegran/;

/** Without a won column, what is not lost may be won or open. */
const lostAlone = (lost: CellOf | undefined, names: OutcomeFlagNames): Flags => ({
	isWon: () => '',
	isClosed: (row) => (readYesNo(lost?.(row) ?? '') === true ? 'yes' : ''),
	names,
	yesNo: null,
});

/** Beside a yes and a no, what is left blank is not decided; where only yes is ever said, blank means no. */
function meantBy(cells: readonly string[]): YesNo {
	const no = cells.some((cell) => readYesNo(cell) === false);
	const others = cells.some((cell) => readYesNo(cell) === null);
	return { no: no && others ? 'lost' : 'open', blank: no ? 'open' : 'no' };
}

/** Whether a row has a day of its end: only where some rows that were not won have one and others do not. */
function endedOf(plan: Planned, won: CellOf): { isClosed: CellOf; name: string } | null {
	const closed = plan.columns.get('closed');
	if (closed === undefined || FORECAST.test(plain(closed.name))) return null;
	const others = plan.rows.filter((row) => readYesNo(won(row)) !== true);
	const ends = others.filter((row) => readDate(closed.cell(row)) !== null).length;
	if (ends === 0 || ends === others.length) return null;
	return { isClosed: (row) => (readDate(closed.cell(row)) === null ? '' : 'yes'), name: closed.name };
}
