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
import type { Engine } from '../../src/lib/engine';
import { Intake, localToday, type Intaken } from '../../src/lib/pipeline';
import { answer, load, reportOf } from '../../src/lib/pipeline/answer';
import type { Beside, Unnamed } from '../../src/lib/reports';

export interface Answers {
	readonly report: Report;
	/** Every row set aside, those of the tables among them. */
	readonly setAside: readonly SetAsideRow[];
	/** Referrals that name nobody. */
	readonly unnamed: readonly Unnamed[];
}

export interface Whole extends Answers {
	/** What the evidence points to. */
	readonly beside: Beside;
}

type Contents = Readonly<Record<string, string | Uint8Array>>;

/** Takes files in, and does a job with what they give on a native engine of its own. */
async function taken<T>(
	files: Contents,
	given: Partial<Mapping>,
	today: string,
	job: (engine: Engine, intaken: Intaken, intake: Intake) => Promise<T>,
): Promise<T> {
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
		return await job(engine, intaken, intake);
	} finally {
		await engine.end();
	}
}

/** The whole pipeline on the native engine, as the command line runs it, on contents by file name. */
export const wholeOf = (
	files: Contents,
	given: Partial<Mapping> = {},
	today: string = localToday(),
	filters: Filters = NO_FILTERS,
): Promise<Whole> =>
	taken(files, given, today, async (engine, intaken, intake) => {
		const { report, aside, unnamed, beside } = await answer(engine, intaken, today, filters);
		return { report, unnamed: unnamed(), beside, setAside: [...intaken.setAside, ...intake.rows(aside)] };
	});

/** The same without the evidence, which takes longer than the answers. */
export const answersOf = (
	files: Contents,
	given: Partial<Mapping> = {},
	today: string = localToday(),
	filters: Filters = NO_FILTERS,
): Promise<Answers> =>
	taken(files, given, today, async (engine, intaken, intake) => {
		const loaded = await load(engine, intaken, today);
		const { report, aside, unnamed } = reportOf(loaded, filters);
		return { report, unnamed: unnamed(), setAside: [...intaken.setAside, ...intake.rows(aside)] };
	});

/** The report of files on disk. */
export async function reportFromShell(paths: readonly string[]): Promise<Report> {
	const contents = await Promise.all(
		paths.map(async (path) => [basename(path), await readFile(path)] as const),
	);
	return (await wholeOf(Object.fromEntries(contents))).report;
}
