import { problem, type Problem } from '../../model';

/** What a piece of work with the browser's storage gave, or what was wrong, as data. */
export type Result<T> =
	{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export const done = <T>(value: T): Result<T> => ({ ok: true, value });
export const failed = (problem: Problem): Result<never> => ({ ok: false, problem });

/** Does it, and says in words what the browser objected to. */
export async function tried<T>(job: () => Promise<T>): Promise<Result<T>> {
	try {
		return done(await job());
	} catch (error) {
		return failed(storageProblem(error));
	}
}

/** A problem on its way out of a piece of work. */
export class StorageError extends Error {
	override readonly name = 'StorageError';
	constructor(readonly problem: Problem) {
		super(problem.message);
	}
}

const WORKSPACE_INSTEAD = 'Save a workspace file instead; everything on this page goes on as it is.';

/** What to tell an owner where the browser's storage objects. */
export function storageProblem(error: unknown): Problem {
	if (error instanceof StorageError) return error.problem;
	const name = error instanceof Error || error instanceof DOMException ? error.name : '';
	if (name === 'QuotaExceededError') return FULL;
	if (name === 'VersionError') return NEWER;
	return REFUSED;
}

export const FULL = problem(
	'device-full',
	'There is no room left on this device to remember these files.',
	'What was remembered before is still there. Free some room, or save a workspace file; this page goes on as it is.',
);

export const TOO_MUCH = problem(
	'device-too-much',
	'These files cannot be kept: there are more than 500, or a name among them is longer than 1,000 letters.',
	'Remove some, or shorten the name. What was kept before is still there; this page goes on as it is.',
);

export const REFUSED = problem(
	'device-refused',
	'This browser does not let the page store anything on this device.',
	`It may be a private window, or its settings forbid it. ${WORKSPACE_INSTEAD}`,
);

export const UNAVAILABLE = problem(
	'device-unavailable',
	'This browser cannot remember files for this page.',
	`A current Chrome, Edge, Firefox or Safari can, at an address that begins with https. ${WORKSPACE_INSTEAD}`,
);

export const DAMAGED = problem(
	'device-damaged',
	'What this device remembers is damaged and cannot be opened.',
	'“Delete everything” clears it; then choose your files once more.',
);

export const NEWER = problem(
	'device-newer',
	'What this device remembers was saved by a newer Vouch than this page.',
	'Reload the page to get the newer one. Until then nothing of it is changed.',
);

export const TAKEN = problem(
	'device-taken',
	'Another tab keeps its changes now; the last one made here was not kept.',
	'Choose “Keep this tab instead” to go on here.',
);

export const NOT_DELETED = problem(
	'device-not-deleted',
	'The browser did not delete everything that this device remembers.',
	'Close other tabs of this page and delete once more, or clear this site’s data in the browser’s settings.',
);

/** A file could not be copied into the storage or out of it. */
export const lostFile = (file: string): Problem =>
	problem(
		'device-lost-file',
		'This remembered file cannot be read any more.',
		'Choose it once more; until you change something, nothing that is remembered is deleted.',
		{ file },
	);

export const unreadable = (file: string): Problem =>
	problem(
		'device-unreadable-file',
		'This file cannot be remembered: it was changed or moved since it was chosen.',
		'Remove it and choose it once more. What was remembered before is still there.',
		{ file },
	);
