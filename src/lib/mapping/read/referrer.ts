import type { Row } from '../../model';
import { readReferrer } from './labels';
import type { FilePlan } from '../plan';
import { remembering } from './quote';
import type { Sources } from './sources';

/** Reads who referred an opportunity: the person in the referrer column, else the one whom the source label names. */
export function referrerReader(plan: FilePlan, sources: Sources): (row: Row) => string | null {
	const column = plan.columns.get('referrer');
	const source = plan.columns.get('source');
	const own = remembering(readReferrer);
	return (row) => {
		const name = column === undefined ? null : own(column.cell(row));
		return name ?? (source === undefined ? null : sources.read(source.cell(row)).referrer);
	};
}
