import type { Row } from '../../model';
import { readReferrer } from './labels';
import type { FilePlan } from '../plan';
import { readEach } from '../column';
import type { Sources } from './sources';

/** Reads who referred an opportunity: the person in the referrer column, else the one whom the source label names. */
export function referrerReader(plan: FilePlan, sources: Sources): (row: Row) => string | null {
	const column = plan.columns.get('referrer');
	const source = plan.columns.get('source');
	const nobody = (): null => null;
	const own = column === undefined ? nobody : readEach(column.cells, readReferrer);
	const named = source === undefined ? nobody : readEach(source.cells, (raw) => sources.read(raw).referrer);
	return (row) => own(row) ?? named(row);
}
