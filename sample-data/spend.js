/** What was spent on each source, month by month. */
import { parts, two } from './days.js';
import { FIRM } from './firm.js';
import { random } from './random.js';

/** @typedef {{ source: string, month: string, cost: number, hours: number }} Spend */

/** @returns {{ y: number, m: number }[]} */
function months() {
	const first = parts(FIRM.from);
	const last = parts(FIRM.asOf);
	const count = (last.y - first.y) * 12 + last.m - first.m + 1;
	return Array.from({ length: count }, (_, i) => ({
		y: first.y + Math.floor((first.m - 1 + i) / 12),
		m: ((first.m - 1 + i) % 12) + 1,
	}));
}

/** @returns {Spend[]} */
export function spend() {
	const chance = random(FIRM.seed, 'spend');
	return months().flatMap(({ y, m }) =>
		FIRM.spend
			.filter((one) => one.months === undefined || one.months.includes(m))
			.map(({ source, cost, hours }) => ({
				source,
				month: `${y}-${two(m)}`,
				cost: Math.round((cost * (0.8 + 0.4 * chance.next())) / 5) * 5,
				hours: Math.round(hours * (0.7 + 0.6 * chance.next()) * 2) / 2,
			})),
	);
}
