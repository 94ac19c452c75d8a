import { describe, expect, test } from 'vitest';
import { answersOf } from '../../tools/shell';

/* One list, exported month after month, with columns added, renamed and left out in between. */

const TODAY = '2026-07-01';
type Column = 'id' | 'name' | 'created' | 'closed' | 'status' | 'source' | 'owner';

/** Rows `from` to `to` of one list; those in `won` have been won by then. */
function month(
	header: string,
	columns: readonly Column[],
	[from, to]: readonly [number, number],
	won: readonly [number, number],
	days: (day: string) => string = (day) => day,
): string {
	const rows = Array.from({ length: to - from }, (_, n) => {
		const i = from + n;
		const isWon = i >= won[0] && i < won[1];
		const state = isWon ? 'Won' : i % 2 === 0 ? 'Open' : 'Lost';
		const cells: Readonly<Record<Column, string>> = {
			id: String(i + 1),
			name: `Plan ${i}`,
			created: days(`2026-0${1 + Math.floor(i / 28)}-${String(1 + (i % 28)).padStart(2, '0')}`),
			closed: state === 'Open' ? '' : days('2026-05-01'),
			status: state,
			source: 'Website',
			owner: 'Kim',
		};
		return columns.map((column) => cells[column]).join(',');
	});
	return `${[header, ...rows].join('\n')}\n`;
}

const ALL: readonly Column[] = ['id', 'name', 'created', 'closed', 'status', 'source'];
const NAMED = ALL.slice(1);
const HEADER = 'ID,Deal Name,Created,Closed,Status,Source';
const NO_IDS = 'Deal Name,Created,Closed,Status,Source';
const turned = (day: string): string => day.split('-').reverse().join('.');

describe('June and July of one list count each opportunity once', () => {
	test.each<readonly [string, string, string]>([
		[
			'a new column',
			month(HEADER, ALL, [0, 30], [0, 0]),
			month(`${HEADER},Owner`, [...ALL, 'owner'], [12, 40], [12, 20]),
		],
		[
			'no ids and a new column',
			month(NO_IDS, NAMED, [0, 30], [0, 0]),
			month(`${NO_IDS},Owner`, [...NAMED, 'owner'], [12, 40], [12, 20]),
		],
		['ids only in July', month(NO_IDS, NAMED, [0, 30], [0, 0]), month(HEADER, ALL, [12, 40], [12, 20])],
		[
			'other names of columns',
			month(HEADER, ALL, [0, 30], [0, 0]),
			month('Number,Opportunity,Opened,Ended,State,Channel', ALL, [12, 40], [12, 20]),
		],
		[
			'other names of columns, no ids and days written otherwise',
			month(NO_IDS, NAMED, [0, 30], [0, 0]),
			month('Opportunity,Opened,Ended,State,Channel', NAMED, [12, 40], [12, 20], turned),
		],
	])('with %s', async (_, june, july) => {
		for (const files of [
			{ 'june.csv': june, 'july.csv': july },
			{ 'july.csv': july, 'june.csv': june },
		]) {
			const { report } = await answersOf(files, {}, TODAY);
			expect(report.classes.lead).toMatchObject({ created: 40, won: 8, open: 16 });
		}
	});

	test('two lists of the same days with other names are two', async () => {
		const one = month(NO_IDS, NAMED, [0, 30], [0, 5]);
		const other = month(`${NO_IDS},Owner`, [...NAMED, 'owner'], [0, 30], [0, 5]).replaceAll('Plan', 'Visit');
		const { report } = await answersOf({ 'one.csv': one, 'other.csv': other }, {}, TODAY);
		expect(report.counted).toBe(60);
	});
});

test('three months whose last day is the same are told apart by what came and what ended, in any order', async () => {
	const months = [
		['a.csv', month(HEADER, ALL, [0, 20], [0, 0])],
		['b.csv', month(`${HEADER},Owner`, [...ALL, 'owner'], [0, 30], [0, 5])],
		['c.csv', month(`${HEADER},Note`, [...ALL, 'owner'], [5, 40], [5, 12])],
	] as const;
	for (const order of [
		[0, 1, 2],
		[2, 1, 0],
		[1, 2, 0],
	]) {
		const files = Object.fromEntries(order.map((place) => months[place] ?? ['', '']));
		const { report } = await answersOf(files, {}, TODAY);
		expect(report.classes.lead).toMatchObject({ created: 40, won: 12 });
	}
});
