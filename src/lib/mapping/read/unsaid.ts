import type { Outcome } from '../../model';
import type { Column } from '../column';
import { FORECAST } from '../data/forecasts';
import { isBlank } from '../data/nulls';
import type { Ending } from '../data/outcomes';
import { profileNamed } from '../data/profiles';
import type { FilePlan } from '../plan';
import { key, plain } from '../text';
import { readDate } from './dates';
import { readEnding } from './outcomes';
import type { RowOutcome } from './outcomes';

/** What the closing days of a file say of rows whose label says nothing. */
export interface Unsaid {
	/** Keys of unknown labels whose rows have ended, while open ones have not: these are no stages on the way. */
	readonly ended: ReadonlySet<string>;
	/** Blank labels are rows still open: every label there is says won or lost, and these have no closing day. */
	readonly blank: { readonly column: Column; readonly from: 'status' | 'stage' } | null;
}

type Planned = Pick<FilePlan, 'columns' | 'rows' | 'system'>;
const NOTHING: Unsaid = { ended: new Set(), blank: null };

interface Rows {
	readonly meaning: Ending | null;
	all: number;
	ended: number;
}

/** Rows of a label are said to have ended, or not, where so many have a closing day, or lack one. */
const NEARLY_ALL = 0.9;

/** Looks at the closing days beside each label. */
export function unsaidOf(plan: Planned, chosen: ReadonlyMap<string, Outcome>): Unsaid {
	const from = plan.columns.has('status') ? 'status' : 'stage';
	const column = plan.columns.get(from);
	if (column === undefined || plan.columns.has('is won') || plan.columns.has('is closed')) return NOTHING;
	if (from === 'status' && plan.columns.has('stage')) return NOTHING;
	const { labels, meanings } = counted(plan, column, chosen);
	const decides = meanings.has('won') && meanings.has('lost') && meanings.size === 2;
	const read = [...labels.values()];
	const of = (...wanted: (Ending | null)[]) => read.filter(({ meaning }) => wanted.includes(meaning));
	const open = of('open');
	const apart = open.length > 0 ? open.every(isOpen) : of(null).some(isOpen);
	// A day that lost rows lack is that of a step, such as a booking, and no sign of an end.
	const ends = of('lost').length > 0 && of('won', 'lost').every(hasClosed);
	const ended = [...labels].filter(([, label]) => label.meaning === null && hasClosed(label));
	return {
		ended: new Set(apart && ends ? ended.map(([label]) => label) : []),
		blank: decides ? { column, from } : null,
	};
}

const hasClosed = ({ all, ended }: Rows): boolean => ended >= all * NEARLY_ALL;
const isOpen = ({ all, ended }: Rows): boolean => ended <= all * (1 - NEARLY_ALL);

function counted(plan: Planned, column: Column, chosen: ReadonlyMap<string, Outcome>) {
	const labels = new Map<string, Rows>();
	const meanings = new Set<Ending | null>();
	for (const row of plan.rows) {
		const cell = column.cell(row);
		if (isBlank(cell)) continue;
		const label = key(cell);
		let rows = labels.get(label);
		if (rows === undefined) {
			rows = { meaning: chosen.get(label) ?? readEnding(cell), all: 0, ended: 0 };
			meanings.add(rows.meaning);
			labels.set(label, rows);
		}
		rows.all++;
		if (hasEnded(plan, row)) rows.ended++;
	}
	return { labels, meanings };
}

/** Whether a row has a day on which it ended; a forecast is none. */
function hasEnded(plan: Planned, row: readonly string[]): boolean {
	const closed = plan.columns.get('closed');
	if (closed === undefined || FORECAST.test(plain(closed.name))) return false;
	return profileNamed(plan.system)?.forecasts !== true && readDate(closed.cell(row)) !== null;
}

/** A row that nothing was said of is still open where blanks mean that, and it has no closing day. */
export function unlessBlank(
	read: RowOutcome | null,
	{ blank }: Unsaid,
	plan: Planned,
	row: readonly string[],
	chosen: ReadonlyMap<string, Outcome>,
): RowOutcome | null {
	if (read !== null || blank === null || plan.columns.get('closed')?.cell(row).trim()) return read;
	const label = `${blank.column.name}: blank`;
	const choice = chosen.get(key(label));
	return {
		outcome: choice ?? 'open',
		because: choice === undefined ? 'the others are won or lost, and this one is neither yet' : 'your choice',
		recognised: true,
		converted: false,
		chosen: choice !== undefined,
		label,
		from: blank.from,
	};
}
