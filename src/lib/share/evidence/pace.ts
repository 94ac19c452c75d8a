import {
	CLASSES,
	PERIOD_UNITS,
	type Faster,
	type MixPoint,
	type MixShift,
	type Pace,
	type Speed,
} from '../../model';
import { FEWEST } from '../gather';
import { millionths } from '../rounded';
import { changeIn } from './round';
import type { Span, Told } from './told';

/**
 * Speed and mix. Whatever counts opportunities of a class in a time stands where that time is made of the periods of
 * the class that are shared, and so tells no more than these; the mix of a unit stands whole or not at all, as its
 * picture has no gaps. Days stand where there are five wins or more, since the middle of fewer is somebody's own.
 */
export function paceThat(of: Pace, told: Told): Pace {
	return {
		speed: of.speed
			.filter((one) => isEnough(one) && !told.isHidden(one.class) && told.hasSpan(one.class, one))
			.map((one) => ({ unit: one.unit, class: one.class, ...speed(one) })),
		faster: of.faster
			.filter(
				({ class: id, first, last }) =>
					!told.isHidden(id) && [first, last].every((one) => isEnough(one) && told.hasSpan(id, one)),
			)
			.map(faster),
		mix: mixThat(of.mix, told),
		shifts: of.shifts
			.filter(
				({ class: id, first, last }) =>
					!told.isHidden(id) && [first, last].every((one) => inEveryClass(one, told)),
			)
			.map(shift),
	};
}

const isEnough = ({ wins }: Speed): boolean => wins >= FEWEST;
const inEveryClass = (span: Span, told: Told): boolean => CLASSES.every((id) => told.hasSpan(id, span));

const speed = (of: Speed): Speed => ({
	from: of.from,
	to: of.to,
	wins: of.wins,
	median: of.median,
	lowerQuartile: of.lowerQuartile,
	upperQuartile: of.upperQuartile,
});

const faster = (of: Faster): Faster => ({
	class: of.class,
	first: speed(of.first),
	last: speed(of.last),
	ratio:
		of.ratio === null
			? null
			: {
					value: millionths(of.ratio.value),
					low: millionths(of.ratio.low),
					high: millionths(of.ratio.high),
				},
});

function mixThat(points: readonly MixPoint[], told: Told): MixPoint[] {
	return PERIOD_UNITS.flatMap((unit) => {
		const own = points.filter((point) => point.unit === unit);
		return own.every((point) => inEveryClass(point, told)) ? own.map((point) => mixPoint(point, told)) : [];
	});
}

/** Classes that are folded count with the unknown ones, of which no wins are told by period. */
const mixPoint = (of: MixPoint, told: Told): MixPoint => ({
	unit: of.unit,
	from: of.from,
	to: of.to,
	created: CLASSES.map((id, i) => {
		if (!told.isHidden(id)) return of.created[i] ?? 0;
		return id === 'unknown'
			? CLASSES.reduce((sum, one, at) => sum + (told.isHidden(one) ? (of.created[at] ?? 0) : 0), 0)
			: 0;
	}),
	won: of.won === null || told.folds ? null : CLASSES.map((_, i) => of.won?.[i] ?? 0),
	running: of.running,
});

const shift = (of: MixShift): MixShift => ({
	class: of.class,
	first: { from: of.first.from, to: of.first.to, x: of.first.x, of: of.first.of },
	last: { from: of.last.from, to: of.last.to, x: of.last.x, of: of.last.of },
	change: changeIn(of.change),
});
