import { describe, expect, it } from 'vitest';
import { EMPTY_MAPPING, type SameName } from '$lib/model';
import {
	allDecided,
	answered,
	decidedSentence,
	doubts,
	joining,
	parting,
	rowAfter,
	undoing,
} from '$lib/ui/review/same-names';

const also = (name: string, rows: number, sure: 'likely' | 'unsure' = 'likely') => ({
	name,
	rows,
	because: 'the first name as an initial',
	sure,
});
const same: SameName[] = [
	{ keep: 'Ann Lee', rows: 9, also: [also('A. Lee', 1), also('Anne Lee', 7, 'unsure')], accepted: null },
	{ keep: 'Bo Park', rows: 4, also: [also('B. Park', 2)], accepted: null },
	{ keep: 'Cy Dale', rows: 5, also: [also('C. Dale', 3)], accepted: true },
];
const rows = doubts(same, 'partners');
const keepFirst = ({ keep }: { keep: string }) => keep;

describe('names to be answered', () => {
	it('stand one by one, the likely ones first, then those on most rows', () => {
		expect(rows.map(({ keep, name }) => [keep, name])).toEqual([
			['Bo Park', 'B. Park'],
			['Ann Lee', 'A. Lee'],
			['Ann Lee', 'Anne Lee'],
		]);
		expect(new Set(rows.map(({ key }) => key)).size).toBe(3);
	});

	it('are put together under the spelling that was chosen', () => {
		expect(joining(rows, keepFirst)(EMPTY_MAPPING).merges).toEqual([
			{ keep: 'Bo Park', also: ['B. Park'] },
			{ keep: 'Ann Lee', also: ['Anne Lee', 'A. Lee'] },
		]);
		const other = joining(rows.slice(1, 2), ({ name }) => name)(EMPTY_MAPPING);
		expect(other.merges).toEqual([{ keep: 'A. Lee', also: ['Ann Lee'] }]);
	});

	it('hand the keyboard to the next row, or the one before, or to none', () => {
		const [first, second, last] = rows;
		expect(first && rowAfter(rows, first)).toBe(second);
		expect(last && rowAfter(rows, last)).toBe(second);
		expect(first && rowAfter([first], first)).toBeNull();
	});

	it('are taken back as they were answered', () => {
		for (const keepOf of [keepFirst, ({ name }: { name: string }) => name]) {
			const joined = joining(rows, keepOf)(EMPTY_MAPPING);
			const said = rows.map((row) => answered(row, keepOf(row), true));
			expect(undoing(said)(joined)).toEqual(EMPTY_MAPPING);
		}
		const [row] = rows;
		if (row === undefined) throw new Error('no row');
		expect(undoing([answered(row, row.keep, false)])(parting(row)(EMPTY_MAPPING))).toEqual(EMPTY_MAPPING);
	});
});

describe('what was decided', () => {
	const mapping = {
		...EMPTY_MAPPING,
		apart: [['Ann Lee', 'Al Lee']] as const,
		sourcesApart: [['Fair', 'Fairs']] as const,
	};
	const said = allDecided({ partners: same, sources: [] }, mapping);

	it('is listed, of partners and sources', () => {
		expect(said.map(({ of, keep, name, same: one, rows: n }) => [of, keep, name, one, n])).toEqual([
			['partners', 'Cy Dale', 'C. Dale', true, 3],
			['partners', 'Ann Lee', 'Al Lee', false, null],
			['sources', 'Fair', 'Fairs', false, null],
		]);
	});

	it('is one short sentence', () => {
		expect(decidedSentence(said)).toBe('1 name was put together, 2 pairs stand apart');
		expect(decidedSentence(said.slice(0, 1))).toBe('1 name was put together');
		expect(decidedSentence(said.slice(1, 2))).toBe('1 pair stands apart');
	});
});
