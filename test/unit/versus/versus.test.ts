import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { INDEX, type Report, type Sharing } from '../../../src/lib/model';
import { cautions, classSaid, headline, sections, versus } from '../../../src/lib/reports/versus';
import { newcombeDifference } from '../../../src/lib/stats';
import { makeReport } from '../../fixtures/report';
import { reportOn, type Made } from './firm';

const made = fc.record({
	class: fc.constantFrom('referral', 'lead', 'unknown'),
	created: fc.integer({ min: 0, max: 500 }),
	takes: fc.integer({ min: 0, max: 200 }),
	won: fc.boolean(),
}) as fc.Arbitrary<Made>;
const firm = fc.array(made, { maxLength: 60 });

const all = (of: ReturnType<typeof versus>): string[] => [
	headline(of).sentence,
	headline(of).why,
	...of.classes.flatMap((one) => classSaid(one, of)),
	...cautions(of),
	...sections(of).flatMap(({ sentences }) => sentences),
];

/** So many of a class, won and lost, one a day. */
const run = (id: Made['class'], from: number, won: number, lost: number): Made[] =>
	Array.from({ length: won + lost }, (_, i) => ({
		class: id,
		created: from + (i % 80),
		takes: 5,
		won: i < won,
	}));

describe('any firm', () => {
	test('its earlier export lies within its later one, and what came since is the difference', () => {
		fc.assert(
			fc.property(
				firm,
				fc.integer({ min: 0, max: 400 }),
				fc.integer({ min: 1, max: 300 }),
				(of, day, more) => {
					const [earlier, later] = [reportOn(of, day), reportOn(of, day + more)];
					const got = versus(earlier, later);
					for (const one of got.classes) {
						expect(one.way).toBe('since');
						const now = later.classes[one.class];
						expect(one.before.x + one.later.x).toBe(now.won);
						expect(one.before.n + one.later.n).toBe(now.won + now.lost);
						expect(one.difference).toEqual(newcombeDifference(one.later, one.before));
						if (one.verdict === 'better') expect(one.difference!.low).toBeGreaterThan(0);
						if (one.verdict === 'worse') expect(one.difference!.high).toBeLessThan(0);
					}
				},
			),
			{ numRuns: 60 },
		);
	});

	test('which report is given first makes no difference, and every sentence is one', () => {
		fc.assert(
			fc.property(
				firm,
				firm,
				fc.integer({ min: 0, max: 600 }),
				fc.integer({ min: 0, max: 600 }),
				(a, b, on, to) => {
					const [one, other] = [reportOn(a, on), reportOn(b, to, { currency: on % 2 === 0 ? 'EUR' : INDEX })];
					expect(versus(one, other)).toEqual(versus(other, one));
					for (const sentence of all(versus(one, other))) {
						expect(sentence).toMatch(/^[A-Z“0-9].*\.$/s);
						expect(sentence).not.toMatch(
							/NaN|undefined|null|Infinity|\b1 (were|referrals|leads|rows|points)\b|-\d/,
						);
					}
				},
			),
			{ numRuns: 80 },
		);
	});

	test('a report beside itself has not changed', () => {
		fc.assert(
			fc.property(firm, fc.integer({ min: 0, max: 600 }), (of, day) => {
				const got = versus(reportOn(of, day), reportOn(of, day));
				expect(got.same).toBe(true);
				expect(headline(got).sentence).toBe('Nothing changed: both reports hold the same figures.');
				for (const one of got.classes)
					expect(one.verdict === null || one.verdict === 'cannot-tell').toBe(true);
			}),
			{ numRuns: 20 },
		);
	});
});

const OLD = [...run('referral', 0, 10, 70), ...run('lead', 0, 20, 20)];
const NEW = [...run('referral', 300, 50, 10), ...run('lead', 300, 1, 0)];

