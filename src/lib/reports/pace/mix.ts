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
	const created = new Map<string, number[]>();
	const won = new Map<string, number[]>();
	const units = [...new Set(spans.map(({ unit }) => unit))];
	for (const { class: id, outcome, createdDay, days, n } of cells) {
		if (createdDay === null) continue;
		const month = monthOf(createdDay);
		const isWon = outcome === 'won' && days !== null && horizon !== null && days <= horizon;
		for (const unit of units) {
			const key = `${unit} ${Math.floor(month / MONTHS[unit])}`;
			add(created, key, id, n);
			if (isWon) add(won, key, id, n);
		}
	}
	return spans.map(({ unit, from, to, mature }) => {
		const key = keyOf(unit, from);
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

const keyOf = (unit: PeriodUnit, from: string): string =>
	`${unit} ${Math.floor(monthOf(dayNumber(from)) / MONTHS[unit])}`;

function add(to: Map<string, number[]>, key: string, id: LeadClass, n: number): void {
	const sums = to.get(key) ?? [...NONE];
	const place = CLASSES.indexOf(id);
	sums[place] = (sums[place] ?? 0) + n;
	to.set(key, sums);
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
