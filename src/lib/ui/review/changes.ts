import type {
	DateOrder,
	Field,
	FileKind,
	FileMapping,
	LeadClass,
	Mapping,
	Merge,
	Outcome,
	Part,
} from '../../model';
import { key, tidy } from '../../mapping/text';

/* Each function gives the same mapping with one change; the one it was given stays as it was. */

/** Whether two labels are one to Vouch; those without a letter or digit only where they are the same. */
function same(a: string, b: string): boolean {
	return a === b || (key(a) !== '' && key(a) === key(b));
}

/** The record with this label's meaning, and no second entry for the same label written another way. */
function withMeaning<Meaning>(
	record: Readonly<Record<string, Meaning>>,
	label: string,
	meaning: Meaning,
): Record<string, Meaning> {
	const others = Object.entries(record).filter(([other]) => !same(other, label));
	return Object.fromEntries([...others, [label, meaning]]);
}

function withFile(mapping: Mapping, shape: string, edit: (file: FileMapping) => FileMapping): Mapping {
	return { ...mapping, files: mapping.files.map((file) => (file.shape === shape ? edit(file) : file)) };
}

function without<Value>(
	record: Readonly<Partial<Record<Field, Value>>>,
	field: Field,
): Partial<Record<Field, Value>> {
	return Object.fromEntries(Object.entries(record).filter(([name]) => name !== field));
}

/** How opportunities with this source came. */
export function withClass(mapping: Mapping, label: string, meaning: LeadClass): Mapping {
	return { ...mapping, classes: withMeaning(mapping.classes, label, meaning) };
}

/** How opportunities with this status or stage stand. */
export function withOutcome(mapping: Mapping, label: string, meaning: Outcome): Mapping {
	return { ...mapping, outcomes: withMeaning(mapping.outcomes, label, meaning) };
}

/** Whether converted leads, by these labels, are clients or still open. */
export function withConverted(mapping: Mapping, labels: readonly string[], meaning: 'won' | 'open'): Mapping {
	return labels.reduce((changed, label) => withOutcome(changed, label, meaning), mapping);
}

/** What the owner said that converted leads of these labels are; null where nobody has, or each something else. */
export function convertedAnswer(
	mapping: Mapping,
	labels: readonly { readonly label: string }[],
): 'won' | 'open' | null {
	const chosen = Object.entries(mapping.outcomes);
	const meanings = new Set(labels.map(({ label }) => chosen.find(([other]) => same(other, label))?.[1]));
	const [only] = meanings;
	return meanings.size === 1 && (only === 'won' || only === 'open') ? only : null;
}

/** Takes a field from another column, or from none. The order of its dates is found anew. */
export function withColumn(mapping: Mapping, shape: string, field: Field, column: string | null): Mapping {
	return withFile(mapping, shape, (file) => ({
		...file,
		columns: { ...without(file.columns, field), ...(column === null ? {} : { [field]: column }) },
		dateOrder: without(file.dateOrder, field),
	}));
}

export function withDateOrder(mapping: Mapping, shape: string, field: Field, order: DateOrder): Mapping {
	return withFile(mapping, shape, (file) => ({
		...file,
		dateOrder: { ...file.dateOrder, [field]: order },
	}));
}

export function withDecimal(mapping: Mapping, shape: string, decimal: '.' | ','): Mapping {
	return withFile(mapping, shape, (file) => ({ ...file, decimal }));
}

/** Currency of every amount of the file; null where it is not known. */
export function withCurrency(mapping: Mapping, shape: string, currency: string | null): Mapping {
	return withFile(mapping, shape, (file) => ({ ...file, currency }));
}

/**
 * Another kind has other fields: all the rest about the file is left out, and so found anew. One that is not to be
 * used stands by itself: beside other files it would be found to tell of them, and used again.
 */
export function withKind(mapping: Mapping, shape: string, kind: FileKind | null): Mapping {
	const anew = { shape, kind, ...(kind === null ? { part: null } : {}) } as FileMapping;
	return withFile(mapping, shape, (file) => (file.kind === kind && kind !== null ? file : anew));
}

/** Nothing is said any more of how files of this shape are read: all of it is found out anew. */
export function withFoundOut(mapping: Mapping, shape: string): Mapping {
	return { ...mapping, files: mapping.files.filter((file) => file.shape !== shape) };
}

const ENDINGS: readonly Field[] = ['status', 'stage', 'is won', 'is closed'];

/** What every row of a file is that has no column for it; null: a column says it, or nobody has. */
export function withEvery(mapping: Mapping, shape: string, every: Outcome | null): Mapping {
	return withFile(mapping, shape, (file) => ({
		...file,
		columns: every === null ? file.columns : ENDINGS.reduce(without<string>, file.columns),
		every,
	}));
}

/** What the rows of a file are beside other files; null: it is found out. */
export function withPart(mapping: Mapping, shape: string, part: Part | null): Mapping {
	return withFile(mapping, shape, (file) => {
		const { part: before, ...rest } = file;
		if (part !== null) return { ...rest, part };
		return before === undefined ? file : rest;
	});
}

