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
	cadence: {
		title: 'When a contact is due',
		method: () => [
			'Any contact counts: of a file of contacts, marked on this page, or the day that a list of partners or of contacts says was the last. From the last one on it is counted how long ago it was; where none is known, from the last referral.',
			'Those who referred within a year before the day the files speak of are to be touched every so many days, the others more seldom; what a list of partners or the owner says of one partner goes before that rule. A contact is due on the day that so many days have passed, and overdue from then on. Where no contact with anybody is known, nothing is due.',
		],
		inputs: (report) => {
			const { care } = report;
			if (care === null) return [];
			const due = care.partners.filter((one) => one.overdueDays !== null && one.overdueDays > 0).length;
			return [
				...asOf(report),
				{ name: 'Referred in the last year: every', value: everyWords(care.often) },
				{ name: 'Others: every', value: everyWords(care.seldom) },
				{
					name: 'Partners with a known last contact',
					value: count(care.partners.filter(({ lastTouch }) => lastTouch !== null).length),
				},
				{ name: 'Overdue', value: counted(due, 'partner', 'partners') },
			];
		},
		sources: ['Counted: no estimate is in it.'],
		sql: ['care/touches.sql', 'care/filed.sql', 'partners/contacts.sql', 'ground/touches-in-use.sql'],
		rows: null,
	},
	'call-list': {
		title: 'Whom to call this week',
		method: () => [
			'At most seven, one line a partner with all reasons. First those who have gone quiet or may have, in the order of what is at stake; then those with whom a contact is due, those who referred in the last year first and of them the longest overdue; then those who were not told how a referral of the last 90 days ended.',
			'Whoever was touched within the days planned for them is not on the list, though they may be quiet: nobody is asked twice. Calls and meetings marked in the last seven days take up room on the list, so that a week has an end.',
		],
		inputs: (report) => {
			const { care } = report;
			if (care === null) return [];
			const first = (kind: string) => care.calls.filter(({ reasons }) => reasons[0]?.kind === kind).length;
			return [
				...asOf(report),
				{ name: 'On the list, for being quiet', value: count(first('dormant')) },
				{ name: 'On the list, for a contact that is due', value: count(first('cadence')) },
				{ name: 'On the list, for news owed', value: count(first('outcomes')) },
				{ name: 'Called or met in the last seven days', value: count(care.done.length) },
				{ name: 'With a reason and without room', value: count(care.more) },
				{ name: 'Quiet, and touched as planned', value: count(care.resting) },
			];
		},
		sources: ['Ordered by rules; what they rest on is worked out under status, stake and contacts due.'],
		sql: ['care/touches.sql', 'care/filed.sql', 'partners/contacts.sql', 'thanks/referrals.sql'],
		rows: null,
	},
	reciprocity: {
		title: 'Referrals received and given',
		method: () => [
			'For every partner the referrals received from them, and those given to them as the file of referrals given and contacts of that kind say, one on the same day once, whatever the filters. Where slips tell of the same side, too, the larger of the two numbers counts. With fewer than six in all it is too few to tell.',
			'From six on: were both equally likely, how often would the split be as uneven by chance? Below one in ten the side that had more is named; else it is about even.',
		],
		inputs: (report) =>
			(['you received more', 'about even', 'you gave more', 'too few to tell'] as const).flatMap((label) => {
				const n = (report.reciprocity ?? []).filter((one) => one.label === label).length;
				return n === 0 ? [] : [{ name: LABELS[label], value: counted(n, 'partner', 'partners') }];
			}),
		sources: [PAPERS.binomial],
		sql: ['reciprocity/reciprocity.sql', 'reciprocity/given.sql', 'ground/given-in-use.sql'],
		rows: null,
	},
} as const satisfies Record<string, Working>;

const everyWords = (days: number): string => (days === 0 ? 'not at all' : counted(days, 'day', 'days'));

const LABELS = {
	'you received more': 'More received than given',
	'about even': 'About even',
	'you gave more': 'More given than received',
	'too few to tell': 'Too few to tell',
} as const;
