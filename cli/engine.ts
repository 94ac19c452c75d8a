import type { Engine } from '$lib/engine';
import { forgetDirectories, startNative } from '$lib/engine/native';
import type { Running } from './running';
import { UnusableError } from './unusable';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Works with an engine that is ended whatever happens. Where the program is stopped meanwhile, nothing of what was put
 * on disk stays behind.
 */
export async function withEngine<T>(running: Running, work: (engine: Engine) => Promise<T>): Promise<T> {
	for (const signal of SIGNALS) process.once(signal, stopped);
	try {
		const engine = await started(running);
		try {
			return await work(engine);
		} finally {
			await engine.end();
		}
	} finally {
		for (const signal of SIGNALS) process.off(signal, stopped);
	}
}

/** Ends as it would have without a word from here: an orderly exit would wait for the engine to finish. */
function stopped(signal: NodeJS.Signals): void {
	try {
		forgetDirectories();
	} finally {
		for (const one of SIGNALS) process.off(one, stopped);
		process.kill(process.pid, signal);
	}
}

const WHY_NOT: Readonly<Record<string, string>> = {
	ENOENT: 'there is no such folder',
	ENOTDIR: 'it is no folder',
	ENOSPC: 'the disk is full',
};

async function started({ memory, threads, spill }: Running): Promise<Engine> {
	try {
		return await startNative({ memory, threads, spill });
	} catch (error) {
		const { code, syscall } = error as NodeJS.ErrnoException;
		if (syscall !== 'mkdtemp') throw error;
		const folder = spill === null ? "The system's folder for what is short-lived" : `--spill ${spill}`;
		const why = WHY_NOT[code ?? ''] ?? 'nothing can be written there';
		throw new UnusableError(`${folder}: ${why}. Name another by --spill.`);
	}
}
