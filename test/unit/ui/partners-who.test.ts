import { beforeEach, describe, expect, it } from 'vitest';
import type { Unnamed } from '$lib/reports/partners/partners';
import { freeName, keyOf, namesOf, whoCsv, whoFile } from '$lib/ui/partners/who-csv';
import { whoDraft } from '$lib/ui/partners/who-draft.svelte';

const row = (over: Partial<Unnamed> = {}): Unnamed => ({
	id: 'D1',
	name: 'Tax plan',
	company: 'Oak & Co',
	created: '2026-04-03',
	outcome: 'won',
	source: 'Referral',
	...over,
});

describe('the file of answers', () => {
	it('holds every row for a spreadsheet, and nothing that it would take for a formula', () => {
		expect(
			whoCsv([
				{ row: row(), who: ' Ann Lee ' },
				{ row: row({ id: null, name: '=1+1', company: null, created: null }), who: '' },
				{ row: row({ id: 'D2' }), who: '@Bo' },
			]),
		).toBe(
			[
				'\uFEFF"opportunity id","name","company","created","Who?"',
				'"D1","Tax plan","Oak & Co","2026-04-03","Ann Lee"',
				`"","'=1+1","","",""`,
				`"D2","Tax plan","Oak & Co","2026-04-03","'@Bo"`,
				'',
			].join('\r\n'),
		);
	});

	it('has only answers, as they stand, where it is read at once', () => {
		expect(
			whoFile([
				{ row: row({ name: '=1 "and" 2' }), who: 'Ann Lee' },
				{ row: row({ id: 'D2' }), who: '  ' },
			]),
		).toBe(
			'"opportunity id","name","company","created","Who?"\r\n"D1","=1 ""and"" 2","Oak & Co","2026-04-03","Ann Lee"\r\n',
		);
	});

	it('never takes the name of one that is in', () => {
		expect(freeName(['deals.csv'])).toBe('who-referred.csv');
		expect(freeName(['who-referred.csv', 'who-referred-2.csv'])).toBe('who-referred-3.csv');
	});

	it('knows a row again by number and day, or by words, or not at all', () => {
		expect(keyOf(row())).toBe(keyOf(row({ name: 'Other' })));
		expect(keyOf(row())).not.toBe(keyOf(row({ created: null })));
		expect(keyOf(row({ id: null }))).not.toBe(keyOf(row({ id: null, company: null })));
		expect(keyOf(row({ id: null, name: null, company: null }))).toBeNull();
	});

	it('offers each name once', () => {
		expect(namesOf([{ partner: 'Bo' }, { partner: 'Al' }, { partner: 'Bo' }])).toEqual(['Al', 'Bo']);
		expect(namesOf(null)).toEqual([]);
	});
});

describe('what was typed', () => {
	beforeEach(() => {
		whoDraft.clear();
	});

	it('stays with its row', () => {
		whoDraft.write(row(), 'Ann');
		expect(whoDraft.of(row())).toBe('Ann');
		expect(whoDraft.of(row({ id: 'D2' }))).toBe('');
		whoDraft.write(row(), '');
		expect(whoDraft.answered).toEqual([]);
	});

	it('is all handed in, also for rows that the filters hide, and blanks are not', () => {
		whoDraft.write(row(), 'Ann');
		whoDraft.write(row({ id: 'D2' }), '  ');
		whoDraft.write(row({ id: 'D3' }), 'Bo');
		expect(whoDraft.answered.map(({ row: { id }, who }) => [id, who])).toEqual([
			['D1', 'Ann'],
			['D3', 'Bo'],
		]);
	});

	it('is saved with what was handed in before', () => {
		whoDraft.write(row(), 'Ann');
		whoDraft.use(whoDraft.answered);
		whoDraft.write(row({ id: 'D3' }), 'Bo');
		expect(whoDraft.answered.map(({ who }) => who)).toEqual(['Bo']);
		expect(whoDraft.usedCount).toBe(1);
		expect(
			whoDraft.forSaving([row({ id: 'D2' }), row({ id: 'D3' })]).map(({ row: { id }, who }) => [id, who]),
		).toEqual([
			['D2', ''],
			['D3', 'Bo'],
			['D1', 'Ann'],
		]);
	});

	it('keeps what was changed while names were handed in', () => {
		whoDraft.write(row(), 'Ann');
		const handed = whoDraft.answered;
		whoDraft.write(row(), 'Anna');
		whoDraft.use(handed);
		expect(whoDraft.of(row())).toBe('Anna');
	});

	it('begins anew when everything is cleared', () => {
		whoDraft.write(row(), 'Ann');
		whoDraft.use(whoDraft.answered);
		whoDraft.clear();
		expect(whoDraft.usedCount + whoDraft.answered.length).toBe(0);
	});
});
