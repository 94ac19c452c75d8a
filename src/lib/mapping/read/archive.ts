import type { Row } from '../../model';
import { findColumn, tally } from '../column';
import type { CellOf } from '../column';
import { profileNamed } from '../data/profiles';
import type { FilePlan } from '../plan';
import { readYesNo } from './outcomes';
import type { OutcomeRules, RowOutcome } from './outcomes';
import { key } from '../text';

/** A column that says which rows are still in use, where the system archives what it loses. */
export interface Archive {
	readonly name: string;
	readonly cell: CellOf;
}

/** The archive column of a file; null where its system has none, or every row of it is blank. */
export function archiveOf(plan: Pick<FilePlan, 'system' | 'reading' | 'rows'>): Archive | null {
	const names = profileNamed(plan.system)?.archive?.split(',') ?? [];
	const columns = names.map((name) => findColumn(plan.reading, name, false));
	const column = columns.find((one) => one !== null);
	if (column === undefined) return null;
	const used = [...tally(plan.rows, column).keys()].some((cell) => readYesNo(cell) !== null);
	return used ? column : null;
}

/** An archived row that was not won is lost, whatever stage it stood in. A blank cell is a no, as in a box not ticked. */
export function withArchive(
	read: RowOutcome | null,
	archive: Archive,
	row: Row,
	rules: Pick<OutcomeRules, 'chosen'>,
): RowOutcome | null {
	const cell = archive.cell(row).trim();
	if (readYesNo(cell) === true || read?.outcome === 'won' || read?.outcome === 'lost') return read;
	const label = `${archive.name}: ${cell === '' ? 'no' : cell}`;
	const chosen = rules.chosen.get(key(label));
	return {
		outcome: chosen ?? 'lost',
		because: chosen === undefined ? 'archived, which is how this system keeps what was lost' : 'your choice',
		recognised: true,
		converted: false,
		chosen: chosen !== undefined,
		label,
		from: 'isClosed',
	};
}
