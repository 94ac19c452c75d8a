import { dayNumber } from '../../format/day-number';
import { CLASSES, type ByDay, type Faster, type Period, type Speed, type SpeedPoint } from '../../model';
import { daysRatio, quantile7, tally, type DayCount } from '../../stats';
import { ofClass } from '../close-rates/by-class';
import type { Cell } from '../close-rates/facts';

/** With fewer wins on a side the ranks make no 95% range worth the name. */
const FEWEST_WINS = 8;

/** A win within the horizon, with its day of creation. */
interface Win extends DayCount {
	readonly createdDay: number;
}

type Span = Pick<Period, 'from' | 'to'>;

/** Of every mature period that has a share and a win. */
export function speedOf(cells: readonly Cell[], periods: readonly Period[], horizon: ByDay): SpeedPoint[] {
	return CLASSES.flatMap((id) => {
		const wins = winsOf(cells, id, horizon);
		return judged(periods, id).flatMap((period) => {
			const speed = speedIn(period, within(wins, period));
			return speed === null ? [] : [{ unit: period.unit, class: id, ...speed }];
		});
	});
}

/** First half of the mature quarters against the last half; a quarter in the middle counts in neither. */
export function fasterOf(cells: readonly Cell[], periods: readonly Period[], horizon: ByDay): Faster[] {
	return CLASSES.flatMap((id) => {
		const quarters = judged(periods, id).filter(({ unit }) => unit === 'quarter');
		const half = Math.floor(quarters.length / 2);
		const [early, late] = [quarters.slice(0, half), half === 0 ? [] : quarters.slice(-half)];
		const wins = winsOf(cells, id, horizon);
		const [before, after] = [early, late].map((some) => some.flatMap((quarter) => within(wins, quarter)));
		const [first, last] = [speedIn(spanOf(early), before ?? []), speedIn(spanOf(late), after ?? [])];
		if (first === null || last === null) return [];
		return [{ class: id, first, last, ratio: ratioOf(after ?? [], before ?? []) }];
	});
}

const judged = (periods: readonly Period[], id: Period['class']): Period[] =>
	periods.filter((period) => period.class === id && period.because === null);

const spanOf = (periods: readonly Period[]): Span => ({
	from: periods[0]?.from ?? '',
	to: periods.at(-1)?.to ?? '',
});

function winsOf(cells: readonly Cell[], id: Period['class'], horizon: ByDay): Win[] {
	const wins: Win[] = [];
	for (const { outcome, createdDay, days, n } of ofClass(cells, id))
		if (outcome === 'won' && createdDay !== null && days !== null && days <= horizon)
			wins.push({ createdDay, day: days, count: n });
	return wins;
}

function within(wins: readonly Win[], { from, to }: Span): Win[] {
	const [first, end] = [dayNumber(from), dayNumber(to)];
	return wins.filter(({ createdDay }) => createdDay >= first && createdDay < end);
}

function speedIn({ from, to }: Span, wins: readonly DayCount[]): Speed | null {
	const days = tally(wins);
	const [median, lowerQuartile, upperQuartile] = [0.5, 0.25, 0.75].map((p) => quantile7(days, p));
	if (median == null || lowerQuartile == null || upperQuartile == null) return null;
	return { from, to, wins: size(days), median, lowerQuartile, upperQuartile };
}

const size = (days: readonly DayCount[]): number => days.reduce((sum, { count }) => sum + count, 0);

function ratioOf(late: readonly DayCount[], early: readonly DayCount[]): Faster['ratio'] {
	if (Math.min(size(late), size(early)) < FEWEST_WINS) return null;
	const found = daysRatio(late, early);
	return found === null ? null : { value: found.ratio, low: found.low, high: found.high };
}
