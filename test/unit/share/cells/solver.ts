/* Exact arithmetic for a reader who adds and takes away what is published. */

/** A row of a system of equations: how often each unknown counts, and what they are in all. */
export interface Equation {
	readonly counts: ReadonlyMap<string, number>;
	readonly sum: number;
}

/** A fraction in lowest terms; the lower part is positive. */
interface Fraction {
	readonly over: bigint;
	readonly under: bigint;
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));

function fraction(over: bigint, under: bigint): Fraction {
	const common = gcd(over, under) * (under < 0n ? -1n : 1n);
	return { over: over / common, under: under / common };
}

const whole = (n: number): Fraction => ({ over: BigInt(n), under: 1n });
const times = (a: Fraction, b: Fraction): Fraction => fraction(a.over * b.over, a.under * b.under);
const divided = (a: Fraction, b: Fraction): Fraction => fraction(a.over * b.under, a.under * b.over);
const less = (a: Fraction, b: Fraction): Fraction =>
	fraction(a.over * b.under - b.over * a.under, a.under * b.under);

type Row = Map<string, Fraction>;

/** The sum of an equation stands among its unknowns under a name that none of them has. */
const SUM = '=';

const rowOf = ({ counts, sum }: Equation): Row =>
	new Map([...[...counts].map(([name, n]) => [name, whole(n)] as const), [SUM, whole(sum)] as const]);

/** A row less so many times another, without what is nothing then. */
function without(row: Row, other: Row, often: Fraction): Row {
	const left = new Map(row);
	for (const [name, part] of other) {
		const rest = less(left.get(name) ?? whole(0), times(part, often));
		if (rest.over === 0n) left.delete(name);
		else left.set(name, rest);
	}
	return left;
}

/** Gauss and Jordan: each row's own unknown stands in no other. By that unknown. */
function eliminated(equations: readonly Equation[]): Map<string, Row> {
	const rows = new Map<string, Row>();
	for (const equation of equations) {
		let row = rowOf(equation);
		for (const [own, known] of rows) {
			const often = row.get(own);
			if (often !== undefined) row = without(row, known, often);
		}
		const own = [...row.keys()].find((name) => name !== SUM);
		if (own === undefined) {
			if ((row.get(SUM)?.over ?? 0n) !== 0n) throw new Error('what is published contradicts itself');
			continue;
		}
		const by = row.get(own)!;
		row = new Map([...row].map(([name, part]) => [name, divided(part, by)]));
		for (const [name, other] of rows) {
			const often = other.get(own);
			if (often !== undefined) rows.set(name, without(other, row, often));
		}
		rows.set(own, row);
	}
	return rows;
}

interface Bounds {
	low: number;
	high: number;
}

/** No unknown is below nothing, and all are whole: what each can be at least and at most. */
function boundsOf(equations: readonly Equation[]): Map<string, Bounds> {
	const bounds = new Map<string, Bounds>();
	for (const { counts } of equations)
		for (const name of counts.keys()) bounds.set(name, { low: 0, high: Infinity });
	for (let changed = true; changed;) {
		changed = false;
		for (const { counts, sum } of equations)
			for (const [name, n] of counts) {
				if (n <= 0) continue;
				const own = bounds.get(name)!;
				const others = [...counts].filter(([other]) => other !== name);
				const ends = (most: boolean): number =>
					others.reduce((all, [other, m]) => {
						const { low, high } = bounds.get(other)!;
						return all + m * (m > 0 === most ? high : low);
					}, 0);
				const low = Math.ceil((sum - ends(true)) / n);
				const high = Math.floor((sum - ends(false)) / n);
				if (low > own.low || high < own.high) {
					own.low = Math.max(own.low, low);
					own.high = Math.min(own.high, high);
					changed = true;
				}
			}
	}
	return bounds;
}

/** What a reader can work out of these equations: the sum of some unknowns; null where it can be more than one number. */
export function solved(equations: readonly Equation[]): (names: readonly string[]) => number | null {
	const rows = eliminated(equations);
	const bounds = boundsOf(equations);
	return (names) => {
		let row: Row = new Map(names.map((name) => [name, whole(1)]));
		for (const [own, known] of rows) {
			const often = row.get(own);
			if (often !== undefined) row = without(row, known, often);
		}
		const left = [...row.keys()].filter((name) => name !== SUM);
		if (left.length === 0) return -Number(row.get(SUM)?.over ?? 0n);
		const low = names.reduce((sum, name) => sum + (bounds.get(name)?.low ?? 0), 0);
		const high = names.reduce((sum, name) => sum + (bounds.get(name)?.high ?? Infinity), 0);
		return low === high ? low : null;
	};
}
