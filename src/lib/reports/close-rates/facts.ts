import { CLASSES, OUTCOMES, type LeadClass, type Outcome } from '../../model';
import { eachRow, inMoney, sumBySize, type Columns, type Selection, type Tally } from '../columns';
import { ENTERED, NO_DAY, type Opportunities } from '../ground/opportunities';
import { taken } from '../ground/reading';
import { remembered } from '../remembered';

/** Opportunities that are alike in all that close rates ask for. */
export interface Cell {
	readonly class: LeadClass;
	readonly outcome: Outcome;
	/** Day of creation, counted from 1970-01-01; null where unknown. */
	readonly createdDay: number | null;
	/** Days to the end, or to the as-of date while open; null without a usable pair of dates. */
	readonly days: number | null;
	/** Whether it came in as a lead or as a deal; absent where the files do not hold both. */
	readonly entered?: 'lead' | 'deal';
	/** The same days of the deal alone; null: it became none. Absent where the files do not hold both. */
	readonly deal?: { readonly createdDay: number | null; readonly days: number | null } | null;
	readonly n: number;
}

/**
 * The same column by column, as numbers, in the order of the cells: of a large file hardly two opportunities are alike.
 * Where the files do not hold both leads and deals, what tells of that is empty.
 */
export type CellColumns = Pick<
	Opportunities,
	'classes' | 'outcomes' | 'created' | 'days' | 'entered' | 'isDeal' | 'dealCreated' | 'dealDays'
> & {
	/** How many opportunities each stands for. */
	readonly counts: Uint32Array;
};

/** What each cell is, by its number less one. */
export function cellColumnsOf(all: Opportunities): CellColumns {
	const counts = new Uint32Array(all.cellCount);
	const places = new Uint32Array(all.cellCount);
	all.cells.forEach((cell, place) => {
		counts[cell - 1]!++;
		places[cell - 1] = place;
	});
	const told = all.entered.some((way) => way !== 0) ? places : new Uint32Array(0);
	return {
		counts,
		classes: taken(all.classes, places),
		outcomes: taken(all.outcomes, places),
		created: taken(all.created, places),
		days: taken(all.days, places),
		entered: taken(all.entered, told),
		isDeal: taken(all.isDeal, told),
		dealCreated: taken(all.dealCreated, told),
		dealDays: taken(all.dealDays, told),
	};
}

/** The cells themselves. */
export function cellsOf(all: CellColumns): Cell[] {
	const dayOf = (day: number | undefined): number | null =>
		day === undefined || day === NO_DAY ? null : day;
	return Array.from(all.counts, (n, i): Cell => {
		const cell = {
			class: CLASSES[all.classes[i]!]!,
			outcome: OUTCOMES[all.outcomes[i]!]!,
			createdDay: dayOf(all.created[i]),
			days: dayOf(all.days[i]),
			n,
		};
		const entered = ENTERED[all.entered[i] ?? 0];
		if (entered == null) return cell;
		const deal = { createdDay: dayOf(all.dealCreated[i]), days: dayOf(all.dealDays[i]) };
		return { ...cell, entered, deal: all.isDeal[i] === 1 ? deal : null };
	});
}

/** The same, made when they are first asked for: as objects they are large. */
export const cellsFrom = remembered(cellsOf);

/** The cells of which the filters let any through, with as many as they let. */
export function matchingCells(all: readonly Cell[], columns: Columns, selection: Selection): Cell[] {
	const counts = new Uint32Array(all.length);
	eachRow(columns, selection, 0, (row) => {
		counts[columns.cells[row]!]!++;
	});
	const found: Cell[] = [];
	all.forEach((cell, place) => {
		const n = counts[place] ?? 0;
		if (n > 0) found.push(cell.n === n ? cell : { ...cell, n });
	});
	return found;
}

/** Money won of one class in one currency. */
export interface MoneyCell {
	readonly class: LeadClass;
	/** null: no currency known. */
	readonly currency: string | null;
	readonly won: number;
}

/** Money won of each class in each currency, of the rows of a tally; the currency that is not named first. */
export function classMoney({ money, texts, amounts }: Columns, tally: Tally): MoneyCell[] {
	const parts = new Map<string, { class: LeadClass; code: number; won: number[] }>();
	money.groups.forEach((group, place) => {
		const won = tally.money[place] ?? NaN;
		if (group === null || Number.isNaN(won)) return;
		const key = `${group.class} ${group.currency}`;
		const part = parts.get(key) ?? {
			class: CLASSES[group.class] ?? 'unknown',
			code: group.currency,
			won: [],
		};
		parts.set(key, part);
		part.won.push(won);
	});
	return [...parts.values()]
		.sort((a, b) => a.code - b.code)
		.map((part) => ({
			class: part.class,
			currency: texts.currency.values[part.code] ?? null,
			won: inMoney(sumBySize(part.won), amounts),
		}));
}

/** How many opportunities the cells stand for. */
export function count(cells: readonly Cell[], where: (cell: Cell) => boolean = () => true): number {
	return cells.reduce((sum, cell) => (where(cell) ? sum + cell.n : sum), 0);
}

/** First day of creation; infinite where none is known. */
export const firstCreated = remembered((cells: readonly Cell[]): number =>
	cells.reduce((first, { createdDay }) => Math.min(first, createdDay ?? Infinity), Infinity),
);
