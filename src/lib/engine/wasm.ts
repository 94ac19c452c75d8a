import { AsyncDuckDB, DuckDBDataProtocol, VoidLogger } from '@duckdb/duckdb-wasm';
import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import { collect } from './arrow-result';
import { fetchInflated, workerFromBlob } from './blob-worker';
import { EngineError, engineError, lockDown, type Engine, type Value } from './types';

export interface WasmOptions {
	/** Absolute address of the folder that holds the engine's files, with a trailing slash. */
	readonly files: string;
	/** Milliseconds without any word from the worker after which it is taken for dead. */
	readonly patience?: number;
}

const DIRECTORY = 'imports/';
/** The worker would log every query that is cancelled, which is no news to anybody: the call itself says so. */
const QUIET = '\nconsole.log = () => undefined;';

/** Starts the engine in the browser, in a worker of its own, locked down before it sees any data. */
export async function startWasm({ files, patience = 60_000 }: WasmOptions): Promise<Engine> {
	let lifeline: Lifeline | null = null;
	let moduleUrl: string | null = null;
	try {
		const [script, module] = await Promise.all([
			fetchInflated(`${files}duckdb-browser-eh.worker.js.gz`, 'text/javascript'),
			fetchInflated(`${files}duckdb-eh.wasm.gz`, 'application/wasm'),
		]);
		const worker = workerFromBlob(new Blob([script, QUIET], { type: script.type }));
		lifeline = new Lifeline(worker, patience);
		const db = new AsyncDuckDB(new VoidLogger(), worker);
		const url = (moduleUrl = URL.createObjectURL(module));
		const line = lifeline;
		const connection = await line.race(
			(async () => {
				await db.instantiate(url);
				// Arrow would otherwise widen whole numbers to BigInt on the way here.
				await db.open({ query: { castBigIntToDouble: true } });
				return db.connect();
			})(),
		);
		const engine = wasmEngine(db, connection, line);
		for (const statement of lockDown(DIRECTORY)) await engine.run(statement);
		return engine;
	} catch (error) {
		lifeline?.cut('The engine could not be started.');
		const message = error instanceof Error ? error.message : String(error);
		throw new EngineError('start', message);
	} finally {
		if (moduleUrl !== null) URL.revokeObjectURL(moduleUrl);
	}
}

function wasmEngine(db: AsyncDuckDB, connection: AsyncDuckDBConnection, lifeline: Lifeline): Engine {
	let imports = 0;
	/** Counts cancels, so that a statement knows whether it was meant. */
	let cancels = 0;

	const guarded = async <T>(sql: string | null, work: () => Promise<T>): Promise<T> => {
		const before = cancels;
		try {
			return await lifeline.race(work());
		} catch (error) {
			const known = engineError(error, sql);
			if (known.code === 'dead') lifeline.cut(known.message);
			if (known.code === 'sql' && cancels > before) throw new EngineError('cancelled', known.message, sql);
			throw known;
		}
	};

	// query() and a prepared query() cut an answer short without an error; send() does not.
	const send = (sql: string) => guarded(sql, async () => collect(await connection.send(sql)));

	return {
		run: async (sql) => {
			await send(sql);
		},
		query: send,
		bind: (sql, values: readonly Value[]) =>
			guarded(sql, async () => {
				const statement = await connection.prepare(sql);
				try {
					await statement.query(...values);
				} finally {
					await statement.close();
				}
			}),
		offer: (content) =>
			guarded(null, async () => {
				const path = `${DIRECTORY}${++imports}.csv`;
				await db.registerFileHandle(path, content, DuckDBDataProtocol.BROWSER_FILEREADER, true);
				return path;
			}),
		forget: (path) =>
			guarded(null, async () => {
				await db.dropFile(path);
			}),
		cancel() {
			cancels++;
			void connection.cancelSent().catch(() => undefined);
		},
		end() {
			lifeline.cut('The engine was ended.');
			return Promise.resolve();
		},
	};
}

/**
 * What ties calls to the worker's life: a worker that ends in mid-call never answers,
 * so every call also races this.
 */
class Lifeline {
	private heard = performance.now();
	private pending = 0;
	private readonly cuts = new Set<(error: EngineError) => void>();
	private dead: EngineError | null = null;

	constructor(
		private readonly worker: Worker,
		private readonly patience: number,
	) {
		worker.addEventListener('message', () => (this.heard = performance.now()));
		worker.addEventListener('error', (event) => {
			this.cut(event.message || 'The engine stopped.');
		});
	}

	async race<T>(work: Promise<T>): Promise<T> {
		if (this.dead !== null) {
			work.catch(() => undefined);
			throw this.dead;
		}
		if (this.pending++ === 0) this.heard = performance.now();
		const watch = setInterval(
			() => {
				if (performance.now() - this.heard > this.patience) this.cut('The engine does not answer.');
			},
			Math.min(1000, this.patience / 2),
		);
		let give: (error: EngineError) => void = () => undefined;
		const cut = new Promise<never>((_, reject) => {
			give = reject;
			this.cuts.add(reject);
		});
		try {
			return await Promise.race([work, cut]);
		} finally {
			this.pending--;
			clearInterval(watch);
			this.cuts.delete(give);
			cut.catch(() => undefined);
		}
	}

	/** Ends the worker; every pending and later call rejects. */
	cut(message: string): void {
		if (this.dead !== null) return;
		this.dead = new EngineError('dead', message);
		this.worker.terminate();
		for (const give of this.cuts) give(this.dead);
		this.cuts.clear();
	}
}
