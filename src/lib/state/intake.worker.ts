import { offered } from '../engine';
import { bytesOf, UnreadableError } from '../ingest';
import { EMPTY_MAPPING, problem, type Problem } from '../model';
import { Intake } from '../pipeline/intake';
import type { Intaken } from '../pipeline/intake';
import { rehearsal } from '../pipeline/rehearsal';
import type { IntakeCall, IntakeMessage, IntakeRequest, Packed } from './intake-calls';

/** Reads files off the page's own thread, and keeps what it read. One call at a time, in order. */
const intake = new Intake();

/** What the page is told: rows go as text in a Blob, which is handed over rather than copied. */
const packed = (intaken: Intaken): Packed => ({ ...intaken, canonical: intaken.canonical.map(offered) });

const post = (message: IntakeMessage): void => {
	postMessage(message);
};

function rehearsed(today: string): Packed {
	const own = new Intake();
	own.add('rehearsal.csv', new TextEncoder().encode(rehearsal()));
	return packed(own.read(EMPTY_MAPPING, today));
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
			return rehearsed(call.today);
		case 'read':
			return packed(intake.read(call.mapping, call.today));
		case 'rows':
			return intake.rows(call.places);
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
