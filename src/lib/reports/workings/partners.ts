import { count, counted, fixed, STATUS_WORDS } from '../../format';
import { PARTNER_STATUSES, type Partner, type Report } from '../../model';
import { asOf } from './inputs';
import { PAPERS } from './papers';
import type { Input, RowGroup, Working } from './types';

const REFERRALS = 'partners/referrals.sql';
/** So many can be chosen to list their rows. */
const MOST_GROUPS = 200;

const partnersOf = ({ partners }: Report): readonly Partner[] => partners ?? [];

const named = (report: Report): Input[] => [
	{
		name: 'Partners with a referral',
		value: count(partnersOf(report).filter((one) => one.referrals > 0).length),
	},
	{ name: 'Referrals that name a partner', value: count(report.referring.named) },
	...(report.referring.undated === 0
		? []
		: [{ name: 'Of these without a date of creation', value: count(report.referring.undated) }]),
];

const statuses = (report: Report): Input[] =>
	PARTNER_STATUSES.flatMap((status) => {
		const n = partnersOf(report).filter((one) => one.status === status).length;
		return n === 0 ? [] : [{ name: STATUS_WORDS[status], value: counted(n, 'partner', 'partners') }];
	});

/** A rhythm needs all referrals of a partner, so these are listed whatever the filters. */
const groupsOf = (report: Report): RowGroup[] =>
	partnersOf(report)
		.filter(({ referrals }) => referrals > 0)
		.slice(0, MOST_GROUPS)
		.map(({ partner, referrals }) => ({
			name: `Referrals of ${partner}`,
			count: referrals,
			whole: true,
			any: [{ class: 'referral', partner }],
		}));

const EVENTS =
	'Referrals that come within seven days of the last counted one belong to the same event: they come in clumps. Gaps and silence are counted between events, whatever the filters; totals and money look at every referral.';

/** Who refers, how regularly, and who may have stopped. */
export const PARTNERS = {
	rhythm: {
		title: 'A partner’s usual gap and present silence',
		method: () => [
			EVENTS,
			'The usual gap is the days from the first counted event to the last, divided by the number of gaps between them. The silence is the days from the last counted event to the day the files speak of.',
		],
		inputs: (report) => [...asOf(report), ...named(report)],
		sources: ['Counted: no estimate is in it.'],
		sql: [REFERRALS, 'partners/matching.sql', 'partners/file.sql', 'partners/owners.sql'],
		rows: groupsOf,
	},
	'partner-status': {
		title: 'On rhythm, overdue or gone quiet',
		method: () => [
			EVENTS,
			'The silence chance is how likely so long a silence is while the rhythm goes on: ((60 + days from the first event to the last) / (60 + days from the first event to now)), once for every counted event. It is given from three events on. Below 5% the partner has gone quiet, below 10% is overdue.',
			'One whose first referral is at most 60 days old is new; one event alone is one referral only. With two events the chance of still being active decides: below one half, the partner may have gone quiet. One who stands in the partners file and has sent none yet is promising.',
		],
		inputs: (report) => [...asOf(report), ...statuses(report)],
		sources: [PAPERS.gammaPoisson, PAPERS.batislam],
		sql: [REFERRALS, 'partners/file.sql'],
		rows: groupsOf,
	},
	'still-active': {
		title: 'The chance of still being active',
		method: () => [
			'After each referral event a partner may stop, and while active refers at a pace of their own. From the number of events, the days between the first and the last, and the silence since, follows the chance that the partner has not stopped. Below 30% it is read as “very likely stopped”, below 50% as “probably”.',
			'What is known beforehand is fixed, one event in 120 days and a small chance of stopping after each: one firm has too few partners to learn it from. In simulated firms this was well calibrated, and a little too gloomy where partners hardly ever stop.',
		],
		inputs: (report) => [...asOf(report), ...named(report)],
		sources: [PAPERS.batislam],
		sql: [REFERRALS],
		rows: groupsOf,
	},
	stake: {
		title: 'What is at stake: the order of the list',
		method: () => [
			'Roughly what a year of silence would cost: 365 days, times the chance of having stopped, times events a day, times the share of the partner’s referrals that is won, times what a win brings. The last two are drawn towards those of all partners, so that one large win does not decide.',
			'It orders the list and gives a coarse band. It is no forecast in money.',
		],
		inputs: named,
		sources: [
			PAPERS.batislam,
			'Share and amount drawn towards all partners, worth six decided referrals and three wins.',
		],
		sql: [REFERRALS, 'data/amounts.sql'],
		rows: groupsOf,
	},
	'false-alarms': {
		title: 'How many on the list are there by chance',
		method: () => [
			'Of the partners with two or more counted events who look active, some come onto the list only because a silence that long happens now and then: one in ten with many events, about one in seven with few, as simulated firms showed. So many are to be expected beside those who have really stopped.',
		],
		inputs: ({ referring: { lookActive, falseAlarms } }) => [
			{ name: 'Partners who look active', value: count(lookActive) },
			...(falseAlarms === null ? [] : [{ name: 'To be expected by chance', value: fixed(falseAlarms, 1) }]),
		],
		sources: [PAPERS.gammaPoisson],
		sql: [REFERRALS],
		rows: null,
	},
	unnamed: {
		title: 'Referrals that name nobody',
		method: () => [
			'Opportunities of the class referral whose row names no person or firm. They count as referrals in every close rate, and belong to no partner.',
		],
		inputs: ({ referring }) => [
			{ name: 'Referrals that name a partner', value: count(referring.named) },
			{ name: 'Referrals that name nobody', value: count(referring.unnamed) },
		],
		sources: ['Counted: no estimate is in it.'],
		sql: ['partners/unnamed.sql', 'partners/unnamed-matching.sql'],
		rows: ({ referring }) =>
			referring.unnamed === 0
				? []
				: [
						{
							name: 'Referrals that name nobody',
							count: referring.unnamed,
							any: [{ class: 'referral', partner: '' }],
						},
					],
	},
} as const satisfies Record<string, Working>;
