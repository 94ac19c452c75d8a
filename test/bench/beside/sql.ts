import { chosen } from './chosen';
import type { Engine } from '../../../src/lib/engine';
import { startWasm } from '../../../src/lib/engine/wasm';
import { bytesOf } from '../../../src/lib/ingest';
import { EMPTY_MAPPING, type Filters } from '../../../src/lib/model';
import { Intake } from '../../../src/lib/pipeline';
import { load, type Loaded } from '../../../src/lib/pipeline/answer';
import { narrow } from '../../../src/lib/reports';
import cells from '../../../src/lib/reports/close-rates/matching.sql?raw';
import classMoney from '../../../src/lib/reports/close-rates/money.sql?raw';
import partners from '../../../src/lib/reports/partners/matching.sql?raw';
import unnamed from '../../../src/lib/reports/partners/unnamed-matching.sql?raw';
import sources from '../../../src/lib/reports/sources/facts.sql?raw';
import sourceMoney from '../../../src/lib/reports/sources/money.sql?raw';

/** What the answers count, as SQL has it. */
const STATEMENTS = [cells, classMoney, sources, sourceMoney, partners, unnamed];

/** The statements that make the answers, and nothing else: no figure is made of what they bring, nothing is drawn. */
class Bare {
	private constructor(
		private readonly engine: Engine,
		private readonly loaded: Loaded,
	) {}

	/** Loads one export as the page does. */
	static async open(engineFiles: string, file: File): Promise<Bare> {
		const intake = new Intake();
		const wrong = await intake.take(file.name, bytesOf(file));
		if (wrong !== null) throw new Error(wrong.message);
		const today = new Date().toISOString().slice(0, 10);
		const intaken = intake.read(EMPTY_MAPPING, today);
		const engine = await startWasm({ files: engineFiles });
		return new Bare(engine, await load(engine, intaken, today));
	}

	/** @returns milliseconds that the statements of one change of filters take */
	async change(filters: Filters): Promise<number> {
		const began = performance.now();
		await narrow(this.engine, filters, this.loaded.dimensions);
		for (const sql of STATEMENTS) await this.engine.query(sql);
		return performance.now() - began;
	}
}

let bare: Bare | null = null;
window.openSql = async (engineFiles) => {
	bare = await Bare.open(engineFiles, chosen());
};
window.changeSql = (filters) => bare!.change(filters);
