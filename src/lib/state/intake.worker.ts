import { bytesOf, UnreadableError } from '../ingest';
import { EMPTY_MAPPING, EMPTY_NOTEBOOK, problem, type Mapping, type Notebook, type Problem } from '../model';
import { lay, type Filling, type Laid, type Stage } from '../pipeline/answer';
import { Intake } from '../pipeline/intake';
import type { Intaken } from '../pipeline/intake';
import { rehearsal } from '../pipeline/rehearsal';
import type { Answerable, IntakeCall, IntakeMessage, IntakeRequest, Lane, Tended } from './intake-calls';

/** Reads files off the page's own thread, and keeps what it read. One call at a time, in order. */
const intake = new Intake();

/** What was read last, and by which mapping: what a notebook changes of it needs no second look at the files. */
let last: {
	readonly mapping: string;
	readonly today: string;
	readonly intaken: Intaken;
	laid: Laid | null;
} | null = null;

function read(mapping: Mapping, today: string): Intaken {
	const intaken = intake.read(mapping, today);
	last = { mapping: JSON.stringify(intaken.review.mapping), today, intaken, laid: null };
	return intaken;
}

function answerable(
	from: Intake,
	intaken: Intaken,
	today: string,
	notebook: Notebook,
	onStage?: (stage: Stage) => void,
): [Answerable, Laid | null] {
	const { review, setAside } = intaken;
	const ready = review.questions.length === 0 && review.files.some(({ kind }) => kind === 'opportunities');
	if (!ready) return [{ review, setAside, loaded: null }, null];
	const laid = lay(intaken, today, notebook, onStage);
	const later = from.rows(laid.loaded.survey.data.aside);
	return [{ review, setAside: [...setAside, ...later], loaded: laid.loaded }, laid];
}

/** What tables are filled from: texts in Blobs, which are handed over rather than copied. */
function fillingOf(mapping: Mapping, notebook: Notebook, today: string): Filling {
	const same = last?.mapping === JSON.stringify(mapping) && last.today === today ? last.laid : null;
	const laid = same ?? lay(read(mapping, today), today, notebook);
	if (last !== null) last.laid = laid;
	return laid.filling();
}

function tended(mapping: Mapping, notebook: Notebook): Tended | null {
	if (last?.laid == null || last.mapping !== JSON.stringify(mapping)) return null;
	last.laid = last.laid.again(notebook);
	const { partners, care, filed, thanks, reciprocity } = last.laid.loaded.survey;
	return { notebook: last.laid.loaded.notebook, survey: { partners, care, filed, thanks, reciprocity } };
}

const post = (message: IntakeMessage): void => {
	postMessage(message);
};

async function rehearsed(lane: Lane, today: string): Promise<Answerable> {
	const own = new Intake(lane === 'express' ? 0 : Infinity);
	await own.take('rehearsal.csv', bytesOf(new Blob([rehearsal()])));
	return answerable(own, own.read(EMPTY_MAPPING, today), today, EMPTY_NOTEBOOK)[0];
}

async function added(
	{ file, content, encoding }: Extract<IntakeRequest, { name: 'add' }>,
	onProgress: (share: number) => void,
): Promise<Problem | null> {
	try {
		const options = encoding === null ? { onProgress } : { onProgress, encoding };
		return await intake.take(file, bytesOf(content), options);
	} catch (error) {
		if (!(error instanceof UnreadableError)) throw error;
		return problem(
			'file-unreadable',
			'The browser cannot read this file: it is a folder, or it was changed or moved since it was chosen.',
			'Choose it once more; of a folder, choose the files in it.',
			{ file },
		);
	}
}

function run(call: IntakeCall): unknown {
	switch (call.name) {
		case 'add':
			return added(call, (share) => {
				post({ id: call.id, share });
			});
		case 'list':
			return intake.list;
		case 'rehearse':
			return rehearsed(call.lane, call.today);
		case 'read': {
			const onStage = (stage: Stage): void => {
				post({ id: call.id, stage });
			};
			const intaken = read(call.mapping, call.today);
			onStage('mapped');
			const [made, laid] = answerable(intake, intaken, call.today, call.notebook, onStage);
			if (last !== null) last.laid = laid;
			return made;
		}
		case 'tend':
			return tended(call.mapping, call.notebook);
		case 'filling':
			return fillingOf(call.mapping, call.notebook, call.today);
	}
}

async function answer(call: IntakeCall): Promise<void> {
	try {
		post({ id: call.id, value: await run(call) });
	} catch (error) {
		post({ id: call.id, error: error instanceof Error ? error.message : String(error) });
	}
}

let queue = Promise.resolve();
addEventListener('message', ({ data }: MessageEvent<IntakeCall>) => {
	queue = queue.then(() => answer(data));
});
