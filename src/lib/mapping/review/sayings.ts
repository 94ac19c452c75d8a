import type { Problem } from '../../model';
import { cellAt, problem } from '../../model';
import { tally } from '../column';
import { HEADERS } from '../data/headers';
import { profileNamed } from '../data/profiles';
import type { Saying } from '../data/profiles/profile';
import { sample, share } from '../recognise/evidence';
import { archiveOf } from '../read/archive';
import { isWebAddress } from '../read/labels';
import { parseNumber } from '../read/numbers';
import { readEnding } from '../read/outcomes';
import type { FilePlan } from '../plan';
import { remembering } from '../read/remembering';
import { key } from '../text';
import type { FileContext } from './fields';

/** Habits of systems that would mislead whoever does not know them, said where they bite. */
export function sayingsOf(ctx: FileContext): Problem[] {
	return [
		...(profileNamed(ctx.plan.system)?.says ?? []).flatMap((saying) => said(ctx.plan, saying)),
		...stageBeaten(ctx),
		...archived(ctx),
		...webReferrers(ctx.plan),
	];
}

function said(plan: FilePlan, { code, field, cells, only, message, fix }: Saying): Problem[] {
	const column = plan.columns.get(field);
	if (column === undefined) return [];
	const wanted = new Set(cells.split(',').map(key));
	const counts = [...tally(plan.rows, column)].filter(([cell]) => cell.trim() !== '');
	const isOne = (cell: string): boolean =>
		cells === '*' || wanted.has(key(cell)) || wanted.has(String(parseNumber(cell, plan.decimal)));
	const rows = counts.reduce((sum, [cell, n]) => sum + (isOne(cell) ? n : 0), 0);
	if (rows === 0 || (only === 'hundreds' && !allHundreds(counts, plan.decimal))) return [];
	const filled = message.replace('{rows}', many(rows)).replace('{column}', column.name);
	return [problem(code, filled, fix, { file: plan.reading.name, column: column.name })];
}

/** So few amounts may well be round. */
const ENOUGH_AMOUNTS = 10;

const allHundreds = (counts: readonly (readonly [string, number])[], decimal: FilePlan['decimal']): boolean =>
	counts.length >= ENOUGH_AMOUNTS && counts.every(([cell]) => (parseNumber(cell, decimal) ?? 1) % 100 === 0);

/** Rows whose stage says that they ended otherwise than their status does, which counts. */
function stageBeaten({ plan, endings }: FileContext): Problem[] {
	const stage = plan.columns.get('stage');
	if (stage === undefined || !plan.columns.has('status')) return [];
	const ending = remembering(readEnding);
	let rows = 0;
	for (const row of plan.rows) {
		const read = endings.outcomeOf(row);
		if (read?.from !== 'status' || read.chosen) continue;
		const told = ending(stage.cell(row));
		if ((told === 'won' || told === 'lost') && told !== read.outcome) rows++;
	}
	if (rows === 0) return [];
	return [
		problem(
			'status-beats-stage',
			`${many(rows)} ended otherwise by “${stage.name}” than by “${plan.columns.get('status')?.name ?? ''}”: the status counts, the stage says only how far they came.`,
			'If the stage is right, leave the status out under Columns.',
			{ file: plan.reading.name, column: stage.name },
		),
	];
}

function archived({ plan, endings }: FileContext): Problem[] {
	const archive = archiveOf(plan);
	if (archive === null) return [];
	const label = key(archive.name);
	const rows = [...endings.counts()].reduce(
		(sum, [read, n]) =>
			sum +
			(read?.from === 'isClosed' && key(read.label).startsWith(label) && read.outcome === 'lost' ? n : 0),
		0,
	);
	if (rows === 0) return [];
	return [
		problem(
			'archived-is-lost',
			`${plan.system ?? 'This system'} archives what it loses: ${many(rows)} archived by “${archive.name}” ${rows === 1 ? 'counts' : 'count'} as lost.`,
			'If some were put away for another reason, say so under “How they ended”.',
			{ file: plan.reading.name, column: archive.name },
		),
	];
}

const REFERRERS: ReadonlySet<string> = new Set(HEADERS.opportunities.referrer.names.split(',').map(key));
const MOSTLY = 0.5;

/** Columns that are called as if they named who referred, and hold web pages. */
function webReferrers({ reading, rows, columns }: FilePlan): Problem[] {
	const used = new Set([...columns.values()].flatMap(({ at }) => at));
	return reading.columns.flatMap((name, at) => {
		if (used.has(at) || !REFERRERS.has(key(name))) return [];
		const web = share(sample(rows, { cell: (row) => cellAt(reading.cells, row, at) }), isWebAddress);
		if (web === null || web < MOSTLY) return [];
		return [
			problem(
				'referrer-is-a-web-page',
				`“${name}” holds web addresses: the page that a visitor came from, and nobody who referred.`,
				'If another column names people, choose it as the referrer under Columns.',
				{ file: reading.name, column: name },
			),
		];
	});
}

const many = (rows: number): string => (rows === 1 ? '1 row' : `${rows.toLocaleString('en')} rows`);
