import { existsSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

/** What a module brings with it when it is loaded: types are gone by then. */
function brings(path: string): string[] {
	const text = readFileSync(path, 'utf8');
	const found = text.matchAll(
		/^\s*(?:import|export)\s+(type\s)?([^'";]*?)\s*(?:from\s*)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm,
	);
	return [...found].flatMap(([, type, names, name, dynamic]) => {
		if (dynamic !== undefined) return [dynamic];
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

/** Every module and package that a page loads, now or later, each with the way to it. */
function graph(start: string): Map<string, string> {
	const ways = new Map<string, string>();
	const visit = (path: string, way: string) => {
		const own = relative('.', path);
		if (ways.has(own)) return;
		ways.set(own, way);
		if (path.endsWith('.css')) return;
		for (const name of brings(path)) {
			const file = fileOf(path, name);
			if (file !== null) visit(file, `${way} > ${own}`);
			else if (!ways.has(name)) ways.set(name, `${way} > ${own}`);
		}
	};
	visit(resolve(start), '');
	return ways;
}

test("the reader's page loads views and what reads a report, and nothing that makes one", () => {
	const ways = graph('src/lib/ui/reader/begin.ts');
	const strange =
		/^src\/lib\/(state|engine|ingest|mapping|pipeline)\/|^src\/lib\/(stats|reports)\/index\.ts|^src\/lib\/reports\/report\.ts|^@stdlib|chart\.js|papaparse|arrow|duckdb/;
	expect([...ways].filter(([name]) => strange.test(name)).map(([name, way]) => `${name} by${way}`)).toEqual(
		[],
	);
	expect([...ways.keys()]).toContain('src/lib/ui/answers/AnswersView.svelte'); // it does look
});
