import adapter from '@sveltejs/adapter-static';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

// Stands in the owner's pages as it is: src/hooks.server.ts.
const listen = readFileSync(new URL('src/early/listen.js', import.meta.url));

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: { runes: true },
	kit: {
		// Every route is prerendered and every address relative: one build runs under any sub-path.
		adapter: adapter({ strict: true }),
		paths: { relative: true },
		// In the page itself: some thirty small files of styles would hold up the first paint.
		inlineStyleThreshold: 100_000,
		// The page does so itself, once it is idle.
		serviceWorker: { register: false },
		// The service worker, the command line and the tests belong to the type check, too.
		typescript: {
			config: (config) => ({
				...config,
				include: [
					...config.include,
					'../cli/**/*.ts',
					'../cli/**/*.js',
					'../test/**/*.ts',
					'../sample-data/**/*.ts',
					'../*.ts',
				],
				exclude: config.exclude.filter((path) => !path.includes('service-worker')),
			}),
		},
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				'script-src': [
					'self',
					'wasm-unsafe-eval',
					`sha256-${createHash('sha256').update(listen).digest('base64')}`,
				],
				'script-src-attr': ['none'],
				'worker-src': ['self', 'blob:'],
				'connect-src': ['self', 'blob:'],
				'style-src': ['self'],
				'style-src-attr': ['unsafe-inline'],
				'img-src': ['self', 'data:', 'blob:'],
				'font-src': ['self'],
				'manifest-src': ['self'],
				'object-src': ['none'],
				'base-uri': ['none'],
				'form-action': ['none'],
				'frame-src': ['none'],
				'require-trusted-types-for': ['script'],
				'trusted-types': ['svelte-trusted-html', 'sveltekit-trusted-url', 'app'],
			},
		},
	},
};
