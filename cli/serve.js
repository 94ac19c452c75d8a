/**
 * Serves the built site: `node cli/serve.js [--port 4173] [--base /some/sub/path/] [--reports folder]`.
 * Any static host does as well; nothing here is needed by the site.
 */
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import sirv from 'sirv';

const build = join(dirname(fileURLToPath(import.meta.url)), '..', 'build');

/**
 * @param {{ port?: number, base?: string, reports?: string | undefined, seen?: (url: string) => void }} [options]
 *   `port` 0: any free one; `base`: path under which the site stands; `reports`: folder of shared reports, which a
 *   build does not empty; `seen` hears of every request
 * @returns {Promise<{ address: string, close: () => Promise<void> }>}
 */
export async function serve({ port = 4173, base = '/', reports, seen = () => undefined } = {}) {
	if (!existsSync(build)) throw new Error('There is no built site yet: run "npm run build" first.');
	const site = sirv(build, { dev: true, etag: true });
	const shared = reports === undefined ? null : sirv(reports, { dev: true, etag: true });
	const server = createServer((request, response) => {
		const url = request.url ?? '/';
		seen(url);
		const missing = () => {
			response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
		};
		if (url === base.slice(0, -1)) {
			response.writeHead(301, { location: base }).end();
			return;
		}
		if (!url.startsWith(base)) {
			missing();
			return;
		}
		const path = `/${url.slice(base.length)}`;
		const [folder = '', search] = path.split('?', 2);
		// As static hosts do: a page's own files are named from its folder.
		if (!folder.endsWith('/') && existsSync(join(build, decoded(folder), 'index.html'))) {
			const rest = search === undefined ? '' : `?${search}`;
			response.writeHead(301, { location: `${base}${folder.slice(1)}/${rest}` }).end();
			return;
		}
		const fromSite = () => {
			request.url = path;
			site(request, response, missing);
		};
		if (shared === null || !path.startsWith('/reports/')) {
			fromSite();
			return;
		}
		request.url = path.slice('/reports'.length);
		shared(request, response, fromSite);
	});
	const bound = await listen(server, port);
	return {
		address: `http://localhost:${bound}${base}`,
		close: () =>
			new Promise((resolve) => {
				server.closeAllConnections();
				server.close(() => {
					resolve();
				});
			}),
	};
}

/**
 * A path as it is on disk; itself where its escapes make no sense.
 * @param {string} path
 */
function decoded(path) {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}

/**
 * Listens on the port, or on the next free one above it.
 * @param {import('node:http').Server} server
 * @param {number} port
 * @returns {Promise<number>}
 */
function listen(server, port) {
	return new Promise((resolve, reject) => {
		/** @param {NodeJS.ErrnoException} error */
		const onError = (error) => {
			if (error.code === 'EADDRINUSE' && port !== 0) listen(server, port + 1).then(resolve, reject);
			else reject(error);
		};
		server.once('error', onError);
		// Only this machine: the page is for whoever runs it.
		server.listen(port, 'localhost', () => {
			server.off('error', onError);
			const address = server.address();
			resolve(typeof address === 'object' && address !== null ? address.port : port);
		});
	});
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const { values } = parseArgs({
		options: {
			port: { type: 'string', default: '4173' },
			base: { type: 'string', default: '/' },
			reports: { type: 'string' },
		},
	});
	const base = `/${values.base}/`.replace(/\/+/g, '/');
	const { address } = await serve({ port: Number(values.port), base, reports: values.reports });
	process.stdout.write(`Vouch is ready: open ${address}\n(Ctrl+C stops it.)\n`);
}