describe('what is said', () => {
	const got = versus(reportOn([...OLD, ...NEW], 390), reportOn([...OLD, ...NEW], 200));

	test('more won of those decided since is a verdict where it is beyond chance', () => {
		expect(headline(got).sentence).toBe('Referrals decided since 19 July 2024 closed better than before.');
		expect(classSaid(got.classes[0]!, got)).toEqual([
			'60 referrals came in since 19 July 2024.',
			'Of 60 referrals decided since then, 50 were won (71% to 91%); of 80 referrals decided before, 10 were won (6% to 22%).',
			'That is 71 points more, likely between 56 and 81 more.',
			'Looked at when equally old, in whole periods: of 60 referrals that came to be 30 days old since then, 50 were won within 30 days (71% to 91%); of 80 referrals that were so old before, 10 (6% to 22%).',
		]);
		expect(classSaid(got.classes[1]!, got).slice(0, 2)).toEqual([
			'1 lead came in since 19 July 2024.',
			'Of 1 lead decided since then, 1 was won (20% to 100%); of 40 leads decided before, 20 were won (35% to 65%).',
		]);
		expect(got.classes[1]!.verdict).toBe('cannot-tell');
	});

	test('an earlier report that is young judges nothing', () => {
		const young = versus(reportOn([...OLD, ...NEW], 100), reportOn([...OLD, ...NEW], 390));
		expect(young.classes[0]).toMatchObject({ verdict: 'cannot-tell', but: 'young' });
		expect(headline(young).emphasis).toBe('can’t be told yet');
	});

	test('one reopened is said, and the rest is two samples without a verdict', () => {
		const later = reportOn([...OLD, ...NEW], 390);
		const { referral } = later.classes;
		const reopened = {
			...later,
			classes: { ...later.classes, referral: { ...referral, won: 5, open: referral.open + 55 } },
		};
		const of = versus(reportOn(OLD, 200), reopened);
		expect(of.classes[0]).toMatchObject({ way: 'apart', because: 'fewer', verdict: 'cannot-tell' });
		expect(cautions(of)[0]).toMatch(/^For referrals: some that were counted before are gone, reopened/);
		expect(classSaid(of.classes[0]!, of).at(-1)).toMatch(/only a guide, and no verdict/);
	});

	test('an export of a window, and one whose labels were read otherwise, hold no earlier one', () => {
		const window = reportOn([...run('referral', 100, 60, 70), ...NEW], 390);
		expect(versus(reportOn([...run('referral', 0, 10, 20)], 200), window).classes[0]!.because).toBe('window');
		const moved = reportOn([...OLD, ...run('referral', 0, 20, 20)], 390);
		expect(versus(reportOn(OLD, 200), moved).classes[0]!.because).toBe('moved');
	});

	test('of a class that only the later of two strange reports has, nothing is said to have come since', () => {
		const others = [
			...run('referral', 0, 60, 70),
			...run('lead', 0, 20, 50),
			...run('introduction', 20, 20, 5),
		];
		const of = versus(reportOn(OLD, 200), reportOn(others, 390));
		expect(of.classes.map((one) => [one.class, one.way])).toEqual([
			['referral', 'apart'],
			['introduction', 'apart'],
			['lead', 'apart'],
		]);
		expect(all(of).join(' ')).not.toMatch(/came in since/);
		// Where one class lies within the later report, another may well be new.
		const grown = versus(reportOn(OLD, 200), reportOn([...OLD, ...run('introduction', 300, 9, 1)], 390));
		expect(grown.classes.every((one) => one.way === 'since')).toBe(true);
	});

	test.each<[string, Partial<Report>, string]>([
		['two firms', { firm: 'Oak' }, 'firm'],
		['other filters', { filters: { owner: 'Ann' } }, 'filters'],
		['no day', { asOf: null }, 'undated'],
	])('%s are compared as two samples', (_, rest, because) => {
		const of = versus(
			reportOn(OLD, 200, { firm: 'Elm' }),
			reportOn([...OLD, ...NEW], 390, { firm: 'elm ', ...rest }),
		);
		expect(new Set(of.classes.map((one) => one.because))).toEqual(new Set([because]));
		expect(headline(of).sentence).toBe('What changed can’t be told from these two reports.');
		expect(cautions(of).length).toBe(1);
	});

	test('the same filters of a shared report that names no person are not known to be the same', () => {
		const rest: Partial<Report> = { filters: { owner: 'one person' }, choices: null };
		const of = versus(reportOn(OLD, 200, rest), reportOn([...OLD, ...NEW], 390, rest));
		expect(of.classes[0]!.because).toBe('filters');
	});

	test('a class that a shared report put together with others is not compared, nor are the unknown', () => {
		const sharing = { folded: ['lead'] } as unknown as Sharing;
		const of = versus(reportOn(OLD, 200, { sharing }), reportOn([...OLD, ...NEW], 390));
		expect(of.classes.map((one) => one.class)).toEqual(['referral']);
		expect(cautions(of)).toEqual([
			'A report puts small groups together, so leads and opportunities of unknown source can’t be compared.',
		]);
	});

	test('without losses no share is given', () => {
		const files = run('lead', 0, 30, 0);
		const [one, two] = [150, 390].map((day) => {
			const report = reportOn([...files, ...run('lead', 300, 9, 0)], day);
			return { ...report, classes: { ...report.classes, lead: { ...report.classes.lead, ofDecided: null } } };
		});
		const of = versus(one!, two!);
		expect(of.classes[0]).toMatchObject({ difference: null, rated: false });
		expect(classSaid(of.classes[0]!, of)[1]).toBe(
			'Of 9 leads decided since then, 9 were won; of 30 leads decided before, 30 were won.',
		);
	});
});

