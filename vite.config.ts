import { sveltekit } from '@sveltejs/kit/vite';
import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { browserPath, launchArguments } from './test/tools/browser.js';
import { engineVersion, writeEngineFiles } from './tools/engine-files.js';
import { firstFiles } from './tools/first-files.js';
import { offlinePage } from './tools/offline-page.js';
import { readerPage } from './tools/reader-page.js';

// Before anything else: the static folder is read as it stands when the server or the build begins.
writeEngineFiles();

// Only the tests want a browser.
const browser = process.env.VITEST === undefined ? null : browserPath();

/** Modules that stand for others. */
const alias = {
	'@stdlib/assert-has-generator-support': fileURLToPath(new URL('tools/has-generators.cjs', import.meta.url)),
};

/** What the tests without a browser have in common. */
const unit = {
	// Some start a whole program, and the machine may be busy.
	testTimeout: 60_000,
	hookTimeout: 60_000,
	environment: 'node' as const,
	setupFiles: ['test/seed.ts'],
	env: { TZ: 'Pacific/Auckland' },
};
/** The session, and what outlasts it: each file of tests begins with none. */
const STATEFUL = ['test/unit/state/**/*.test.ts'];

export default defineConfig({
	plugins: [offlinePage(alias), sveltekit(), readerPage(alias), firstFiles()],
	resolve: {
		alias,
	},
	define: { __ENGINE_VERSION__: JSON.stringify(engineVersion()) },
	optimizeDeps: { exclude: ['@duckdb/duckdb-wasm'], include: ['apache-arrow', 'papaparse', 'valibot'] },
	worker: { format: 'es' },
	build: { assetsInlineLimit: 0 },
	test: {
		projects: [
			{
				extends: true,
				test: {
					...unit,
					name: 'unit',
					include: ['test/unit/**/*.test.ts'],
					exclude: STATEFUL,
					// Loading the house anew for each file would take longer than all tests; nothing here keeps a state.
					isolate: false,
				},
			},
			{
				extends: true,
				test: { ...unit, name: 'stateful', include: STATEFUL },
			},
			{
				extends: true,
				test: {
					name: 'e2e',
					environment: 'node',
					include: ['test/e2e/**/*.test.ts'],
					// Each file has a browser of its own and shares nothing else but modules, which take a second to load.
					isolate: false,
					// Two browsers on two cores make each other slower, and the whole sooner done.
					testTimeout: 120_000,
					hookTimeout: 60_000,
				},
			},
			{
				extends: true,
				test: {
					name: 'browser',
					include: ['test/browser/**/*.test.ts'],
					globalSetup: ['test/browser/stranger.ts'],
					fileParallelism: false,
					testTimeout: 60_000,
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						provider: playwright({
							launchOptions: {
								args: launchArguments,
								...(browser === null ? {} : { executablePath: browser }),
							},
						}),
						instances: [{ browser: 'chromium' }],
					},
				},
			},
		],
	},
});
