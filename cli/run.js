/**
 * Starts a TypeScript program of this folder with the project's own module rules (aliases, `?raw`),
 * so that the command line runs the very code the page runs, with no build in between.
 * `node cli/run.js report -- …`
 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { again, heapWanted } from './heap.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [program = '', ...args] = process.argv.slice(2);
const heap = heapWanted(args);
if (heap === null) await start();
else process.exitCode = await again(heap);

async function start() {
	const { module } = await runnerImport(join(root, 'cli', `${program}.ts`), {
		configFile: false,
		root,
		logLevel: 'error',
		resolve: { alias: { $lib: join(root, 'src', 'lib') } },
	});
	process.exitCode = await module.main(args);
}
