import { hypotenuse } from './hypotenuse';
import type { Difference } from './newcombe';

/**
 * Difference of two independent estimates, first − second, with the range made of their own ranges: the distances to
 * their ends are added as squares (Zou and Donner 2008, of which Newcombe's range of two shares is one case).
 *
 * @param first an estimate, itself a difference, with its range
 * @param second the same
 * @example gapMoved({ difference: 0.3, low: 0.2, high: 0.4 }, { difference: 0.1, low: 0, high: 0.2 }) // 0.2, ± 0.1414
 */
export function gapMoved(first: Difference, second: Difference): Difference {
	const difference = first.difference - second.difference;
	return {
		difference,
		low: difference - hypotenuse(first.difference - first.low, second.high - second.difference),
		high: difference + hypotenuse(first.high - first.difference, second.difference - second.low),
	};
}
