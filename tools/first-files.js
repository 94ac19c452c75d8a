/**
 * What all of the owner's screens need comes as one file, and what only the start page needs as another: some thirty
 * small ones, each asked for by itself, would hold up the first paint, and compress worse.
 */
import { resolve } from 'node:path';

/** Each part with what it begins with; what is in several belongs to the first. */
const PARTS = [
	{ name: 'all', from: ['src/routes/+layout.svelte', 'src/routes/(owner)/+layout.svelte'] },
	{ name: 'start', from: ['src/routes/(owner)/+page.svelte'] },
];

/** @returns {import('vite').Plugin} puts modules together in what the browser gets */
export function firstFiles() {
	const parts = PARTS.map(({ name, from }) => ({ name, from, ids: /** @type {Set<string>} */ (new Set()) }));
	const groups = parts.map(({ name, ids }, i) => ({
		name,
		priority: parts.length - i,
		test: (/** @type {string} */ id) => ids.has(id),
	}));
	return {
		name: 'first-files',
		apply: 'build',
		config: (_, { isSsrBuild }) =>
			isSsrBuild === true ? {} : { build: { rollupOptions: { output: { codeSplitting: { groups } } } } },
		buildEnd() {
			if (this.environment.config.consumer !== 'client') return;
			/**
			 * @param {string} id
			 * @param {Set<string>} seen
			 */
			const visit = (id, seen) => {
				if (seen.has(id)) return;
				seen.add(id);
				this.getModuleInfo(id)?.importedIds.forEach((one) => {
					visit(one, seen);
				});
			};
			for (const { from, ids } of parts) for (const path of from) visit(resolve(path), ids);
		},
	};
}
