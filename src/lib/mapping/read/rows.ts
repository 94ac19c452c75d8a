import type { Field, Mapping, PartnerKind } from '../../model';
import { CANONICAL } from '../../model';
import type { FileKind } from '../../model';
import { isBlank } from '../data/nulls';
import { profileNamed } from '../data/profiles';
import { addDays, nextMonth, readMonth } from './dates';
import { momentOf } from './date-order';
import type { Endings } from './endings';
import { choices } from './endings';
import { readReferrer } from './labels';
import type { SourceNames, Spelling } from '../names/spelling';
import { currencyIn, currencyNamed } from './numbers';
import { readEnding } from './outcomes';
import type { FilePlan } from '../plan';
import { quoted, remembering } from './quote';
import { canFail, cellReader } from './read-cell';
import type { Fault } from './read-cell';
import type { Contacts, Details, DetailsOf } from '../join/contacts';
import { TOLD } from '../join/contacts';
import type { Tie } from '../join/join';
import { referrerReader } from './referrer';
import type { Sources } from './sources';
import { fingerprint, key, tidy, unguarded } from '../text';
import { readExisting, readPartnerKind, readTouchType } from './vocabulary';

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

/** Gives one canonical cell of a row, quoted. `place` is the row's position among those kept. */
type Writer = (row: readonly string[], place: number) => string;
type Writers<K extends FileKind> = Readonly<
	Record<Exclude<keyof (typeof CANONICAL)[K], 'file' | 'line'>, Writer>
>;

const NULL: Writer = () => '';

/** Text of a column, tidied and passed through a reading; nothing for blanks. */
function text(ctx: RowContext, field: Field, reading: (raw: string) => string | null = tidy): Writer {
	const column = ctx.plan.columns.get(field);
	if (column === undefined) return NULL;
	const work = remembering((raw: string) => (isBlank(raw) ? '' : quoted(reading(raw))));
	return (row) => work(column.cell(row));
}

/** A date, number or flag, whose failures are told. */
function value(ctx: RowContext, field: Field): Writer {
	const column = ctx.plan.columns.get(field);
	if (column === undefined || !canFail(ctx.plan, field)) return NULL;
	const reader = cellReader(ctx.plan, ctx.endings, field, ctx.today);
	return (row, place) => {
		const cell = reader(row);
		if (cell.fault !== null) ctx.onFault(field, place, column.cell(row), cell.fault);
		return cell.text;
	};
}

function opportunities(ctx: RowContext): Writers<'opportunities'> {
	const { plan, endings } = ctx;
	const outcome = remembering((o: string) => quoted(o));
	const scope = quoted(plan.scope);
	const amount = value(ctx, 'amount');
	const source = sourceReader(ctx);
	const { identity, tied, part } = plan;
	const edition = plan.edition === 0 ? '' : quoted(String(plan.edition));
	const tie = (of: Tie | null): Writer => (of === null ? NULL : (row, place) => quoted(of(row, place)));
	return {
		scope: () => scope,
		print: (row) => `"${printOf(row)}"`,
		id: text(ctx, 'id'),
		identity: identity === null ? NULL : (_, place) => quoted(identity[place] ?? ''),
		edition: () => edition,
		part: part === 'leads' ? () => '"leads"' : NULL,
		tie: part === 'leads' ? tie(tied.own) : NULL,
		lead_tie: tie(tied.lead),
		name: text(ctx, 'name'),
		company: text(ctx, 'company'),
		client_id: text(ctx, 'client id'),
		outcome: (row) => outcome(endings.outcomeOf(row)?.outcome ?? ''),
		outcome_label: (row) => outcome(endings.outcomeOf(row)?.label ?? ''),
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
	};
}

/** The canonical cells of a row of contacts. */
export function detailsReader(ctx: RowContext): DetailsOf {
	const writers = opportunities(ctx);
	return (row, place) =>
		Object.fromEntries(TOLD.map((column) => [column, writers[column](row, place)])) as Details;
}

const SAYS_NOTHING = new Set(['', '"unknown"']);

