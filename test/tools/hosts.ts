/** Servers that give the built site as its hosts do, each with its own headers, types and ways. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';

const BUILD = 'build';

type Headers = Record<string, string>;
interface Answer {
	readonly status: number;
	readonly headers: Headers;
	readonly body: Buffer | string;
}
/** The file at a path below the host's base; null: there is none, or it is a folder. */
type Files = (path: string) => Buffer | null;
export interface Host {
	readonly name: string;
	/** Path under which the site stands. */
	readonly base: string;
	/** @param path below the base, without what follows `?` */
	readonly answer: (path: string, files: Files) => Answer;
}

const TYPES: Headers = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript',
	'.css': 'text/css',
	'.json': 'application/json',
	'.svg': 'image/svg+xml',
	'.woff2': 'font/woff2',
	'.csv': 'text/csv',
	'.gz': 'application/gzip',
};
const UNKNOWN = 'application/octet-stream';
const typeOf = (path: string, types = TYPES): Headers => ({
	'content-type': types[extname(path)] ?? UNKNOWN,
});

const isFolder = (path: string, files: Files) =>
	path !== '' && !path.endsWith('/') && files(`${path}/index.html`) !== null;
const ownFile = (path: string) => (path === '' || path.endsWith('/') ? `${path}index.html` : path);
const moved = (status: number, location: string): Answer => ({ status, headers: { location }, body: '' });
const missing = (files: Files, headers: Headers = {}): Answer => ({
	status: 404,
	headers: { ...headers, ...typeOf('.html') },
	body: files('404.html') ?? 'Not found',
});

/** A path of its own, no header that one could choose, zipped files as they are. */
const githubPages: Host = {
	name: 'GitHub Pages',
	base: '/vouch/',
	answer: (path, files) => {
		if (isFolder(path, files)) return moved(301, `/vouch/${path}/`);
		const body = files(ownFile(path));
		if (body === null) return missing(files);
		return { status: 200, headers: { ...typeOf(ownFile(path)), 'cache-control': 'max-age=600' }, body };
	},
};

interface Rule {
	readonly path: RegExp;
	readonly headers: Headers;
}

/** What a file `_headers` says: paths with `*`, and under each, indented, its headers. */
export function headerRules(text: string): Rule[] {
	const rules: Rule[] = [];
	for (const line of text.split('\n').filter((one) => one.trim() !== '' && !one.startsWith('#'))) {
		if (!/^\s/.test(line)) {
			const parts = line.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
			rules.push({ path: new RegExp(`^${parts.join('.*')}$`), headers: {} });
			continue;
		}
		const [, name, value] = /^\s+([\w-]+):\s*(.+)$/.exec(line) ?? [];
		const rule = rules.at(-1);
		if (name === undefined || value === undefined || rule === undefined)
			throw new Error(`_headers: cannot be read: ${line}`);
		rule.headers[name.toLowerCase()] = value;
	}
	return rules;
}

/** Several rules for one path are all sent; two values of one header are joined, as both hosts do. */
export function headersFor(path: string, rules: readonly Rule[]): Headers {
	const sent: Headers = {};
	for (const { headers } of rules.filter((rule) => rule.path.test(path)))
		for (const [name, value] of Object.entries(headers))
			sent[name] = sent[name] === undefined ? value : `${sent[name]}, ${value}`;
	return sent;
}

/** Headers as `_headers` says, pages without their ending, zipped files as they are. */
const cloudflarePages: Host = {
	name: 'Cloudflare Pages and Netlify',
	base: '/',
	answer: (path, files) => {
		const rules = headerRules(files('_headers')?.toString() ?? '');
		const headers = {
			'cache-control': 'public, max-age=0, must-revalidate',
			...headersFor(`/${path}`, rules),
		};
		if (path.endsWith('.html')) return moved(308, `/${path.replace(/(index)?\.html$/, '')}`);
		if (isFolder(path, files)) return moved(308, `/${path}/`);
		const file = [ownFile(path), `${path}.html`].find((one) => files(one) !== null);
		if (file === undefined) return missing(files, headers);
		return { status: 200, headers: { ...headers, ...typeOf(file) }, body: files(file) ?? '' };
	},
};

/** The headers of the sample, types of web pages only, and zipped files said to be zipped: browsers open them. */
const nginx: Host = {
	name: 'nginx',
	base: '/some/path/',
	answer: (path, files) => {
		const own = readFileSync(join('deploy', 'nginx.conf'), 'utf8');
		const headers = Object.fromEntries(
			[...own.matchAll(/add_header (\S+) "([^"]+)"/g)].map(([, name = '', value = '']) => [name, value]),
		);
		if (isFolder(path, files)) return moved(301, `/some/path/${path}/`);
		const file = ownFile(path);
		const body = files(file);
		if (body === null) return missing(files, headers);
		const zipped: Headers = file.endsWith('.gz')
			? { 'content-type': UNKNOWN, 'content-encoding': 'gzip' }
			: typeOf(file);
		return { status: 200, headers: { ...headers, ...zipped }, body };
	},
};

/** No header, no type but those that a browser insists on, no way from a folder without its slash. */
const plainFolder: Host = {
	name: 'a plain folder',
	base: '/',
	answer: (path, files) => {
		const { '.html': html = '', '.js': js = '', '.css': css = '' } = TYPES;
		const body = files(ownFile(path));
		if (body === null) return { status: 404, headers: { 'content-type': 'text/html' }, body: 'Not found' };
		const types = { '.html': html, '.js': js, '.css': css };
		return { status: 200, headers: typeOf(ownFile(path), types), body };
	},
};

/** Gives its first page for all that it lacks. */
const firstPageForAll: Host = {
	name: 'a host that never says no',
	base: '/',
	answer: (path, files) => {
		const file = files(ownFile(path)) === null ? 'index.html' : ownFile(path);
		return { status: 200, headers: typeOf(file), body: files(file) ?? '' };
	},
};

export const HOSTS: readonly Host[] = [githubPages, cloudflarePages, nginx, plainFolder, firstPageForAll];

export interface Served {
	/** With the base, and a slash at the end. */
	readonly address: string;
	/** Every path that was asked for, from the server's root. */
	readonly requests: string[];
	readonly close: () => void;
}

/** @param more files beside those of the build, by path */
export async function serveAs(
	{ base, answer }: Host,
	more: Readonly<Record<string, Buffer>>,
): Promise<Served> {
	const files: Files = (path) => {
		const given = more[path];
		if (given !== undefined) return given;
		const file = join(BUILD, path);
		return existsSync(file) && statSync(file).isFile() ? readFileSync(file) : null;
	};
	const requests: string[] = [];
	const server = createServer((request, response) => {
		const url = request.url ?? '/';
		requests.push(url);
		const path = decodeURIComponent(url.split('?', 1)[0] ?? '');
		const { status, headers, body } = path.startsWith(base)
			? answer(path.slice(base.length), files)
			: { status: 404, headers: {}, body: 'Another site' };
		response.writeHead(status, headers).end(body);
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const bound = server.address();
	const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
	return {
		address: `http://127.0.0.1:${port}${base}`,
		requests,
		close: () => {
			server.closeAllConnections();
			server.close();
		},
	};
}
