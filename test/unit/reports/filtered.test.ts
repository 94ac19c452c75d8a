import { expect, test } from 'vitest';
import { filteredFrom } from '../../../src/lib/reports/close-rates/filtered';
import type { Cell } from '../../../src/lib/reports/close-rates/facts';
import { AS_OF, reportOf } from './build';

/** A firm's true history over 900 days: ends come after 5 to 125 days, the same for all created on any day. */
function history(): Cell[] {
	const cells: Cell[] = [];
	for (let i = 0; i < 600; i++) {
		const createdDay = AS_OF - 900 + Math.floor((i * 3) / 2);
		const referral = i % 3 === 0;
		const won = referral ? i % 5 < 3 : i % 5 === 0;
		const days = 5 + ((i * 37) % 120);
		const ended = createdDay + days <= AS_OF;
		cells.push({
			class: referral ? 'referral' : 'lead',
			outcome: ended ? (won ? 'won' : 'lost') : 'open',
			createdDay,
			days: ended ? days : AS_OF - createdDay,
			n: 1,
		});
	}
	return cells;
}

const closing = (cell: Cell): number => (cell.createdDay ?? 0) + (cell.days ?? 0);
const since = (day: number): Cell[] =>
	history().filter((cell) => cell.outcome === 'open' || closing(cell) >= day);
const byDay = (cells: Cell[]) => reportOf(cells).classes.referral.byDay?.[90]?.rate ?? NaN;

test('a whole history is not taken for a filtered one', () => {
	expect(filteredFrom(history())).toBeNull();
	expect(reportOf(history()).warnings.map(({ code }) => code)).not.toContain('filtered-by-close-date');
});

test('an export filtered by closing date is noticed, from its first closing on', () => {
	const from = filteredFrom(since(AS_OF - 300));
	expect(from).toBeGreaterThanOrEqual(AS_OF - 300);
	expect(from).toBeLessThan(AS_OF - 290);
	expect(reportOf(since(AS_OF - 300)).warnings.map(({ code }) => code)).toContain('filtered-by-close-date');
});

test('delayed entry brings the rate by day back to that of the whole history', () => {
	const [whole, filtered] = [byDay(history()), byDay(since(AS_OF - 300))];
	expect(Math.abs(filtered - whole)).toBeLessThan(0.06);
});

test('few rows, or none with days, say nothing', () => {
	expect(filteredFrom([])).toBeNull();
	expect(filteredFrom(since(AS_OF - 300).slice(0, 4))).toBeNull();
	expect(filteredFrom(history().map((cell) => ({ ...cell, days: null })))).toBeNull();
});
