import type { CanonicalRows, CellColumn, Field, FileKind, PartnerKind, Row, TouchType } from '../../model';
import { CANONICAL } from '../../model';
import { isBlank } from '../data/nulls';
import { OWN } from '../recognise/recognise';
import { key, tidy, unguarded, unsealed } from '../text';
import { momentOf } from './date-order';
import { addDays, nextMonth, readMonth } from './dates';
import { choices } from './endings';
import { readReferrer } from './labels';
import { opportunityWriters } from './opportunities';
import { readEnding } from './outcomes';
import { mapped, readEach } from '../column';
import { columnWritten } from './collected';
import { profileNamed } from '../data/profiles';
import type { Fault } from './read-cell';
import { isReferral } from './told';
import type { SlipUse, Told } from './told';
import { readPartnerKind, readTouchType } from './vocabulary';
import { always, NULL, writing, type Writer } from './writer';
import { currencyWriter, text, value } from './writers';
import type { RowContext, Writers } from './writers';

/** Text of a file that may be Vouch's own: there it is taken as it stood before it was sealed. */
const ownText = (ctx: RowContext, field: Field, reading: (raw: string) => string | null = tidy): Writer =>
	text(ctx, field, ctx.plan.system === OWN ? (raw) => reading(unsealed(raw)) : reading);

/**
 * What the owner noted; without such a column, what a file says of a row as a whole. In a file of Vouch's own also a
 * note of signs only ("👍") is one.
 */
function noteText(ctx: RowContext): Writer {
	const column = ctx.plan.columns.get('note');
	const { told } = ctx.plan;
	if (column === undefined && told !== undefined) return (row) => told.note(row) ?? '';
	if (column === undefined || ctx.plan.system !== OWN) return text(ctx, 'note', (raw) => raw.trim());
	return writing(mapped(column.cells, (raw) => unsealed(raw).trim()));
}

function partners(ctx: RowContext): Writers<'partners'> {
	const chosen: ReadonlyMap<string, PartnerKind> = choices(ctx.mapping.partnerKinds);
	const one = ctx.plan.columns.has('kind') ? undefined : profileNamed(ctx.plan.system)?.partnerKind;
	const all = one === undefined ? null : always(one, ctx.plan.reading.cells.rows);
	return {
		partner: ownText(ctx, 'partner', (raw) => ctx.partnerSpelling(tidy(raw))),
		kind: all ?? text(ctx, 'kind', (raw) => chosen.get(key(raw)) ?? readPartnerKind(raw) ?? 'other'),
		since: value(ctx, 'since'),
		cadence: value(ctx, 'cadence'),
		last_touch: value(ctx, 'last touch'),
		would_refer: ownText(ctx, 'would refer'),
		knows_welcome: ownText(ctx, 'knows welcome'),
		can_explain: ownText(ctx, 'can explain'),
		note: noteText(ctx),
		email: ownText(ctx, 'e-mail'),
		phone: ownText(ctx, 'phone'),
	};
}

/** Of slips those that are no referrals. A slip has no date, and none is made up. */
function slipTouches(ctx: RowContext, slipOf: NonNullable<Told['slip']>): Writers<'touches'> {
	return {
		...touches(ctx),
		type: (row) => TOUCH_OF[slipOf(row)?.use ?? 'news'],
		opportunity_id: NULL,
		note: (row) => slipOf(row)?.note ?? '',
	};
}

const TOUCH_OF = {
	meeting: 'meeting',
	thank: 'thank',
	news: 'note',
	given: 'given',
	received: 'note',
} as const satisfies Record<SlipUse, TouchType>;

function touches(ctx: RowContext): Writers<'touches'> {
	return {
		partner: ownText(ctx, 'partner', (raw) => ctx.partnerSpelling(tidy(raw))),
		date: value(ctx, 'date'),
		type: text(ctx, 'type', (raw) => readTouchType(raw) ?? 'note'),
		opportunity_id: ownText(ctx, 'opportunity id'),
		note: noteText(ctx),
	};
}

