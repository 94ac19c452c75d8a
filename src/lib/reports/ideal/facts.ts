import type { Result } from '../../engine';
import type { Count } from '../../stats/trend';
import { known } from '../known';

/** Wins and losses, and what the wins brought. */
export interface Ends {
	readonly won: number;
	readonly lost: number;
	/** Money of wins with an amount, and how many these are. */
	readonly money: number;
	readonly paid: number;
}

/** Won of decided: a value, and all that say another one, of those that came the same way. */
export interface Beside {
	readonly value: Count;
	readonly others: Count;
}

/** One value of a column, or one band of amounts, with its whole column. */
export interface ValueCell extends Ends {
	/** Column of the tables; `amount` for a band. */
	readonly field: string;
	/** null for a band. */
	readonly value: string | null;
	/** Ends of a band; null: none. */
	readonly from: number | null;
	readonly below: number | null;
	/** The same among referrals, among leads and so on. */
	readonly came: readonly Beside[];
	/** All that say any value of the column. */
	readonly column: Ends & {
		readonly open: number;
		/** Decided whose value occurs twice or more, and decided whose value has both wins and losses. */
		readonly repeated: number;
		readonly mixed: number;
	};
}

/** The answer of `values.sql` as cells: its rows of one value, one for each class, are one cell. */
export function toValueCells(result: Result): ValueCell[] {
	const [fields, values] = [result.texts('field'), result.texts('value')];
	const [low, high] = [result.numbers('low'), result.numbers('high')];
	const of = (column: string) => {
		const cells = result.numbers(column);
		return (i: number) => cells[i] ?? 0;
	};
	const own = endsOf(of, '');
	const whole = endsOf(of, 'field_');
	const [wonCame, lostCame] = [of('won_came'), of('lost_came')];
	const [open, repeated, mixed] = [of('field_open'), of('field_repeated'), of('field_mixed')];
	const made = new Map<string, ValueCell>();
	for (let i = 0; i < result.rows; i += 1) {
		const name = JSON.stringify([fields[i], values[i], low[i]]);
		const { won, lost, money, paid } = own(i);
		const beside: Beside = {
			value: { x: won, n: won + lost },
			others: { x: wonCame(i) - won, n: wonCame(i) + lostCame(i) - won - lost },
		};
		const before = made.get(name);
		made.set(name, {
			field: fields[i] ?? '',
			value: values[i] ?? null,
			from: low[i] === 0 ? null : known(low[i]),
			below: known(high[i]),
			won: won + (before?.won ?? 0),
			lost: lost + (before?.lost ?? 0),
			money: money + (before?.money ?? 0),
			paid: paid + (before?.paid ?? 0),
			came: [...(before?.came ?? []), beside],
			column: { ...whole(i), open: open(i), repeated: repeated(i), mixed: mixed(i) },
		});
	}
	return [...made.values()];
}

function endsOf(of: (column: string) => (i: number) => number, before: string): (i: number) => Ends {
	const [won, lost] = [of(`${before}won`), of(`${before}lost`)];
	const [money, paid] = [of(`${before}money`), of(`${before}paid`)];
	return (i) => ({ won: won(i), lost: lost(i), money: money(i), paid: paid(i) });
}
