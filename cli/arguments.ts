import { parseArgs } from 'node:util';

export const USAGE = `Usage: npm run --silent report -- [--as-of YYYY-MM-DD] [--mapping mapping.json] FILE… [--out report.json] [--save-mapping mapping.json]
       npm run --silent report -- --inspect FILE [--cells cells.csv]`;

export interface Arguments {
	readonly files: readonly string[];
	readonly asOf: string | null;
	readonly mapping: string | null;
	readonly saveMapping: string | null;
	readonly out: string | null;
	readonly inspect: boolean;
	readonly cells: string | null;
}

/** What is wrong with how the program was called, or with what it was given: one sentence, exit 2. */
export class UnusableError extends Error {
	override readonly name = 'UnusableError';
}

/** What was asked for; null: only how to ask. */
export function readArguments(args: readonly string[]): Arguments | null {
	let parsed;
	try {
		parsed = parseArgs({
			args: [...args],
			allowPositionals: true,
			options: {
				'as-of': { type: 'string' },
				mapping: { type: 'string' },
				'save-mapping': { type: 'string' },
				out: { type: 'string' },
				inspect: { type: 'boolean', default: false },
				cells: { type: 'string' },
				help: { type: 'boolean', short: 'h', default: false },
			},
		});
	} catch (error) {
		const message = error instanceof Error ? (error.message.split(/[.\n]/)[0] ?? '') : String(error);
		throw new UnusableError(`${message}: --help lists what can be asked.`);
	}
	const { values, positionals } = parsed;
	if (values.help) return null;
	if (positionals.length === 0)
		throw new UnusableError(
			'No file is named: give at least one CSV export; --help lists what can be asked.',
		);
	if (values.cells !== undefined && !values.inspect)
		throw new UnusableError('--cells goes with --inspect: it writes the rows that were read of one file.');
	if (values.inspect && positionals.length > 1)
		throw new UnusableError('--inspect looks at one file: name just one.');
	const asOf = values['as-of'] ?? null;
	if (asOf !== null && !isDay(asOf))
		throw new UnusableError(`--as-of ${asOf} is not a day: write it as YYYY-MM-DD, 2026-06-30 for instance.`);
	return {
		files: positionals,
		asOf,
		mapping: values.mapping ?? null,
		saveMapping: values['save-mapping'] ?? null,
		out: values.out ?? null,
		inspect: values.inspect,
		cells: values.cells ?? null,
	};
}

function isDay(text: string): boolean {
	const time = Date.parse(`${text}T00:00:00Z`);
	return (
		/^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
	);
}
