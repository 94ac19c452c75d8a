import { beforeAll, describe, expect, it } from 'vitest';
import type { ProvenReport } from '../../../src/lib/model';
import { wholeOf } from '../../tools/shell';

/*
 * A list of leads with where they came from, and a list of the won ones, which has no such column but one whose values
 * read like sources. Nothing is ever lost, and there are no referrals.
 */

const ORIGINS = ['organic_search', 'paid_search', 'unknown', ''];
const TYPES = ['online_big', 'online_medium', 'industry', 'offline'];
const DAY = 86_400_000;
const day = (n: number): string => new Date(Date.UTC(2025, 0, 1) + n * DAY).toISOString().slice(0, 10);
const idOf = (i: number): string => `${(i + 7).toString(16).padStart(8, '0')}a6a5bc99`;

/** Every fifth is won, after 3 to 150 days. */
const leads = Array.from({ length: 400 }, (_, i) => ({
	id: idOf(i),
	created: Math.floor(i / 2),
	origin: ORIGINS[i % 4] ?? '',
	won: i % 5 === 0,
	days: 3 + ((i * 7) % 148),
}));
const LEADS = [
	'mql_id,first_contact_date,origin',
	...leads.map((one) => `${one.id},${day(one.created)},${one.origin}`),
];
const WON = [
	'mql_id,seller_id,won_date,business_segment,lead_type',
	...leads
		.filter(({ won }) => won)
		.map(
			({ id, created, days }, i) =>
				`${id},s${id},${day(created + days)} 10:00:00,pet,${TYPES[Math.floor(i / 3) % 4] ?? ''}`,
		),
];

let report: ProvenReport;
beforeAll(async () => {
	const files = { 'leads.csv': `${LEADS.join('\n')}\n`, 'won.csv': `${WON.join('\n')}\n` };
	report = (await wholeOf(files)).report as ProvenReport;
});

const named = (label: string | null) =>
	leads.filter(({ origin }) => (label === null ? !origin || origin === 'unknown' : origin === label));
const middle = (numbers: readonly number[]): number | null => {
	const sorted = [...numbers].sort((a, b) => a - b);
	const half = sorted.length / 2;
	const [below, above] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
	return below === undefined || above === undefined ? null : (below + above) / 2;
};

describe('leads by where they came from, beside a list of the won ones', () => {
	it('a column of the won list that only reads like sources says nothing of leads without one', () => {
		const counts = (report.sources ?? []).map(({ source, created, won }) => [source, created, won]);
		expect(counts).toHaveLength(3);
		for (const label of ['organic_search', 'paid_search', null]) {
			const own = named(label);
			expect(counts).toContainEqual([label, own.length, own.filter(({ won }) => won).length]);
		}
	});

	it('gives what each brought by quarter, how many of it are won so far and in how many days, though there is no horizon', () => {
		expect(report.horizon).toBeNull();
		const { compared } = report.evidence;
		const { from } = compared!.periods.quarter;
		expect(from.slice(0, 3)).toEqual(['2025-01-01', '2025-04-01', '2025-07-01']);
		for (const { label, rated, counts } of compared!.sources) {
			expect(rated).toBe(false);
			from.forEach((first, i) => {
				const own = named(label).filter(
					({ created }) => day(created) >= first && day(created) < (from[i + 1] ?? '9'),
				);
				const won = own.filter((one) => one.won);
				expect([label, first, counts.quarter.created[i], counts.quarter.wonSoFar[i]]).toEqual([
					label,
					first,
					own.length,
					won.length,
				]);
				expect(counts.quarter.medianDaysSoFar[i]).toBe(middle(won.map(({ days }) => days)));
				expect(counts.quarter.medianDays[i]).toBeNull();
			});
		}
	});
});
