import type { Field, Row } from '../../model';
import { isBlank } from '../data/nulls';
import { momentOf } from './date-order';
import { isAhead, underOrder } from './dates';
import type { Moment } from './dates';
import type { Endings } from './endings';
import type { FilePlan, PlannedDates } from '../plan';
import { scopeOf } from '../join/scope';
import { tidy } from '../text';

/** Dates that no outcome or class rests on: where they decide nothing, the page does not stop for them. */
export const MINOR_DATES: readonly Field[] = ['modified', 'contacted', 'last touch'];

/** A list of partners is asked for the order of its last contacts: it is what such a list is for. */
export const isMinor = ({ kind }: Pick<FilePlan, 'kind'>, field: Field): boolean =>
	kind === 'opportunities' && MINOR_DATES.includes(field);

/** A file with the ends of its rows. */
interface Ended {
	readonly plan: FilePlan;
	readonly endings: Endings;
}

/**
 * Shapes whose day of change must be known: it says which of two rows of one id is newer,
 * or may be the latest day of the file. Elsewhere no figure changes without it.
 */
export function shapesThatNeedModified(files: readonly Ended[], today: string): ReadonlySet<string> {
	const open = files.filter(({ plan }) => plan.dates.get('modified')?.order === null);
	const repeating = open.length === 0 ? new Set<string>() : scopesWithRepeatedIds(files);
	return new Set(
		open
			.filter((file) => repeating.has(scopeOf(file.plan)) || mayBeLatest(file, today))
			.map(({ plan }) => plan.shape),
	);
}

function scopesWithRepeatedIds(files: readonly Ended[]): ReadonlySet<string> {
	const seen = new Map<string, Set<string>>();
	const repeating = new Set<string>();
	for (const { plan } of files) {
		const id = plan.columns.get('id');
		if (plan.kind !== 'opportunities' || id === undefined) continue;
		const scope = scopeOf(plan);
		const ids = seen.get(scope) ?? new Set<string>();
		seen.set(scope, ids);
		for (const row of plan.rows) {
			const raw = id.cell(row);
			if (isBlank(raw)) continue;
			const before = ids.size;
			if (ids.add(tidy(raw)).size === before) repeating.add(scope);
		}
	}
	return repeating;
}

/** Whether any reading of a day of change lies after every other day of the file that counts. */
function mayBeLatest({ plan, endings }: Ended, today: string): boolean {
	const modified = plan.dates.get('modified');
	if (modified === undefined) return false;
	const latest = latestOther(plan, endings, today);
	return [...modified.readings.values()].some((reading) => {
		if (reading === null) return false;
		const moments = modified.orders.map((order) => underOrder(reading, order));
		return moments.some((moment) => moment !== null && moment.day > latest && !isAhead(moment, today));
	});
}

/** The latest day on which a row was created or ended; empty where there is none. */
function latestOther(plan: FilePlan, endings: Endings, today: string): string {
	const created = plan.dates.get('created');
	const closed = plan.dates.get('closed');
	let latest = '';
	const see = (moment: Moment | null): void => {
		if (moment !== null && moment.day > latest && !isAhead(moment, today)) latest = moment.day;
	};
	const read = (dates: PlannedDates, row: Row): Moment | null =>
		momentOf(dates, dates.cell(row), dates.order);
	for (const row of plan.rows) {
		if (created !== undefined) see(read(created, row));
		const outcome = closed === undefined ? null : endings.outcomeOf(row)?.outcome;
		if (closed !== undefined && (outcome === 'won' || outcome === 'lost')) see(read(closed, row));
	}
	return latest;
}
