import { CLASS_NAMES } from '../format';
import { CLASSES, OWN_DIMENSION, type Choices, type Filters } from '../model';
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

/** A further dimension, with all it can be set to. */
export interface DimensionSelect extends Omit<Select, 'key'> {
	/** As `Filters.among` calls it. */
	readonly key: string;
}

const EVERY: Readonly<Record<string, string>> = {
	service: 'All services',
	industry: 'All industries',
	region: 'All regions',
};

/** Further dimensions, under the same rule; one that is asked for and no file has stands there, too, to be taken back. */
export function dimensionSelects(choices: Choices, { among = {} }: Filters): DimensionSelect[] {
	const known = new Set(choices.dimensions.map(({ key }) => key));
	const strange = Object.keys(among)
		.filter((key) => !known.has(key))
		.map((key) => ({
			key,
			name: key.startsWith(OWN_DIMENSION) ? key.slice(OWN_DIMENSION.length) : key,
			values: [],
		}));
	return [...choices.dimensions, ...strange]
		.map(({ key, name, values }) => {
			const label = plain(name);
			const called = (value: string): string => (value === '' ? `No ${label} given` : plain(value));
			const options = values.map(({ value, count: n }) => ({ value, name: called(value), n }));
			const asked = among[key];
			if (asked !== undefined && options.every(({ value }) => value !== asked))
				options.push({ value: asked, name: called(asked), n: 0 });
			return { key, label, all: EVERY[key] ?? 'All', options };
		})
		.filter(({ key, options }) => options.length > 1 || among[key] !== undefined);
}

/** The same filters with one value of a dimension; null: with all of them. */
export function withDimension(filters: Filters, key: string, value: string | null): Filters {
	const { among = {}, ...rest } = filters;
	const others = Object.entries(among).filter(([name]) => name !== key);
	const next = value === null ? others : [...others, [key, value] as const];
	return next.length === 0 ? rest : { ...rest, among: Object.fromEntries(next) };
}

/** The same filters with another least or most amount; a text that is no number is none. */
export function withAmount(filters: Filters, key: 'amountFrom' | 'amountTo', text: string): Filters {
	const { amountFrom, amountTo, ...others } = filters;
	const other = key === 'amountFrom' ? { amountTo } : { amountFrom };
	const rest: Filters = Object.values(other).includes(undefined) ? others : { ...others, ...other };
	const amount = text.trim() === '' ? NaN : Math.round(Number(text) * 100) / 100;
	return Number.isFinite(amount) && Math.abs(amount) < 1e15 ? { ...rest, [key]: amount } : rest;
}

/** How many of the further filters are set; both ends of amounts are one. */
export function furtherSet({ among = {}, amountFrom, amountTo }: Filters): number {
	return Object.keys(among).length + (amountFrom === undefined && amountTo === undefined ? 0 : 1);
}
