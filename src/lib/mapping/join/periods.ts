import type { DateOrder } from '../../model';
import type { FilePlan } from '../plan';
import { PART_ORDERS, readDate, underOrder } from '../read/dates';

const DAY = /(?<!\d)\d{1,4}[./-]\d{1,2}[./-]\d{1,4}(?!\d)/g;
/** A line that says when a report was made, not what it is of. */
const MADE =
	/\brun\b|running|printed|generated|exported|created|erstellt|gedruckt|exportiert|imprim|gener|creado|export/i;

/** From the first to the last day that the lines above a table speak of, if its days are written so; null: they have none. */
function periodOf({ reading }: FilePlan, order: DateOrder): readonly [from: string, to: string] | null {
	const days: string[] = [];
	for (const line of reading.preamble.filter((text) => !MADE.test(text)))
		for (const [raw] of line.matchAll(DAY)) {
			const read = readDate(raw);
			const day = read === null ? undefined : underOrder(read, order)?.day;
			if (day === undefined) return null;
			days.push(day);
		}
	const [from, to] = [days.sort()[0], days.at(-1)];
	return from === undefined || to === undefined ? null : [from, to];
}

/**
 * Whether two reports are of different times for sure, in whatever order their titles write a day: then rows that look
 * alike are different ones.
 */
function apart(a: FilePlan, b: FilePlan): boolean {
	const both = PART_ORDERS.flatMap((order) => {
		const [one, other] = [periodOf(a, order), periodOf(b, order)];
		return one === null || other === null ? [] : [[one, other] as const];
	});
	return both.length > 0 && both.every(([one, other]) => one[1] < other[0] || other[1] < one[0]);
}

/** Parts reports of slips into those that may tell of the same ones. */
export function byPeriod(reports: readonly FilePlan[]): readonly (readonly FilePlan[])[] {
	let groups: FilePlan[][] = [];
	for (const plan of reports) {
		const near = groups.filter((group) => group.some((other) => !apart(plan, other)));
		groups = [...groups.filter((group) => !near.includes(group)), [...near.flat(), plan]];
	}
	return groups;
}