/** Fills what a row does not say from those it is with. A source that says nothing of how it came gives way to theirs. */
function withContacts(ctx: RowContext, own: Writers<'opportunities'>): Writers<'opportunities'> {
	const { plan, contacts } = ctx;
	if (plan.tied.contacts.length === 0) return own;
	let last: readonly string[] | null = null;
	let with_: readonly Details[] = [];
	const of = (row: readonly string[], place: number): readonly Details[] => {
		if (row !== last) [last, with_] = [row, contacts.of(plan, row, place)];
		return with_;
	};
	const filled = { ...own } as Record<string, Writer>;
	for (const column of TOLD) {
		if (column === 'source' || column === 'source_class') continue;
		filled[column] = (row, place) => {
			const cell = own[column](row, place);
			return cell !== '' ? cell : (of(row, place).find((one) => one[column] !== '')?.[column] ?? '');
		};
	}
	const theirs = (row: readonly string[], place: number): Details | undefined => {
		const silent = own.source(row, place) === '' || own.source_class(row, place) === '"unknown"';
		return silent
			? (of(row, place).find((one) => one.source !== '' && !SAYS_NOTHING.has(one.source_class)) ??
					(own.source(row, place) === '' ? of(row, place).find((one) => one.source !== '') : undefined))
			: undefined;
	};
	filled['source'] = (row, place) => theirs(row, place)?.source ?? own.source(row, place);
	filled['source_class'] = (row, place) => theirs(row, place)?.source_class ?? own.source_class(row, place);
	return filled as Writers<'opportunities'>;
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
	const work = remembering((raw: string) => {
		if (ctx.sources.isNull(raw)) return { label: '', class: '' };
		const meaning = ctx.sources.read(raw);
		return {
			label: quoted(ctx.sourceNames(ctx.sources, raw)),
			class: meaning.recognised ? quoted(meaning.class) : '',
		};
	});
	return { label: (row) => work(column.cell(row)).label, class: (row) => work(column.cell(row)).class };
}

/** Who referred: as the export says it, else as a note says it and the owner confirmed. */
function referrerWriter(ctx: RowContext): Writer {
	const referrerOf = referrerReader(ctx.plan, ctx.sources);
	const spell = remembering((name: string) => quoted(ctx.partnerSpelling(name)));
	return (row, place) => {
		const name = referrerOf(row) ?? ctx.confirmed.get(place);
		return name === undefined ? '' : spell(name);
	};
}

