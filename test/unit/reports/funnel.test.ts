import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonical, review } from '../../../src/lib/mapping';
import { CLASSES, EMPTY_MAPPING, OUTCOMES, type LeadClass, type Outcome } from '../../../src/lib/model';
import type { StageCell } from '../../../src/lib/reports/funnel/facts';
import { funnelOf } from '../../../src/lib/reports/funnel/funnel';
import { ordered } from '../../../src/lib/reports/funnel/order';
import {
	funnelHeadline,
	hardestStepSaid,
	unplacedSaid,
	waitsSaid,
	wayExplained,
} from '../../../src/lib/reports/funnel/say-funnel';
import { makeReport } from '../../fixtures/report';
import { fileReading, records, TODAY } from '../mapping/helpers';

const some = (
	stage: string | null,
	outcome: Outcome,
	n: number,
	leadClass: LeadClass = 'lead',
	ends = false,
): StageCell => ({ class: leadClass, outcome, stage, ends, n });

/** The stages of an export, as its mapping reads them; how each came is left aside. */
function stagesOf(path: string): StageCell[] {
	const file = fileReading(path);
	if (file === null) throw new Error(`${path} is missing`);
	const made = canonical([file], review([file], EMPTY_MAPPING, TODAY).mapping, TODAY);
	const same = (a: string | null | undefined, b: string | null | undefined) =>
		a != null && a.trim().toLowerCase() === b?.trim().toLowerCase();
	return made.files.flatMap(records).flatMap((row) => {
		const outcome = row.outcome as Outcome | null;
		if (outcome === null) return [];
		return [
			some(row.stage ?? null, outcome, 1, 'lead', outcome !== 'open' && same(row.stage, row.outcome_label)),
		];
	});
}

test.each([
	['pipedrive/pipedrive-deals', null, ['Qualified', 'Contact Made', 'Meeting Arranged', 'Proposal Made', 'Negotiations Started']],
	['odoo/odoo-pipeline', null, ['New', 'Qualified', 'Proposition']],
	['salesforce/salesforce-opportunities', 'ends-only', ['Prospecting', 'Qualification', 'Needs Analysis', 'Proposal/Price Quote', 'Negotiation/Review']],
	['hubspot/hubspot-deals', 'ends-only', ['Appointment Scheduled', 'Qualified To Buy', 'Presentation Scheduled', 'Decision Maker Bought-In', 'Contract Sent']],
] as const)('%s: stages in their order, and whether the lost ones keep theirs', (name, because, labels) => {
	const funnel = funnelOf(stagesOf(`sample-data/${name}.csv`), [], false);
	expect(funnel).toMatchObject({ because, order: 'names' });
	expect(funnel?.stages.map(({ label }) => label)).toEqual(labels);
	expect(funnel?.lostPlaced).toBe(because === null ? funnel?.lost : 0);
	expect(funnel?.openPlaced).toBe(funnel?.open);
}); // prettier-ignore

const WAY = [
	some('1. Call', 'lost', 40),
	some('2. Visit', 'lost', 30),
	some('3. Offer', 'lost', 10),
	some('3. Offer', 'won', 20),
	some('2. Visit', 'open', 5),
	some('1. Call', 'open', 3),
];

test('how many reached each stage: won ones all of them, lost ones up to theirs, open ones not at all', () => {
	const funnel = funnelOf(
		WAY,
		[
			{ stage: '2. Visit', days: 30, n: 5 },
			{ stage: '1. Call', days: 4, n: 3 },
		],
		false,
	)!;
	expect(funnel.order).toBe('numbers');
	const leads = funnel.stages.map(({ classes }) => classes[0]!);
	expect(leads.map(({ reached }) => reached)).toEqual([100, 60, 30]);
	expect(leads.map(({ share }) => share?.rate)).toEqual([1, 0.6, 0.3]);
	expect(leads.map(({ wentOn }) => wentOn?.rate)).toEqual([0.6, 0.5, 20 / 30]);
	expect(funnelHeadline(funnel)).toBe('More are lost at “1. Call” than at any other stage: 40 of 80 lost.');
	expect(hardestStepSaid(funnel, 'lead')).toBe(
		'Of leads that reached “2. Visit” 50% went on to “3. Offer” (37% to 63%): no other step keeps fewer.',
	);
	expect(waitsSaid(funnel)).toBe(
		'Those open at “2. Visit” were created longest ago: half of these 5 are 30 days old or older.',
	);
	expect(wayExplained(makeReport(), funnel)).toContain('is inferred from where each one is now');
});

test('two stages that lose as many are both named', () => {
	const even = funnelOf(
		[some('New', 'lost', 9), some('Offer', 'lost', 9), some('Call', 'lost', 2)],
		[],
		false,
	)!;
	expect(funnelHeadline(even)).toBe('As many are lost at “New” as at “Offer”: 9 each of 20 lost.');
});

test('an order that is not known leaves counts alone, most first, and is said', () => {
	const funnel = funnelOf(
		[some('Blue', 'lost', 3), some('Red', 'lost', 9), some('Red', 'won', 2)],
		[],
		false,
	)!;
	expect(funnel).toMatchObject({ because: 'no-order', order: null });
	expect(funnel.stages.map(({ label, classes }) => [label, classes[0]?.reached])).toEqual([
		['Red', null],
		['Blue', null],
	]);
	expect(funnelHeadline(funnel)).toBe('Most are lost at “Red”: 9 of 12 lost.');
	expect(wayExplained(makeReport(), funnel)).toContain('Number them');
	expect(wayExplained(makeReport({}, { choices: null }), funnel)).not.toContain('Number them');
});

