import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CLASSES, OUTCOMES } from '../../../src/lib/model';
import { closesMore, trust } from '../../../src/lib/reports';
import { reportOf, some } from './build';

const text = (cells: Parameters<typeof reportOf>[0]) => {
	const report = reportOf(cells);
	const { sentence, why } = closesMore(report);
	return `${sentence} ${why}`;
};

test('many referrals and leads: the sentence says how many times, and how sure', () => {
	const report = reportOf([
		some('referral', 'won', 60),
		some('referral', 'lost', 40),
		some('lead', 'won', 20),
		some('lead', 'lost', 80),
		some('lead', 'open', 2, { age: 5 }),
	]);
	const { sentence, emphasis, why } = closesMore(report);
	expect(sentence).toBe('Referrals become clients 3.0 times as often as leads.');
	expect(emphasis).toBe('3.0 times as often');
	expect(why).toMatch(/^Within 30 days, 60 of 100 referrals became clients, against 20 of 100 leads\./);
	expect(why).toMatch(/between 1\.\d and 4\.\d times/);
});

test('leads that close more are said to', () => {
	expect(
		text([
			some('referral', 'won', 20),
			some('referral', 'lost', 80),
			some('referral', 'open', 1),
			some('lead', 'won', 60),
			some('lead', 'lost', 40),
		]),
	).toMatch(/^Leads become clients 3\.\d times as often as referrals\./);
});

test('few: it cannot be told, and about how many would tell', () => {
	const said = text([
		some('referral', 'won', 6),
		some('referral', 'lost', 6),
		some('lead', 'won', 8),
		some('lead', 'lost', 17),
		some('lead', 'open', 1),
	]);
	expect(said).toContain('can’t be told yet');
	expect(said).toMatch(/About \d+ more decided opportunities would tell\./);
});

test('one of a kind is spoken of as one', () => {
	expect(text([some('referral', 'won', 1)])).toContain('The one referral was won.');
	expect(text([some('lead', 'open', 1)])).toContain('The one lead is still open.');
	expect(text([some('referral', 'open', 3)])).toContain('0 of 3 referrals were won.');
	expect(text([some('referral', 'lost', 1), some('referral', 'open', 2)])).toContain(
		'The one decided referral did not become a client (0% to ',
	);
});

test('nothing but unknown sources: says so and what to do', () => {
	const said = text([
		some('unknown', 'won', 4238),
		some('unknown', 'lost', 2473),
		some('unknown', 'open', 2089),
	]);
	expect(said).toContain('The files do not say how these opportunities came.');
	expect(said).toContain('63% of 6,711 decided opportunities became clients (61% to 65%)');
	expect(said).toContain('give its labels a class');
});

test('one class only', () => {
	expect(
		text([some('referral', 'won', 3), some('referral', 'lost', 1), some('referral', 'open', 1)]),
	).toMatch(
		/^There are only referrals to judge by, and no leads\. 75% of 4 decided referrals became clients/,
	);
});

test('no dates: the decided shares still stand', () => {
	const none = { age: null, days: null };
	expect(
		text([
			some('referral', 'won', 30, none),
			some('referral', 'lost', 20, none),
			some('lead', 'won', 10, none),
			some('lead', 'lost', 40, none),
			some('lead', 'open', 5, none),
		]),
	).toContain('60% of 50 decided referrals became clients');
});

test('everything open, nothing at all', () => {
	expect(text([some('referral', 'open', 3, { age: 5 }), some('lead', 'open', 9, { age: 5 })])).toContain(
		'Neither a referral nor a lead has been won yet.',
	);
	expect(text([])).toContain('No opportunity could be used.');
	expect(reportOf([some('lead', 'open', 9, { age: 5 })]).warnings).toEqual([]);
});

test('no losses: no close rate', () => {
	const report = reportOf([some('referral', 'won', 5), some('lead', 'won', 5), some('lead', 'open', 5)]);
	expect(report.classes.referral.ofDecided).toBeNull();
	expect(report.classes.referral.byDay).toBeNull();
	expect(report.warnings.map(({ code }) => code)).toContain('no-losses');
	expect(report.claims.find(({ id }) => id === 'more-often')).toMatchObject({
		verdict: 'cannot-tell',
		value: null,
	});
});

const cell = fc.record({
	class: fc.constantFrom(...CLASSES),
	outcome: fc.constantFrom(...OUTCOMES),
	n: fc.integer({ min: 1, max: 300 }),
	age: fc.option(fc.integer({ min: 0, max: 900 }), { freq: 8 }),
	part: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { freq: 12 }),
});

test('whatever the data, every sentence is a sentence and every figure is in its place', () => {
	fc.assert(
		fc.property(fc.array(cell, { maxLength: 14 }), (drawn) => {
			const report = reportOf(
				drawn.map(({ class: leadClass, outcome, n, age, part }) =>
					some(leadClass, outcome, n, {
						age,
						days: age === null || part === null ? null : outcome === 'open' ? age : Math.floor(age * part),
					}),
				),
			);
			const sentences = [
				...[closesMore(report), trust(report)].flatMap(({ sentence, why }) => [sentence, why]),
				...report.claims.flatMap(({ sentence, because }) => [sentence, because ?? 'Fine.']),
				...report.warnings.map(({ sentence }) => sentence),
			];
			for (const sentence of sentences) {
				expect(sentence).not.toMatch(/NaN|undefined|null|Infinity|\[object| {2}|\(\)/);
				expect(sentence).toMatch(/^[A-Z0-9][^]*[.%]\)?$/);
			}
			const json = JSON.parse(JSON.stringify(report)) as typeof report;
			expect(json).toEqual(report); // no NaN, no Infinity, nothing undefined
			for (const { id, verdict, low, high, threshold } of report.claims) {
				if (verdict === 'yes') expect(low, id).toBeGreaterThanOrEqual(threshold);
				if (verdict === 'no') expect(high, id).toBeLessThan(threshold);
			}
			for (const figures of Object.values(report.classes)) {
				expect(figures.won + figures.lost + figures.open).toBe(figures.created);
				for (const rate of [figures.ofDecided, figures.ofCreated, ...Object.values(figures.byDay ?? {})]) {
					if (rate === null) continue;
					expect(rate.low).toBeLessThanOrEqual(rate.rate + 1e-12);
					expect(rate.high).toBeGreaterThanOrEqual(rate.rate - 1e-12);
				}
			}
		}),
		{ numRuns: 300 },
	);
});