function given(ctx: RowContext): Writers<'given'> {
	const slipOf = ctx.plan.told?.slip ?? null;
	const outcome = text(ctx, 'outcome', (raw) => {
		const ending = readEnding(raw);
		return ending === 'converted' ? 'won' : ending;
	});
	return {
		partner: text(ctx, 'partner', (raw) => ctx.partnerSpelling(tidy(raw))),
		date: value(ctx, 'date'),
		name: text(ctx, 'name'),
		outcome: slipOf === null ? outcome : (row) => (slipOf(row)?.won === true ? 'won' : ''),
		direction: slipOf === null ? NULL : (row) => slipOf(row)?.use ?? '',
	};
}

function spend(ctx: RowContext): Writers<'spend'> {
	const { sources, sourceNames } = ctx;
	const period = periodReader(ctx);
	return {
		source: text(ctx, 'source', (raw) => (sources.isNull(raw) ? null : sourceNames(sources, raw))),
		source_class: text(ctx, 'source', (raw) => (sources.isNull(raw) ? null : sources.read(raw).class)),
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
function periodReader(ctx: RowContext): (row: Row, place: number | null) => Period {
	const column = ctx.plan.columns.get('month');
	const dates = ctx.plan.dates.get('month');
	if (column === undefined) return fromTo(ctx);
	const moments =
		dates === undefined ? [] : [...dates.readings.keys()].map((raw) => momentOf(dates, raw, dates.order));
	// Dates that are all firsts of months mean the months; any other day means that day.
	const monthly = moments.every((m) => m === null || m.day.endsWith('-01'));
	const work = readEach(column.cells, (raw): Period => {
		if (isBlank(raw)) return NO_PERIOD;
		const month = readMonth(raw);
		const day = dates === undefined ? null : (momentOf(dates, raw, dates.order)?.day ?? null);
		const from = month ?? day;
		if (from === null)
			return { ...NO_PERIOD, fault: dates?.readings.get(raw) == null ? 'unreadable' : 'undecided' };
		const to = month !== null || monthly ? nextMonth(from) : addDays(from, 1);
		return { from, to, fault: null };
	});
	return (row, place) => {
		const period = work(row);
		if (period.fault !== null && place !== null) ctx.onFault('month', place, column.cell(row), period.fault);
		return period;
	};
}

function fromTo(ctx: RowContext): (row: Row, place: number | null) => Period {
	const from = value(ctx, 'from');
	const to = value(ctx, 'to');
	const silent: RowContext = { ...ctx, onFault: () => undefined };
	const quietFrom = value(silent, 'from');
	const quietTo = value(silent, 'to');
	return (row, place) => {
		const first = place === null ? quietFrom(row, 0) : from(row, place);
		const last = place === null ? quietTo(row, 0) : to(row, place);
		return { from: first, to: last === '' ? '' : addDays(last, 1), fault: null };
	};
}

const WRITERS: { readonly [K in FileKind]: (ctx: RowContext) => Writers<K> } = {
	opportunities: opportunityWriters,
	partners,
	touches,
	given,
	spend,
	referrers,
};

/**
 * The canonical rows of a file, one for each row kept. Those of a report of slips are of two kinds: what passed in
 * referrals, and the contacts.
 */
export function canonicalRows(ctx: RowContext, kind: FileKind): readonly CanonicalRows[] {
	const { rows } = ctx.plan;
	const slipOf = ctx.plan.told?.slip ?? null;
	const every = rows.map((_, place) => place);
	if (kind !== 'given' || slipOf === null) return [rowsOf(ctx, kind, WRITERS[kind](ctx), every)];
	const passed = Array.from(rows, (row) => isReferral(slipOf(row) ?? { use: 'news' }));
	return [
		rowsOf(
			ctx,
			'given',
			given(ctx),
			every.filter((place) => passed[place] === true),
		),
		rowsOf(
			ctx,
			'touches',
			slipTouches(ctx, slipOf),
			every.filter((place) => passed[place] !== true),
		),
	];
}

/** @param places of the rows wanted, among those kept */
function rowsOf(
	{ plan }: RowContext,
	kind: FileKind,
	byName: Readonly<Record<string, Writer>>,
	places: Uint32Array,
): CanonicalRows {
	const columns: Record<string, CellColumn> = {};
	for (const name of Object.keys(CANONICAL[kind]).slice(2)) {
		const column = columnWritten(plan, byName[name] ?? NULL, places);
		if (column !== null) columns[name] = column;
	}
	return {
		name: plan.reading.name,
		kind,
		file: plan.index,
		rows: places.length,
		lines: places.map((place) => plan.lines[place] ?? 0),
		columns,
	};
}
