import type { Balance, Evidence, OpenPipeline, ProvenReport, Report } from '../../../src/lib/model';

export const EMPTY_BALANCE: Balance = {
	reach: [],
	introductions: null,
	leaning: { referrals: null, clients: null, markets: [], marketsInAll: 0 },
};

/** A report with just the evidence that the balance speaks of. */
export const proven = (
	report: Report,
	{
		pipeline = null,
		balance = {},
		spend = null,
	}: {
		readonly pipeline?: OpenPipeline | null;
		readonly balance?: Partial<Balance>;
		readonly spend?: Evidence['spend'];
	} = {},
): ProvenReport => ({
	...report,
	evidence: { pipeline, balance: { ...EMPTY_BALANCE, ...balance }, spend } as unknown as Evidence,
});
