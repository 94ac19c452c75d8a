import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CLASSES, OUTCOMES, type LeadClass, type Outcome } from '../../../src/lib/model';
import { qualityOf } from '../../../src/lib/reports/quality/quality';
import type { QualityCell } from '../../../src/lib/reports/quality/facts';
import {
	closingSaid,
	noQualitySaid,
	notSaidWords,
	qualityHeadline,
	qualitySaid,
} from '../../../src/lib/reports/quality/say-quality';
import { points } from '../../../src/lib/ui/close-rates/quality-words';
import { makeReport } from '../../fixtures/report';

function some(
	leadClass: LeadClass,
	outcome: Outcome,
	fits: boolean | null,
	n: number,
	matches = true,
): QualityCell {
	return { class: leadClass, outcome, says: { needs: null, fits, accepted: null }, matches, n };
}
const only = (cells: readonly QualityCell[], noLosses = false) => {
	const [one] = qualityOf(cells, noLosses) ?? [];
	if (one === undefined) throw new Error('nothing is told');
	return one;
};

test('where no file tells, an owner hears how to have it, a reader nothing', () => {
	const none = qualityOf([some('lead', 'won', null, 5)], false);
	expect(none).toBeNull();
	expect(qualityOf([], false)).toBeNull();
	expect(noQualitySaid(makeReport(), none)).toBe('These files do not say how good a match each one was.');
	expect(noQualitySaid(makeReport({}, { choices: null }), none)).toBeNull();
});

test('one row', () => {
	const one = only([some('lead', 'open', true, 1)]);
	expect(qualitySaid(one)).toBe('1 of 1 lead fitted the ideal client (20% to 100%).');
	expect(one.classes[0]?.closing).toMatchObject({ difference: null, because: 'too-few' });
	expect(qualityHeadline([one])).toBe('It can’t be told yet whether a good match shows in closing.');
	expect(notSaidWords(one)).toBeNull();
});

test('everybody says yes: there is nobody to compare with', () => {
	const all = only([some('referral', 'won', true, 30), some('referral', 'lost', true, 20)]);
	expect(all.classes[0]).toMatchObject({
		yes: 50,
		said: 50,
		closing: { difference: null, because: 'too-few' },
	});
	expect(closingSaid('fits', all.classes[0]!)).toBe(
		'Of referrals it cannot be told yet whether those that fitted the ideal client are won more often: too few are decided.',
	);
});

test('blank cells are counted, and stand on neither side', () => {
	const one = only([
		some('lead', 'won', true, 3),
		some('lead', 'lost', null, 7),
		some('referral', 'open', null, 2),
	]);
	expect(notSaidWords(one)).toBe('9 do not say.');
	expect(
		one.classes.map(({ class: of, yes, said, notSaid, share }) => [of, yes, said, notSaid, share === null]),
	).toEqual([
		['referral', 0, 0, 2, true],
		['lead', 3, 3, 7, false],
	]);
});

test('a difference that shows is said with both shares, and is no proof', () => {
	const one = only([
		some('referral', 'won', true, 60),
		some('referral', 'lost', true, 20),
		some('referral', 'won', false, 20),
		some('referral', 'lost', false, 60),
	]);
	expect(one.classes[0]?.closing).toMatchObject({ verdict: 'more-often', because: null });
	expect(qualityHeadline([one])).toBe(
		'Referrals that fitted the ideal client close more often than those that did not.',
	);
	expect(closingSaid('fits', one.classes[0]!)).toBe(
		'Of referrals, those that fitted the ideal client were won more often: 60 of 80 or 75%, against 20 of 80 or 25% of the others. That does not prove that it is the reason.',
	);
});

test('the more is compared, the more it takes: what stands alone may be chance among others', () => {
	const slight = (of: LeadClass) => [
		some(of, 'won', true, 31),
		some(of, 'lost', true, 29),
		some(of, 'won', false, 19),
		some(of, 'lost', false, 41),
	];
	expect(only(slight('lead')).classes[0]?.closing.verdict).toBe('more-often');
	const even = (['referral', 'introduction', 'unknown'] as const).flatMap((of) => [
		some(of, 'won', true, 30),
		some(of, 'lost', true, 30),
		some(of, 'won', false, 30),
		some(of, 'lost', false, 30),
	]);
	const among = only([...even, ...slight('lead')]).classes.find((of) => of.class === 'lead');
	expect(among?.closing).toMatchObject({ verdict: 'cannot-tell', because: 'many-compared' });
});

test('without losses there is no close rate, and it is said why', () => {
	const one = only([some('referral', 'won', true, 30), some('referral', 'won', false, 30)], true);
	expect(one.classes[0]?.closing).toMatchObject({ difference: null, chance: null, because: 'no-losses' });
	expect(one.classes[0]?.closing.yes.rate).toBeNull();
	expect(closingSaid('fits', one.classes[0]!)).toBeNull();
	expect(qualityHeadline([one])).toBe(
		'No loss is recorded, so nobody can tell whether a good match shows in closing.',
	);
});

test('filters that let none through leave a quality without classes', () => {
	const one = only([some('lead', 'won', true, 3, false)]);
	expect(one.classes).toEqual([]);
	expect(qualitySaid(one)).toBe('None of these says whether it fitted the ideal client.');
	expect(qualityHeadline([one])).toBe('None of these says how good a match it was.');
});

test('differences are rounded outwards, with their sign', () => {
	expect(points({ rate: 0.094, low: -0.151, high: 0.332 }, 'en')).toBe('+9 (−16 to +34)');
	expect(points({ rate: 0, low: -0.1, high: 0.1 }, 'en')).toBe('0 (−10 to +10)');
});

const answer = fc.constantFrom(true, false, null);
const anyCells = fc.array(
	fc.record({
		class: fc.constantFrom(...CLASSES),
		outcome: fc.constantFrom(...OUTCOMES),
		says: fc.record({ needs: answer, fits: answer, accepted: answer }),
		matches: fc.boolean(),
		n: fc.integer({ min: 1, max: 60 }),
	}),
	{ maxLength: 25 },
);

test('over any data: parts add up, differences stay in their ranges, sentences are whole', () => {
	fc.assert(
		fc.property(anyCells, fc.boolean(), (cells, noLosses) => {
			const all = qualityOf(cells, noLosses) ?? [];
			const counted = cells.reduce((sum, { matches, n }) => sum + (matches ? n : 0), 0);
			for (const one of all) {
				expect(one.classes.reduce((sum, { said, notSaid }) => sum + said + notSaid, 0)).toBe(counted);
				for (const { yes, said, closing } of one.classes) {
					expect(yes).toBeLessThanOrEqual(said);
					const { difference, verdict, because } = closing;
					expect(verdict === 'cannot-tell').toBe(because !== null);
					if (difference === null) continue;
					expect(difference.low <= difference.rate && difference.rate <= difference.high).toBe(true);
					expect(difference.low >= -1 && difference.high <= 1).toBe(true);
				}
				const said = [
					qualitySaid(one),
					notSaidWords(one),
					...one.classes.map((of) => closingSaid(one.id, of)),
				];
				for (const sentence of said.filter((text) => text !== null))
					expect(sentence).toMatch(/^(?!.*(NaN|undefined|null|Infinity)).*\.$/);
			}
			if (all.length > 0) expect(qualityHeadline(all)).toMatch(/\.$/);
		}),
		{ numRuns: 60 },
	);
});
