import type { Choices } from '../model';

/** A span of days one can choose, both days included. */
export interface Span {
	readonly name: string;
	readonly from: string;
	readonly to: string;
}

/** More quarters than these would bury the years. */
const QUARTERS = 8;
const STARTS = ['01-01', '04-01', '07-01', '10-01'] as const;
const ENDS = ['03-31', '06-30', '09-30', '12-31'] as const;

/** The last twelve months, the years, and the latest quarters in which opportunities were created; the latest first. */
export function spansOf(created: Choices['created'], asOf: string | null): Span[] {
	if (created === null) return [];
	const [first, last] = [Number(created.first.slice(0, 4)), Number(created.last.slice(0, 4))];
	const years = Array.from({ length: last - first + 1 }, (_, i) => String(last - i));
	const quarters = years.flatMap((year) =>
		[3, 2, 1, 0].map((q) => ({
			name: `Q${q + 1} ${year}`,
			from: `${year}-${STARTS[q] ?? ''}`,
			to: `${year}-${ENDS[q] ?? ''}`,
		})),
	);
	return [
		...(asOf === null ? [] : [{ name: 'Last 12 months', from: yearBefore(asOf), to: asOf }]),
		...years.map((year) => ({ name: year, from: `${year}-01-01`, to: `${year}-12-31` })),
		...quarters.filter(({ from, to }) => from <= created.last && to >= created.first).slice(0, QUARTERS),
	];
}

/** The day after the same day a year ago: a year that ends with the day given. */
function yearBefore(day: string): string {
	const date = new Date(`${day}T00:00:00Z`);
	date.setUTCDate(date.getUTCDate() + 1);
	date.setUTCFullYear(date.getUTCFullYear() - 1);
	return date.toISOString().slice(0, 10);
}
