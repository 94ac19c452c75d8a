import { findColumn } from '../column';
import type { FilePlan } from '../plan';
import { suits } from '../recognise/evidence';
import { LONGEST_HEADER, words } from '../text';

const OF_SALES = new Set(
	'sale,sales,sold,won,booking,booked,contract,invoice,invoiced,signed,signature,order,purchase,purchased,commission,hired,retained,engaged,paid,payment,verkauf,verkauft,auftrag,rechnung,vente,vendu,venta,vendido,verkoop,verkocht,vendita,venduto,venda,sprzedaz'.split(
		',',
	),
);

/** Enough values to know a column by. */
const LOOKED_AT = 200;

/** Whether each row of a file without an outcome is a sale: a day or an amount of it says so in its header ("Sale Date", "Invoice amount"). */
export function saysSales(plan: FilePlan): boolean {
	return plan.reading.columns.some((header) => {
		if (!words(header.slice(0, LONGEST_HEADER)).some((word) => OF_SALES.has(word))) return false;
		const column = findColumn(plan.reading.columns, header, false);
		if (column === null) return false;
		const values = plan.rows
			.slice(0, LOOKED_AT)
			.map((row) => column.cell(row))
			.filter((cell) => cell.trim() !== '');
		const filled = values.length >= Math.min(plan.rows.length, LOOKED_AT) * 0.8;
		return filled && ((suits('date', values) ?? 0) >= 0.8 || (suits('number', values) ?? 0) >= 0.8);
	});
}
