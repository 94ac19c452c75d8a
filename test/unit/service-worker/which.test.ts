import { expect, test } from 'vitest';
import { wayOf } from '../../../src/service-worker/which';

test('a shared report is never looked at, and the engine is apart from all else', () => {
	expect(wayOf('reports/a.json', false)).toBe('passed');
	expect(wayOf('reports/a.json', true)).toBe('passed');
	expect(wayOf('engine/1.32.0/duckdb-eh.wasm.gz', false)).toBe('engine');
});

test('only what is named by its content is taken from what is kept before the host is asked', () => {
	expect(wayOf('_app/immutable/chunks/a.js', false)).toBe('named');
	expect(wayOf('_app/version.json', false)).toBe('passed');
	expect(wayOf('service-worker.js', false)).toBe('passed');
	for (const path of ['sample/index.json', 'offline/page.html', 'favicon.svg'])
		expect(wayOf(path, false), path).toBe('loose');
	for (const path of ['', 'r/', 'no-such-page/']) expect(wayOf(path, true), path).toBe('page');
});
