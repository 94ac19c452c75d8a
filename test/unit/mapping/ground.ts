import { startNative } from '../../../src/lib/engine/native';
import { EMPTY_MAPPING, type Mapping } from '../../../src/lib/model';
import { answer, Intake } from '../../../src/lib/pipeline';
import { TODAY } from './helpers';

/** One opportunity in use, as every report finds it. */
export interface Found {
	readonly name: string | null;
	readonly class: string | null;
	readonly source: string | null;
	readonly referrer: string | null;
}

/** The opportunities that reports of these files count, in the order of files and lines. */
export async function groundOf(
	files: Readonly<Record<string, string>>,
	given: Partial<Mapping> = {},
): Promise<Found[]> {
	const intake = new Intake();
	for (const [name, text] of Object.entries(files)) {
		const wrong = intake.add(name, new TextEncoder().encode(text));
		if (wrong !== null) throw new Error(wrong.message);
	}
	const engine = await startNative();
	try {
		await answer(engine, intake.read({ ...EMPTY_MAPPING, ...given }, TODAY), TODAY);
		const found = await engine.query(
			'SELECT name, class, source, referrer FROM opportunities_in_use ORDER BY file, line',
		);
		const [names, classes] = [found.texts('name'), found.texts('class')];
		const [sources, referrers] = [found.texts('source'), found.texts('referrer')];
		return names.map((name, i) => ({
			name,
			class: classes[i] ?? null,
			source: sources[i] ?? null,
			referrer: referrers[i] ?? null,
		}));
	} finally {
		await engine.end();
	}
}