describe('the other parts', () => {
	const said = (earlier: Report, later: Report, id: string): readonly string[] =>
		sections(versus(earlier, later)).find((one) => one.id === id)?.sentences ?? [];
	const [then, now] = [reportOn(OLD, 200), reportOn([...OLD, ...NEW], 390)];

	test('money is a sum in one currency, and only a share in an index', () => {
		expect(said(then, now, 'money')[0]).toBe(
			'The 50 won since then of referrals brought €50,000; those before, €10,000.',
		);
		const index = said(then, { ...now, currency: INDEX }, 'money');
		expect(index).toEqual([
			'Amounts are parts of a hundred in at least one of the reports, so sums can’t be compared; shares can.',
			'Referrals brought 33% of all money won then, 74% now.',
		]);
	});

	test('no money is compared where one report, or one class of it, holds none', () => {
		const without = (report: Report, ...ids: readonly ('referral' | 'lead' | 'unknown')[]): Report => ({
			...report,
			classes: {
				...report.classes,
				...Object.fromEntries(ids.map((id) => [id, { ...report.classes[id], valueWon: null }])),
			},
		});
		const none = Object.keys(then.classes) as 'referral'[];
		expect(said(without({ ...then, currency: null }, ...none), now, 'money')).toEqual([
			'Only one of the reports holds amounts, so no money is compared.',
		]);
		expect(said(without(then, 'referral'), now, 'money').join(' ')).not.toMatch(
			/won since then of referrals/,
		);
	});

	test('a label that stands for others in what is shared is no source that both name', () => {
		const called = (report: Report, source: string): Report => ({
			...report,
			sources: report.sources?.map((of) => ({ ...of, source })) ?? null,
		});
		for (const label of [
			'Other sources',
			'other source 2',
			'named referral',
			'Partner 07',
			'A. L.',
			'Ö. L. 3',
		])
			expect(said(called(then, label), called(now, label), 'sources')).toEqual([
				'No source that both reports name is known to have brought anything since then.',
			]);
		expect(said(called(then, 'A. L. Agency'), called(now, 'A. L. Agency'), 'sources')[0]).toMatch(
			/^Most came/,
		);
	});

	test('where none came in, no source is said to stand out', () => {
		const open: Made = { class: 'lead', created: 100, takes: 150, won: true };
		expect(said(reportOn([...OLD, open], 200), reportOn([...OLD, open], 390), 'sources')).toEqual([
			'No source that both reports name brought a new one since then.',
		]);
	});

	test('sources are counts', () => {
		expect(said(then, now, 'sources')[0]).toBe(
			'Most came since then from “Label of referral” (60 referrals; 50 were won in that time) and “Label of lead” (1 lead; 1 was won in that time).',
		);
	});

	test('partners are followed only by name', () => {
		const partner = (status: string, referrals: number) =>
			[{ partner: 'Ann', status, referrals, own: null }] as unknown as Report['partners'];
		const [quiet, back] = [
			{ ...then, partners: partner('gone-quiet', 3) },
			{ ...now, partners: partner('on-rhythm', 4) },
		];
		expect(said(quiet, back, 'partners')).toEqual([
			'1 partner who looked quiet then has sent again: Ann.',
			'Since then Ann sent 1.',
		]);
		const many = (more: number) =>
			['Al', 'Bo', 'Cy', 'Di', 'Ed', 'Flo', 'Gus'].map((name) => ({
				partner: name,
				status: 'on-rhythm',
				referrals: 3 + more,
				own: null,
			})) as unknown as Report['partners'];
		expect(said({ ...then, partners: many(0) }, { ...now, partners: many(1) }, 'partners')).toEqual([
			'Since then Al sent 1, Bo sent 1, Cy sent 1, Di sent 1, Ed sent 1 and 2 more sent some.',
		]);
		const numbered = { ...back, sharing: { folded: [], partners: 'numbers' } as unknown as Sharing };
		expect(said(quiet, numbered, 'partners')[0]).toMatch(/^Partners can be followed only where/);
	});

	test('two empty reports say what there is to say', () => {
		const of = versus(makeReport({}, { asOf: '2025-01-01' }), makeReport());
		expect(headline(of).sentence).toBe('What changed can’t be told from these two reports.');
		expect(of.classes).toEqual([]);
	});
});
