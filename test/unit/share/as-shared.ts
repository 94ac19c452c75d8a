import type { Report } from '../../../src/lib/model';
import { drawn, millionths, short } from '../../../src/lib/share/rounded';

const AMOUNTS: ReadonlySet<string> = new Set(['valueWon', 'stake']);

/** The same with every number rounded but amounts. */
function rounded<T>(of: T, by: (x: number) => number): T {
	return JSON.parse(
		JSON.stringify(of, (key, value: unknown) =>
			typeof value === 'number' && !AMOUNTS.has(key) ? by(value) : value,
		),
	) as T;
}

/** With every number as it travels: of what is listed many times over, and of all others. */
export const inMillionths = <T>(of: T): T => rounded(of, millionths);
export const inShort = <T>(of: T): T => rounded(of, short);

/** Classes as they travel, their curves drawn. */
export const classesShared = (classes: Report['classes']) =>
	Object.fromEntries(
		Object.entries(classes).map(([id, { curve, ...of }]) => [
			id,
			{
				...inShort(of),
				curve:
					curve?.map((point) => ({
						...point,
						rate: drawn(point.rate),
						low: drawn(point.low),
						high: drawn(point.high),
					})) ?? null,
			},
		]),
	);
