/** A value bound to a statement. */
export type Value = string | number | boolean | null;

/** Rows of an answer, by column. SQL casts to INTEGER, DOUBLE or VARCHAR, so nothing else arrives. */
export interface Result {
	readonly rows: number;
	/** Values of a numeric column; NaN where NULL. */
	numbers(column: string): Float64Array;
	/** Values of a text column; null where NULL. */
	texts(column: string): readonly (string | null)[];
}

/**
 * The only door to a database. Small enough for a second engine; both run the same SQL.
 * Every method rejects with `EngineError`.
 */
export interface Engine {
	/** Runs one statement and throws its rows away. Errors in mid-scan surface. */
	run(sql: string): Promise<void>;
	/** Runs one small statement with bound values (`$1` …). Not for long scans: it cannot be cancelled. */
	bind(sql: string, values: readonly Value[]): Promise<void>;
	/** Runs one statement and brings its rows. Errors in mid-scan surface. */
	query(sql: string): Promise<Result>;
	/** Makes text readable by SQL under the path that is returned, until `forget`. */
	offer(content: Blob): Promise<string>;
	forget(path: string): Promise<void>;
	/** Stops the statement that runs; it rejects with the code `cancelled`. */
	cancel(): void;
	/** Ends the engine and frees its memory. Pending calls reject with the code `dead`. */
	end(): Promise<void>;
}

/**
 * `cancelled`: as asked. `dead`: this engine will never answer again, start another.
 * `memory`: out of memory, the engine lives. `sql`: anything else a statement says.
 * `start`: the engine could not be started.
 */
export type EngineErrorCode = 'cancelled' | 'dead' | 'memory' | 'sql' | 'start';

export class EngineError extends Error {
	override readonly name = 'EngineError';
	constructor(
		readonly code: EngineErrorCode,
		message: string,
		/** The statement, where there was one. */
		readonly sql: string | null = null,
	) {
		super(message);
	}
}

const DEADLY =
	/memory access out of bounds|null function|unreachable|signature mismatch|table index|Aborted\(/i;
const MEMORY = /out of memory|failed to allocate|could not allocate/i;
const CANCELLED = /interrupt|cancel+ed/i;

/** What an engine's own error means for those who called. */
export function engineError(cause: unknown, sql: string | null): EngineError {
	if (cause instanceof EngineError) return cause;
	const message = cause instanceof Error ? cause.message : String(cause);
	if (DEADLY.test(message)) return new EngineError('dead', message, sql);
	if (MEMORY.test(message)) return new EngineError('memory', message, sql);
	if (CANCELLED.test(message)) return new EngineError('cancelled', message, sql);
	return new EngineError('sql', message, sql);
}

/**
 * Closes every way out before any user data come in. The order matters: external access is
 * switched off last but one, and then nothing can be switched on again.
 * `directory`: the only place whose files SQL may read.
 */
export function lockDown(directory: string): string[] {
	return [
		'SET autoinstall_known_extensions=false',
		'SET autoload_known_extensions=false',
		'SET allow_community_extensions=false',
		`SET allowed_directories=['${directory}']`,
		'SET enable_external_access=false',
		'SET lock_configuration=true',
	];
}
