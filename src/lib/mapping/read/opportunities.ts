import type { Row } from '../../model';
import { cellsOf, EXTRAS, NO_ROW, type Extra } from '../../model';
import type { Details, DetailsOf } from '../join/contacts';
import { TOLD } from '../join/contacts';
import type { Tie } from '../join/join';
import { isCut, normalId } from '../join/ids';
import { isBlank } from '../data/nulls';
import { fingerprint, tidy } from '../text';
import { byRow, mapped } from '../column';
import { remembering } from './remembering';
import { referrerReader } from './referrer';
import { readExisting } from './vocabulary';
import { always, NULL, writing, type Writer } from './writer';
import { currencyWriter, text, value } from './writers';
import type { RowContext, Writers } from './writers';

/** The canonical cells of an opportunity, filled up by whom it is with. */
export function opportunityWriters(ctx: RowContext): Writers<'opportunities'> {
	return withContacts(ctx, opportunities(ctx));
}

function opportunities(ctx: RowContext): Writers<'opportunities'> {
	const { plan, endings } = ctx;
	const { cells } = plan.reading;
	const { rows } = cells;
	const amount = value(ctx, 'amount');
	const source = sourceReader(ctx);
	const { identity, tied, part } = plan;
	const tie = (of: Tie | null): Writer => (of === null ? NULL : (row, place) => of(row, place));
	return {
		scope: always(plan.scope, rows),
		// Of few rows anybody asks for it.
		print: writing(byRow(rows, (row) => printOf(cellsOf(cells, row)))),
		id: text(ctx, 'id', (raw) => (isCut(raw) ? null : tidy(raw))),
		identity: identity === null ? text(ctx, 'id', otherForm) : (_, place) => identity[place] ?? '',
		edition: always(plan.edition === 0 ? '' : String(plan.edition), rows),
		part: part === 'leads' ? always(part, rows) : NULL,
		tie: part === 'leads' ? tie(tied.own) : NULL,
		lead_tie: tie(tied.lead),
		name: text(ctx, 'name'),
		company: text(ctx, 'company'),
		client_id: text(ctx, 'client id'),
		outcome: (row) => endings.outcomeOf(row)?.outcome ?? '',
		outcome_label: (row) => endings.outcomeOf(row)?.label ?? '',
		created: value(ctx, 'created'),
		closed: value(ctx, 'closed'),
		amount,
		currency: currencyWriter(ctx, 'amount'),
		source: source.label,
		source_class: source.class,
		referrer: referrerWriter(ctx),
		class_given: text(ctx, 'class', ctx.sources.given),
		existing: text(ctx, 'kind of business', (raw) => readExisting(raw)?.toString() ?? null),
		owner: text(ctx, 'owner'),
		service: text(ctx, 'service'),
		stage: text(ctx, 'stage'),
		contacted: value(ctx, 'contacted'),
		needs_service: value(ctx, 'needs service'),
		fits_ideal: value(ctx, 'fits ideal'),
		intro_accepted: value(ctx, 'intro accepted'),
		industry: text(ctx, 'industry'),
		region: text(ctx, 'region'),
		modified: value(ctx, 'modified'),
		...extras(ctx),
	};
}

/** Columns of the owner's own. */
function extras({ plan }: RowContext): Record<Extra, Writer> {
	const writer = (slot: Extra): Writer => {
		const cells = plan.splits.find((split) => split.slot === slot)?.column.cells;
		if (cells === undefined) return NULL;
		return writing(mapped(cells, (raw) => (isBlank(raw) ? '' : tidy(raw))));
	};
	return Object.fromEntries(EXTRAS.map((slot) => [slot, writer(slot)])) as Record<Extra, Writer>;
}

/** What an id is compared by, where that is not how it is written. */
function otherForm(raw: string): string | null {
	const id = normalId(raw);
	return id === tidy(raw) ? null : id;
}

/** Fingerprint of all cells of a row: its hash and its length. */
function printOf(row: readonly string[]): string {
	let length = 0;
	for (const cell of row) length += cell.length;
	return `${fingerprint(row).toString(36)}.${length}`;
}

function sourceReader(ctx: RowContext): { readonly label: Writer; readonly class: Writer } {
	const column = ctx.plan.columns.get('source');
	if (column === undefined) return { label: NULL, class: NULL };
	const { sources, sourceNames } = ctx;
	const classOf = (raw: string): string => {
		const meaning = sources.read(raw);
		return meaning.recognised ? meaning.class : '';
	};
	return {
		label: writing(mapped(column.cells, (raw) => (sources.isNull(raw) ? '' : sourceNames(sources, raw)))),
		class: writing(mapped(column.cells, (raw) => (sources.isNull(raw) ? '' : classOf(raw)))),
	};
}

/** Who referred: as the export says it, else as a note says it and the owner confirmed. */
function referrerWriter(ctx: RowContext): Writer {
	const referrerOf = referrerReader(ctx.plan, ctx.sources);
	const spell = remembering(ctx.partnerSpelling);
	return (row, place) => {
		const name = referrerOf(row) ?? ctx.confirmed.get(place);
		return name === undefined ? '' : spell(name);
	};
}

/** The canonical cells of a row of contacts. */
export function detailsReader(ctx: RowContext): DetailsOf {
	const writers = opportunities(ctx);
	return (row, place) =>
		Object.fromEntries(TOLD.map((column) => [column, writers[column](row, place)])) as Details;
}

const SAYS_NOTHING = new Set(['', 'unknown']);

/** Fills what a row does not say from those it is with. A source that says nothing of how it came gives way to theirs. */
function withContacts(ctx: RowContext, own: Writers<'opportunities'>): Writers<'opportunities'> {
	const { plan, contacts } = ctx;
	if (plan.tied.contacts.length === 0) return own;
	let last: Row = NO_ROW;
	let with_: readonly Details[] = [];
	const of = (row: Row, place: number): readonly Details[] => {
		if (row !== last) [last, with_] = [row, contacts.of(plan, row, place)];
		return with_;
	};
	const filled: Partial<Record<(typeof TOLD)[number], Writer>> = {};
	for (const column of TOLD) {
		if (column === 'source' || column === 'source_class') continue;
		filled[column] = (row, place) => {
			const cell = own[column](row, place);
			return cell !== '' ? cell : (of(row, place).find((one) => one[column] !== '')?.[column] ?? '');
		};
	}
	const theirs = (row: Row, place: number): Details | undefined => {
		const blank = own.source(row, place) === '';
		if (!blank && own.source_class(row, place) !== 'unknown') return undefined;
		const sources = of(row, place).filter(({ source }) => source !== '');
		return sources.find(({ source_class: c }) => !SAYS_NOTHING.has(c)) ?? (blank ? sources[0] : undefined);
	};
	return {
		...own,
		...filled,
		source: (row, place) => theirs(row, place)?.source ?? own.source(row, place),
		source_class: (row, place) => theirs(row, place)?.source_class ?? own.source_class(row, place),
	};
}
