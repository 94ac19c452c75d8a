import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLASSES, OUTCOMES, PERIOD_UNITS, type Report } from '../../../src/lib/model';
import { gettingBetter, periodLimits, periodSentence } from '../../../src/lib/reports/periods/say';
import { makeReport } from '../../fixtures/report';
import { AS_OF, some } from './build';
import { timedReportOf } from './periods-build';

/** Quarters of twenty with so many won in each, ended on one day after the other. */
const quarters = (id: 'referral' | 'lead', wins: readonly number[]) =>
	wins.flatMap((won, i) =>
		Array.from({ length: 20 }, (_, at) =>
			some(id, at < won ? 'won' : 'lost', 1, { age: 960 - i * 91, days: ((at * 7) % 20) + 1 }),
		),
	);
const open = some('lead', 'open', 3, { age: 20 });

describe('getting better', () => {
	test('one side rises, the other wavers', () => {
		const report = timedReportOf([
			...quarters('referral', [2, 4, 8, 12, 16, 18]),
			...quarters('lead', [5, 6, 4, 5, 6, 5]),
			open,
		]);
		const { question, sentence, emphasis, why } = gettingBetter(report);
		expect(question).toBe('Are we getting better?');
		expect(sentence).toBe('Referrals close better than before; leads close about as well as before.');
		expect(emphasis).toBe('close better than before');
		expect(why).toMatch(
			/^Of 20 referrals created in January to March 1970, 2 were won within 30 days \(2% to 31%\); of 20 in April to June 1971, 18 \(69% to 98%\)\. That is 80 points more, likely between \d+ more and \d+ more\./,
		);
		expect(periodSentence(report, 'quarter')).toMatch(
			/^Over \d quarters referrals came to close better, by more than chance\. Over \d quarters leads show no change larger than chance\. The last quarter is too young to judge/,
		);
		expect(periodSentence(report, 'month')).toContain('The last 2 months are too young to judge');
	});

	test('both steady, and both the same way', () => {
		const flat = [5, 5, 5, 5, 5];
		expect(
			gettingBetter(timedReportOf([...quarters('referral', flat), ...quarters('lead', flat), open])).sentence,
		).toBe('Referrals and leads close about as well as before; no change is larger than chance.');
		const falling = [18, 15, 10, 5, 1];
		expect(
			gettingBetter(timedReportOf([...quarters('referral', falling), ...quarters('lead', falling), open]))
				.sentence,
		).toBe('Referrals and leads close worse than before.');
	});

	test('one reason for both sides is said once', () => {
		const said = periodSentence(
			timedReportOf([some('referral', 'open', 3, { age: 200 }), some('lead', 'open', 3, { age: 200 })]),
			'quarter',
		);
		expect(said).toBe(
			'For referrals and leads it can’t be told yet. No referral and no lead has been won yet after a known number of days.',
		);
	});

	test('one side cannot be told', () => {
		const report = timedReportOf([
			...quarters('referral', [5, 5]),
			...quarters('lead', [1, 5, 9, 12, 15]),
			open,
		]);
		const { sentence, why } = gettingBetter(report);
		expect(sentence).toBe('Leads close better than before; for referrals it can’t be told yet.');
		expect(why).toContain('Only 2 quarters of referrals have a share won within 30 days');
		expect(periodSentence(report, 'year')).toContain('For referrals it can’t be told yet. Only 2');
	});

	test('no dates, one side only, nothing at all, a short report', () => {
		const undated = timedReportOf([
			some('referral', 'won', 5, { age: null, days: null }),
			some('lead', 'lost', 4, { age: null, days: null }),
		]);
		expect(gettingBetter(undated).sentence).toBe('It can’t be told yet whether things are getting better.');
		expect(gettingBetter(undated).why).toContain('date on which each one was created');
		expect(
			gettingBetter(timedReportOf([some('unknown', 'won', 5), some('unknown', 'lost', 5)])).sentence,
		).toBe('There are no referrals and no leads to follow over time.');
		// Below that sentence stands what to do, not the sentence again.
		expect(
			periodSentence(
				timedReportOf([some('introduction', 'won', 3), some('introduction', 'lost', 3)]),
				'year',
			),
		).toBe('In “Check how we read this” choose the column that says how each one came.');
		expect(gettingBetter(makeReport()).sentence).toBe('There is no opportunity to look at.');
		const lite = makeReport({ lead: { created: 3 } }, { extent: 'lite' });
		expect(gettingBetter(lite).why).toContain('short report');
	});
});

describe('limits', () => {
	test('rows without dates, and without usable days', () => {
		const report = timedReportOf([
			...quarters('referral', [5, 5, 5, 5]),
			...quarters('lead', [5, 5, 5, 5]),
			some('lead', 'lost', 2, { days: null }),
			some('lead', 'won', 1, { age: null, days: null }),
			open,
		]);
		expect(periodLimits(report, 'quarter')).toEqual([
			'One opportunity has no date of creation and stands in no period.',
			'Of the leads in these periods 2 lack a usable date of closing and count in no share.',
		]);
		expect(periodLimits(makeReport(), 'month')).toEqual([]);
	});

	test('left-out periods are counted once, whatever the classes', () => {
		const report = timedReportOf([...quarters('referral', [5, 5]), ...quarters('lead', [5, 5]), open]);
		const out = (report.periods ?? []).map((period) =>
			period.from.startsWith('1970') ? { ...period, because: 'left-out' as const } : period,
		);
		expect(periodLimits({ ...report, periods: out }, 'year')).toEqual([
			'The export leaves out what ended early on, so 1 year has no share.',
		]);
	});
});

const cells = fc.array(
	fc
		.record({
			class: fc.constantFrom(...CLASSES),
			outcome: fc.constantFrom(...OUTCOMES),
			age: fc.option(fc.integer({ min: 0, max: 1600 })),
			days: fc.option(fc.integer({ min: 0, max: 400 })),
			n: fc.integer({ min: 1, max: 400 }),
		})
		.map(({ age, days, ...rest }) => ({
			...rest,
			createdDay: age === null ? null : AS_OF - age,
			days: age === null || days === null ? null : rest.outcome === 'open' ? age : Math.min(days, age),
		})),
	{ maxLength: 40 },
);

/** Whole sentences, and nothing of the machine in them. */
function expectPlain(text: string): void {
	expect(text).toMatch(/[.]$/);
	expect(text).not.toMatch(/NaN|undefined|null|Infinity|\.\.| {2}|\[object/);
}

test('whatever the data, whole sentences are said', () => {
	const said = (report: Report) => {
		const { sentence, emphasis, why } = gettingBetter(report);
		if (emphasis !== null) expect(sentence).toContain(emphasis);
		return [
			sentence,
			why,
			...PERIOD_UNITS.flatMap((unit) => [periodSentence(report, unit), ...periodLimits(report, unit)]),
		];
	};
	fc.assert(
		fc.property(cells, (given) => said(timedReportOf(given)).forEach(expectPlain)),
		{ numRuns: 200 },
	);
});
