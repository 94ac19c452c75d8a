import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import type { Quality, QualityOfClass, Rate, Report } from '../../../src/lib/model';
import { qualitySaid } from '../../../src/lib/reports/quality/say-quality';
import { wholeOf } from '../../tools/shell';

interface Share {
	readonly yes: number;
	readonly n: number;
	readonly wilson95: readonly [number, number];
}
interface Closed {
	readonly won: number;
	readonly closed: number;
	readonly rate: number;
	readonly wilson95: readonly [number, number];
}
const expected = JSON.parse(readFileSync('test/golden/quality.json', 'utf8')) as {
	readonly referral: Readonly<Record<string, Share>>;
	readonly lead: Readonly<Record<string, Share>>;
	readonly close_rate_by_fit: { readonly fits: Closed; readonly does_not: Closed };
};
const COLUMNS = { needs_service: 'needs', fits_ideal: 'fits', intro_accepted: 'accepted' } as const;

let report: Report;
let quality: readonly Quality[];
beforeAll(async () => {
	report = (await wholeOf({ 'deals.csv': readFileSync('test/golden/deals.csv') }, { asOf: '2026-06-30' }))
		.report;
	quality = report.evidence?.quality ?? [];
});

const near = (got: number | undefined, wanted: number) => expect(got).toBeCloseTo(wanted, 9);
function ranges(got: Rate | null | undefined, [low, high]: readonly [number, number]): void {
	near(got?.low, low);
	near(got?.high, high);
}
const of = (id: string, leadClass: string): QualityOfClass | undefined =>
	quality.find((one) => one.id === id)?.classes.find((one) => one.class === leadClass);

test.each(['referral', 'lead'] as const)(
	'%s: need, fit and introduction through loaded tables',
	(leadClass) => {
		for (const [column, want] of Object.entries(expected[leadClass])) {
			const got = of(COLUMNS[column as keyof typeof COLUMNS], leadClass);
			expect([got?.yes, got?.said]).toEqual([want.yes, want.n]);
			near(got?.share?.rate, want.yes / want.n);
			ranges(got?.share, want.wilson95);
		}
	},
);

test('close rate of referrals that fitted, and of those that did not', () => {
	const closing = of('fits', 'referral')?.closing;
	const { fits, does_not } = expected.close_rate_by_fit;
	for (const [got, want] of [
		[closing?.yes, fits],
		[closing?.no, does_not],
	] as const) {
		expect([got?.won, got?.decided]).toEqual([want.won, want.closed]);
		near(got?.rate?.rate, want.rate);
		ranges(got?.rate, want.wilson95);
	}
	near(closing?.difference?.rate, fits.rate - does_not.rate);
	expect(closing).toMatchObject({ verdict: 'cannot-tell', because: 'may-be-chance' });
});

test('the sentence of need is the one an owner reads', () => {
	expect(quality.map(qualitySaid)[0]).toBe(
		'76 of 85 referrals needed the service (81% to 95%), against 114 of 192 leads.',
	);
});
