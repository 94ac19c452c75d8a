import { EMPTY_MAPPING } from '../model';
import { Intake } from '../pipeline/intake';
import type { Intaken } from '../pipeline/intake';
import { rehearsal } from '../pipeline/rehearsal';
import type { IntakeCall, IntakeMessage } from './intake-calls';

/** Reads files off the page's own thread, and keeps what it read. One call at a time, in order. */
const intake = new Intake();

const post = (message: IntakeMessage): void => {
	postMessage(message);
};

/** The canonical text as a Blob, which is handed over rather than copied. */
function packed(intaken: Intaken): Intaken {
	return {
		...intaken,
		canonical: intaken.canonical.map((file) => ({ ...file, text: new Blob([file.text]) })),
	};
}

function rehearsed(today: string): Intaken {
	const own = new Intake();
	own.add('rehearsal.csv', new TextEncoder().encode(rehearsal()));
	return packed(own.read(EMPTY_MAPPING, today));
}

function run(call: IntakeCall): unknown {
	switch (call.name) {
		case 'add':
			return intake.add(call.file, call.bytes, {
				...(call.encoding === null ? {} : { encoding: call.encoding }),
				onProgress: (share) => {
					post({ id: call.id, share });
				},
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

addEventListener('message', ({ data }: MessageEvent<IntakeCall>) => {
	try {
		post({ id: data.id, value: run(data) });
	} catch (error) {
		post({ id: data.id, error: error instanceof Error ? error.message : String(error) });
	}
});
