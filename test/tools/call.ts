import { vi } from 'vitest';
import { main } from '../../cli/report';

/** What the command line answers, and what it writes, without a program being started for it. */
export async function call(...args: string[]) {
	const said = (stream: NodeJS.WriteStream) => vi.spyOn(stream, 'write').mockReturnValue(true);
	const [out, err] = [said(process.stdout), said(process.stderr)];
	const textOf = (spy: typeof out) => spy.mock.calls.map(([text]) => String(text)).join('');
	try {
		// How far it is depends on how busy the machine is.
		const status = await main(['--quiet', ...args]);
		return { status, stdout: textOf(out), stderr: textOf(err) };
	} finally {
		out.mockRestore();
		err.mockRestore();
	}
}
