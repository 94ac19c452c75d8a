import type { Report } from '../../../src/lib/model';

/** The same with every number in millionths, as drawn shares travel. */
export function inMillionths<T>(of: T): T {
	return JSON.parse(
		JSON.stringify(of, (_, value: unknown) =>
			typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value,
		),
	) as T;
}

/** Classes without their curves: every digit of these travels. */
export const withoutCurves = (classes: Report['classes']) =>
	Object.fromEntries(Object.entries(classes).map(([id, figures]) => [id, { ...figures, curve: null }]));
