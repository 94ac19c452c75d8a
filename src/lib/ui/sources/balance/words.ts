import { BYTE_ORDER_MARK, count, csvLine, fixed } from '../../../format';
import type { Likely } from '../../../model';
import type { Introduced } from '../../../reports/balance/introductions';
import { askSaid } from '../../../reports/balance/say-introductions';

/** Wins to expect: one decimal below ten, where it matters. */
export const winsWords = (wins: number, locale?: string): string =>
	wins < 10 ? fixed(wins, Number.isInteger(wins) ? 0 : 1, locale) : count(Math.round(wins), locale);

/** "2–11", "3". */
export const rangeWords = ({ low, high }: Likely, locale?: string): string =>
	low === high ? count(high, locale) : `${count(low, locale)}–${count(high, locale)}`;

const HEADER = ['opportunity id', 'name', 'company', 'created', 'outcome', 'source', 'owner', 'ask'] as const;

/** The list as a spreadsheet opens it. */
export function introductionsCsv(rows: readonly Introduced[]): string {
	const lines = rows.map(({ id, name, company, created, outcome, source, owner }) =>
		csvLine([
			id ?? '',
			name ?? '',
			company ?? '',
			created ?? '',
			outcome,
			source ?? '',
			owner ?? '',
			askSaid(outcome),
		]),
	);
	return [BYTE_ORDER_MARK + csvLine(HEADER), ...lines].join('');
}
