import { existsSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

/** What begins the page brings the rest of it: that is no click away. */
const AT_ONCE: readonly (string | undefined)[] = ['./page', './rest'];

/**
 * What a module brings with it when it is loaded: types are gone by then.
 * @param later whether what it brings only when somebody asks counts, too
 */
function brings(path: string, later: boolean): string[] {
	const text = readFileSync(path, 'utf8').replace(/typeof import\([^)]*\)/g, '');
	const found = text.matchAll(
		/^\s*(?:import|export)\s+(type\s)?([^'";]*?)\s*(?:from\s*)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm,
	);
	return [...found].flatMap(([, type, names, name, dynamic]) => {
		if (dynamic !== undefined) return later || AT_ONCE.includes(dynamic) ? [dynamic] : [];
		const bare = /^\{([\s\S]*)\}$/.exec(names ?? '')?.[1];
		const onlyTypes = bare?.split(',').every((one) => /^\s*(type\s|$)/.test(one)) ?? false;
		return name === undefined || type !== undefined || onlyTypes ? [] : [name];
	});
}

function fileOf(from: string, name: string): string | null {
	const base = name.startsWith('$lib/')
		? resolve('src/lib', name.slice(5))
		: name.startsWith('.')
			? resolve(dirname(from), name)
			: null;
	if (base === null) return null;
	const found = [base, `${base}.ts`, `${base}/index.ts`].find(
		(path) => /\.(ts|svelte|css)$/.test(path) && existsSync(path),
	);
	if (found === undefined) throw new Error(`${relative('.', from)} imports ${name}, which is not there`);
	return found;
}

/** Every module and package that a page loads, each with the way to it. */
function graph(start: string, later: boolean): Map<string, string> {
	const ways = new Map<string, string>();
	const visit = (path: string, way: string) => {
		const own = relative('.', path);
		if (ways.has(own)) return;
		ways.set(own, way);
		if (path.endsWith('.css')) return;
		for (const name of brings(path, later)) {
			const file = fileOf(path, name);
			if (file !== null) visit(file, `${way} > ${own}`);
			else if (!ways.has(name)) ways.set(name, `${way} > ${own}`);
		}
	};
	visit(resolve(start), '');
	return ways;
}

const START = 'src/lib/ui/reader/begin.ts';
const strangers = (ways: Map<string, string>, strange: RegExp) =>
	[...ways].filter(([name]) => strange.test(name)).map(([name, way]) => `${name} by${way}`);

test("the reader's page loads at once views and what reads a report, and nothing that lies behind them", () => {
	const ways = graph(START, false);
	const strange =
		/^src\/lib\/(state|engine|ingest|mapping|pipeline)\/|^src\/lib\/(stats|reports)\/index\.ts|^src\/lib\/reports\/(report\.ts|workings\/)|Evidence\.svelte|^src\/lib\/share\/(evidence\/|seal\.ts|link|redact|index)|^@stdlib|^@scure|chart\.js|papaparse|arrow|duckdb/;
	expect(strangers(ways, strange)).toEqual([]);
	expect([...ways.keys()]).toEqual(
		expect.arrayContaining([
			'src/lib/ui/answers/AnswersView.svelte',
			'src/lib/ui/sources/SourcesView.svelte',
		]),
	); // it does look
});

test("the reader's page never loads what makes a report", () => {
	const ways = graph(START, true);
	const strange =
		/^src\/lib\/(state|engine|ingest|mapping|pipeline)\/|^src\/lib\/reports\/(index|report)\.ts|^src\/lib\/share\/(redact|index)\.ts|papaparse|arrow|duckdb/;
	expect(strangers(ways, strange)).toEqual([]);
	expect([...ways.keys()]).toContain('src/lib/ui/close-rates/CloseRatesEvidence.svelte'); // it does look
});
