import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Dependence, Filters } from '../../../src/lib/model';
import { dependsOnOne } from '../../../src/lib/reports/dependence/say';
import { EMPTY_MAPPING } from '../../../src/lib/model';
import { startNative } from '../../../src/lib/engine/native';
import { Intake } from '../../../src/lib/pipeline';
import { evidenceBehind, load, reportOf } from '../../../src/lib/pipeline/answer';
import type { ProvenReport } from '../../../src/lib/model';
import { goodmanRange } from '../../../src/lib/stats';
import { near } from '../stats/tools';

const DEALS = readFileSync('test/golden/deals.csv', 'utf8');
/** created, status, kind, referrer and amount, as the file has them. */
const ROWS = DEALS.trim()
	.split('\n')
	.slice(1)
	.map((line) => {
		const [, created = '', , status = '', kind = '', , referrer = '', amount = ''] = line.split(',');
		return { created, status, kind, referrer, amount: Number(amount) };
	});

const AS_OF = '2026-06-30';
const FILTERS: Readonly<Record<string, Filters>> = {
	everything: {},
	'the year 2025': { from: '2025-01-01', to: '2025-12-31' },
	referrals: { class: 'referral' },
	leads: { class: 'lead' },
};
const days = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

const reports = new Map<string, ProvenReport>();
beforeAll(async () => {
	const intake = new Intake();
	intake.add('deals.csv', new TextEncoder().encode(DEALS));
	const engine = await startNative();
	try {
		const loaded = await load(
			engine,
			intake.read({ ...EMPTY_MAPPING, asOf: AS_OF }, '2026-07-01'),
			'2026-07-01',
		);
		for (const [name, filters] of Object.entries(FILTERS)) {
			const { report, ground } = reportOf(loaded, filters);
			reports.set(name, { ...report, evidence: (await evidenceBehind(engine, ground)).evidence });
		}
	} finally {
		await engine.end();
	}
}, 60_000);

const dependence = (name: string): Dependence | null => reports.get(name)?.evidence.dependence ?? null;

/** The same by hand, out of the rows of the file. */
function byHand(let_through: (row: (typeof ROWS)[number]) => boolean, until: string) {
	const referrals = ROWS.filter((row) => row.kind === 'referral' && row.referrer !== '' && let_through(row));
	const names = [...new Set(referrals.map(({ referrer }) => referrer))];
	const each = names
		.map((partner) => {
			const own = referrals.filter(({ referrer }) => referrer === partner);
			const won = own.filter(({ status }) => status === 'won');
			return {
				partner,
				won: won.length,
				decided: own.filter(({ status }) => status !== 'open').length,
				money: won.reduce((sum, { amount }) => sum + amount, 0),
				years: days(own.map(({ created }) => created).sort()[0] ?? '', until) / 365.25,
			};
		})
		.filter(({ won }) => won > 0)
		.sort((a, b) => b.won - a.won || b.money - a.money);
	const wins = each.reduce((sum, { won }) => sum + won, 0);
	return { each, wins, among: each.filter(({ decided }) => decided > 0).length };
}

describe.each([
	['everything', () => true, AS_OF],
	['the year 2025', ({ created }: { created: string }) => created <= '2025-12-31', '2025-12-31'],
] as const)('of %s, counted by hand', (name, letThrough, until) => {
	test('wins, shares, money and years of the first five', () => {
		const found = dependence(name);
		const { each, wins } = byHand(letThrough, until);
		expect(found?.wins).toBe(wins);
		expect(found?.partners).toBe(each.length);
		near(found?.effective, wins ** 2 / each.reduce((sum, { won }) => sum + won ** 2, 0));
		near(found?.topFive, each.slice(0, 5).reduce((sum, { won }) => sum + won, 0) / wins);
		expect(found?.first.map(({ partner }) => partner)).toEqual(
			each.slice(0, 5).map(({ partner }) => partner),
		);
		found?.first.forEach(({ won, share, valueWon, years, aYear }, i) => {
			const of = each[i]!;
			expect([won, valueWon]).toEqual([of.won, of.money]);
			near(share.rate, of.won / wins);
			if (of.years * 365.25 < 365) {
				expect([years, aYear]).toEqual([null, null]);
				return;
			}
			near(years, of.years);
			near(aYear?.won, of.won / of.years);
			near(aYear?.valueWon, of.money / of.years);
		});
	});
});

test('the figures of the whole file', () => {
	const found = dependence('everything');
	// 15 of 53 by Fay Oh among eight; 88 new clients are 53 referrals and 35 leads.
	expect(found).toMatchObject({
		wins: 53,
		partners: 8,
		among: 8,
		newWins: 88,
		own: 0,
		unnamed: 0,
		verdict: 'cannot-tell',
		because: 'range',
	});
	near(found?.effective, 53 ** 2 / (15 ** 2 + 12 ** 2 + 8 ** 2 + 7 ** 2 + 5 ** 2 + 4 ** 2 + 1 + 1));
	near(found?.topFive, 47 / 53);
	expect(found?.first[0]).toMatchObject({ partner: 'Fay Oh', won: 15, share: goodmanRange(15, 53, 8) });
	near(found?.first[0].aYear?.won, 15 / (516 / 365.25));
	near(found?.byMoney?.share, 82_150 / 283_200);
	expect(dependsOnOne(reports.get('everything')!)?.sentence).toBe(
		'Fay Oh brought 15 of the 53 new clients whom partners sent: 28% of them.',
	);
});

test('status is that of the list of partners, whatever the filters', () => {
	for (const name of ['everything', 'the year 2025'])
		for (const { partner, status } of dependence(name)?.first ?? [])
			expect(status).toBe(
				reports.get('everything')?.partners?.find((one) => one.partner === partner)?.status,
			);
});

test('one way to come has no share of all, and leads have no partners', () => {
	expect(dependence('referrals')).toMatchObject({ wins: 53, newWins: null });
	expect(dependence('leads')).toBeNull();
});