/** The row's own currency, else that of its amount, else that of the file; nothing without an amount. */
function currencyWriter(ctx: RowContext, field: Field): Writer {
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

function partners(ctx: RowContext): Writers<'partners'> {
	const chosen: ReadonlyMap<string, PartnerKind> = choices(ctx.mapping.partnerKinds);
	const one = ctx.plan.columns.has('kind') ? undefined : profileNamed(ctx.plan.system)?.partnerKind;
	const always = one === undefined ? null : (): string => quoted(one);
	return {
		partner: text(ctx, 'partner', (raw) => ctx.partnerSpelling(tidy(raw))),
		kind: always ?? text(ctx, 'kind', (raw) => chosen.get(key(raw)) ?? readPartnerKind(raw) ?? 'other'),
		since: value(ctx, 'since'),
		cadence: value(ctx, 'cadence'),
		last_touch: value(ctx, 'last touch'),
		would_refer: text(ctx, 'would refer'),
		knows_welcome: text(ctx, 'knows welcome'),
		can_explain: text(ctx, 'can explain'),
		note: text(ctx, 'note', (raw) => raw.trim()),
		email: text(ctx, 'e-mail'),
		phone: text(ctx, 'phone'),
	};
}

function touches(ctx: RowContext): Writers<'touches'> {
	return {
		partner: text(ctx, 'partner', (raw) => ctx.partnerSpelling(tidy(raw))),
		date: value(ctx, 'date'),
		type: text(ctx, 'type', (raw) => readTouchType(raw) ?? 'note'),
		opportunity_id: text(ctx, 'opportunity id'),
		note: text(ctx, 'note', (raw) => raw.trim()),
	};
}

function given(ctx: RowContext): Writers<'given'> {
	return {
		partner: text(ctx, 'partner', (raw) => ctx.partnerSpelling(tidy(raw))),
		date: value(ctx, 'date'),
		name: text(ctx, 'name'),
		outcome: text(ctx, 'outcome', (raw) => {
			const ending = readEnding(raw);
			return ending === 'converted' ? 'won' : ending;
		}),
	};
}

function spend(ctx: RowContext): Writers<'spend'> {
	const { sources, sourceNames } = ctx;
	const period = periodReader(ctx);
	return {
		source: text(ctx, 'source', (raw) => (sources.isNull(raw) ? null : sourceNames(sources, raw))),
		from_day: (row, place) => period(row, place).from,
		to_day: (row) => period(row, null).to,
		cost: value(ctx, 'cost'),
		hours: value(ctx, 'hours'),
		currency: currencyWriter(ctx, 'cost'),
	};
}

/** Vouch wrote this file and guarded its texts: they are compared as they stood in the export. */
function referrers(ctx: RowContext): Writers<'referrers'> {
	const asItStood = (raw: string): string => tidy(unguarded(raw));
	return {
		opportunity_id: text(ctx, 'opportunity id', asItStood),
		partner: text(ctx, 'referrer', (raw) => {
			const name = readReferrer(unguarded(raw));
			return name === null ? null : ctx.partnerSpelling(name);
		}),
		name: text(ctx, 'name', asItStood),
		company: text(ctx, 'company', asItStood),
		created: value(ctx, 'created'),
	};
}

interface Period {
	readonly from: string;
	readonly to: string;
	readonly fault: Fault | null;
}
const NO_PERIOD: Period = { from: '', to: '', fault: null };

/** The time that a cost is for: a month, a day, or from one day to another. Told of failures once, where a place is given. */
function periodReader(ctx: RowContext): (row: readonly string[], place: number | null) => Period {
	const column = ctx.plan.columns.get('month');
	const dates = ctx.plan.dates.get('month');
	if (column === undefined) return fromTo(ctx);
	const moments =
		dates === undefined ? [] : [...dates.readings.keys()].map((raw) => momentOf(dates, raw, dates.order));
	// Dates that are all firsts of months mean the months; any other day means that day.
	const monthly = moments.every((m) => m === null || m.day.endsWith('-01'));
	const work = remembering((raw: string): Period => {
		if (isBlank(raw)) return NO_PERIOD;
		const month = readMonth(raw);
		const day = dates === undefined ? null : (momentOf(dates, raw, dates.order)?.day ?? null);
		const from = month ?? day;
		if (from === null)
			return { ...NO_PERIOD, fault: dates?.readings.get(raw) == null ? 'unreadable' : 'undecided' };
		const to = month !== null || monthly ? nextMonth(from) : addDays(from, 1);
		return { from: quoted(from), to: quoted(to), fault: null };
	});
	return (row, place) => {
		const period = work(column.cell(row));
		if (period.fault !== null && place !== null) ctx.onFault('month', place, column.cell(row), period.fault);
		return period;
	};
}

function fromTo(ctx: RowContext): (row: readonly string[], place: number | null) => Period {
	const from = value(ctx, 'from');
	const to = value(ctx, 'to');
	const silent: RowContext = { ...ctx, onFault: () => undefined };
	const quietFrom = value(silent, 'from');
	const quietTo = value(silent, 'to');
	return (row, place) => {
		const first = place === null ? quietFrom(row, 0) : from(row, place);
		const last = (place === null ? quietTo(row, 0) : to(row, place)).slice(1, -1);
		return { from: first, to: last === '' ? '' : quoted(addDays(last, 1)), fault: null };
	};
}

const WRITERS: { readonly [K in FileKind]: (ctx: RowContext) => Writers<K> } = {
	opportunities: (ctx) => withContacts(ctx, opportunities(ctx)),
	partners,
	touches,
	given,
	spend,
	referrers,
};

/** The canonical lines of a file, one for each row kept, in the order of `CANONICAL`. */
export function canonicalLines(ctx: RowContext, kind: FileKind): string[] {
	const { plan } = ctx;
	const byName: Readonly<Record<string, Writer>> = WRITERS[kind](ctx);
	const writers = Object.keys(CANONICAL[kind])
		.slice(2)
		.map((column) => byName[column] ?? NULL);
	const file = `"${plan.index}"`;
	const cells = Array.from({ length: writers.length + 2 }, () => file);
	return plan.rows.map((row, place) => {
		cells[1] = `"${plan.lines[place] ?? 0}"`;
		for (let i = 0; i < writers.length; i++) cells[i + 2] = writers[i]?.(row, place) ?? '';
		return cells.join(',');
	});
}
