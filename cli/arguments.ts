import { parseArgs } from 'node:util';
import { CLASSES, isDay, type Filters, type LeadClass } from '$lib/model';
import { localToday } from '$lib/pipeline';
import { PUBLISHING_OPTIONS, PUBLISHING_USAGE, publishingIn, type Publishing } from './publishing';
import { RUNNING_OPTIONS, RUNNING_USAGE, runningIn, type Running } from './running';
import { UnusableError } from './unusable';

export { UnusableError };

export const USAGE = `Usage: npm run --silent report -- [options] FILE… [--out report.json]
       npm run --silent report -- [options] FILE… --publish build/reports/
       npm run --silent report -- --inspect FILE [--cells cells.csv]

How the files are read:
  --as-of YYYY-MM-DD          rewind to an earlier day
  --mapping mapping.json      read them as this mapping says
  --save-mapping mapping.json write the mapping in force
  --firm NAME                 name of your firm, which stands on the report

What the figures are narrowed to:
  --from YYYY-MM-DD           created on this day or later
  --to YYYY-MM-DD             created on this day or earlier
  --owner NAME                handled by; "" for those that name nobody
  --class CLASS               ${CLASSES.join(', ')}
  --source NAME               came by this source; "" for those without one
  --amount-from N             of this amount or more
  --amount-to N               of this amount or less
  --among NAME=VALUE          of one value of Service, Industry, Region or a column of
                              your own, "Size=large"; repeat it for several

${RUNNING_USAGE}

${PUBLISHING_USAGE}`;

export interface Arguments {
	readonly files: readonly string[];
	readonly asOf: string | null;
	readonly mapping: string | null;
	readonly saveMapping: string | null;
	readonly firm: string | null;
	/** Without `among`: which dimensions there are shows once the files are read. */
	readonly filters: Filters;
	/** Names of dimensions as they were typed, each with its value. */
	readonly among: readonly (readonly [name: string, value: string])[];
	readonly out: string | null;
	readonly inspect: boolean;
	readonly cells: string | null;
	readonly running: Running;
	/** null: nothing is published. */
	readonly publishing: Publishing | null;
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
				firm: { type: 'string' },
				from: { type: 'string' },
				to: { type: 'string' },
				owner: { type: 'string' },
				class: { type: 'string' },
				source: { type: 'string' },
				'amount-from': { type: 'string' },
				'amount-to': { type: 'string' },
				among: { type: 'string', multiple: true },
				out: { type: 'string' },
				inspect: { type: 'boolean', default: false },
				cells: { type: 'string' },
				...RUNNING_OPTIONS,
				...PUBLISHING_OPTIONS,
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
	const filters = filtersIn(values);
	const among = (values.among ?? []).map(amongIn);
	const running = runningIn(values);
	const publishing = publishingIn(values, localToday());
	if (values.inspect && publishing !== null)
		throw new UnusableError('--inspect shows how a file was read: --publish goes with a report.');
	if (values.inspect && (Object.keys(filters).length + among.length > 0 || values.firm !== undefined))
		throw new UnusableError(
			'--inspect shows how a file was read: --firm and what narrows figures go with a report.',
		);
	if (values.inspect && (running.threads !== null || running.spill !== null))
		throw new UnusableError('--inspect starts no engine: --threads and --spill go with a report.');
	return {
		files: positionals,
		asOf: day('as-of', values['as-of']) ?? null,
		firm: firmIn(values.firm),
		filters,
		among,
		mapping: values.mapping ?? null,
		saveMapping: values['save-mapping'] ?? null,
		out: values.out ?? null,
		inspect: values.inspect,
		cells: values.cells ?? null,
		running,
		publishing,
	};
}

type Key = 'from' | 'to' | 'owner' | 'class' | 'source' | 'amount-from' | 'amount-to';
type Values = Readonly<Partial<Record<Key, string>>>;

/** What the figures are to be narrowed to; whether the files know the owner and the source shows later. */
function filtersIn({ from, to, owner, class: named, source, ...amounts }: Values): Filters {
	const [first, last] = [day('from', from), day('to', to)];
	if (first !== undefined && last !== undefined && first > last)
		throw new UnusableError(`--from ${first} lies after --to ${last}: the first day comes first.`);
	const least = amountNamed('amount-from', amounts['amount-from']);
	const most = amountNamed('amount-to', amounts['amount-to']);
	if (least !== undefined && most !== undefined && least > most)
		throw new UnusableError(`--amount-from ${least} is above --amount-to ${most}: the least comes first.`);
	return {
		...(first === undefined ? {} : { from: first }),
		...(last === undefined ? {} : { to: last }),
		...(owner === undefined ? {} : { owner }),
		...(named === undefined ? {} : { class: classNamed(named) }),
		...(source === undefined ? {} : { source }),
		...(least === undefined ? {} : { amountFrom: least }),
		...(most === undefined ? {} : { amountTo: most }),
	};
}

function amountNamed(option: string, text: string | undefined): number | undefined {
	if (text === undefined) return undefined;
	if (!/^-?\d+(?:\.\d+)?$/.test(text.trim()))
		throw new UnusableError(
			`--${option} ${text} is no amount: write it in figures, 1000 or 2500.50 for instance.`,
		);
	return Number(text);
}

function amongIn(text: string): readonly [string, string] {
	const at = text.indexOf('=');
	if (at < 1)
		throw new UnusableError(
			`--among ${text} does not say which value: write it as Service=Tax for instance.`,
		);
	return [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}

function classNamed(text: string): LeadClass {
	const plain = text.trim().toLowerCase().replaceAll(' ', '-');
	const found = CLASSES.find((known) => known === plain);
	if (found === undefined)
		throw new UnusableError(`--class ${text} is no class: give one of ${CLASSES.join(', ')}.`);
	return found;
}

const LONGEST_NAME = 200;

function firmIn(text: string | undefined): string | null {
	const name = text?.trim().replace(/\s+/g, ' ') ?? null;
	if (name === '')
		throw new UnusableError('--firm names nobody: give the name of your firm, or leave it out.');
	if (name !== null && name.length > LONGEST_NAME)
		throw new UnusableError(`--firm is too long: a name of up to ${LONGEST_NAME} letters fits on a report.`);
	return name;
}

function day(option: string, text: string | undefined): string | undefined {
	if (text !== undefined && !isDay(text))
		throw new UnusableError(
			`--${option} ${text} is not a day: write it as YYYY-MM-DD, 2026-06-30 for instance.`,
		);
	return text;
}
