import type { LeadClass } from '../model';
import { tally } from './column';
import { isNullSource } from './data/nulls';
import { choices } from './endings';
import { WEB_REFERRAL, isBareReferral, readLabel, writtenByMachines } from './labels';
import type { LabelMeaning } from './labels';
import type { FilePlan } from './plan';
import { key, tidy } from './text';

/** How the labels of one file's source column are read. */
export interface Sources {
	/** Meaning of a label by the owner's choice, else the built-in table. */
	readonly read: (label: string) => LabelMeaning;
	/** Whether a label says nothing, so that the row has no source. */
	readonly isNull: (label: string) => boolean;
	/** A bare "Referral" of this column is a link on another website; null where no row has one. */
	readonly bareIsWeb: boolean | null;
	/** Rows with a bare "Referral". */
	readonly bareRows: number;
	/** The first such label as it stands. */
	readonly bareLabel: string;
}

const ORIGINAL_SOURCE = /original(?:traffic)?source|latest(?:traffic)?source/;

/** Prepares reading the source labels of a file. */
export function sourcesOf(plan: FilePlan, classes: Readonly<Record<string, LeadClass>>): Sources {
	const chosen = choices(classes);
	const column = plan.columns.get('source');
	const counts = column === undefined ? new Map<string, number>() : tally(plan.rows, column.cell);
	const web =
		column !== undefined && (ORIGINAL_SOURCE.test(key(column.name)) || writtenByMachines(counts.keys()));
	const choiceOf = (label: string): LeadClass | undefined => {
		const k = key(label);
		return k === '' ? undefined : chosen.get(k);
	};
	let bareRows = 0;
	let bareLabel = '';
	for (const [label, count] of counts) {
		if (!isBareReferral(label) || choiceOf(label) !== undefined) continue;
		bareRows += count;
		bareLabel ||= tidy(label);
	}
	const read = (label: string): LabelMeaning => {
		const built = web && isBareReferral(label) ? WEB_REFERRAL : readLabel(label);
		const choice = choiceOf(label);
		return choice === undefined
			? built
			: { ...built, class: choice, because: 'your choice', recognised: true };
	};
	const isNull = (label: string): boolean => isNullSource(label) && choiceOf(label) === undefined;
	return { read, isNull, bareIsWeb: bareRows === 0 ? null : web, bareRows, bareLabel };
}
