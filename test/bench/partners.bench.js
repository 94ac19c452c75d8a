/**
 * Whom to call, on simulated partners whose truth is known: whether the chance of still being active is true, and how much
 * of the best possible value the order of the list finds, beside the order by days since the last referral. No times, and
 * the same figures on every machine.
 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');

/**
 * @param {import('./run.js').Setting} setting
 * @returns {Promise<import('./run.js').Line[]>}
 */
export async function measure({ say, show }) {
	say('Simulated partners: five seeds, two worlds.');
	const { module } = await runnerImport(join(here, 'partners.ts'), {
		configFile: false,
		root,
		logLevel: 'error',
		resolve: { alias: { $lib: join(root, 'src', 'lib') } },
	});
	for (const table of module.tables()) show(table);
	return [];
}
