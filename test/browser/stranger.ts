import { createServer } from 'node:http';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
	interface ProvidedContext {
		/** Address of a second origin. It answers `hits` with what it was asked for, and notes everything else. */
		stranger: string;
	}
}

/** Runs beside the browser tests: another origin that should hear nothing. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const hits: string[] = [];
	const server = createServer((request, response) => {
		const asked = request.url === '/hits';
		if (!asked) hits.push(request.url ?? '');
		response
			.writeHead(200, { 'access-control-allow-origin': '*', 'content-type': 'text/plain' })
			.end(asked ? JSON.stringify(hits) : 'a,b\n1,2\n');
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	const port = typeof address === 'object' && address !== null ? address.port : 0;
	project.provide('stranger', `http://127.0.0.1:${port}/`);
	return () =>
		new Promise((resolve) => {
			server.close(() => {
				resolve();
			});
		});
}
