import { BYTE_ORDER_MARK, csvLine } from '../../format';
import type { Matching } from '../../reports/ideal/matching';

const HEADER = [
	'opportunity id',
	'name',
	'company',
	'created',
	'owner',
	'amount',
	'currency',
	'matches',
] as const;

/** The list as a file that a spreadsheet opens, in its order. */
export function workCsv(rows: readonly Matching[]): string {
	const lines = rows.map((row) =>
		csvLine([
			row.id ?? '',
			row.name ?? '',
			row.company ?? '',
			row.created ?? '',
			row.owner ?? '',
			row.amount ?? '',
			row.currency ?? '',
			row.matches.join('; '),
		]),
	);
	return [BYTE_ORDER_MARK + csvLine(HEADER), ...lines].join('');
}
