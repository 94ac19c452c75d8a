import type { Engine, Result, Value } from '../../src/lib/engine';
import { startWasm } from '../../src/lib/engine/wasm';
import { EMPTY_MAPPING, type Filters } from '../../src/lib/model';
import { Intake } from '../../src/lib/pipeline';
import { load, reportOf, type Loaded } from '../../src/lib/pipeline/answer';

/** A statement as the pipeline gave it to the engine. */
interface Statement {
	readonly kind: 'run' | 'query' | 'bind';
	readonly sql: string;
	readonly values: readonly Value[];
}

/** The same engine, noting what it is asked. */
function noting(engine: Engine, notes: Statement[]): Engine {
	return {
		...engine,
		run: (sql) => {
			notes.push({ kind: 'run', sql, values: [] });
			return engine.run(sql);
		},
		query: (sql): Promise<Result> => {
			notes.push({ kind: 'query', sql, values: [] });
			return engine.query(sql);
		},
		bind: (sql, values) => {
			notes.push({ kind: 'bind', sql, values });
			return engine.bind(sql, values);
		},
	};
}

/** The statements that make the answers, and nothing else: no figure is made of what they bring, nothing is drawn. */
class Bare {
	private constructor(
		private readonly engine: Engine,
		private readonly loaded: Loaded,
	) {}

	/** Loads one export as the page does. */
	static async open(engineFiles: string, name: string, text: string): Promise<Bare> {
		const intake = new Intake();
		intake.add(name, new TextEncoder().encode(text));
		const today = new Date().toISOString().slice(0, 10);
		const intaken = intake.read(EMPTY_MAPPING, today);
		const engine = await startWasm({ files: engineFiles });
		return new Bare(engine, await load(engine, intaken, today));
	}

	/** @returns milliseconds that the statements of one change of filters take */
	async change(filters: Filters): Promise<number> {
		const statements: Statement[] = [];
		await reportOf(noting(this.engine, statements), this.loaded, filters);
		const began = performance.now();
		for (const { kind, sql, values } of statements)
			if (kind === 'bind') await this.engine.bind(sql, values);
			else await this.engine[kind](sql);
		return performance.now() - began;
	}
}

declare global {
	interface Window {
		openBare: (engineFiles: string, name: string, text: string) => Promise<void>;
		changeBare: (filters: Filters) => Promise<number>;
		/** On the page that is measured: when it and its workers have said nothing for so long, when they last did. */
		quietFor: (quiet: number) => Promise<number>;
	}
}

let bare: Bare | null = null;
window.openBare = async (...given) => {
	bare = await Bare.open(...given);
};
window.changeBare = (filters) => bare!.change(filters);
