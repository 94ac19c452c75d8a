import { CLASS_NAMES } from '../format';
import { CLASSES, type Choices, type Filters } from '../model';
import { plain } from './raw-text';

export type SelectKey = 'owner' | 'class' | 'source';

interface Option {
	readonly value: string;
	readonly name: string;
	/** Opportunities it lets through. */
	readonly n: number;
}

/** One thing that figures can be narrowed by, with all it can be set to. */
export interface Select {
	readonly key: SelectKey;
	readonly label: string;
	/** What it is called where nothing is narrowed. */
	readonly all: string;
	readonly options: readonly Option[];
}

const SELECTS: readonly Omit<Select, 'options'>[] = [
	{ key: 'owner', label: 'Owner', all: 'All owners' },
	{ key: 'class', label: 'Class', all: 'All classes' },
	{ key: 'source', label: 'Source', all: 'All sources' },
];

function nameOf(key: SelectKey, value: string): string {
	if (key === 'class') {
		const known = CLASSES.find((id) => id === value);
		return known === undefined ? value : CLASS_NAMES[known];
	}
	if (value !== '') return plain(value);
	return key === 'owner' ? 'No owner' : 'No source given';
}

/**
 * What the figures can be narrowed by: where there is more than one choice, or one is made. What is asked for stands
 * among the choices even where the files do not have it.
 */
export function selectsOf(choices: Choices, filters: Filters): Select[] {
	const known = { owner: choices.owners, class: choices.classes, source: choices.sources };
	return SELECTS.map(({ key, ...select }) => {
		const options = known[key].map(({ value, count: n }) => ({ value, name: nameOf(key, value), n }));
		const asked = filters[key];
		if (asked !== undefined && options.every(({ value }) => value !== asked))
			options.push({ value: asked, name: nameOf(key, asked), n: 0 });
		return { key, ...select, options };
	}).filter(({ key, options }) => options.length > 1 || filters[key] !== undefined);
}
