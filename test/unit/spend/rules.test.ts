import { describe, expect, test } from 'vitest';
import { parseMapping } from '../../../src/lib/mapping';
import { typedSpend } from '../../../src/lib/mapping/names/typed';
import { EMPTY_MAPPING } from '../../../src/lib/model';
import { timesOf } from '../../../src/lib/reports/spend/time';
import { withSpend } from '../../../src/lib/reports/spend/spend';
import { sameMoney } from '../../../src/lib/reports/spend/same';
import { fact, input, source } from './build';

const ads = source('Google Ads', { won: 4, lost: 6, valueWon: 800 });
const labels = [{ source: 'Google Ads', class: 'lead' as const, n: 10 }];
const made = (rest: Parameters<typeof input>[0], sources = [ads]) => {
	const { sources: got, part } = withSpend(sources, input({ labels, ...rest }));
	return { first: got[0]!, got, part: part!, notes: part!.notes.join(' ') };
};

describe('what is typed in', () => {
	const typed = [{ source: 'google ads', cost: 300, hours: null }];

	test('goes before the files, figure for figure, and this is said', () => {
		const { first, notes } = made({ facts: [fact('Google Ads', { hours: 10 })], typed });
		expect([first.cost, first.hours]).toEqual([300, 10]);
		expect(notes).toContain('what was typed in counts instead of what the files say');
	});

	test('is left out of a period, with the reason', () => {
		const { first, notes } = made({ typed, filters: { from: '2025-03-01' } });
		expect([first.cost, first.total, first.returnPerOne]).toEqual([null, null, null]);
		expect(notes).toContain('is for the whole time of the files');
	});

	test('is added where the owner put two labels together', () => {
		const mapping = {
			...EMPTY_MAPPING,
			sourceMerges: [{ keep: 'Google Ads', also: ['Adwords'] }],
			spent: [
				{ source: 'Adwords', cost: 1, hours: null },
				{ source: 'google ads', cost: 2, hours: 3 },
			],
		};
		expect(typedSpend(mapping).spent).toEqual([{ source: 'Google Ads', cost: 3, hours: 3 }]);
	});

	test('is read from a saved mapping, and what makes no sense is refused', () => {
		const read = (rest: object) => parseMapping({ schema: 'vouch.mapping/1', ...rest });
		expect(read({ spent: [{ source: 'A', cost: 5 }], hourly: 60 })).toMatchObject({
			ok: true,
			mapping: { spent: [{ source: 'A', cost: 5, hours: null }], hourly: 60 },
		});
		expect(read({})).toMatchObject({ mapping: { spent: [], hourly: null } });
		expect(read({ hourly: -1 }).ok).toBe(false);
		expect(read({ spent: [{ source: 'A', cost: '5' }] }).ok).toBe(false);
	});
});

describe('currencies', () => {
	test('of another currency than the amounts there is cost and no return', () => {
		const { first, part, notes } = made({ facts: [fact('Google Ads', { currency: 'EUR' })] });
		expect([first.cost, first.costCurrency, first.returnPerOne, first.valuePerHour]).toEqual([
			100,
			'EUR',
			null,
			null,
		]);
		expect(first.costPerClient?.value).toBe(25);
		expect(part.inCurrency).toBe(false);
		expect(notes).toContain('Costs in EUR have no return, since the amounts are in USD.');
	});

	test('of several currencies on one source nothing is added', () => {
		const { first, notes } = made({
			facts: [fact('Google Ads'), fact('Google Ads', { currency: 'EUR', hours: 2 })],
		});
		expect([first.cost, first.hours]).toEqual([null, 2]);
		expect(notes).toContain('several currencies, which are never added');
	});

	test('sources in different currencies keep theirs, and their class has no sum', () => {
		const fair = source('Fair', { won: 1, lost: 1, valueWon: 10 });
		const { got, part } = made({ facts: [fact('Google Ads'), fact('Fair', { currency: 'EUR' })] }, [
			ads,
			fair,
		]);
		expect(got.map(({ costCurrency }) => costCurrency)).toEqual(['USD', 'EUR']);
		expect([part.currency, part.classes.lead.cost]).toEqual(['USD', null]);
	});

	test('an unnamed one is read as that of the amounts, and this is said', () => {
		const { first, notes } = made({ facts: [fact('Google Ads', { currency: null })] });
		expect(first.returnPerOne).toBe(8);
		expect(notes).toContain('Spend that names no currency is read as USD');
	});

	test('a bare $ goes with dollars, not with euros', () => {
		expect([sameMoney('$', 'CAD'), sameMoney('$', 'EUR'), sameMoney('USD', 'CAD')]).toEqual([
			true,
			false,
			false,
		]);
	});

	test('without amounts there is a cost of a client and no return', () => {
		const { first, notes } = made({ facts: [fact('Google Ads')], currencies: [] }, [
			{ ...ads, valueWon: null },
		]);
		expect([first.costPerClient?.value, first.returnPerOne]).toEqual([25, null]);
		expect(notes).toContain('no amounts');
	});
});

