import type { Result } from '../../engine';
import { byPartner, lastSaid, least, most, numberOf, type RecordOf, type Records } from '../records';
import { tableOf } from '../table';
import { inByteOrder } from '../text-order';

/** What partners files, and the notebook after them, say of each partner, in the order of the files: `filed.sql`. */
export function saidOfPartners({ partners }: Records): Result {
	const groups = byPartner(partners, inByteOrder)
		.map(([partner, rows]) => ({ partner, rows, file: lowest(rows, 'file'), line: lowest(rows, 'line') }))
		.sort((a, b) => a.file - b.file || a.line - b.line);
	return tableOf(groups, {
		partner: ({ partner }) => partner,
		kind: ({ rows }) => lastSaid(rows, ({ kind }) => kind),
		since: ({ rows }) => least(rows.map(({ since }) => since)),
		cadence: ({ rows }) => numberOf(lastSaid(rows, ({ cadence }) => cadence)),
		last_touch: ({ rows }) => most(rows.map((row) => row.last_touch)),
		would_refer: ({ rows }) => lastSaid(rows, (row) => row.would_refer),
		knows_welcome: ({ rows }) => lastSaid(rows, (row) => row.knows_welcome),
		can_explain: ({ rows }) => lastSaid(rows, (row) => row.can_explain),
		note: ({ rows }) => lastSaid(rows, ({ note }) => note),
		email: ({ rows }) => lastSaid(rows, ({ email }) => email),
		phone: ({ rows }) => lastSaid(rows, ({ phone }) => phone),
	});
}

const lowest = (rows: readonly RecordOf<'partners'>[], of: 'file' | 'line'): number =>
	rows.reduce((least, row) => Math.min(least, row[of]), Infinity);
