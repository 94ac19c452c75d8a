import type { Gratitude, GratitudeQuarter, Report, Waited } from '../../model';
import { isShared } from '../advice';
import { middleHalf, withinDays } from '../days-said';
import { periodSaid } from '../periods/period-said';
import { pointsMoved } from '../periods/points';
import { number, percent, percentRange } from '../say';
import { FEWEST_QUARTERS } from './quarters';

/** The answer above the card. */
export function gratitudeHeadline({ thanked, withoutId }: Gratitude): string {
	const { of, done, known, median } = thanked;
	if (of === 0)
		return withoutId === 0
			? 'There is no referral here that names who sent it.'
			: `${withoutId === 1 ? 'The one referral here has' : 'The referrals here have'} no id, so no thank-you can be matched.`;
	if (done === 0)
		return of === 1
			? 'The one referral has no thank-you on record yet.'
			: `None of the ${number(of)} referrals has a thank-you on record yet.`;
	const who = whoSaid(thanked, 'referral', 'referrals', 'thanked for');
	if (median === null) return `${who}.`;
	if (known === 1) return `${who}, ${done === 1 ? '' : 'one of them '}${withinDays(median)}.`;
	return `${who}, half of ${known === done ? 'them' : `the ${number(known)} with known days`} ${withinDays(median)}.`;
}

/** "66 of 85 referrals were thanked for", "The one referral was thanked for". */
function whoSaid({ of, done }: Waited, one: string, many: string, did: string): string {
	if (of === 1) return `The one ${one} was ${did}`;
	if (done === of) return `All ${number(of)} ${many} were ${did}`;
	return done === 1
		? `One of ${number(of)} ${many} was ${did}`
		: `${number(done)} of ${number(of)} ${many} were ${did}`;
}

/** How soon thanks came, and how soon partners were told. */
export const gratitudeSaid = (gratitude: Gratitude): string[] => [
	...thankedSaid(gratitude.thanked),
	...toldSaid(gratitude.told),
	...trendSaid(gratitude),
];

function thankedSaid(waited: Waited): string[] {
	const { of, done, soon, soonShare } = waited;
	if (done === 0 || of < 2 || soonShare === null) return [];
	return [
		`Within two days ${soon === 1 ? 'one' : soon === 0 ? 'none' : number(soon)} of the ${number(of)} ${soon < 2 ? 'was' : 'were'} thanked for (${percent(soonShare.rate)}, likely ${percentRange(soonShare)})${middle(waited)}.`,
	];
}

/** Quartiles say something of several only. */
const middle = ({ known, lowerQuartile, upperQuartile }: Waited): string =>
	known < 4 || lowerQuartile === null || upperQuartile === null
		? ''
		: `; of those with known days ${middleHalf(lowerQuartile, upperQuartile)}`;

function toldSaid(told: Waited): string[] {
	const { of, done, soon, known, median } = told;
	if (of === 0) return [];
	if (done === 0)
		return [
			of === 1
				? 'The one that ended was not reported back, as far as it is on record.'
				: `None of the ${number(of)} that ended was reported back, as far as it is on record.`,
		];
	const who = whoSaid(told, 'referral that ended', 'referrals that ended', 'reported back');
	if (median === null) return [`${who}.`];
	if (known === 1)
		return [
			`${who}, ${done === 1 ? '' : 'one of them '}${withinDays(median)} of the end.`.replace(
				'on the same day of',
				'on the day of',
			),
		];
	return [
		`${who}, half of ${known === done ? 'them' : `the ${number(known)} with known days`} ${median === 0 ? 'on the day of the end' : `${withinDays(median)} of the end`}, ${number(soon)} within a week.`,
	];
}

/** Whether thanks come sooner than before. */
export function trendSaid({ quarters, trend }: Gratitude): string[] {
	const [first, last] = [quarters[0], quarters.at(-1)];
	if (first === undefined || last === undefined || quarters.length < FEWEST_QUARTERS) return [];
	const sides = `${quarterSaid(first)} and ${quarterSaid(last)}`;
	switch (trend.verdict) {
		case 'better':
			return [`Thanks come sooner than before: ${sides} were thanked for within two days.`];
		case 'worse':
			return [`Thanks come later than before: ${sides} were thanked for within two days.`];
		case 'steady':
			return [
				`Over ${number(quarters.length)} quarters the share thanked for within two days did not change by more than chance (${sides}${moved(trend.change)}).`,
			];
		case 'cannot-tell':
			return [];
	}
}

const quarterSaid = ({ from, soon, referrals }: GratitudeQuarter): string =>
	`${number(soon)} of ${number(referrals)} created in ${periodSaid('quarter', from)}`;

function moved(change: Gratitude['trend']['change']): string {
	if (change === null) return '';
	const { from, to } = pointsMoved(change);
	return `: a change likely between ${points(from)} and ${points(to)}`;
}

const points = (n: number): string =>
	n === 0
		? 'none'
		: `${number(Math.abs(n))} ${Math.abs(n) === 1 ? 'point' : 'points'} ${n < 0 ? 'down' : 'up'}`;

/** What limits the figures. */
export function gratitudeLimits({ thanked, told, withoutId }: Gratitude): string[] {
	const said = (n: number, one: string, many: string) =>
		n === 0 ? [] : [n === 1 ? one : `${number(n)} ${many}`];
	return [
		...said(
			thanked.before,
			'One was thanked for before the referral was entered: it counts as soon, and its days are left out.',
			'were thanked for before the referral was entered: they count as soon, and their days are left out.',
		),
		...said(
			thanked.undated,
			'Of one that was thanked for a day is missing, so its days are not known.',
			'were thanked for, but a day is missing, so the days are not known.',
		),
		...said(
			told.before,
			'One was reported back before the day it ended: its days are left out.',
			'were reported back before the day they ended: their days are left out.',
		),
		...said(
			told.undated,
			'Of one that was reported back a day is missing, so its days are not known.',
			'were reported back, but a day is missing, so the days are not known.',
		),
		...(thanked.of === 0
			? []
			: said(
					withoutId,
					'One more referral has no id, so no contact can be matched.',
					'more referrals have no id, so no contact can be matched.',
				)),
		...(thanked.of === 0
			? []
			: ['Only what is on record counts: a thank-you that was not written down is missing here.']),
	];
}

/** What to do about it; none where the reader cannot do anything. */
export function gratitudeToDo(report: Pick<Report, 'choices'>, { thanked, told }: Gratitude): string[] {
	if (isShared(report)) return [];
	const [thanks, news] = [thanked.of - thanked.done, told.of - told.done];
	return [
		...(thanks === 0
			? []
			: [
					thanks === 1
						? 'One thank-you is still owed: a short word is better late than never.'
						: `${number(thanks)} thank-yous are still owed: a short word is better late than never, the latest first.`,
				]),
		...(news === 0
			? []
			: [
					news === 1
						? 'One who referred has not heard how it ended: tell what your profession allows.'
						: `${number(news)} referrals ended without news to who sent them: tell what your profession allows.`,
				]),
		...(thanks === 0 && thanked.of > 0 && thanked.soon < thanked.of
			? ['Nothing is owed. A thank-you within two days still shows that the referral arrived.']
			: []),
	];
}
