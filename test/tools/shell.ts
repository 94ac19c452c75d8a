import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { startNative } from '../../src/lib/engine/native';
import {
	EMPTY_MAPPING,
	NO_FILTERS,
	type Filters,
	type Mapping,
	type Report,
	type SetAsideRow,
} from '../../src/lib/model';
import { answer, Intake, localToday } from '../../src/lib/pipeline';
import type { Beside, Unnamed } from '../../src/lib/reports';

export interface Whole {
	readonly report: Report;
	/** Every row set aside, those of the tables among them. */
	readonly setAside: readonly SetAsideRow[];
	/** Referrals that name nobody. */
	readonly unnamed: readonly Unnamed[];
	/** What the evidence points to. */
	readonly beside: Beside;
}

/** The whole pipeline on the native engine, as the command line runs it, on contents by file name. */
export async function wholeOf(
	files: Readonly<Record<string, string | Uint8Array>>,
	given: Partial<Mapping> = {},
	today: string = localToday(),
	filters: Filters = NO_FILTERS,
): Promise<Whole> {
	const intake = new Intake();
	for (const [name, content] of Object.entries(files)) {
		const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
		const wrong = intake.add(name, bytes);
		if (wrong !== null) throw new Error(wrong.message);
	}
	const engine = await startNative();
	try {
		const intaken = intake.read({ ...EMPTY_MAPPING, ...given }, today);
		if (intaken.review.questions.length > 0) throw new Error(JSON.stringify(intaken.review.questions));
		const { report, aside, unnamed, beside } = await answer(engine, intaken, today, filters);
		return { report, unnamed, beside, setAside: [...intaken.setAside, ...intake.rows(aside)] };
	} finally {
		await engine.end();
	}
}

/** The report of files on disk. */
export async function reportFromShell(paths: readonly string[]): Promise<Report> {
	const contents = await Promise.all(
		paths.map(async (path) => [basename(path), await readFile(path)] as const),
	);
	return (await wholeOf(Object.fromEntries(contents))).report;
}
