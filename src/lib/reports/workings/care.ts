import { count, counted } from '../../format';
import { asOf } from './inputs';
import { PAPERS } from './papers';
import type { Working } from './types';

/** Thanks, news and what was given back. */
export const CARE = {
	'thanks-owed': {
		title: 'Thanks owed',
		method: () => [
			'A referral that names a partner and has an id, for which the files of contacts hold no thank-you up to the day they speak of. A thank-you without a date counts as given, and as given later than two days.',
			'Those created in the last 90 days come first. A referral without an id cannot be told apart in the contacts and is left out.',
		],
		inputs: (report) =>
			report.thanks === null
				? []
				: [
						...asOf(report),
						{ name: 'Referrals that name a partner and have an id', value: count(report.thanks.referrals) },
						{ name: 'Thanked within two days', value: count(report.thanks.withinTwoDays) },
						{ name: 'Thanked later', value: count(report.thanks.later) },
						{ name: 'Not thanked', value: count(report.thanks.owed.length) },
						{ name: 'Without an id', value: count(report.thanks.withoutId) },
					],
		sources: ['Counted: no estimate is in it.'],
		sql: ['thanks/referrals.sql', 'thanks/touches.sql'],
		rows: ({ thanks }) =>
			thanks === null || thanks.owed.length === 0
				? []
				: [
						{
							name: 'Referrals without a thank-you',
							count: thanks.owed.length,
							any: [{ class: 'referral' }],
							ids: thanks.owed,
						},
					],
	},
	'updates-owed': {
		title: 'News owed',
		method: () => [
			'A referral that names a partner, has an id and has ended, for which the files of contacts do not say that the partner was told how it ended. Those that ended in the last 90 days come first.',
		],
		inputs: (report) =>
			report.thanks === null
				? []
				: [
						...asOf(report),
						{
							name: 'Outcome not reported back',
							value: `${count(report.thanks.updatesOwed.length)} of ${counted(report.thanks.ended, 'ended referral', 'ended referrals')}`,
						},
					],
		sources: ['Counted: no estimate is in it.'],
		sql: ['thanks/referrals.sql', 'thanks/touches.sql'],
		rows: ({ thanks }) =>
			thanks === null || thanks.updatesOwed.length === 0
				? []
				: [
						{
							name: 'Ended referrals whose partner was not told',
							count: thanks.updatesOwed.length,
							any: [
								{ class: 'referral', outcome: 'won' },
								{ class: 'referral', outcome: 'lost' },
							],
							ids: thanks.updatesOwed,
						},
					],
	},
	reciprocity: {
		title: 'Referrals received and given',
		method: () => [
			'For every partner the referrals received from them, and those given to them by the file of referrals given, whatever the filters. Where slips tell of referrals received, too, the larger of the two numbers counts. With fewer than six in all it is too few to tell.',
			'From six on: were both equally likely, how often would the split be as uneven by chance? Below one in ten the side that had more is named; else it is about even.',
		],
		inputs: (report) =>
			(['you received more', 'about even', 'you gave more', 'too few to tell'] as const).flatMap((label) => {
				const n = (report.reciprocity ?? []).filter((one) => one.label === label).length;
				return n === 0 ? [] : [{ name: LABELS[label], value: counted(n, 'partner', 'partners') }];
			}),
		sources: [PAPERS.binomial],
		sql: ['reciprocity/reciprocity.sql', 'reciprocity/given.sql'],
		rows: null,
	},
} as const satisfies Record<string, Working>;

const LABELS = {
	'you received more': 'More received than given',
	'about even': 'About even',
	'you gave more': 'More given than received',
	'too few to tell': 'Too few to tell',
} as const;
