import { csv, table } from '../../../sample-data/csv.js';
import type { LeadClass, Report } from '../../../src/lib/model';
import { fold, type Told } from './truth';

const CLOSE_ENOUGH = 1e-12;

/** Where two plain values differ, as paths with both values; numbers may differ by rounding alone. */
export function differences(a: unknown, b: unknown, path = ''): string[] {
	if (typeof a === 'number' && typeof b === 'number') {
		const near = Math.abs(a - b) <= CLOSE_ENOUGH * Math.max(1, Math.abs(a), Math.abs(b));
		return near ? [] : [`${path}: ${a} is not ${b}`];
	}
	if (isPlain(a) && isPlain(b)) {
		const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
		return keys.flatMap((key) => differences(a[key], b[key], `${path}/${key}`));
	}
	return Object.is(a, b) ? [] : [`${path}: ${JSON.stringify(a)} is not ${JSON.stringify(b)}`];
}

/** Differences by what they are about: the first two of each kind, and how many there are. */
export function brief(all: readonly string[]): string[] {
	const kinds = new Map<string, string[]>();
	for (const one of all) {
		const kind = /^\d+(\/\w+)/.exec(one)?.[1] ?? /^\/\w+(?:\/[\w-]+)?/.exec(one)?.[0] ?? one;
		kinds.set(kind, [...(kinds.get(kind) ?? []), one.slice(0, 160)]);
	}
	return [...kinds.values()]
		.flatMap((some) => (some.length < 3 ? some : [...some.slice(0, 2), `… ${some.length} of this kind`]))
		.slice(0, 40);
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null;

const text = (value: string | number | null) => (value === null ? '' : String(value));

/** The same opportunities in Vouch's own form, class and all: what the report of a shape is held against. */
export function ownForm(rows: readonly Told[]): string {
	return csv(
		table(rows, {
			id: (row) => text(row.id),
			name: (row) => text(row.name),
			company: (row) => text(row.company),
			status: (row) => text(row.outcome),
			created: (row) => text(row.created),
			closed: (row) => text(row.closed),
			amount: (row) => text(row.amount),
			currency: (row) => text(row.currency),
			source: (row) => text(row.source),
			referrer: (row) => text(row.referrer),
			class: (row) => text(row.class),
			owner: (row) => text(row.owner),
			service: (row) => text(row.service),
		}),
	);
}

/** What a report says, without its sentences and names of files. */
export function figures(report: Report) {
	const { asOf, counted, currency, horizon, classes, claims } = report;
	const periods = report.periods?.map((one) => [`${one.class} ${one.unit} ${one.from}`, one] as const);
	return {
		asOf,
		counted,
		currency,
		horizon,
		classes: mapValues(classes, (one) => ({ ...one, byDayBecause: one.byDayBecause !== null })),
		claims: claims.map(({ id, verdict, value, low, high }) => ({ id, verdict, value, low, high })),
		periods: periods === undefined ? null : Object.fromEntries(periods),
		trends: report.trends?.map(({ because, ...one }) => ({ ...one, because: because !== null })) ?? null,
		sources: keyed(report.sources ?? [], (one) => `${one.class} ${fold(one.source) ?? '(none)'}`, 'source'),
		partners: keyed(report.partners ?? [], (one) => fold(one.partner) ?? '', 'partner'),
		referring: report.referring,
	};
}

export type Figures = ReturnType<typeof figures>;

/** By name, without the field that holds the name. */
function keyed<T extends object>(all: readonly T[], key: (one: T) => string, name: keyof T & string) {
	return Object.fromEntries(
		all.map((one) => [key(one), Object.fromEntries(Object.entries(one).filter(([field]) => field !== name))]),
	);
}

const mapValues = <K extends string, A, B>(of: Readonly<Record<K, A>>, make: (value: A) => B) =>
	Object.fromEntries(Object.entries<A>(of).map(([key, value]) => [key, make(value)])) as Record<K, B>;

/** What can be counted by hand in each class. */
export interface Counted {
	readonly created: number;
	readonly won: number;
	readonly lost: number;
	readonly open: number;
	readonly valueWon: number;
}

export function counted(rows: readonly Told[]): Record<LeadClass, Counted> {
	const of = (cls: LeadClass): Counted => {
		const own = rows.filter((row) => row.class === cls);
		const ended = (outcome: string) => own.filter((row) => row.outcome === outcome);
		return {
			created: own.length,
			won: ended('won').length,
			lost: ended('lost').length,
			open: ended('open').length,
			valueWon: ended('won').reduce((sum, row) => sum + (row.amount ?? 0), 0),
		};
	};
	return {
		referral: of('referral'),
		introduction: of('introduction'),
		lead: of('lead'),
		'existing-client': of('existing-client'),
		unknown: of('unknown'),
	};
}
