import type { LeadClass, Merge } from '../../model';
import { tally } from '../column';
import { isNullSource } from '../data/nulls';
import { keptOf } from '../names/kept';
import type { Kept } from '../names/kept';
import { choices } from './endings';
import { WEB_REFERRAL, isBareReferral, isLinkWord, readClass, readLabel, writtenByMachines } from './labels';
import type { LabelMeaning } from './labels';
import type { FilePlan } from '../plan';
import { remembering } from './remembering';
import { key, tidy } from '../text';

/** How the labels of one file's source column are read. */
export interface Sources {
	/** Meaning of a label by the owner's choice, else the built-in table. */
	readonly read: (label: string) => LabelMeaning;
	/** Class that a cell of the class column names; null where it names none. */
	readonly given: (cell: string) => LeadClass | null;
	/** The label that the owner keeps for one; null where none was chosen. */
	readonly kept: Kept;
	/** Whether a label says nothing, so that the row has no source. */
	readonly isNull: (label: string) => boolean;
	/** A bare "Referral" of this column is a link on another website; null where no row has one. */
	readonly bareIsWeb: boolean | null;
	/** Rows with a bare "Referral". */
	readonly bareRows: number;
	/** The first such label as it stands. */
	readonly bareLabel: string;
}

const NO_LABELS: ReadonlyMap<string, number> = new Map();
/** HubSpot's own source, in its languages: what its web pages saw. */
const ORIGINAL_SOURCE = new RegExp(
	[
		'(?:original|latest)(?:traffic)?source',
		'ursprungliche(?:traffic)?quelle',
		'originalquelle',
		'source(?:detrafic)?dorigine',
		'fuente(?:detrafico)?original',
		'fonte(?:ditraffico|detrafego)?original',
		'origemoriginal',
		'(?:oorspronkelijke|originele)(?:verkeers)?bron',
		'(?:oryginalne|pierwotne)zrodlo',
	].join('|'),
);

/** Prepares reading the source labels of a file. */
export function sourcesOf(
	plan: FilePlan,
	classes: Readonly<Record<string, LeadClass>>,
	merges: readonly Merge[] = [],
): Sources {
	const kept = keptOf(merges);
	const chosen = choices(classes);
	const column = plan.columns.get('source');
	const counts = column === undefined ? NO_LABELS : tally(plan.rows, column);
	const original = column !== undefined && ORIGINAL_SOURCE.test(key(column.name));
	const web = column !== undefined && (original || writtenByMachines(counts.keys()));
	// In HubSpot's own source the word for a referral is a link in every language.
	const isBare = original ? isLinkWord : isBareReferral;
	const choiceOf = (label: string): LeadClass | undefined => {
		const k = key(label);
		return k === '' ? undefined : chosen.get(k);
	};
	let bareRows = 0;
	let bareLabel = '';
	for (const [label, count] of counts) {
		if (!isBare(label) || choiceOf(label) !== undefined) continue;
		bareRows += count;
		bareLabel ||= tidy(label);
	}
	const ownReading = (label: string): LabelMeaning => {
		const built = web && isBare(label) ? WEB_REFERRAL : readLabel(tidy(label));
		const choice = choiceOf(label);
		return choice === undefined ? built : asChosen(built, choice);
	};
	const read = remembering((label: string): LabelMeaning => {
		const other = kept(label);
		return other === null || key(other) === key(label)
			? ownReading(label)
			: { ...ownReading(other), because: `one with “${other}”` };
	});
	const isNull = (label: string): boolean => isNullSource(label) && choiceOf(label) === undefined;
	const given = (cell: string): LeadClass | null => choiceOf(cell) ?? readClass(cell);
	return { read, given, kept, isNull, bareIsWeb: bareRows === 0 ? null : web, bareRows, bareLabel };
}

/**
 * The owner's word stands: a label that is no referral to the owner names no referrer either.
 * What follows "Referral –" on a lead is no person, so that the label stays whole.
 */
function asChosen(built: LabelMeaning, choice: LeadClass): LabelMeaning {
	const referrer = choice === 'referral' ? built.referrer : null;
	const family = choice === 'lead' ? null : built.family;
	const way = choice === 'lead' ? built.way : null;
	return { class: choice, because: 'your choice', recognised: true, referrer, family, way };
}
