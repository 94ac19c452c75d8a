import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { endsSaid, seriesLimits, seriesOf, seriesSaid } from '../../../src/lib/reports/versus';
import { cochranArmitage } from '../../../src/lib/stats';
import { reportOn, type Made } from './firm';

/** Created a few each day; the share won is that of its quarter. */
const rising = (shares: readonly number[]): Made[] =>
	shares.flatMap((share, quarter) =>
		Array.from({ length: 90 }, (_, i) => ({
			class: 'referral' as const,
			created: quarter * 90 + i,
			takes: 3,
			won: i % 10 < share * 10,
		})),
	);

const DAYS = [200, 290, 380, 470, 560];
const series = (of: readonly Made[], days: readonly number[] = DAYS) =>
	seriesOf(days.map((day) => reportOn(of, day)))!;

describe('a series of saved reports', () => {
	test('rises where what was decided between them did, by Cochran and Armitage', () => {
		const files = rising([0.2, 0.2, 0.3, 0.4, 0.6, 0.8, 0.9]);
		const got = series(files);
		expect(got.trends).toEqual([
			expect.objectContaining({ class: 'referral', blocks: 4, verdict: 'better' }),
		]);
		const counts = DAYS.slice(1).map((day, i) => {
			const from = DAYS[i]!;
			const ended = files.filter(({ created, takes }) => created + takes > from && created + takes <= day);
			return { x: ended.filter(({ won }) => won).length, n: ended.length };
		});
		expect(got.trends[0]!.p).toBeCloseTo(cochranArmitage(counts)!.p, 12);
		expect(seriesSaid(got)).toEqual([
			'5 reports from 19 July 2024 to 14 July 2025.',
			'Over 4 spans between reports referrals came to close better, by more than chance.',
		]);
		expect(endsSaid(got, 'of-decided')[0]).toMatch(
			/^Referrals, won of those decided: 21% \(.*, of 198\) on 19 July 2024, /,
		);
	});

	test('of fewer than four spans nothing is told', () => {
		expect(seriesSaid(series(rising([0.1, 0.1, 0.5, 0.9, 0.9]), DAYS.slice(0, 4)))[1]).toMatch(
			/^Whether referrals close better can’t be told yet\. At least four spans/,
		);
	});

	test('one day counts once, by what was made last, and a stranger is left out and said', () => {
		const files = rising([0.2, 0.3, 0.4]);
		const twice = { ...reportOn(files, 200), madeOn: '2030-01-01', counted: 7 };
		const got = seriesOf([
			twice,
			reportOn(files, 200),
			reportOn(files, 260),
			reportOn(files, 230, { filters: { class: 'lead' } }),
			reportOn(files, 250, { asOf: null }),
		])!;
		expect(got.reports.map(({ counted }) => counted)).toEqual([7, 261]);
		expect(got).toMatchObject({ doubles: 1, strangers: 2 });
		expect(seriesLimits(got).slice(0, 2)).toEqual([
			'1 report speaks of a day that another one speaks of, too: of each day the one made last is drawn.',
			'2 reports are left out: of another firm, narrowed to other opportunities than the latest, or without a day.',
		]);
	});

	test('reports that cannot hold those before them are not said to hold most of them', () => {
		const files = rising([0.2, 0.3, 0.4]);
		const holding = /^One report holds most/;
		expect(seriesLimits(series(files, [200, 260])).at(-1)).toMatch(holding);
		const others = files.map((of) => ({ ...of, created: of.created + 150 }));
		const strange = seriesOf([reportOn(files, 200), reportOn(others, 260)])!;
		expect(strange.trends[0]?.because).toBe('not-within');
		expect(seriesLimits(strange).filter((one) => holding.test(one))).toEqual([]);
	});

	test('another horizon is said, and a report without the share is not drawn', () => {
		const files = rising([0.2, 0.3, 0.4]);
		const other = reportOn(files, 200, { horizon: 90 });
		const got = seriesOf([other, reportOn(files, 230), reportOn(files, 260)])!;
		expect(got.horizon).toBe(30);
		expect(seriesLimits(got)[0]).toBe(
			'1 report judges by another number of days; here all are drawn at 30 days.',
		);
		expect(seriesOf([reportOn(files, 200)])).toBeNull();
	});

	test('any reports in any order give the same series', () => {
		const days = fc.uniqueArray(fc.integer({ min: 0, max: 500 }), { minLength: 2, maxLength: 6 });
		const files = rising([0.2, 0.3, 0.4]);
		fc.assert(
			fc.property(days, (of) => {
				const got = series(files, of);
				expect(series(files, of.toReversed())).toEqual(got);
				for (const sentence of [...seriesSaid(got), ...endsSaid(got, 'by-horizon'), ...seriesLimits(got)])
					expect(sentence).toMatch(/^[A-Z0-9].*\.$/);
			}),
			{ numRuns: 30 },
		);
	});
});