/** Whether the files of these two shapes speak of the same opportunities. */
export function withJoin(mapping: Mapping, deals: string, others: string, use: boolean): Mapping {
	const rest = mapping.joins.filter((join) => join.deals !== deals || join.others !== others);
	return { ...mapping, joins: [...rest, { deals, others, use }] };
}

/** What the owner said of two files, by their shapes; null where nothing. */
export function joinAnswer(
	mapping: Mapping,
	{ dealsShape, shape }: { readonly dealsShape: string; readonly shape: string },
): boolean | null {
	return mapping.joins.find((join) => join.deals === dealsShape && join.others === shape)?.use ?? null;
}

/** Another as-of date; null: the latest date in the files. */
export function withAsOf(mapping: Mapping, asOf: string | null): Mapping {
	return { ...mapping, asOf };
}

/** Whether the people of these names, whom notes name, are referrers. */
export function withNoted(mapping: Mapping, names: readonly string[], accepted: boolean): Mapping {
	const changed = new Set(names.map(key));
	const others = Object.entries(mapping.noted).filter(([name]) => !changed.has(key(name)));
	const said = names.map((name) => [name, accepted] as const);
	return { ...mapping, noted: Object.fromEntries([...others, ...said]) };
}

/** Name of the owner's firm; a blank one is none. */
export function withFirm(mapping: Mapping, firm: string): Mapping {
	const name = tidy(firm);
	return { ...mapping, firm: name === '' ? null : name };
}

/** Names of partners, or labels of sources. */
export type Named = 'partners' | 'sources';
type Pair = Mapping['apart'][number];

const mergesOf = (mapping: Mapping, of: Named): readonly Merge[] =>
	of === 'partners' ? mapping.merges : mapping.sourceMerges;
const apartOf = (mapping: Mapping, of: Named): readonly Pair[] =>
	of === 'partners' ? mapping.apart : mapping.sourcesApart;
const setNames = (mapping: Mapping, of: Named, merges: readonly Merge[], apart: readonly Pair[]): Mapping =>
	of === 'partners'
		? { ...mapping, merges, apart }
		: { ...mapping, sourceMerges: merges, sourcesApart: apart };

/** What tells names apart, as `same` does. */
const idOf = (name: string): string => key(name) || name;

/** The names once each, however they are written. */
const distinct = (names: readonly string[]): string[] => {
	const first = new Map<string, string>();
	for (const name of names) if (!first.has(idOf(name))) first.set(idOf(name), name);
	return [...first.values()];
};

/**
 * These names are one, spelled as `keep`. What was put together with one of them before comes along, so that no
 * spelling leads to another over several steps.
 */
export function withSame(
	mapping: Mapping,
	keep: string,
	also: readonly string[],
	of: Named = 'partners',
): Mapping {
	const together = new Set([keep, ...also].map(idOf));
	const among = (name: string): boolean => together.has(idOf(name));
	const touched = ({ keep: kept, also: others }: Merge): boolean => [kept, ...others].some(among);
	const merges = mergesOf(mapping, of);
	const before = merges.filter(touched).flatMap((merge) => [merge.keep, ...merge.also]);
	const others = distinct([...also, ...before]).filter((name) => !same(name, keep));
	const apart = apartOf(mapping, of).filter(([a, b]) => !(among(a) && among(b)));
	const merged = others.length === 0 ? [] : [{ keep, also: others }];
	return setNames(mapping, of, [...merges.filter((merge) => !touched(merge)), ...merged], apart);
}

/** These names stand for themselves again; nothing is said of whether they are another. */
export function withoutSame(mapping: Mapping, names: readonly string[], of: Named = 'partners'): Mapping {
	const parted = new Set(names.map(idOf));
	const merges = mergesOf(mapping, of).flatMap(({ keep, also }) => {
		const left = also.filter((name) => !parted.has(idOf(name)));
		return left.length === 0 ? [] : [{ keep, also: left }];
	});
	return setNames(mapping, of, merges, apartOf(mapping, of));
}

/** The two are not the same: they stand apart, and nobody asks again. */
export function withApart(mapping: Mapping, keep: string, name: string, of: Named = 'partners'): Mapping {
	// Where they were put together, the one that was kept stays.
	const kept = mergesOf(mapping, of).some((merge) => same(merge.keep, name));
	const parted = withoutApart(withoutSame(mapping, [kept ? keep : name], of), keep, name, of);
	return setNames(parted, of, mergesOf(parted, of), [...apartOf(parted, of), [keep, name]]);
}

/** Nothing is said any more of whether the two are one. */
export function withoutApart(mapping: Mapping, keep: string, name: string, of: Named = 'partners'): Mapping {
	const apart = apartOf(mapping, of).filter(
		([a, b]) => !((same(a, keep) && same(b, name)) || (same(a, name) && same(b, keep))),
	);
	return setNames(mapping, of, mergesOf(mapping, of), apart);
}
