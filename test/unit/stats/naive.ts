import type { Cell } from '../../../src/lib/stats';

/** The estimators as their formulas read, row by row, pair by pair: slow, and plain enough to trust. */

const rowsOf = (cells: readonly Cell[]) =>
	cells.flatMap((one) =>
		(['won', 'lost', 'open'] as const).flatMap((outcome) =>
			Array.from({ length: one[outcome] }, () => ({ day: one.day, entry: one.entry ?? 0, outcome })),
		),
	);

interface Step {
	readonly rate: number;
	readonly n: number;
	readonly ended: number;
	readonly won: number;
	readonly before: number;
}

const term = (now: number, { rate, n, ended, won, before }: Step): number =>
	(n > ended ? ((now - rate) ** 2 * ended) / (n * (n - ended)) : 0) +
	(before ** 2 * won * (n - won)) / n ** 3 -
	(2 * (now - rate) * before * won) / n ** 2;

export function naiveCurve(cells: readonly Cell[]): { day: number; rate: number; se: number }[] {
	const rows = rowsOf(cells).filter((row) => row.entry <= row.day);
	const ends = rows.filter((row) => row.outcome !== 'open');
	const steps: Step[] = [];
	let [survival, rate] = [1, 0];
	return [...new Set(ends.map((row) => row.day))]
		.sort((a, b) => a - b)
		.map((day) => {
			const n = rows.filter((row) => row.entry <= day && row.day >= day).length;
			const today = ends.filter((row) => row.day === day);
			const won = today.filter((row) => row.outcome === 'won').length;
			rate += (survival * won) / n;
			steps.push({ rate, n, ended: today.length, won, before: survival });
			survival *= 1 - today.length / n;
			const variance = steps.reduce((sum, step) => sum + term(rate, step), 0);
			return { day, rate, se: Math.sqrt(Math.max(0, variance)) };
		});
}

export function naiveRatio(slow: readonly number[], fast: readonly number[], z: number) {
	const long = (day: number): number => (day === 0 ? 0.5 : day);
	const ratios = slow.flatMap((a) => fast.map((b) => long(a) / long(b))).sort((a, b) => a - b);
	const [m, n, all] = [slow.length, fast.length, ratios.length];
	const out = Math.max(0, Math.floor((m * n) / 2 - z * Math.sqrt((m * n * (m + n + 1)) / 12)));
	const middle = all % 2 === 1 ? ratios[(all - 1) / 2]! : (ratios[all / 2 - 1]! + ratios[all / 2]!) / 2;
	return { ratio: middle, low: ratios[out]!, high: ratios[all - 1 - out]! };
}

export function naiveQuantile(days: readonly number[], p: number): number {
	const sorted = [...days].sort((a, b) => a - b);
	const place = (sorted.length - 1) * p;
	const rank = Math.floor(place);
	const next = sorted[Math.min(rank + 1, sorted.length - 1)]!;
	return sorted[rank]! + (place - rank) * (next - sorted[rank]!);
}
