import type { Field, FileKind, Mapping } from '../../model';
import { CANONICAL } from '../../model';
import { isBlank } from '../data/nulls';
import type { Contacts } from '../join/contacts';
import type { SourceNames, Spelling } from '../names/spelling';
import type { FilePlan } from '../plan';
import { tidy } from '../text';
import type { Endings } from './endings';
import { currencyIn, currencyNamed } from './numbers';
import { quoted, remembering } from './quote';
import type { Writer } from './quote';
import { canFail, cellReader } from './read-cell';
import type { Fault } from './read-cell';
import type { Sources } from './sources';

/** Everything that the rows of one file are read by. */
export interface RowContext {
	readonly plan: FilePlan;
	readonly endings: Endings;
	readonly sources: Sources;
	readonly mapping: Mapping;
	readonly sourceNames: SourceNames;
	readonly partnerSpelling: Spelling;
	/** Names in notes that the owner confirmed, by the place of the row. */
	readonly confirmed: ReadonlyMap<number, string>;
	/** Whom opportunities are with, where another file says it. */
	readonly contacts: Contacts;
	readonly today: string;
	/** Told of every value that gave nothing. */
	readonly onFault: (field: Field, place: number, raw: string, fault: Fault) => void;
}

export type { Writer };

/** Gives each canonical cell of a row. `place` is the row's position among those kept. */
export type Writers<K extends FileKind> = Readonly<
	Record<Exclude<keyof (typeof CANONICAL)[K], 'file' | 'line'>, Writer>
>;

/** No cell of the file gives it. */
export const NULL: Writer = () => '';

/** Text of a column, tidied and passed through a reading; nothing for blanks. */
export function text(ctx: RowContext, field: Field, reading: (raw: string) => string | null = tidy): Writer {
	const column = ctx.plan.columns.get(field);
	if (column === undefined) return NULL;
	const work = remembering((raw: string) => (isBlank(raw) ? '' : quoted(reading(raw))));
	return (row) => work(column.cell(row));
}

/** A date, number or flag, whose failures are told. */
export function value(ctx: RowContext, field: Field): Writer {
	const column = ctx.plan.columns.get(field);
	if (column === undefined || !canFail(ctx.plan, field)) return NULL;
	const reader = cellReader(ctx.plan, ctx.endings, field, ctx.today);
	return (row, place) => {
		const cell = reader(row);
		if (cell.fault !== null) ctx.onFault(field, place, column.cell(row), cell.fault);
		return cell.text;
	};
}

/** The row's own currency, else that of its amount, else that of the file; nothing without an amount. */
export function currencyWriter(ctx: RowContext, field: Field): Writer {
	const { plan } = ctx;
	const money = plan.columns.get(field);
	if (money === undefined) return NULL;
	const column = plan.columns.get('currency');
	const reader = cellReader(plan, ctx.endings, field, ctx.today);
	const own = remembering((raw: string) => (isBlank(raw) ? '' : quoted(currencyNamed(raw))));
	const ofFile = plan.currency;
	const written = remembering((raw: string) => {
		const found = currencyIn(raw);
		// "$" beside a file that is said to be in US dollars is US dollars.
		return quoted(found === null || (found === '$' && ofFile !== null) ? ofFile : found);
	});
	return (row) => {
		if (reader(row).text === '') return '';
		const named = column === undefined ? '' : own(column.cell(row));
		return named === '' ? written(money.cell(row)) : named;
	};
}
