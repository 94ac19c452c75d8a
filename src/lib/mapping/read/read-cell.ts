import type { Field, Outcome, Row } from '../../model';
import { momentOf } from './date-order';
import { isBlank } from '../data/nulls';
import { dayInWords, isAhead } from './dates';
import type { Endings } from './endings';
import { numberInWords, parseNumber } from './numbers';
import { readYesNo } from './outcomes';
import type { FilePlan } from '../plan';
import { valuesOf } from '../plan';
import { readEach } from '../column';
import { readCadence } from './vocabulary';

/** What one cell was read as. */
export interface ReadCell {
	/** Canonical text; empty for null. */
	readonly text: string;
	/** The same for the eye, worked out only when asked for; null where nothing could be read. */
	readonly shown: () => string | null;
	readonly fault: Fault | null;
}

/** Why a cell that is not blank gives no value. */
export type Fault = 'unreadable' | 'future' | 'undecided';

/** Reads the cell of one field in a row. */
export type CellReader = (row: Row) => ReadCell;

const unseen = (): null => null;
const NOTHING: ReadCell = { text: '', shown: unseen, fault: null };
const fault = (why: Fault): ReadCell => ({ text: '', shown: unseen, fault: why });
const read = (text: string, shown: () => string): ReadCell => ({ text, shown, fault: null });

/** Fields that are read as more than text: their cells can fail. */
export function canFail(plan: FilePlan, field: Field): boolean {
	if (plan.kind === null || !plan.columns.has(field)) return false;
	return (
		field === 'cadence' ||
		(['date', 'number', 'flag'].includes(valuesOf(plan.kind, field)) && !OUTCOME_FLAGS.has(field))
	);
}

/** These only help to tell the outcome: what they say differently is no failure. */
const OUTCOME_FLAGS: ReadonlySet<Field> = new Set<Field>(['is won', 'is closed']);

/** Prepares reading one field that can fail. Each distinct text is worked out once. */
export function cellReader(
	plan: FilePlan,
	endings: Pick<Endings, 'outcomeOf'>,
	field: Field,
	today: string,
): CellReader {
	const column = plan.columns.get(field);
	if (column === undefined || plan.kind === null) return () => NOTHING;
	const work = readEach(column.cells, textReader(plan, field, today));
	if (field !== 'closed') return work;
	return (row) => (hasEnded(endings.outcomeOf(row)?.outcome) ? work(row) : NOTHING);
}

const hasEnded = (outcome: Outcome | null | undefined): boolean => outcome === 'won' || outcome === 'lost';

/** Reads the texts of one field, whatever else stands on their rows. */
export function textReader(plan: FilePlan, field: Field, today: string): (raw: string) => ReadCell {
	const work = unblanked(plan, field, today);
	return (raw) => (isBlank(raw) ? NOTHING : work(raw));
}

function unblanked(plan: FilePlan, field: Field, today: string): (raw: string) => ReadCell {
	if (field === 'cadence')
		return (raw) => orFault(readCadence(raw), (n) => read(String(n), () => `${n} days`));
	const dates = plan.dates.get(field);
	// Where the order of days of change is left open, none of them may decide which row is newer.
	if (field === 'modified' && dates?.order === null) return () => NOTHING;
	if (dates !== undefined)
		return (raw) => {
			const moment = momentOf(dates, raw, dates.order);
			if (moment === null)
				return fault(dates.readings.get(raw) != null && dates.order === null ? 'undecided' : 'unreadable');
			if (isAhead(moment, today) && plan.kind !== 'spend')
				return { ...fault('future'), shown: () => dayInWords(moment.day) };
			const time = field === 'modified' ? ` ${moment.time ?? '00:00:00'}` : '';
			return read(moment.day + time, () => dayInWords(moment.day));
		};
	if (plan.kind !== null && valuesOf(plan.kind, field) === 'flag')
		return (raw) => orFault(readYesNo(raw), (yes) => read(String(yes), () => (yes ? 'yes' : 'no')));
	return (raw) => orFault(parseNumber(raw, plan.decimal), (n) => read(String(n), () => numberInWords(n)));
}

function orFault<T>(value: T | null, then: (value: T) => ReadCell): ReadCell {
	return value === null ? fault('unreadable') : then(value);
}
