import { cpus } from 'node:os';
import { bytesIn } from './heap.js';
import { UnusableError } from './unusable';

/* How a report is worked out: with how much memory, by how many threads, and where what is too much goes meanwhile. */

export const RUNNING_USAGE = `How it is worked out:
  --memory SIZE               most memory of the engine, 4GB or 512MB for instance; what is
                              more is put on disk meanwhile. Four fifths of all unless said
  --threads N                 how much is done at once; every core unless said
  --spill FOLDER              where what is too much for the memory is put meanwhile; the
                              system's own folder unless said
  --quiet                     no word on how far it is; what is to be known is still said`;

export const RUNNING_OPTIONS = {
	memory: { type: 'string' },
	threads: { type: 'string' },
	spill: { type: 'string' },
	quiet: { type: 'boolean', default: false },
} as const;

export interface Running {
	/** Bytes that the engine may use; null: as much as it takes by itself. */
	readonly memory: number | null;
	/** null: every core. */
	readonly threads: number | null;
	/** Folder in which one is made for what is too much; null: the system's own. */
	readonly spill: string | null;
	readonly quiet: boolean;
}

interface Values {
	readonly memory?: string | undefined;
	readonly threads?: string | undefined;
	readonly spill?: string | undefined;
	readonly quiet: boolean;
}

/** With less the engine cannot read a small file. */
const LEAST_MEMORY = 256_000_000;
const MOST_THREADS = 256;

export function runningIn({ memory, threads, spill, quiet }: Values): Running {
	return { memory: memoryIn(memory), threads: threadsIn(threads), spill: spillIn(spill), quiet };
}

function memoryIn(text: string | undefined): number | null {
	if (text === undefined) return null;
	const bytes = bytesIn(text);
	if (bytes === null)
		throw new UnusableError(`--memory ${text} is no size: write it as 4GB, 512MB or 2GiB for instance.`);
	if (bytes < LEAST_MEMORY)
		throw new UnusableError(`--memory ${text} is too little to work with: give 256MB or more.`);
	if (bytes > Number.MAX_SAFE_INTEGER)
		throw new UnusableError(`--memory ${text} is more than any machine has: leave it out for what there is.`);
	return bytes;
}

function threadsIn(text: string | undefined): number | null {
	if (text === undefined) return null;
	const count = /^\d{1,4}$/.test(text.trim()) ? Number(text) : 0;
	if (count < 1 || count > MOST_THREADS)
		throw new UnusableError(
			`--threads ${text} is no number of threads: give one from 1 to ${MOST_THREADS}; this machine has ${cpus().length} cores.`,
		);
	return count;
}

function spillIn(text: string | undefined): string | null {
	if (text === undefined) return null;
	if (text.trim() === '') throw new UnusableError('--spill names no folder: give one, or leave it out.');
	// SQL reads what lies there by its path, in which these would mean something else.
	if (/['"*?[\]]/.test(text))
		throw new UnusableError(`--spill ${text}: give a folder without quotes, stars and brackets in its name.`);
	return text;
}
