import { findColumn } from '../column';
import type { FilePlan } from '../plan';
import { looksLikeDate, share, suits } from '../recognise/evidence';
import { LONGEST_HEADER, words } from '../text';

const OF_SALES = new Set(
	'sale,sales,sold,won,booking,booked,contract,invoice,invoiced,signed,signature,order,purchase,purchased,commission,hired,retained,engaged,paid,payment,verkauf,verkauft,auftrag,rechnung,vente,vendu,venta,vendido,verkoop,verkocht,vendita,venduto,venda,sprzedaz'.split(
		',',
	),
);

/** Enough values to know a column by. */
const LOOKED_AT = 200;

/**
 * Whether each row of a file without an outcome is a sale: a day of it says so in its header ("Sale Date"), or an
 * amount ("Invoice amount") beside some day. A list of products has prices, and no day.
 */
export function saysSales(plan: FilePlan): boolean {
	const of = { days: 0, saleDays: 0, saleAmounts: 0 };
	for (const header of plan.reading.columns) {
		const kind = valuesIn(plan, header);
		if (kind === null) continue;
		const sale = words(header.slice(0, LONGEST_HEADER)).some((word) => OF_SALES.has(word));
		if (kind === 'date') {
			of.days++;
			if (sale) of.saleDays++;
		} else if (sale) of.saleAmounts++;
	}
	return of.saleDays > 0 || (of.saleAmounts > 0 && of.days > 0);
}

/** Whether a column, filled on nearly every row, holds days or amounts. */
function valuesIn(plan: FilePlan, header: string): 'date' | 'number' | null {
	const column = findColumn(plan.reading, header, false);
	if (column === null) return null;
	const values = Array.from(plan.rows.subarray(0, LOOKED_AT), column.cell).filter(
		(cell) => cell.trim() !== '',
	);
	if (values.length < Math.min(plan.rows.length, LOOKED_AT) * 0.8) return null;
	if ((share(values, (value) => looksLikeDate(value, false)) ?? 0) >= 0.8) return 'date';
	return (suits('number', values) ?? 0) >= 0.8 ? 'number' : null;
}