test('labels that say how it ended are no stages, although the status decided', () => {
	const funnel = funnelOf(
		[
			some('Closed Lost', 'lost', 30),
			some('Closed Won', 'won', 10, 'lead', true),
			some('Proposal', 'open', 1),
		],
		[],
		false,
	)!;
	expect(funnel.stages.map(({ label }) => label)).toEqual(['Proposal']);
	expect(funnel.because).toBe('ends-only');
	expect(funnelHeadline(funnel)).toBe('The one open opportunity stands at “Proposal”.');
	expect(funnelOf([some('Closed Lost', 'lost', 3, 'lead', true)], [], false)).toBeNull();
	expect(funnelOf([some(null, 'lost', 3)], [], false)).toBeNull();
	expect(funnelOf([], [], false)).toBeNull();
});

test('one stage where all lost ones and nothing else ever stood is where they are put', () => {
	expect(funnelOf([some('Bin', 'lost', 12), some('Proposal', 'open', 2)], [], false)).toMatchObject({
		lostPlaced: 0,
		because: 'ends-only',
	});
});

test('without losses no share; without a stage they are counted', () => {
	const noLosses = funnelOf([some('New', 'open', 2), some('Proposal', 'won', 9)], [], true)!;
	expect(noLosses).toMatchObject({ because: 'no-losses' });
	expect(noLosses.stages[0]?.classes[0]?.share).toBeNull();
	const blanks = funnelOf([...WAY, some(null, 'lost', 1), some(null, 'open', 2)], [], false)!;
	expect(unplacedSaid(blanks)).toBe('1 lost one and 2 open ones have no stage and are left out here.');
	expect(unplacedSaid(funnelOf([...WAY, some(null, 'lost', 1)], [], false)!)).toBe(
		'1 lost one has no stage and is left out here.',
	);
});

test.each([
	[['Proposal sent', 'First contact', 'Meeting held', 'Meeting planned'], ['First contact', 'Meeting planned', 'Meeting held', 'Proposal sent']],
	[['Angebot gesendet', 'Neu', 'Verhandlung', 'Erstgespräch'], ['Neu', 'Erstgespräch', 'Angebot gesendet', 'Verhandlung']],
	[['Devis envoyé', 'Rendez-vous', 'Nouveau'], ['Nouveau', 'Rendez-vous', 'Devis envoyé']],
	[['10% Talk', '90% Paper', '40% Price'], ['10% Talk', '40% Price', '90% Paper']],
])('the order of %j', (labels, wanted) => {
	expect(ordered(labels)?.labels).toEqual(wanted);
}); // prettier-ignore

test('two stages at one place leave the order open', () => {
	expect(ordered(['Meeting', 'Visit', 'Offer'])).toBeNull();
	expect(ordered(['1 Call', '1 Visit'])).toBeNull();
});

const anyCells = fc.array(
	fc.record({
		class: fc.constantFrom(...CLASSES),
		outcome: fc.constantFrom(...OUTCOMES),
		stage: fc.constantFrom(null, 'New', 'Meeting', 'Offer', 'Closed Lost', 'Blue'),
		ends: fc.constant(false),
		n: fc.integer({ min: 1, max: 40 }),
	}),
	{ maxLength: 25 },
);

test('over any data: parts add up, fewer reach each next stage, shares stay in their ranges, sentences are whole', () => {
	fc.assert(
		fc.property(anyCells, fc.boolean(), (cells, noLosses) => {
			const waiting = cells.flatMap(({ stage, outcome, n }) =>
				stage !== null && outcome === 'open' ? [{ stage, days: 3 * n, n }] : [],
			);
			const funnel = funnelOf(cells, waiting, noLosses);
			if (funnel === null) return;
			const sum = (of: 'open' | 'lost') => funnel.stages.reduce((all, stage) => all + stage[of], 0);
			expect([sum('lost'), sum('open')]).toEqual([funnel.lostPlaced, funnel.openPlaced]);
			for (const { class: id, decided, won, wonShare } of funnel.classes) {
				const way = funnel.stages.flatMap(({ classes }) => classes.filter((of) => of.class === id));
				const lost = way.reduce((all, of) => all + of.lost, 0);
				expect(decided).toBe(won + lost);
				if (funnel.because !== null) {
					expect(way.every(({ reached, share, wentOn }) => reached === null && share === null && wentOn === null)).toBe(true);
					expect(wonShare).toBeNull();
					continue;
				}
				const reached = way.map((of) => of.reached ?? NaN);
				expect(reached).toEqual([...reached].sort((a, b) => b - a));
				expect(reached[0]).toBe(decided);
				for (const share of way.flatMap((of) => [of.share, of.wentOn]))
					if (share !== null) expect(share.low <= share.rate && share.rate <= share.high).toBe(true);
			}
			const said = [
				funnelHeadline(funnel), waitsSaid(funnel), unplacedSaid(funnel), wayExplained(makeReport(), funnel),
				...CLASSES.map((id) => hardestStepSaid(funnel, id)),
			].filter((one) => one !== null);
			for (const sentence of said) expect(sentence).toMatch(/^(?!.*(NaN|undefined|null|Infinity)).*\.$/);
		}),
		{ numRuns: 60 },
	);
}); // prettier-ignore
