import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PARTNER_STATUSES, type PartnerStatus } from '../../../src/lib/model';
import { dependsOnOne } from '../../../src/lib/reports/dependence/say';
import { aYearWords, losingOne } from '../../../src/lib/reports/dependence/say-losing';
import { costRows, shareRows } from '../../../src/lib/ui/partners/dependence-figure';
import { brought, proven, UNTIL, type Given } from './build';
import type { Brought } from '../../../src/lib/reports/dependence/facts';

const hangs = (all: readonly Brought[], given: Given = {}) => dependsOnOne(proven(all, given));
const losing = (all: readonly Brought[], given: Given = {}) => losingOne(proven(all, given));

describe('how much hangs on one partner', () => {
	test('nothing won says nothing', () => {
		expect(hangs([])).toBeNull();
		expect(losing([brought(null, 3)])).toBeNull();
	});

	test('one, few, one partner, several alike', () => {
		expect(hangs([brought('Ann Lee', 1)])?.sentence).toBe(
			'The only new client whom a partner sent came from Ann Lee.',
		);
		expect(hangs([brought('Ann Lee', 3), brought('Bo', 2)])?.sentence).toBe(
			'It can’t be told yet how much hangs on one partner: Ann Lee brought 3 of the 5 new clients whom partners sent.',
		);
		expect(hangs([brought('Ann Lee', 3)])?.sentence).toMatch(/Ann Lee brought all 3 new clients/);
		expect(hangs([brought('Ann Lee', 12)])?.sentence).toBe(
			'Ann Lee brought all 12 new clients whom partners sent.',
		);
		expect(hangs([brought('Ann Lee', 6), brought('Bo', 6), brought('Cy', 3)])?.sentence).toBe(
			'2 partners share the first place: 6 of the 15 new clients whom partners sent came from each of them, 40% each.',
		);
	});

	test('many: its share, whether a quarter hangs on it, and all new clients', () => {
		const said = hangs([brought('Ann', 40), brought('Bo', 10), brought('Cy', 10)], { newWins: 120 });
		expect(said).toMatchObject({
			sentence: 'Ann brought 40 of the 60 new clients whom partners sent: 67% of them.',
			emphasis: '67% of them',
			limits: '',
		});
		expect(said?.why).toContain('so one in four or more hangs on one partner.');
		expect(said?.why).toContain('Of all 120 new clients, however they came, 40 are 33%.');
		expect(said?.todo).toBe(
			'Look after Ann, and ask Bo and Cy for an introduction next, so that more rests on them.',
		);
	});

	test('a quiet first one is called first, and who reads a shared report is told nothing to do', () => {
		const all = [brought('Ann', 40), brought('Bo', 10)];
		const statuses = { Ann: 'gone-quiet' } as const;
		expect(hangs(all, { statuses })?.todo).toMatch(/^Call Ann first/);
		expect(hangs(all, { statuses, report: { choices: null } })?.todo).toBe('');
	});

	test('those that name nobody, and own names, are said', () => {
		const said = hangs([brought(null, 5), brought('Me', 1), brought('Ann', 10), brought('Bo', 5)], {
			own: ['Me'],
		});
		expect(said?.limits).toBe(
			'5 more won referrals name nobody: with them, the share of the first lies between 50% and 75%. One more names the firm itself or its people, and hangs on no partner.',
		);
	});
});

test('many nameless ones leave it open, and naming them is what to do', () => {
	const said = hangs([brought(null, 40), brought('Ann', 12), brought('Bo', 8)]);
	expect(said?.sentence).toBe('Ann brought 12 of the 20 new clients whom partners sent: 60% of them.');
	expect(said?.why).toContain('can’t be told: of 60 won referrals 40 name nobody.');
	expect(said?.todo).toBe('Say on this page who sent those that name nobody: then it can be told.');
});

describe('what losing one would cost', () => {
	test('by the year, with money and what is known of now', () => {
		const said = losing([brought('Ann', 9), brought('Bo', 2)], { statuses: { Ann: 'gone-quiet' } });
		expect(said).toMatchObject({
			sentence: 'Ann brought about 4.5 new clients a year.',
			why: 'That is 9 wins in the 2 years since the first referral. Ann has gone quiet already. In money it was about $4.5k a year.',
		});
		expect(said?.limits).toContain('no forecast');
	});

	test('less than a year says nothing of a year', () => {
		const statuses = { Ann: 'one-referral-only' } as const;
		const said = losing([brought('Ann', 1, { firstDay: UNTIL - 90 })], { statuses });
		expect(said?.sentence).toBe('Ann brought 1 new client so far.');
		expect(said?.why).toMatch(/less than a year.* They brought \$1k\.$/);
		// Without a single date there is no first dated referral to speak of.
		const undated = losing([brought('Ann', 1, { firstDay: null })]);
		expect(undated?.why).toBe(
			'None of those referrals has a date, so nothing is said of what a year brings. They brought $1k.',
		);
	});

	test('small, whole and large numbers a year', () => {
		expect([0.01, 0.34, 1.02, 9.94, 9.96, 1234.4].map(aYearWords)).toEqual([
			'under 0.1',
			'0.3',
			'1',
			'9.9',
			'10',
			'1,234',
		]);
	});
});

