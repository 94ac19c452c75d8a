import type { Dimension, IdealValue } from '../../model';
import { fisherTwoSided } from '../../stats/fisher';
import { benjaminiHochberg } from '../../stats/many';
import { mantelHaenszelTest } from '../../stats/mantel-haenszel-test';
import type { Count } from '../../stats/trend';
import { wilson } from '../../stats/wilson';
import type { Ends, ValueCell } from './facts';

/** Of those said to be worth a look, the share that may be so by chance. */
const FALSE_SHARE = 0.1;
/** Wins with an amount from which a mean says anything. */
const ENOUGH_PAID = 5;
/** So many open ones, and none says anything: the column is filled in when one ends. */
const OPEN_THAT_WOULD_SAY = 5;

/** What may be held against others, in the order in which an owner knows them. */
export function columnsOf(dimensions: readonly Dimension[], oneCurrency: boolean): readonly Named[] {
	const own = dimensions
		.filter(({ column }) => column !== 'owner')
		.map(({ key, name, column }) => ({ key, name, field: column }));
	return oneCurrency ? [...own, { key: 'amount', name: 'Amount', field: 'amount' }] : own;
}

/** A column by its key, its name for an owner and its name in the tables. */
export interface Named {
	readonly key: string;
	readonly name: string;
	readonly field: string;
}

/**
 * Whether a column only says how it ended ("Lost reason"): no value of it has both wins and losses, or it is filled in
 * for none that is open. It would stand out whatever it says.
 *
 * @param open all open ones, whatever they say
 */
export function tellsTheEnd({ column }: ValueCell, open: number): boolean {
	return column.mixed === 0 || column.repeated === 0 || (column.open === 0 && open >= OPEN_THAT_WOULD_SAY);
}

/** Every value held against the others of its column; least chance first, those worth a look before all. */
export function judgedValues(
	cells: readonly ValueCell[],
	columns: readonly Named[],
	money: boolean,
): IdealValue[] {
	const held = cells.flatMap((cell) => {
		const column = columns.find(({ field }) => field === cell.field);
		const value = column === undefined ? null : against(cell, column, money);
		return value === null ? [] : [value];
	});
	const many = benjaminiHochberg(held.map(({ chance }) => chance));
	const overAll = benjaminiHochberg(held.map(({ chanceOverAll }) => chanceOverAll));
	return held
		.map((value, i) => standing(value, many[i] ?? 1, overAll[i] ?? 1))
		.sort(
			(a, b) =>
				Number(b.stands !== null) - Number(a.stands !== null) ||
				a.chance - b.chance ||
				b.decided - a.decided ||
				compareText(`${a.name} ${a.value ?? a.from ?? ''}`, `${b.name} ${b.value ?? b.from ?? ''}`),
		);
}

function standing(value: IdealValue, chanceOfMany: number, overAll: number): IdealValue {
	const stands =
		chanceOfMany > FALSE_SHARE ? null : value.rate.rate > value.others.rate.rate ? 'more' : 'less';
	return { ...value, chanceOfMany, stands, byWay: stands === null && overAll <= FALSE_SHARE };
}

/** null where no other value of the column has anything decided. */
function against(cell: ValueCell, { key, name }: Named, money: boolean): IdealValue | null {
	const others = less(cell.column, cell);
	const [decided, against] = [cell.won + cell.lost, others.won + others.lost];
	const [rate, rest] = [wilson(cell.won, decided), wilson(others.won, against)];
	if (rate === null || rest === null) return null;
	return {
		dimension: key,
		name,
		value: cell.value,
		from: cell.from,
		below: cell.below,
		won: cell.won,
		decided,
		rate,
		others: { won: others.won, decided: against, rate: rest },
		shareOfDecided: decided / (decided + against),
		shareOfWins: cell.column.won === 0 ? 0 : cell.won / cell.column.won,
		shareOfMoney: money && cell.column.money > 0 ? cell.money / cell.column.money : null,
		meanWon: money ? meanOf(cell) : null,
		othersMeanWon: money ? meanOf(others) : null,
		...chancesOf(cell, { x: others.won, n: against }),
		chanceOfMany: 1,
		stands: null,
		byWay: false,
	};
}

/**
 * It must stand out over all, and among those that came the same way: what closes more often only because more of it are
 * referrals says nothing of the client.
 */
function chancesOf(cell: ValueCell, others: Count): Pick<IdealValue, 'chance' | 'chanceOverAll'> {
	const chanceOverAll = fisherTwoSided({ x: cell.won, n: cell.won + cell.lost }, others);
	const alike = mantelHaenszelTest(cell.came.map(({ value, others: rest }) => [value, rest]));
	return { chance: Math.max(chanceOverAll, alike), chanceOverAll };
}

const less = (all: Ends, one: Ends): Ends => ({
	won: all.won - one.won,
	lost: all.lost - one.lost,
	money: all.money - one.money,
	paid: all.paid - one.paid,
});

const meanOf = ({ money, paid }: Ends): number | null => (paid < ENOUGH_PAID ? null : money / paid);

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
