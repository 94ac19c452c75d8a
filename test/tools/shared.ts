import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Report } from '../../src/lib/model';
import { redact, toFile } from '../../src/lib/share';
import type { ShareOptions } from '../../src/lib/share/types';
import { wholeOf } from './shell';

const SAMPLE = 'static/sample';

/** What a sender typed. */
export const BY = { partners: 'numbers', firm: 'Harbour & Lane', preparedBy: 'Maya Osei' } as const;

/** What the page loads when somebody tries it with sample data, by name. */
export async function sampleFiles(): Promise<Record<string, Uint8Array>> {
	const names = JSON.parse(await readFile(join(SAMPLE, 'index.json'), 'utf8')) as string[];
	const files = names.map(async (name) => [name, await readFile(join(SAMPLE, name))] as const);
	return Object.fromEntries(await Promise.all(files));
}

let sample: Promise<Report> | null = null;

/** The report of the page's sample, with its evidence, as its owner has it: made once, and not to be changed. */
export function sampleReport(): Promise<Report> {
	return (sample ??= sampleFiles()
		.then((files) => wholeOf(files))
		.then(({ report }) => report));
}

/** The same as it is shared, as the text of its file. */
export async function sharedSample(options: Partial<ShareOptions> = {}): Promise<string> {
	return toFile(redact(await sampleReport(), { ...BY, ...options }));
}
