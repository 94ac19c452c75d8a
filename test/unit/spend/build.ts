import {
	CLASSES,
	NO_EFFORT,
	type Evidence,
	type ProvenReport,
	type SourceFigures,
} from '../../../src/lib/model';
import { coldCallingOf } from '../../../src/lib/reports/cold-calling/cold-calling';
import { concentrationOf } from '../../../src/lib/reports/concentration/concentration';
import type { SpendInput } from '../../../src/lib/reports/spend/effort';
import type { SpendFact } from '../../../src/lib/reports/spend/facts';
import { effortShares } from '../../../src/lib/reports/spend/shares';
import { withSpend } from '../../../src/lib/reports/spend/spend';
import { makeReport } from '../../fixtures/report';

/** A source as the tables would give it. */
export function source(name: string | null, rest: Partial<SourceFigures> = {}): SourceFigures {
	const { won = 0, lost = 0, open = 0 } = rest;
	return {
		source: name,
		class: 'lead',
		way: null,
		created: won + lost + open,
		won,
		lost,
		open,
		valueWon: null,
		valueByCurrency: null,
		shrunkRate: null,
		medianDaysToWin: null,
		shareOfWins: null,
		...NO_EFFORT,
		...rest,
	};
}

/** Spend of a file, in USD over 2025. */
export const fact = (name: string | null, rest: Partial<SpendFact> = {}): SpendFact => ({
	source: name,
	labelClass: 'lead',
	currency: 'USD',
	cost: 100,
	hours: null,
	firstDay: '2025-01-01',
	afterDay: '2026-01-01',
	cut: 0,
	outside: 0,
	undated: 0,
	...rest,
});

export const input = (rest: Partial<SpendInput> = {}): SpendInput => ({
	facts: [],
	labels: [],
	typed: [],
	hourly: null,
	filters: {},
	currencies: ['USD'],
	asOf: '2025-12-31',
	firstCreated: '2025-01-01',
	...rest,
});

/** A report whose evidence has what is made from its sources and its spend. */
export function proven(sources: readonly SourceFigures[], given: Partial<SpendInput> = {}): ProvenReport {
	const labels = sources.flatMap((of) =>
		of.source === null ? [] : [{ source: of.source, class: of.class, n: of.created }],
	);
	const asked = input({ labels, ...given });
	const known = asked.facts.length + asked.typed.length > 0;
	const spend = known ? withSpend(sources, asked) : { sources, part: null };
	const classes = Object.fromEntries(
		CLASSES.map((id) => {
			const own = sources.filter((of) => of.class === id);
			const sum = (key: 'created' | 'won' | 'lost' | 'open') => own.reduce((all, of) => all + of[key], 0);
			return [id, { created: sum('created'), won: sum('won'), lost: sum('lost'), open: sum('open') }];
		}),
	);
	const report = makeReport(classes, {
		sources: spend.sources,
		currency: asked.currencies.length === 1 ? (asked.currencies[0] ?? null) : null,
		filters: asked.filters,
	});
	const noLosses = sources.every(({ lost }) => lost === 0);
	const evidence = {
		spend: spend.part,
		effort: effortShares(spend.sources, spend.part?.hourly ?? null),
		concentration: concentrationOf(spend.sources),
		coldCalling: coldCallingOf(spend.sources, noLosses),
	};
	return { ...report, evidence: evidence as unknown as Evidence };
}
