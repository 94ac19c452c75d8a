import type { Evidence, PartnerStatus, ProvenReport, Report } from '../../../src/lib/model';
import { dependenceOf, type DependenceInput } from '../../../src/lib/reports/dependence/dependence';
import type { Brought } from '../../../src/lib/reports/dependence/facts';
import { makeReport } from '../../fixtures/report';

/** The day 2026-06-30. */
export const UNTIL = 20_634;

/** Wins of one partner, each with an amount of 1,000 in dollars, begun two years of 365.25 days ago. */
export const brought = (partner: string | null, won: number, rest: Partial<Brought> = {}): Brought => ({
	partner,
	won,
	decided: won,
	priced: won,
	sums: won === 0 ? new Map<string, number>() : new Map([['USD', 1000 * won]]),
	firstDay: UNTIL - 730.5,
	...rest,
});

export interface Given extends Partial<Omit<DependenceInput, 'brought'>> {
	readonly report?: Partial<Report>;
	readonly statuses?: Readonly<Record<string, PartnerStatus>>;
	/** Names of the firm and its people. */
	readonly own?: readonly string[];
}

export const inputOf = (all: readonly Brought[], given: Given = {}): DependenceInput => ({
	brought: all,
	partners: all.flatMap(({ partner }) =>
		partner === null
			? []
			: [
					{
						partner,
						own: given.own?.includes(partner) === true ? ('owner' as const) : null,
						status: given.statuses?.[partner] ?? null,
					},
				],
	),
	newWins: given.newWins === undefined ? null : given.newWins,
	currencies: given.currencies ?? ['USD'],
	untilDay: given.untilDay === undefined ? UNTIL : given.untilDay,
});

/** A report whose evidence has just its dependence. */
export function proven(all: readonly Brought[], given: Given = {}): ProvenReport {
	const input = inputOf(all, given);
	const report = makeReport(
		{},
		{ currency: input.currencies.length === 1 ? (input.currencies[0] ?? null) : null, ...given.report },
	);
	return { ...report, evidence: { dependence: dependenceOf(input) } as unknown as Evidence };
}
