import { describe, expect, it } from 'vitest';
import { NO_EFFORT, type SourceFigures } from '$lib/model';
import {
	cellWords,
	classWords,
	columnsOf,
	cutWords,
	groupsOf,
	moneyIn,
	moneyWords,
	notes,
	ordered,
	drawnRate,
	pressed,
	type Order,
} from '$lib/ui/sources/table';
import { makeReport } from '../../fixtures/report';

const rate = { rate: 0.4, low: 0.2, high: 0.6 };

function source(name: string | null, rest: Partial<SourceFigures> = {}): SourceFigures {
	return {
		source: name,
		class: 'lead',
		created: 10,
		won: 2,
		lost: 3,
		open: 5,
		valueWon: null,
		valueByCurrency: null,
		shrunkRate: rate,
		medianDaysToWin: 20,
		shareOfWins: 0.1,
		way: null,
		...NO_EFFORT,
		...rest,
	};
}

const names = (rows: readonly SourceFigures[]) => rows.map((one) => one.source);

describe('order', () => {
	it('puts what cannot be given last, whichever way', () => {
		const rows = [
			source('none', { medianDaysToWin: null }),
			source('slow', { medianDaysToWin: 40 }),
			source('fast', { medianDaysToWin: 4 }),
		];
		expect(names(ordered(rows, { key: 'days', direction: 'ascending' }))).toEqual(['fast', 'slow', 'none']);
		expect(names(ordered(rows, { key: 'days', direction: 'descending' }))).toEqual(['slow', 'fast', 'none']);
	});

	it('keeps equal ones as they stood, both ways', () => {
		const rows = [source('b', { won: 1 }), source('a', { won: 1 }), source('c', { won: 2 })];
		expect(names(ordered(rows, { key: 'won', direction: 'descending' }))).toEqual(['c', 'b', 'a']);
		expect(names(ordered(rows, { key: 'won', direction: 'ascending' }))).toEqual(['b', 'a', 'c']);
	});

	it('orders names as people do, and no name last', () => {
		const rows = [source(null), source('List 10'), source('list 9'), source('Événement')];
		expect(names(ordered(rows, { key: 'source', direction: 'ascending' }, 'en'))).toEqual([
			'Événement',
			'list 9',
			'List 10',
			null,
		]);
	});

	it('takes the rate of a class for none of the source’s own', () => {
		const undecided = source('new', { won: 0, lost: 0, shrunkRate: { rate: 0.9, low: 0.1, high: 1 } });
		expect(drawnRate(undecided)).toBeNull();
		expect(names(ordered([undecided, source('old')], { key: 'rate', direction: 'descending' }))).toEqual([
			'old',
			'new',
		]);
	});

	it('begins with the highest, names with A, and turns at the second press', () => {
		const first = pressed('class', 'won');
		expect(first).toEqual({ key: 'won', direction: 'descending' });
		expect(pressed(first, 'won')).toEqual({ key: 'won', direction: 'ascending' });
		expect(pressed(first, 'source')).toEqual({ key: 'source', direction: 'ascending' });
	});
});

describe('groups', () => {
	const rows = [
		source('Ads', { created: 90 }),
		source('Client', { class: 'referral', created: 40 }),
		source('Fair', { created: 4 }),
		source('Partner', { class: 'referral', created: 3 }),
	];

	it('follow the order of the classes, the largest source first', () => {
		expect(groupsOf(rows, 'class', 9).map((group) => [group.lead, names(group.rows)])).toEqual([
			['referral', ['Client', 'Partner']],
			['lead', ['Ads', 'Fair']],
		]);
	});

	it('cut short keep the largest of all, whatever their class', () => {
		expect(groupsOf(rows, 'class', 2).map((group) => [group.lead, names(group.rows), group.of])).toEqual([
			['referral', ['Client'], 2],
			['lead', ['Ads'], 2],
		]);
		expect(cutWords(2, 4, 'class')).toBe('These are the 2 of 4 sources with the most opportunities.');
		expect(cutWords(4, 4, 'class')).toBeNull();
	});

	it('are one list where a column is asked for', () => {
		const order: Order = { key: 'created', direction: 'ascending' };
		expect(groupsOf(rows, order, 3).map((group) => [group.lead, names(group.rows)])).toEqual([
			[null, ['Partner', 'Fair', 'Client']],
		]);
	});
});

describe('columns', () => {
	const keys = (sources: SourceFigures[]) => columnsOf(makeReport({}, { sources })).map(({ key }) => key);

	it('leave out what these files cannot give, and say so', () => {
		const sources = [source('Ads', { medianDaysToWin: null }), source('Fair', { medianDaysToWin: null })];
		expect(keys(sources)).toEqual(['source', 'created', 'won', 'lost', 'open', 'rate', 'share']);
		expect(
			notes(makeReport({ lead: { created: 20, won: 4, lost: 6, ofDecided: rate } }, { sources })),
		).toEqual([
			expect.stringContaining('3 of 3 is not 100%'),
			expect.stringContaining('Among leads, the sources differ by no more than chance'),
			'The files give no amounts of what was won, so there is no money here.',
			'No win has usable dates, so there are no days to win.',
		]);
	});

	it('leave out all that needs a win or a decision where there is none', () => {
		const open = { won: 0, lost: 0, shrunkRate: null, medianDaysToWin: null, shareOfWins: null };
		const sources = [source('Ads', open)];
		expect(keys(sources)).toEqual(['source', 'created', 'won', 'lost', 'open']);
		expect(notes(makeReport({}, { sources }))).toEqual([
			'Nothing is decided yet, so no source has a rate.',
			'Nothing is won yet, so there are no days to win and no shares of wins.',
		]);
	});

	it('give each currency its line and rank by none', () => {
		const several = source('Ads', { valueByCurrency: { USD: 1200, EUR: 300, GBP: 0 } });
		const report = makeReport({}, { sources: [several] });
		expect(moneyIn(report)).toBe('several');
		expect(columnsOf(report).find(({ key }) => key === 'money')?.sortable).toBe(false);
		expect(moneyWords(several, null, 'en')).toBe('$1,200\n€300');
		expect(notes(report)).toContain(
			'There are several currencies. They stand side by side and are never added.',
		);
	});
});

describe('words', () => {
	it('of a cell', () => {
		const report = makeReport({}, { currency: 'USD' });
		const ads = source('Ads', { valueWon: 0, shareOfWins: 0.004 });
		expect(cellWords(ads, 'money', report)).toBe('–');
		expect(cellWords(ads, 'share', report)).toBe('under 1%');
		expect(cellWords(ads, 'days', report)).toBe('20 days');
		expect(cellWords(source('Ads', { medianDaysToWin: null }), 'days', report)).toBe('–');
	});

	it('of a class', () => {
		const sources = (['lead', 'referral', 'unknown'] as const).flatMap((lead) => [
			source('a', { class: lead }),
			source('b', { class: lead }),
		]);
		const classes = {
			lead: { created: 9, won: 2, lost: 3, ofDecided: rate },
			referral: { created: 2 },
			unknown: { created: 2, won: 2 },
		};
		const report = makeReport(classes, { sources });
		expect(classWords(report, 'lead')).toBe('40% (20–60%) of 5 decided');
		expect(classWords(report, 'referral')).toBe('none decided yet');
		expect(classWords(report, 'unknown')).toBeNull();
		expect(classWords(makeReport(classes, { sources: sources.slice(0, 1) }), 'lead')).toBeNull();
	});
});
