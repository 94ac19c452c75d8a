import * as v from 'valibot';
import { parseMapping } from '../../mapping';
import { EMPTY_NOTEBOOK, type Mapping, type Notebook, type Problem } from '../../model';
import { NOTEBOOK } from './notebook';
import { done, failed, NEWER, TOO_MUCH, type Result } from './result';

/** Version of what is remembered and of a workspace file. */
export const SCHEMA = 'vouch.workspace/1';

/** One file of the recipe. */
export interface Place {
	/** The name it goes by. */
	readonly name: string;
	/** Encoding the owner chose; null: found out from the bytes. */
	readonly encoding: string | null;
	/** In bytes. */
	readonly size: number;
	/** Where its bytes lie: key on the shelf, or path in the workspace file. */
	readonly at: string;
}

/**
 * Everything it takes to make the same report again: which files, how they are read, and what the owner wrote on the
 * page. Filters are no part of it.
 */
export interface Recipe {
	readonly schema: typeof SCHEMA;
	/** ISO moment. */
	readonly savedAt: string;
	readonly files: readonly Place[];
	readonly mapping: Mapping;
	readonly notebook: Notebook;
}

/** What is said of a recipe that cannot be used. */
export interface Refusals {
	readonly damaged: Problem;
	readonly newer: Problem;
}

const MOST_FILES = 500;
const text = v.pipe(v.string(), v.minLength(1), v.maxLength(1_000));

const RECIPE = v.object({
	schema: v.literal(SCHEMA),
	savedAt: v.pipe(v.string(), v.isoTimestamp()),
	files: v.pipe(
		v.array(
			v.object({
				name: text,
				encoding: v.nullable(v.pipe(v.string(), v.maxLength(40))),
				size: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
				at: text,
			}),
		),
		v.maxLength(MOST_FILES),
		v.check((files) => new Set(files.map(({ name }) => name)).size === files.length, 'names a file twice'),
	),
	mapping: v.looseObject({ schema: v.string() }),
	// What was saved before there was a notebook has none.
	notebook: v.optional(NOTEBOOK, EMPTY_NOTEBOOK),
});

/** Whether a schema is a later version of the one meant: `vouch.workspace/2`. */
function isLater(schema: unknown, meant: string): boolean {
	const [kind = '', version = ''] = meant.split('/');
	const later = typeof schema === 'string' ? new RegExp(`^${kind}/(\\d+)$`).exec(schema)?.[1] : undefined;
	return later !== undefined && Number(later) > Number(version);
}

const schemaOf = (value: unknown): unknown =>
	typeof value === 'object' && value !== null && 'schema' in value ? value.schema : undefined;

/** Reads a recipe from outside: another Vouch may have written it, or anybody. */
export function parseRecipe(json: unknown, say: Refusals): Result<Recipe> {
	if (isLater(schemaOf(json), SCHEMA)) return failed(say.newer);
	const parsed = v.safeParse(RECIPE, json);
	if (!parsed.success) return failed(say.damaged);
	if (isLater(parsed.output.mapping.schema, 'vouch.mapping/1')) return failed(say.newer);
	const mapping = parseMapping(parsed.output.mapping);
	return mapping.ok ? done({ ...parsed.output, mapping: mapping.mapping }) : failed(say.damaged);
}

/** Whether a recipe could be read again: asked before it is written, so that nothing is kept in vain. */
export const checked = (recipe: Recipe): Result<Recipe> =>
	parseRecipe(recipe, { damaged: TOO_MUCH, newer: NEWER });
