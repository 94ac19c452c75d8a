import { NO_ROW } from '../../model';
import type { Field, Row } from '../../model';
import { isBlank } from '../data/nulls';
import type { FilePlan } from '../plan';
import { momentOf } from '../read/date-order';
import { key, words } from '../text';
import type { IdColumn } from './ids';

/** Rows of two files that have one number. */
type Pair = readonly [here: Row, there: Row];

/** So many pairs show whether two files speak of the same. */
const ENOUGH = 500;

function pairsOf(a: FilePlan, here: IdColumn, b: FilePlan, there: IdColumn): Pair[] {
	const rows = new Map<string, Row>();
	for (const row of b.rows)
		for (const id of there.idsOf(row)) if (here.values.has(id) && !rows.has(id)) rows.set(id, row);
	const pairs: Pair[] = [];
	for (const row of a.rows) {
		const found = here.idsOf(row).find((id) => rows.has(id));
		if (found !== undefined) pairs.push([row, rows.get(found) ?? NO_ROW]);
		if (pairs.length >= ENOUGH) break;
	}
	return pairs;
}

/** Share of the pairs that are alike, of those that can be compared; null where none can. */
function shareOf(
	pairs: readonly Pair[],
	alike: (pair: Pair) => boolean | null,
): { readonly share: number; readonly of: number } | null {
	const told = pairs.map(alike).filter((one) => one !== null);
	return told.length === 0
		? null
		: { share: told.filter((one) => one).length / told.length, of: told.length };
}

/** Fields that stay what they are: a row that differs in all of them is another one. */
const LASTING: readonly Field[] = ['created', 'name', 'company'];

/**
 * Whether rows of one number in two lists are other ones: numbers that start again each year, or two pipelines that
 * both count from 1 on.
 */
export function numbersAgain(a: FilePlan, here: IdColumn, b: FilePlan, there: IdColumn): boolean {
	const columns = LASTING.flatMap((field) => {
		const [mine, theirs] = [a.columns.get(field), b.columns.get(field)];
		return mine === undefined || theirs === undefined ? [] : [[mine.cell, theirs.cell] as const];
	});
	const alike = shareOf(pairsOf(a, here, b, there), ([row, other]) => {
		const filled = columns.filter(([mine, theirs]) => !isBlank(mine(row)) && !isBlank(theirs(other)));
		return filled.length === 0
			? null
			: filled.some(([mine, theirs]) => key(mine(row)) === key(theirs(other)));
	});
	return alike !== null && alike.share < 0.2 && (alike.of >= 3 || here.values.size < 3);
}

/** Fewer rows than these are alike by accident. */
const LEAST_ALIKE = 3;

/** Whether rows of one number in two lists say the same of themselves, in all that stays as it is. */
export function numbersAgree(a: FilePlan, here: IdColumn, b: FilePlan, there: IdColumn): boolean {
	const names = LASTING.filter((field) => a.columns.has(field) && b.columns.has(field));
	const alike = shareOf(pairsOf(a, here, b, there), ([row, other]) => {
		const [mine, theirs] = [lasting(a, names, row), lasting(b, names, other)];
		const filled = mine.flatMap((cell, i) => (cell === '' || theirs[i] === '' ? [] : [cell === theirs[i]]));
		return filled.length === 0 ? null : filled.filter((same) => same).length * 2 > filled.length;
	});
	return alike !== null && alike.of >= LEAST_ALIKE && alike.share >= 0.5;
}

/** Below this share of the smaller file the rows are of different lists. */
const LEAST_SHARED = 0.3;

/** Whether two lists, one of them without numbers, have rows of the same name and day. */
export function namesAgree(a: FilePlan, b: FilePlan): boolean {
	const names = LASTING.filter((field) => a.columns.has(field) && b.columns.has(field));
	if (!names.includes('created') || names.length < 2) return false;
	const rowsOf = (plan: FilePlan): ReadonlySet<string> =>
		new Set(
			Array.from(plan.rows).flatMap((row) => {
				const cells = lasting(plan, names, row);
				return cells[0] === '' || cells.slice(1).every((cell) => cell === '') ? [] : [cells.join('\u001f')];
			}),
		);
	const [mine, theirs] = [rowsOf(a), rowsOf(b)];
	const both = [...mine].filter((row) => theirs.has(row)).length;
	return both >= LEAST_ALIKE && both >= Math.min(mine.size, theirs.size) * LEAST_SHARED;
}

const lasting = (plan: FilePlan, fields: readonly Field[], row: Row): string[] =>
	fields.map((field) => {
		const raw = plan.columns.get(field)?.cell(row) ?? '';
		if (isBlank(raw)) return '';
		return (field === 'created' ? dayOf(plan, 'created', raw) : null) ?? key(raw);
	});

const LEGAL = new Set(
	'ltd,limited,inc,llc,llp,plc,corp,gmbh,kg,ag,sa,sas,sarl,srl,spa,bv,nv,oy,ab,as,pty,and,the,und,co,company,group'.split(
		',',
	),
);
const telling = (name: string): string[] => words(name.slice(0, 200)).filter((word) => !LEGAL.has(word));

function sameFirm(a: string, b: string): boolean {
	const [mine, theirs] = [new Set(telling(a)), new Set(telling(b))];
	const both = [...mine].filter((word) => theirs.has(word)).length;
	return key(a) === key(b) || (both > 0 && both >= Math.min(mine.size, theirs.size) * 0.5);
}

/** Fewer pairs than these may differ by accident. */
const LEAST = 5;

/** Whether rows of one number are of other firms, or leads came after the deals that they became: then it is an accident. */
export function strangers(
	deals: FilePlan,
	here: IdColumn,
	others: FilePlan,
	there: IdColumn,
	part: 'leads' | 'contacts',
): boolean {
	const pairs = pairsOf(deals, here, others, there);
	const [mine, theirs] = [deals.columns.get('company'), others.columns.get('company')];
	if (mine !== undefined && theirs !== undefined) {
		const alike = shareOf(pairs, ([row, other]) => {
			const [a, b] = [mine.cell(row), theirs.cell(other)];
			return isBlank(a) || isBlank(b) ? null : sameFirm(a, b);
		});
		if (alike !== null && alike.of >= LEAST) return alike.share < 0.2;
	}
	if (part === 'contacts') return false;
	const inTime = shareOf(pairs, ([row, other]) => {
		const [deal, lead] = [createdOf(deals, row), createdOf(others, other)];
		return deal === null || lead === null ? null : lead <= deal;
	});
	return inTime !== null && inTime.of >= LEAST && inTime.share < 0.7;
}

const createdOf = (plan: FilePlan, row: Row): string | null =>
	dayOf(plan, 'created', plan.columns.get('created')?.cell(row) ?? '');

/** A date as its file writes it, as `YYYY-MM-DD`; null where it cannot be read, or its order is not known yet. */
export function dayOf(plan: FilePlan, field: Field, raw: string): string | null {
	const dates = plan.dates.get(field);
	if (dates?.order == null || isBlank(raw)) return null;
	return momentOf(dates, raw, dates.order)?.day ?? null;
}
