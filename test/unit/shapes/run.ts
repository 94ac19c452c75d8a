import { startNative } from '../../../src/lib/engine/native';
import {
	EMPTY_MAPPING,
	type Mapping,
	type Question,
	type Report,
	type SetAsideRow,
} from '../../../src/lib/model';
import { Intake } from '../../../src/lib/pipeline';
import { load, reportOf } from '../../../src/lib/pipeline/answer';
import type { Told } from './truth';

export const TODAY = '2026-07-01';

export type Contents = Readonly<Record<string, string | Uint8Array>>;

export interface Ran {
	readonly questions: readonly Question[];
	readonly report: Report;
	/** Opportunities in use, in the order of files and lines. */
	readonly rows: readonly Told[];
	readonly setAside: readonly SetAsideRow[];
}

const TEXTS = ['id', 'name', 'company', 'outcome', 'created', 'closed', 'currency', 'class', 'source', 'referrer', 'owner', 'service'] as const; // prettier-ignore
const COLUMNS = TEXTS.map((name) => `${name}::VARCHAR AS ${name}`).join(', ');

/** The whole pipeline on the native engine, and the tables on which its report stands. */
export async function run(files: Contents, given: Partial<Mapping> = {}): Promise<Ran> {
	const intake = new Intake();
	for (const [name, content] of Object.entries(files)) {
		const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
		const wrong = intake.add(name, bytes);
		if (wrong !== null) throw new Error(wrong.message);
	}
	const engine = await startNative();
	try {
		const intaken = intake.read({ ...EMPTY_MAPPING, ...given }, TODAY);
		const { report, aside } = reportOf(await load(engine, intaken, TODAY), {});
		const found = await engine.query(
			`SELECT ${COLUMNS}, amount::DOUBLE AS amount FROM opportunities_in_use ORDER BY file, line`,
		);
		const amounts = found.numbers('amount');
		const texts = TEXTS.map((name) => [name, found.texts(name)] as const);
		const rows = Array.from(amounts, (amount, i) => ({
			...(Object.fromEntries(texts.map(([name, values]) => [name, values[i] ?? null])) as unknown as Told),
			amount: Number.isNaN(amount) ? null : amount,
		}));
		const setAside = [...intaken.setAside, ...intake.rows(aside)];
		return { questions: intaken.review.questions, report, rows, setAside };
	} finally {
		await engine.end();
	}
}
