import { CLASSES, OUTCOMES, type LeadClass, type Outcome } from '../../model';
import { inMoney, sumBySize, type Columns, type Selection, type Tally } from '../columns';
import { ENTERED, NO_DAY, type Opportunities } from '../ground/opportunities';
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

/** Opportunities as cells, in the order of their numbers, which begin with 1. */
export function cellsFrom(all: Opportunities): Cell[] {
	const counts = new Uint32Array(all.cellCount);
	const firstOf = new Uint32Array(all.cellCount);
	for (let place = all.rows - 1; place >= 0; place--) {
		const cell = all.cells[place]! - 1;
		counts[cell]!++;
		firstOf[cell] = place;
	}
	const dayOf = (day: number | undefined): number | null =>
		day === undefined || day === NO_DAY ? null : day;
	return Array.from(firstOf, (place, number): Cell => {
		const cell = {
			class: CLASSES[all.classes[place]!]!,
			outcome: OUTCOMES[all.outcomes[place]!]!,
			createdDay: dayOf(all.created[place]),
			days: dayOf(all.days[place]),
			n: counts[number]!,
		};
		const entered = ENTERED[all.entered[place]!];
		if (entered == null) return cell;
		const deal = { createdDay: dayOf(all.dealCreated[place]), days: dayOf(all.dealDays[place]) };
		return { ...cell, entered, deal: all.isDeal[place] === 1 ? deal : null };
	});
}

/** The cells of which the filters let any through, with as many as they let. */
export function matchingCells(all: readonly Cell[], columns: Columns, selection: Selection): Cell[] {
	const { rows, rowsAt, first } = selection;
	const counts = new Uint32Array(all.length);
	for (let i = 0; i < rows; i++) counts[columns.cells[rowsAt === null ? first + i : rowsAt[i]!]!]!++;
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
