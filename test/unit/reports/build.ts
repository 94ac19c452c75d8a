import type { LeadClass, Outcome, Report } from '../../../src/lib/model';
import { claimsOf } from '../../../src/lib/reports/claims/claims';
import type { Cell, MoneyCell } from '../../../src/lib/reports/close-rates/facts';
import { figuresByClass, wholeOf } from '../../../src/lib/reports/close-rates/figures';
import { horizonOf } from '../../../src/lib/reports/close-rates/horizon';
import { warningsOf } from '../../../src/lib/reports/data/warnings';
import { makeReport } from '../../fixtures/report';

/** Day 0 of these tests is long before the as-of day. */
export const AS_OF = 1000;

/** `n` opportunities of a class, created `age` days before as-of, that ended after `days` (null: no usable dates). */
export function some(
	leadClass: LeadClass,
	outcome: Outcome,
	n: number,
	{ days, age = 600 }: { days?: number | null; age?: number | null } = {},
): Cell {
	return {
		class: leadClass,
		outcome,
		n,
		createdDay: age === null ? null : AS_OF - age,
		days: days === undefined ? (outcome === 'open' ? age : 20) : days,
	};
}

const NO_DATA = makeReport().data;

/** A report from cells, as the engine's answers would give it. */
export function reportOf(cells: readonly Cell[], money: readonly MoneyCell[] = []): Report {
	const used = cells.reduce((sum, { n }) => sum + n, 0);
	const dated = cells.some(({ createdDay }) => createdDay !== null);
	const whole = wholeOf(cells, dated ? AS_OF : null);
	const currencies = [...new Set(money.map(({ currency }) => currency))];
	const classes = figuresByClass({ cells, money, currencies, whole });
	const horizon = horizonOf(cells, whole);
	return makeReport(classes, {
		asOf: dated ? '1972-09-27' : null,
		rows: { read: used, used, setAside: [], files: [] },
		horizon,
		claims: claimsOf({ cells, money, oneCurrency: currencies.length === 1, whole, horizon }),
		warnings: warningsOf({
			classes,
			whole,
			data: NO_DATA,
			currencies,
			sharedIds: 0,
			lostAnswers: 0,
			sourcesDiffer: 0,
			files: [],
			entered: null,
		}),
	});
}
