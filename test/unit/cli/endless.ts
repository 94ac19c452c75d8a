import { withEngine } from '../../../cli/engine';

/** Works until it is stopped, with a folder on disk; says when it has begun. */
export async function main([spill = '']: readonly string[]): Promise<number> {
	const running = { memory: null, threads: 1, spill, quiet: true };
	return withEngine(running, async (engine) => {
		process.stdout.write('begun\n');
		await engine.run('SELECT count(*) FROM range(100000000000) AS a(i) WHERE hash(i) = 7');
		return 0;
	});
}
