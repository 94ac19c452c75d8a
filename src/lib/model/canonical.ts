import { FILE_KINDS } from './words';
import type { FileKind } from './words';

/** SQL type of a canonical column. Text of a `BOOLEAN` is `true` or `false`, of a `DATE` `YYYY-MM-DD`, of a `TIMESTAMP` `YYYY-MM-DD HH:MM:SS`. */
export type SqlType = 'VARCHAR' | 'INTEGER' | 'DOUBLE' | 'BOOLEAN' | 'DATE' | 'TIMESTAMP';

/** What the rows of a canonical table are: those of files of a kind, or what people in files of several kinds tell. */
export type TableKind = FileKind | 'contacts';
export const TABLE_KINDS: readonly TableKind[] = [...FILE_KINDS, 'contacts'];

/** Where every canonical row comes from: index of the file among those dropped, and its 1-based physical line. */
const PLACE = { file: 'INTEGER', line: 'INTEGER' } as const;

/**
 * The canonical tables: what mapping writes and SQL reads. No name a user chose reaches SQL.
 * An empty cell is NULL in every column.
 */
export const CANONICAL = {
	opportunities: {
		...PLACE,
		scope: 'VARCHAR', // shape of the file: ids are compared within it
		print: 'VARCHAR', // fingerprint of all cells of the row
		id: 'VARCHAR',
		identity: 'VARCHAR', // what tells rows without an id apart from those of another export of the list
		edition: 'INTEGER', // place of the file among the exports of its list, the oldest first; NULL: the only one
		part: 'VARCHAR', // leads: NULL for deals
		tie: 'VARCHAR', // what deals refer to a lead by
		lead_tie: 'VARCHAR', // the lead that a deal goes on from
		name: 'VARCHAR',
		company: 'VARCHAR',
		client_id: 'VARCHAR',
		outcome: 'VARCHAR', // won lost open; NULL: cannot be told
		outcome_label: 'VARCHAR', // the label that decided it
		created: 'DATE', // NULL also where the date was later than today
		closed: 'DATE', // the same; of won and lost only (an open one's is a forecast)
		amount: 'DOUBLE',
		currency: 'VARCHAR',
		source: 'VARCHAR', // cleaned label; NULL: blank or a null token
		source_class: 'VARCHAR', // class of that label; `unknown`: it is known and says nothing; NULL: in no family, or no label
		referrer: 'VARCHAR', // a named person or firm
		class_given: 'VARCHAR', // from a class column
		existing: 'BOOLEAN', // the row itself says that it is business of an existing client
		owner: 'VARCHAR',
		service: 'VARCHAR',
		stage: 'VARCHAR',
		contacted: 'DATE',
		needs_service: 'BOOLEAN',
		fits_ideal: 'BOOLEAN',
		intro_accepted: 'BOOLEAN',
		industry: 'VARCHAR',
		region: 'VARCHAR',
		modified: 'TIMESTAMP',
		// Columns of the owner's own by which figures can be split; which is which stands in `Dimension`.
		extra_1: 'VARCHAR',
		extra_2: 'VARCHAR',
		extra_3: 'VARCHAR',
		extra_4: 'VARCHAR',
		extra_5: 'VARCHAR',
		extra_6: 'VARCHAR',
		extra_7: 'VARCHAR',
		extra_8: 'VARCHAR',
	},
	partners: {
		...PLACE,
		partner: 'VARCHAR',
		kind: 'VARCHAR',
		since: 'DATE',
		cadence: 'INTEGER',
		last_touch: 'DATE',
		would_refer: 'VARCHAR',
		knows_welcome: 'VARCHAR',
		can_explain: 'VARCHAR',
		note: 'VARCHAR',
		email: 'VARCHAR',
		phone: 'VARCHAR',
	},
	touches: {
		...PLACE,
		partner: 'VARCHAR',
		date: 'DATE',
		type: 'VARCHAR',
		opportunity_id: 'VARCHAR',
		note: 'VARCHAR',
	},
	given: {
		...PLACE,
		partner: 'VARCHAR',
		date: 'DATE',
		name: 'VARCHAR',
		outcome: 'VARCHAR',
		direction: 'VARCHAR', // given received, from slips; NULL: given
	},
	spend: {
		...PLACE,
		source: 'VARCHAR', // spelled as the opportunities' labels are
		source_class: 'VARCHAR', // class of that label by itself
		from_day: 'DATE', // first day of the month, where a month is given
		to_day: 'DATE', // exclusive
		cost: 'DOUBLE',
		hours: 'DOUBLE',
		currency: 'VARCHAR',
	},
	referrers: {
		...PLACE,
		opportunity_id: 'VARCHAR',
		partner: 'VARCHAR', // NULL: not filled in
		name: 'VARCHAR',
		company: 'VARCHAR',
		created: 'DATE',
	},
	// Rows of leads and contacts that tell of a partner, whatever else they are.
	contacts: {
		...PLACE,
		partner: 'VARCHAR', // NULL: the last contact of the file with anybody, for the as-of date
		last_touch: 'DATE',
		email: 'VARCHAR',
		phone: 'VARCHAR',
	},
} as const satisfies Record<TableKind, Record<string, SqlType>>;

/** In the place of the file on rows that come from the owner's notebook: after every file. */
export const NOTEBOOK_FILE = 1_000_000;

/**
 * The canonical rows of one file as RFC 4180 text for the engine: no header, `\n` between rows,
 * columns in the order of `CANONICAL[kind]`, every non-null cell quoted, null as nothing between delimiters.
 */
export interface CanonicalFile {
	readonly name: string;
	readonly kind: TableKind;
	readonly text: string;
	readonly rows: number;
}
