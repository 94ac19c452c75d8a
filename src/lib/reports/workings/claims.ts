import { claimFigures, CLASS_NAMES, count, percent } from '../../format';
import type { ClaimId, Report } from '../../model';
import { CLAIM_TITLES, THRESHOLDS, VERDICT_WORDS } from '../claims/sentences';
import { group, ofEachClass, outcomes } from './inputs';
import { PAPERS } from './papers';
import type { Input, RowGroup, Working } from './types';

const STANDS =
	'The verdict is yes where the whole range is at or above the mark, no where it is wholly below, and can’t tell otherwise. It is worked out again with every unknown source taken as a referral, then as a lead; without wins on the first day where these are 10% or more of a class; and among deals alone where far more of one class came in as leads. It stands only if it holds every time.';

/** Where the figures leave it open, how many more would tell. */
const MORE =
	'How many more decided opportunities would tell is worked out from the shares so far, for an answer that is right eight times in ten. Where more than a thousand would be needed in a class, or the ratio lies at the mark itself, more data will not settle it soon.';

function figures(report: Report, id: ClaimId): Input[] {
	const claim = report.claims.find((one) => one.id === id);
	if (claim === undefined) return [];
	const mark = THRESHOLDS[id];
	return [
		{ name: 'Held against', value: id === 'eighty-percent' ? percent(mark) : `${count(mark)} times` },
		{
			name: claim.low === null ? 'Would rest on' : 'The figure, its range and what it rests on',
			value: claimFigures(claim),
		},
		{ name: 'Verdict', value: VERDICT_WORDS[claim.verdict] },
	];
}

const both = (report: Report): Input[] =>
	ofEachClass(report, (of, id) => (id === 'referral' || id === 'lead' ? outcomes(of) : null));

const unknownInput = (report: Report): Input[] => {
	const { created } = report.classes.unknown;
	return created === 0
		? []
		: [{ name: 'Taken once as referrals and once as leads', value: `${count(created)} of unknown source` }];
};

const compared = (report: Report): RowGroup[] =>
	(['referral', 'lead', 'unknown'] as const).flatMap((id) => {
		const { created, won } = report.classes[id];
		return [
			...group(CLASS_NAMES[id], created, { class: id }),
			...group(`${CLASS_NAMES[id]}, won`, won, { class: id, outcome: 'won' }),
		];
	});

const often = (id: ClaimId, mark: string): Working => ({
	title: CLAIM_TITLES[id],
	method: ({ horizon }) => [
		'For referrals and for leads: the share that had become a client by a certain day after being created. An open opportunity counts for the days it has been open; a lost one can no longer be won.',
		`The day is the first of 30, 60, 90, 180 and 365 by which referrals and leads together have reached 90% of their final share. ${horizon === null ? 'No such day can be found in these files.' : `Here that is day ${count(horizon)}.`}`,
		`The share of referrals divided by the share of leads is held against ${mark}. Its 95% range comes from the logarithm of the ratio, or from a score method on those old enough where either class has fewer than five wins by that day.`,
		STANDS,
		MORE,
	],
	inputs: (report) => [...figures(report, id), ...both(report), ...unknownInput(report)],
	sources: [PAPERS.aalenJohansen, PAPERS.delta, PAPERS.koopman, PAPERS.fleiss],
	sql: ['close-rates/facts.sql'],
	rows: compared,
});

/** New business: all but that of clients there are already. */
const NEW = ['referral', 'introduction', 'lead', 'unknown'] as const;

/** The claims that people make about referrals. */
export const CLAIMS = {
	'more-often': often('more-often', 'one'),
	'twice-as-often': often('twice-as-often', 'two'),
	'twice-as-fast': {
		title: CLAIM_TITLES['twice-as-fast'],
		method: () => [
			'Days from being created to being won: those of leads divided by those of referrals, over every pair of one win each. The middle of all these ratios is the figure, and it is held against two. A win on the first day counts as half a day.',
			'So that slow wins which have not come yet do not flatter anybody, only opportunities old enough are taken: as old as the day by which 95% of wins had come in the slower of the two classes.',
			STANDS,
		],
		inputs: (report) => [
			...figures(report, 'twice-as-fast'),
			...ofEachClass(report, ({ won, staleAfterDays }, id) =>
				id !== 'referral' && id !== 'lead'
					? null
					: `${count(won)} won${staleAfterDays === null ? '' : `; 95% of them by day ${count(staleAfterDays)}`}`,
			),
		],
		sources: [PAPERS.hodgesLehmann],
		sql: ['close-rates/facts.sql'],
		rows: (report) =>
			compared(report).filter(({ any }) => any[0]?.outcome === 'won' && any[0].class !== 'unknown'),
	},
	'eighty-percent': {
		title: CLAIM_TITLES['eighty-percent'],
		method: () => [
			'Won referrals divided by everything won that was new business: referrals, introductions, leads and those of unknown source. More business from existing clients is left out. It is held against 80%, with Wilson’s 95% range.',
			'By money the same is done with the amounts won, where all have one currency; that share has no range and no verdict.',
			STANDS,
		],
		inputs: (report) => [
			...figures(report, 'eighty-percent'),
			...ofEachClass(report, ({ won }, id) => (id === 'existing-client' ? null : `${count(won)} won`)),
		],
		sources: [PAPERS.wilson],
		sql: ['close-rates/facts.sql', 'close-rates/money.sql'],
		rows: ({ classes }) => [
			...group('Referrals, won', classes.referral.won, { class: 'referral', outcome: 'won' }),
			...group(
				'New business, won',
				NEW.reduce((sum, id) => sum + classes[id].won, 0),
				...NEW.map((id) => ({ class: id, outcome: 'won' as const })),
			),
		],
	},
} as const satisfies Record<ClaimId, Working>;
