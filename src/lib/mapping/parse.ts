import * as v from 'valibot';
import {
	CLASSES,
	DATE_ORDERS,
	EMPTY_MAPPING,
	EXTRAS,
	FIELDS,
	FILE_KINDS,
	isDay,
	OUTCOMES,
	PARTNER_KINDS,
	PARTS,
	problem,
} from '../model';
import type { Field, FileMapping, Mapping, Problem } from '../model';
import { isYear } from './read/dates';
import { key } from './text';

/** A mapping from outside, or the one sentence that says what is wrong with it. */
export type ParsedMapping =
	{ readonly ok: true; readonly mapping: Mapping } | { readonly ok: false; readonly problem: Problem };

const MOST_FILES = 500;
const MOST_LABELS = 20_000;
const LONGEST = 1_000;
/** Money or hours. */
const MOST_SPENT = 1e12;

const FIELD_KEYS: ReadonlyMap<string, Field> = new Map(
	FILE_KINDS.flatMap((kind) => FIELDS[kind].map((field) => [key(field), field] as const)),
);

const text = v.pipe(v.string(), v.maxLength(LONGEST));

/** Names that every object has, which the schema leaves out. With a blank behind, each is still the same label. */
const OF_OBJECTS: ReadonlySet<string> = new Set(['__proto__', 'prototype', 'constructor']);

function withoutNamesOfObjects(input: unknown): unknown {
	if (typeof input !== 'object' || input === null || Array.isArray(input)) return input;
	return Object.fromEntries(
		Object.entries(input).map(([name, value]) => [
			OF_OBJECTS.has(name) ? `${name} ` : name,
			value as unknown,
		]),
	);
}

const few = <T extends v.BaseSchema<unknown, unknown, v.BaseIssue<unknown>>>(values: T) =>
	v.pipe(
		v.unknown(),
		v.transform(withoutNamesOfObjects),
		v.record(text, values),
		v.check((record) => Object.keys(record).length <= MOST_LABELS, 'has too many entries'),
	);

/** Field names in any spelling: "client id", "client_id", "clientId". */
const byField = <T extends v.BaseSchema<unknown, unknown, v.BaseIssue<unknown>>>(values: T) =>
	v.pipe(
		few(values),
		v.check(
			(record) => Object.keys(record).every((name) => FIELD_KEYS.has(key(name))),
			'names a field that does not exist',
		),
		v.transform((record) => named<v.InferOutput<T>>(record)),
	);

function named<T>(record: Readonly<Record<string, T>>): Partial<Record<Field, T>> {
	const fields: Partial<Record<Field, T>> = {};
	for (const [name, value] of Object.entries(record)) {
		const field = FIELD_KEYS.get(key(name));
		if (field !== undefined) fields[field] = value;
	}
	return fields;
}

/** A day as a file could hold it. */
const isKnownDay = (value: string): boolean => isDay(value) && isYear(Number(value.slice(0, 4)));

const notADay = ({ input }: { readonly input: string }): string =>
	`“${input.slice(0, 40)}” is not a day of the calendar, written like 2026-03-31`;

const FILE = v.object({
	shape: v.optional(text, '*'),
	kind: v.optional(v.nullable(v.picklist(FILE_KINDS))),
	columns: v.optional(byField(text)),
	dateOrder: v.optional(byField(v.picklist(DATE_ORDERS))),
	decimal: v.optional(v.picklist(['.', ','])),
	currency: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(20)))),
	every: v.optional(v.nullable(v.picklist(OUTCOMES))),
	part: v.optional(v.nullable(v.picklist(PARTS))),
	extras: v.optional(v.pipe(v.array(text), v.maxLength(EXTRAS.length))),
});

const MERGES = v.pipe(
	v.array(v.object({ keep: text, also: v.pipe(v.array(text), v.maxLength(MOST_LABELS)) })),
	v.maxLength(MOST_LABELS),
);
const PAIRS = v.pipe(v.array(v.tuple([text, text])), v.maxLength(MOST_LABELS));
const JOINS = v.pipe(
	v.array(v.object({ deals: text, others: text, use: v.boolean() })),
	v.maxLength(MOST_FILES),
);

const amount = v.nullable(v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(MOST_SPENT)));
const SPENT = v.pipe(
	v.array(v.object({ source: text, cost: v.optional(amount, null), hours: v.optional(amount, null) })),
	v.maxLength(MOST_LABELS),
);

const MAPPING = v.object({
	schema: v.literal('vouch.mapping/1'),
	files: v.optional(v.pipe(v.array(FILE), v.maxLength(MOST_FILES)), []),
	classes: v.optional(few(v.picklist(CLASSES)), {}),
	outcomes: v.optional(few(v.picklist(OUTCOMES)), {}),
	partnerKinds: v.optional(few(v.picklist(PARTNER_KINDS)), {}),
	merges: v.optional(MERGES, []),
	apart: v.optional(PAIRS, []),
	sourceMerges: v.optional(MERGES, []),
	sourcesApart: v.optional(PAIRS, []),
	joins: v.optional(JOINS, []),
	noted: v.optional(few(v.boolean()), {}),
	spent: v.optional(SPENT, []),
	hourly: v.optional(amount, null),
	firm: v.optional(v.nullable(text), null),
	asOf: v.optional(v.nullable(v.pipe(v.string(), v.check(isKnownDay, notADay))), null),
});

const FIX = 'Choose a mapping that Vouch saved.';

/**
 * Reads a mapping from outside. It may be partial: what is missing is guessed from the files.
 * A file entry without a shape is for every file that has its columns.
 */
export function parseMapping(json: unknown): ParsedMapping {
	const no = (code: string, message: string): ParsedMapping => ({
		ok: false,
		problem: problem(code, message, FIX),
	});
	if (typeof json !== 'object' || json === null || Array.isArray(json))
		return no('mapping-not-one', 'This is not a mapping.');
	const { schema } = json as { readonly schema?: unknown };
	if (schema === undefined)
		return no('mapping-schema', 'This mapping does not say its schema, “vouch.mapping/1”.');
	if (schema !== 'vouch.mapping/1') {
		const named = typeof schema === 'string' ? `“${schema.slice(0, 40)}”` : 'something else';
		return no('mapping-schema', `This is ${named}, not a mapping of the kind “vouch.mapping/1”.`);
	}
	const parsed = v.safeParse(MAPPING, json);
	if (!parsed.success) {
		const [issue] = parsed.issues;
		const path = v.getDotPath(issue);
		return no(
			'mapping-invalid',
			`This mapping is not right${path === null ? '' : ` at ${path.slice(0, 100)}`}: ${issue.message}.`,
		);
	}
	const files = parsed.output.files.map(withoutGaps);
	return { ok: true, mapping: { ...EMPTY_MAPPING, ...parsed.output, files } };
}

/** A part that was not given is left out, so that `review` fills it in. Until then the entry is partial, which the type does not say. */
function withoutGaps(file: v.InferOutput<typeof FILE>): FileMapping {
	return Object.fromEntries(
		Object.entries(file).filter(([, value]) => value !== undefined),
	) as unknown as FileMapping;
}
