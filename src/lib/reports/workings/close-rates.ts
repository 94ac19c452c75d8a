import { count, days, moneyWon, percent } from '../../format';
import type { Report } from '../../model';
import { asOf, byClass, byOutcome, group, groupsByClass, ofEachClass, outcomes, rateWords } from './inputs';
import { PAPERS } from './papers';
import type { Input, Working } from './types';

const FACTS = 'close-rates/facts.sql';
/** Asked only where filters narrow what is counted. */
const MATCHING = 'close-rates/matching.sql';

const horizonInput = ({ horizon }: Report): Input[] =>
	horizon === null ? [] : [{ name: 'The day compared', value: days(horizon) }];

/** Each figure of the Close rates screen. */
export const CLOSE_RATES = {
	'by-day': {
		title: 'The share that became a client within so many days',
		method: () => [
			'For every class: the share won within so many days of being created. On each day on which something ended, the wins of the day are divided by those that were still open just before, and weighed with the share not yet ended by then. The sum of these steps is the curve.',
			'An open opportunity counts for the days it has been open, and then leaves the count: it is neither won nor lost. A lost one can no longer be won: it stays in what is divided by, as a competing end. Counting the lost ones as if they might still be won would say too much.',
			'The band around the curve is the 95% range. Where nobody or everybody was won by a day, the range is Wilson’s, on those created at least so long ago. A day is left out where the class has not been recorded for so long.',
			'Rows without a usable pair of dates keep their outcome and leave these figures. Where more than 5% of the wins or of the losses of a class lack days, no rate by day is given for it.',
		],
		inputs: (report) => [
			...asOf(report),
			...ofEachClass(report, ({ byDay, noDays, byDayBecause, ...of }) =>
				byDay === null
					? (byDayBecause ?? 'No rate by day is in this report.')
					: `${outcomes(of)}${noDays === 0 ? '' : `; ${count(noDays)} without usable days`}`,
			),
		],
		sources: [PAPERS.aalenJohansen, PAPERS.marubini, PAPERS.wilson],
		sql: [FACTS, MATCHING],
		rows: (report) => [
			...byOutcome(report),
			...groupsByClass(report, (name, { noDays }, id) =>
				group(`${name}, without usable days`, noDays, { class: id, daysKnown: false }),
			),
		],
	},
	horizon: {
		title: 'The day by which classes are compared',
		method: ({ horizon }) => [
			'It is the first of 30, 60, 90, 180 and 365 days by which referrals and leads, taken together, have reached 90% of the share that they reach in the end. Where none of these days does, it is day 365.',
			horizon === null
				? 'No such day can be found in these files, so nothing that needs it is given.'
				: `Here that is day ${count(horizon)}.`,
		],
		inputs: (report) => [
			...horizonInput(report),
			...ofEachClass(report, (of, id) => (id === 'referral' || id === 'lead' ? outcomes(of) : null)),
		],
		sources: [PAPERS.aalenJohansen],
		sql: [FACTS, MATCHING],
		rows: (report) =>
			byOutcome(report).filter(({ any }) => any[0]?.class === 'referral' || any[0]?.class === 'lead'),
	},
	'of-decided': {
		title: 'Won of those decided',
		method: () => [
			'The won ones of a class, divided by those that are won or lost. Open ones are not looked at.',
			'The 95% range is Wilson’s: it stays honest where few are decided. Three won of three is “at least 44%”, not “100%”.',
			'Where the files hold wins and not one loss, no such share is given: it would be 100% whatever happened.',
		],
		inputs: (report) =>
			ofEachClass(report, ({ won, lost, ofDecided }) =>
				ofDecided === null
					? `${count(won)} won of ${count(won + lost)} decided`
					: `${count(won)} won of ${count(won + lost)} decided: ${rateWords(ofDecided)}`,
			),
		sources: [PAPERS.wilson],
		sql: [FACTS, MATCHING],
		rows: (report) =>
			groupsByClass(report, (name, { won, lost }, id) => [
				...group(`${name}, won`, won, { class: id, outcome: 'won' }),
				...group(
					`${name}, won or lost`,
					won + lost,
					{ class: id, outcome: 'won' },
					{ class: id, outcome: 'lost' },
				),
			]),
	},
	'of-created': {
		title: 'Won of all created, and how far the open ones could move it',
		method: () => [
			'The won ones of a class, divided by all of it, open ones among them, with Wilson’s 95% range. It can only be too low as long as some are open.',
			'Beside it stands how far it could still go: the lower end is the share if every open one is lost, the upper end the share if every open one is won. No chance is in these two.',
		],
		inputs: (report) =>
			ofEachClass(report, ({ ofCreated, bounds, ...of }) =>
				[
					outcomes(of),
					ofCreated === null ? null : rateWords(ofCreated),
					bounds === null
						? null
						: `${percent(bounds.low)} if all open are lost, ${percent(bounds.high)} if all are won`,
				]
					.filter((part) => part !== null)
					.join('; '),
			),
		sources: [PAPERS.wilson],
		sql: [FACTS, MATCHING],
		rows: (report) => [...byOutcome(report), ...byClass(report)],
	},
	'days-to-win': {
		title: 'Days to a win',
		method: () => [
			'Days from being created to being won, of the wins of a class whose two dates are usable. The middle one is the median: half of the wins took as long or less. The two quartiles stand beside it: between them lies the middle half.',
			'Wins that have not come yet are not in it, so a young class looks faster than it is.',
		],
		inputs: (report) =>
			ofEachClass(report, ({ daysToWin, won }) =>
				daysToWin === null
					? `${count(won)} won, none with usable days`
					: `${count(won)} won: median ${days(daysToWin.median)}, middle half ${days(daysToWin.lowerQuartile)} to ${days(daysToWin.upperQuartile)}`,
			),
		sources: [PAPERS.quantile7],
		sql: [FACTS, MATCHING],
		rows: (report) =>
			groupsByClass(report, (name, { won }, id) => group(`${name}, won`, won, { class: id, outcome: 'won' })),
	},
	stale: {
		title: 'Open for longer than nearly all wins took',
		method: () => [
			'For every class: the first whole day by which 95% of its wins had come. An open one that is older is called stale. It is still counted as open in every figure; what losing it would change is the lower end of “won of all created”.',
		],
		inputs: (report) =>
			ofEachClass(report, ({ stale, staleAfterDays, open }) =>
				staleAfterDays === null
					? `${count(open)} open, and no win with days to hold them against`
					: `${count(stale)} of ${count(open)} open for more than ${days(staleAfterDays)}`,
			),
		sources: ['Counted: no estimate is in it.'],
		sql: [FACTS, MATCHING],
		rows: (report) =>
			groupsByClass(report, (name, { stale, staleAfterDays }, id) =>
				staleAfterDays === null
					? []
					: group(`${name}, stale`, stale, { class: id, outcome: 'open', daysOver: staleAfterDays }),
			),
	},
	'money-won': {
		title: 'Money won by class',
		method: () => [
			'The amounts of the won ones of a class, added up. A win without an amount adds nothing. Where the files have several currencies each has its own sum: amounts are never converted and never added across currencies.',
		],
		inputs: (report) =>
			ofEachClass(report, (of) =>
				of.valueWon === null && of.valueByCurrency === null ? null : moneyWon(of, report.currency),
			),
		sources: ['Added up: no estimate is in it.'],
		sql: ['close-rates/money.sql', 'data/amounts.sql'],
		rows: (report) =>
			groupsByClass(report, (name, { won }, id) => group(`${name}, won`, won, { class: id, outcome: 'won' })),
	},
} as const satisfies Record<string, Working>;
