import type { Compared, ComparedCounts, ComparedPeriods, ComparedSeries, ComparedUnit } from '../../model';
import { FEWEST } from '../gather';
import { isFew } from './few';
import { sourceLabel } from './source-label';
import type { Span, Told } from './told';

const NO_PERIODS: ComparedPeriods = { from: [], mature: [], leftOut: [] };
const NO_COUNTS: ComparedCounts = {
	created: [],
	of: [],
	won: [],
	wonSoFar: [],
	medianDays: [],
	medianDaysSoFar: [],
};

/**
 * Sources over time. A source stands where each of its years has none, or five and more, and so has what all that stand
 * leave of every shared period of their class; quarters stand where the same holds of all of them. A source that is put
 * together with others in the table of sources is not here either. Those who handle opportunities are people, and no
 * table of them is shared.
 */
export function comparedThat(of: Compared, told: Told): Compared | null {
	const named = of.sources.filter(
		(one) => one.class !== null && !told.isHidden(one.class) && sourceLabel(one.label, one.class, told).told,
	);
	const kept = leaving(
		of,
		'year',
		named.filter((one) => isLarge(one, 'year')),
		told,
	);
	if (kept.length < 2) return null;
	const quarters =
		kept.every((one) => isLarge(one, 'quarter')) && leaving(of, 'quarter', kept, told).length === kept.length;
	return {
		periods: {
			quarter: quarters ? periods(of.periods.quarter) : NO_PERIODS,
			year: periods(of.periods.year),
		},
		sources: kept.map((one) => series(one, quarters, told)),
		owners: [],
	};
}

const isLarge = ({ counts }: ComparedSeries, unit: ComparedUnit): boolean =>
	!counts[unit].created.some(isFew);

/** As many of them, the largest first, as leave none or five and more in every period of their class. */
function leaving(
	of: Compared,
	unit: ComparedUnit,
	all: readonly ComparedSeries[],
	told: Told,
): readonly ComparedSeries[] {
	let kept = all;
	for (;;) {
		const out = [...kept].reverse().find((one) => leavesFew(of, unit, kept, one.class, told));
		if (out === undefined) return kept;
		kept = kept.filter((one) => one !== out);
	}
}

function leavesFew(
	of: Compared,
	unit: ComparedUnit,
	kept: readonly ComparedSeries[],
	id: ComparedSeries['class'],
	told: Told,
): boolean {
	if (id === null) return true;
	const own = kept.filter((one) => one.class === id);
	const { from } = of.periods[unit];
	return told.periods(id).some((period) => {
		const places = from.flatMap((day, i) => (isIn(day, period) ? [i] : []));
		const starts = from.includes(period.from);
		const ends = from.includes(period.to) || period.to > (from.at(-1) ?? '');
		if (!starts || !ends || places.length === 0) return false;
		const counted = own.reduce(
			(sum, { counts }) => sum + places.reduce((n, i) => n + (counts[unit].created[i] ?? 0), 0),
			0,
		);
		return isFew(period.created - counted);
	});
}

const isIn = (day: string, { from, to }: Span): boolean => day >= from && day < to;

const periods = (of: ComparedPeriods): ComparedPeriods => ({
	from: [...of.from],
	mature: [...of.mature],
	leftOut: [...of.leftOut],
});

const series = (of: ComparedSeries, quarters: boolean, told: Told): ComparedSeries => ({
	label: of.class === null ? null : sourceLabel(of.label, of.class, told).label,
	class: of.class,
	created: of.created,
	referrals: of.referrals,
	rated: of.rated,
	counts: {
		quarter: quarters ? counts(of.counts.quarter) : NO_COUNTS,
		year: counts(of.counts.year),
	},
});

/** The middle of the days of fewer than five wins is somebody's own. */
const ofEnough = (days: readonly (number | null)[], wins: readonly number[]): (number | null)[] =>
	days.map((median, i) => ((wins[i] ?? 0) < FEWEST ? null : median));

const counts = (of: ComparedCounts): ComparedCounts => ({
	created: [...of.created],
	of: [...of.of],
	won: [...of.won],
	wonSoFar: [...of.wonSoFar],
	medianDays: ofEnough(of.medianDays, of.won),
	medianDaysSoFar: ofEnough(of.medianDaysSoFar, of.wonSoFar),
});