describe('time', () => {
	const covered = (firstDay: string, afterDay: string) =>
		timesOf(input({ facts: [fact('A', { firstDay, afterDay })] })).inTime;

	test('spend of a tenth less than the time of the opportunities is set against them, less is not', () => {
		expect(covered('2025-01-01', '2026-01-01')).toBe(true);
		expect(covered('2025-02-01', '2026-01-01')).toBe(true);
		expect(covered('2025-03-01', '2026-01-01')).toBe(false);
		expect(covered('2020-01-01', '2021-01-01')).toBe(false);
	});

	test('of another time there is cost, and neither a cost of a client nor a return', () => {
		const { first, part, notes } = made({ facts: [fact('Google Ads', { firstDay: '2025-07-01' })] });
		expect([first.cost, first.costPerClient, first.returnPerOne]).toEqual([100, null, null]);
		expect(part.inTime).toBe(false);
		expect(notes).toContain('Show only opportunities created in the time of the spend');
	});

	test('without a month it counts for the whole time, and in no period', () => {
		const undated = fact('Google Ads', { firstDay: null, afterDay: null, undated: 1 });
		expect(made({ facts: [undated] }).first.cost).toBe(100);
		const { first, notes } = made({ facts: [undated], filters: { to: '2025-06-30' } });
		expect(first.cost).toBeNull();
		expect(notes).toContain('names no month');
	});
});

describe('filters and labels', () => {
	test.each([
		[{ owner: 'Ann' }, 'by who handled an opportunity'],
		[{ amountFrom: 5 }, 'by the amount'],
		[{ among: { service: 'Tax' } }, 'by this column'],
	])('%j cannot split the spend', (filters, why) => {
		const { first, part } = made({ facts: [fact('Google Ads')], filters });
		expect(first.cost).toBeNull();
		expect(part.because).toContain(why);
		expect(part.notes).toEqual([]);
	});

	test('a class or a source narrows the spend as it narrows the opportunities', () => {
		const facts = [fact('Google Ads'), fact('Fair', { cost: 7 })];
		expect(made({ facts, filters: { source: 'Google Ads' } }).got.map(({ cost }) => cost)).toEqual([100]);
		expect(made({ facts, filters: { class: 'referral' } }, []).got).toEqual([]);
	});

	test('a label in two classes costs in the one of most of its opportunities', () => {
		const again = source('Google Ads', { class: 'existing-client', won: 2 });
		const both = [...labels, { source: 'Google Ads', class: 'existing-client' as const, n: 2 }];
		const { got, notes } = made({ facts: [fact('Google Ads')], labels: both }, [ads, again]);
		expect(got.map(({ cost }) => cost)).toEqual([100, null]);
		expect(notes).toContain('“Google Ads” stands in several classes');
	});

	test('a label without opportunities stands as its own row', () => {
		const { got, notes } = made({ facts: [fact('Billboard')] });
		expect(got.map(({ source: name, created, cost }) => [name, created, cost])).toEqual([
			['Google Ads', 10, null],
			['Billboard', 0, 100],
		]);
		expect(notes).toContain('No opportunity has the source “Billboard”');
	});

	test('spend without a source counts nowhere, and this is said', () => {
		const { got, notes } = made({ facts: [fact(null, { cost: 50 }), fact('Google Ads')] });
		expect(got.map(({ cost }) => cost)).toEqual([100]);
		expect(notes).toContain('$50 of the spend names no source and counts nowhere.');
	});
});
