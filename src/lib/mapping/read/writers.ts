import type { Field, FileKind, Mapping } from '../../model';
import { CANONICAL } from '../../model';
import { isBlank } from '../data/nulls';
import type { Contacts } from '../join/contacts';
import type { SourceNames, Spelling } from '../names/spelling';
import type { FilePlan } from '../plan';
import { tidy } from '../text';
import type { Endings } from './endings';
import { currencyIn, currencyNamed } from './numbers';
import { mapped, readEach } from '../column';
import { canFail, cellReader, textReader } from './read-cell';
import type { Fault } from './read-cell';
import type { Sources } from './sources';
import { NULL, writing, type Writer } from './writer';

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

/** Gives each canonical cell of a row. `place` is the row's position among those kept. */
export type Writers<K extends FileKind> = Readonly<
	Record<Exclude<keyof (typeof CANONICAL)[K], 'file' | 'line'>, Writer>
>;

/** Text of a column, tidied and passed through a reading; nothing for blanks. */
export function text(ctx: RowContext, field: Field, reading: (raw: string) => string | null = tidy): Writer {
	const column = ctx.plan.columns.get(field);
	if (column === undefined) return NULL;
	return writing(mapped(column.cells, (raw) => (isBlank(raw) ? '' : (reading(raw) ?? ''))));
}

/** A date, number or flag, whose failures are told. */
export function value(ctx: RowContext, field: Field): Writer {
	const column = ctx.plan.columns.get(field);
	if (column === undefined || !canFail(ctx.plan, field)) return NULL;
	const reader = cellReader(ctx.plan, ctx.endings, field, ctx.today);
	const told: Writer = (row, place) => {
		const cell = reader(row);
		if (cell.fault !== null) ctx.onFault(field, place, column.cell(row), cell.fault);
		return cell.text;
	};
	const { codes, texts } = column.cells;
	// When it closed hangs on how it ended, too; and of texts of their own each is read with its row.
	if (field === 'closed' || codes === null) return told;
	const read = textReader(ctx.plan, field, ctx.today);
	const all = Array.from({ length: texts.count }, (_, code) => read(texts.at(code)));
	// Where nothing fails there is nothing to tell of any row.
	if (all.some(({ fault }) => fault !== null)) return told;
	return writing({ codes, texts: { count: texts.count, at: (code) => all[code]?.text ?? '' } });
}

/** The row's own currency, else that of its amount, else that of the file; nothing without an amount. */
export function currencyWriter(ctx: RowContext, field: Field): Writer {
	const { plan } = ctx;
	const money = plan.columns.get(field);
	if (money === undefined) return NULL;
	const column = plan.columns.get('currency');
	const reader = cellReader(plan, ctx.endings, field, ctx.today);
	const own =
		column === undefined
			? (): string => ''
			: readEach(column.cells, (raw) => (isBlank(raw) ? '' : (currencyNamed(raw) ?? '')));
	const ofFile = plan.currency;
	const written = readEach(money.cells, (raw) => {
		const found = currencyIn(raw);
		// "$" beside a file that is said to be in US dollars is US dollars.
		return (found === null || (found === '$' && ofFile !== null) ? ofFile : found) ?? '';
	});
	return (row) => {
		if (reader(row).text === '') return '';
		const named = own(row);
		return named === '' ? written(row) : named;
	};
}
