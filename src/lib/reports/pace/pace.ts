import type { Pace } from '../../model';
import type { Ground } from '../evidence';
import { mixOf, shiftsOf } from './mix';
import { fasterOf, speedOf } from './speed';

/**
 * Speed and mix over time, from the cells that the filters let through.
 *
 * Method: speed is the median and the quartiles of the days of those wins that came within the horizon, of periods
 * whose last day lies the horizon back, so that all had the same time to be won. The mix is the share of each class
 * among all created in a period, and among those of them won within the horizon; halves of the time are compared with
 * Hodges and Lehmann's ratio and Newcombe's range.
 */
export function paceOf({ report, frame, cells }: Pick<Ground, 'report' | 'frame' | 'cells'>): Pace | null {
	const { periods, horizon } = report;
	const { asOfDay } = frame.whole;
	if (periods === null || asOfDay === null) return null;
	const mix = mixOf({ cells, periods, horizon, asOfDay });
	return {
		speed: horizon === null ? [] : speedOf(cells, periods, horizon),
		faster: horizon === null ? [] : fasterOf(cells, periods, horizon),
		mix,
		shifts: shiftsOf(mix),
	};
}
