/**
 * The engine's two files, zipped, into static/engine/<version>/. They are shipped only like this: the
 * module is 34 MB as it comes, more than some hosts take in one file, and a quarter of that zipped.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const FILES = ['duckdb-eh.wasm', 'duckdb-browser-eh.worker.js'];
const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** @returns {string} version of duckdb-wasm that is installed */
export function engineVersion() {
	const own = JSON.parse(readFileSync(join(packageFolder(), 'package.json'), 'utf8'));
	return own.version;
}

function packageFolder() {
	const entry = createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm');
	return join(dirname(entry), '..');
}

/** Writes the files where they are missing, and removes those of other versions. */
export function writeEngineFiles() {
	const version = engineVersion();
	const folder = join(root, 'static', 'engine');
	const own = join(folder, version);
	if (FILES.every((file) => existsSync(join(own, `${file}.gz`)))) return;
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(own, { recursive: true });
	for (const file of FILES) {
		const from = join(packageFolder(), 'dist', file);
		const to = join(own, `${file}.gz`);
		// The script's own source map is not shipped.
		const bytes = file.endsWith('.js')
			? Buffer.from(readFileSync(from, 'utf8').replace(/\/\/# sourceMappingURL=.*\s*$/, ''))
			: readFileSync(from);
		writeFileSync(`${to}.part`, gzipSync(bytes, { level: 9 }));
		renameSync(`${to}.part`, to);
	}
}
