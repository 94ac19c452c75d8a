import { EMPTY_MAPPING, EMPTY_NOTEBOOK, problemSentence } from '$lib/model';
import type { Mapping, Notebook, Problem } from '$lib/model';
import { Intake } from '$lib/pipeline';
import { opened } from './files';
import type { Progress } from './progress';
import { inMemory, type Source } from './source';
import { UnusableError } from './unusable';
import { workspaceAt } from './workspace';

/** What was read of the files, and what a workspace file was saved with. */
export interface TakenIn {
	readonly intake: Intake;
	readonly mapping: Mapping;
	readonly notebook: Notebook;
}

/** Reads the files; a workspace file brings the mapping and the notebook that it was saved with. */
export async function takeIn(paths: readonly string[], progress: Progress): Promise<TakenIn> {
	const { say } = progress;
	const intake = new Intake();
	let mapping: Mapping | null = null;
	let notebook = EMPTY_NOTEBOOK;
	for (const path of paths) {
		const workspace = await workspaceAt(path);
		if (workspace !== null) {
			if (mapping !== null)
				throw new UnusableError(`${path} is a second workspace file: each has its own answers, so name one.`);
			mapping = workspace.mapping;
			notebook = workspace.notebook;
			for (const { name, encoding, file } of workspace.files) {
				const source = inMemory(new Uint8Array(await file.arrayBuffer()));
				const wrong = await take(intake, name, source, progress, encoding);
				if (wrong !== null) say(problemSentence(wrong));
			}
			continue;
		}
		const { files, problems } = await opened(path);
		if (files.length === 0) throw new UnusableError(problems.map(problemSentence).join(' '));
		for (const problem of problems) say(problemSentence(problem));
		const wrong: Problem[] = [];
		for (const { name, source } of files) {
			const one = await take(intake, name, source, progress);
			if (one !== null) wrong.push(one);
		}
		// Of several files in one, those that cannot be read are named, and the others used.
		const refused = wrong.filter(({ code }) => code !== 'same-file');
		if (refused.length === files.length) throw new UnusableError(refused.map(problemSentence).join(' '));
		for (const problem of wrong) say(problemSentence(problem));
	}
	return { intake, mapping: mapping ?? EMPTY_MAPPING, notebook };
}

/** Reads one file, a part at a time where it is large and clean. @returns what is wrong with it; null where it is in */
async function take(
	intake: Intake,
	name: string,
	source: Source,
	{ tell }: Progress,
	encoding: string | null = null,
): Promise<Problem | null> {
	const onProgress = (share: number): void => {
		tell(`Reading ${name}`, share, source.size);
	};
	onProgress(0);
	return intake.take(name, source, encoding === null ? { onProgress } : { onProgress, encoding });
}
