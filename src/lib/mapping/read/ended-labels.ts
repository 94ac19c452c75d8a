import type { Outcome, Row } from '../../model';
import { readEach } from '../column';
import type { Column } from '../column';
import { FORECAST } from '../data/forecasts';
import { isBlank } from '../data/nulls';
import type { Ending } from '../data/outcomes';
import { profileNamed } from '../data/profiles';
import type { FilePlan } from '../plan';
import { key, plain } from '../text';
import { readDate } from './dates';
import { readEnding } from './outcomes';

type Planned = Pick<FilePlan, 'columns' | 'rows' | 'system'>;
const NONE: ReadonlySet<string> = new Set();

interface Rows {
	readonly meaning: Ending | null;
	all: number;
	ended: number;
}

/** Rows of a label are said to have ended, or not, where so many have a closing day, or lack one. */
const NEARLY_ALL = 0.9;

/** Keys of unknown labels whose rows have ended by their closing days, while open ones have not: these are no stages on the way. */
export function endedLabels(plan: Planned, chosen: ReadonlyMap<string, Outcome>): ReadonlySet<string> {
	const from = plan.columns.has('status') ? 'status' : 'stage';
	const column = plan.columns.get(from);
	if (column === undefined || plan.columns.has('is won') || plan.columns.has('is closed')) return NONE;
	if (from === 'status' && plan.columns.has('stage')) return NONE;
	const labels = counted(plan, column, chosen);
	const read = [...labels.values()];
	const of = (...wanted: (Ending | null)[]) => read.filter(({ meaning }) => wanted.includes(meaning));
	const open = of('open');
	const apart = open.length > 0 ? open.every(isOpen) : of(null).some(isOpen);
	// A day that lost rows lack is that of a step, such as a booking, and no sign of an end.
	const ends = of('lost').length > 0 && of('won', 'lost').every(hasClosed);
	const ended = [...labels].filter(([, label]) => label.meaning === null && hasClosed(label));
	return new Set(apart && ends ? ended.map(([label]) => label) : []);
}

const hasClosed = ({ all, ended }: Rows): boolean => ended >= all * NEARLY_ALL;
const isOpen = ({ all, ended }: Rows): boolean => ended <= all * (1 - NEARLY_ALL);

function counted(plan: Planned, column: Column, chosen: ReadonlyMap<string, Outcome>) {
	const labels = new Map<string, Rows>();
	const labelOf = readEach(column.cells, (cell) => (isBlank(cell) ? null : key(cell)));
	const hasEnded = endOf(plan);
	for (const row of plan.rows) {
		const label = labelOf(row);
		if (label === null) continue;
		let rows = labels.get(label);
		if (rows === undefined) {
			rows = { meaning: chosen.get(label) ?? readEnding(column.cell(row)), all: 0, ended: 0 };
			labels.set(label, rows);
		}
		rows.all++;
		if (hasEnded(row)) rows.ended++;
	}
	return labels;
}

/** Whether a row has a day on which it ended; a forecast is none. */
function endOf({ columns, system }: Planned): (row: Row) => boolean {
	const closed = columns.get('closed');
	const isForecast =
		closed === undefined || FORECAST.test(plain(closed.name)) || profileNamed(system)?.forecasts === true;
	return isForecast ? () => false : readEach(closed.cells, (cell) => readDate(cell) !== null);
}
