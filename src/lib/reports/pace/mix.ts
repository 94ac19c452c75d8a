import { dayNumber } from '../../format/day-number';
import {
	CLASSES,
	type ByDay,
	type LeadClass,
	type MixPart,
	type MixPoint,
	type MixShift,
	type Period,
	type PeriodUnit,
} from '../../model';
import { newcombeDifference } from '../../stats';
import { ofClass } from '../close-rates/by-class';
import type { Cell } from '../close-rates/facts';
import { MONTHS, monthOf } from '../periods/calendar';

export interface MixInput {
	readonly cells: readonly Cell[];
	/** The periods of the report, one for each class. */
	readonly periods: readonly Period[];
	readonly horizon: ByDay | null;
	readonly asOfDay: number;
}

/** How those created in each period came, and those of them won within the horizon. */
export function mixOf({ cells, periods, horizon, asOfDay }: MixInput): MixPoint[] {
	const spans = spansOf(periods);
	const months = CLASSES.map((id) => ofMonths(ofClass(cells, id), horizon));
	const units = [...new Set(spans.map(({ unit }) => unit))];
	const [created, won] = [rolledUp(months, units, 'created'), rolledUp(months, units, 'won')];
	return spans.map(({ unit, from, to, mature }) => {
		const key = keyOf(unit, monthOf(dayNumber(from)));
		return {
			unit,
			from,
			to,
			created: created.get(key) ?? NONE,
			won: mature ? (won.get(key) ?? NONE) : null,
			running: dayNumber(to) - 1 > asOfDay,
		};
	});
}

const NONE: readonly number[] = CLASSES.map(() => 0);

const keyOf = (unit: PeriodUnit, month: number): string => `${unit} ${Math.floor(month / MONTHS[unit])}`;

interface OfMonth {
	created: number;
	won: number;
}

/** One class by month: many are created on one day, whose month is worked out once. */
function ofMonths(cells: readonly Cell[], horizon: ByDay | null): Map<number, OfMonth> {
	const [days, months] = [new Map<number, OfMonth>(), new Map<number, OfMonth>()];
	const at = (sums: Map<number, OfMonth>, place: number): OfMonth => {
		const known = sums.get(place);
		if (known !== undefined) return known;
		const fresh = { created: 0, won: 0 };
		sums.set(place, fresh);
		return fresh;
	};
	for (const { outcome, createdDay, days: took, n } of cells) {
		if (createdDay === null) continue;
		const sums = at(days, createdDay);
		sums.created += n;
		if (outcome === 'won' && took !== null && horizon !== null && took <= horizon) sums.won += n;
	}
	for (const [day, { created, won }] of days) {
		const sums = at(months, monthOf(day));
		sums.created += created;
		sums.won += won;
	}
	return months;
}

/** By period, the counts of every class side by side. */
function rolledUp(
	classes: readonly ReadonlyMap<number, OfMonth>[],
	units: readonly PeriodUnit[],
	what: keyof OfMonth,
): Map<string, number[]> {
	const periods = new Map<string, number[]>();
	classes.forEach((months, place) => {
		for (const [month, counts] of months)
			for (const unit of units) {
				const key = keyOf(unit, month);
				const sums = periods.get(key) ?? [...NONE];
				sums[place] = (sums[place] ?? 0) + counts[what];
				periods.set(key, sums);
			}
	});
	return periods;
}

/** Each period once; not those of which the export left out what ended early on. */
function spansOf(periods: readonly Period[]): Period[] {
	const leftOut = new Set(
		periods.filter(({ because }) => because === 'left-out').map(({ unit, from }) => `${unit} ${from}`),
	);
	const seen = new Set<string>();
	return periods.filter(({ unit, from }) => {
		const key = `${unit} ${from}`;
		if (seen.has(key) || leftOut.has(key)) return false;
		seen.add(key);
		return true;
	});
}

/** The two sides that the headline compares are the two that are followed. */
const FOLLOWED = ['referral', 'lead'] as const satisfies readonly LeadClass[];

/** Share of referrals, and of leads, among all created: first half of the whole quarters against the last half. */
export function shiftsOf(mix: readonly MixPoint[]): MixShift[] {
	const quarters = mix.filter(({ unit, running }) => unit === 'quarter' && !running);
	const half = Math.floor(quarters.length / 2);
	if (half === 0) return [];
	return FOLLOWED.flatMap((id) => {
		const [first, last] = [part(quarters.slice(0, half), id), part(quarters.slice(-half), id)];
		const change = newcombeDifference({ x: last.x, n: last.of }, { x: first.x, n: first.of });
		// Of a class that is not there no share has moved.
		return change === null || first.x + last.x === 0 ? [] : [{ class: id, first, last, change }];
	});
}

function part(quarters: readonly MixPoint[], id: LeadClass): MixPart {
	const place = CLASSES.indexOf(id);
	const sum = (pick: (point: MixPoint) => number) => quarters.reduce((all, one) => all + pick(one), 0);
	return {
		from: quarters[0]?.from ?? '',
		to: quarters.at(-1)?.to ?? '',
		x: sum(({ created }) => created[place] ?? 0),
		of: sum(({ created }) => created.reduce((all, n) => all + n, 0)),
	};
}