const one = fc.record({
	won: fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 3000 })),
	ago: fc.option(fc.integer({ min: 0, max: 5000 })),
	amount: fc.option(fc.integer({ min: -50, max: 90_000 })),
	currency: fc.constantFrom('USD', 'EUR', ''),
	status: fc.option(fc.constantFrom(...PARTNER_STATUSES)),
	own: fc.boolean(),
});
const NAMES = ['Ann Lee', 'Key & Co.', 'Ö', 'de Vries', 'A'.repeat(90), '李雷', 'Gus', 'Hal', 'Ida'];

test('sentences, bars and rows are true of any data', () => {
	fc.assert(
		fc.property(
			fc.array(one, { maxLength: NAMES.length }),
			fc.nat(20),
			fc.boolean(),
			fc.boolean(),
			(parts, nameless, dated, narrowed) => {
				const all = [
					brought(null, nameless),
					...parts.map(({ won, ago, amount, currency }, i) =>
						brought(NAMES[i] ?? '', won, {
							priced: amount === null ? 0 : won,
							sums: amount === null || won === 0 ? new Map() : new Map([[currency, amount]]),
							firstDay: ago === null ? null : UNTIL - ago,
						}),
					),
				];
				const statuses: Record<string, PartnerStatus> = {};
				parts.forEach(({ status }, i) => {
					if (status !== null) statuses[NAMES[i] ?? ''] = status;
				});
				const used = new Set(parts.flatMap(({ currency, amount }) => (amount === null ? [] : [currency])));
				const wins = all.reduce((sum, { won }) => sum + won, 0);
				const report = proven(all, {
					currencies: [...used],
					untilDay: dated ? UNTIL : null,
					own: NAMES.filter((_, i) => parts[i]?.own === true),
					statuses,
					newWins: wins + 3,
					report: narrowed ? { filters: { from: '2025-01-01' } } : {},
				});
				const { dependence } = report.evidence;
				const answers = [dependsOnOne(report), losingOne(report)];
				const outside = parts.filter(({ own }) => !own).reduce((sum, { won }) => sum + won, 0);
				expect(dependence === null).toBe(outside === 0);
				for (const answer of answers) {
					expect(answer === null).toBe(dependence === null);
					if (answer === null) continue;
					const text = [answer.sentence, answer.why, answer.limits].join(' ');
					expect(text).not.toMatch(
						/undefined|NaN|null|Infinity|(?<![\d.,])1 (new clients|wins|years)\b|\.\.|\s{2}[^\s]| ,|-\d/,
					);
					expect(answer.sentence).toMatch(/\.$/);
					if (answer.emphasis !== null) expect(answer.sentence).toContain(answer.emphasis);
				}
				if (dependence === null) return;
				expect(dependence.wins).toBe(outside);
				expect(dependsOnOne(report)?.todo).toMatch(/^\P{Ll}.*\.$/u);
				const rows = shareRows(dependence, 'en');
				for (const { share, range } of rows) {
					expect(share).toBeGreaterThanOrEqual(0);
					expect(share).toBeLessThanOrEqual(1 + 1e-9);
					if (range !== null) expect(range.low <= share + 1e-9 && share <= range.high + 1e-9).toBe(true);
				}
				const shown = rows.reduce((sum, { won }) => sum + Number(won.replaceAll(',', '')), 0);
				expect(shown).toBe(dependence.wins);
				for (const { clients, money } of costRows(dependence, report.currency, 'en'))
					expect(`${clients} ${money ?? ''}`).not.toMatch(/undefined|NaN|null|Infinity/);
			},
		),
		{ numRuns: 300 },
	);
});

test('bars are parts of the longest, and money a year is rough', () => {
	const report = proven([
		brought('Ann', 13, { sums: new Map([['USD', 47_123]]) }),
		...['Bo', 'Cy', 'Di', 'Ed', 'Flo', 'Gus'].map((name) => brought(name, 2)),
	]);
	const { dependence } = report.evidence;
	if (dependence === null) throw new Error('nothing was found');
	const rows = shareRows(dependence, 'en');
	expect(rows.map(({ name }) => name)).toEqual(['Ann', 'Bo', 'Cy', 'Di', 'Ed', '2 more partners']);
	expect(rows[0]?.range?.high).toBe(1);
	expect(rows.at(-1)).toMatchObject({ named: false, range: null, won: '4', shareWords: '16%' });
	const [ann] = costRows(dependence, null, 'en');
	expect(ann?.clients).toBe('about 6.5, from 13 in 2 years');
	expect(ann?.money).toMatch(/^about 24\D000$/);
});
