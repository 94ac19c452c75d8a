import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { startNative } from '../../src/lib/engine/native';
import { EMPTY_MAPPING, type Report } from '../../src/lib/model';
import { answer, Intake, localToday } from '../../src/lib/pipeline';

/** The report as the command line makes it: the same pipeline on the native engine. */
export async function reportFromShell(paths: readonly string[]): Promise<Report> {
	const intake = new Intake();
	for (const path of paths) {
		const wrong = intake.add(basename(path), await readFile(path));
		if (wrong !== null) throw new Error(wrong.message);
	}
	const engine = await startNative();
	try {
		return (await answer(engine, intake.read(EMPTY_MAPPING, localToday()), localToday())).report;
	} finally {
		await engine.end();
	}
}
