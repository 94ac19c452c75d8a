import type { Assumption, Claim, ClaimTrials, Trial } from '../../model';
import { percent, percentRange, times, timesRange } from '../say';
import { THRESHOLDS, VERDICT_WORDS } from './sentences';

/** What was assumed, as a row of a table. */
export const ASSUMPTIONS: Readonly<Record<Assumption, string>> = {
	'as-it-stands': 'As the files have it',
	'unknown-as-referrals': 'All of unknown source taken as referrals',
	'unknown-as-leads': 'All of unknown source taken as leads',
	'deals-alone': 'Deals alone, without the leads before them',
	'without-first-day': 'Without wins on their first day',
};

/** "3.5 (2.4 to 5.0)", or a share with its range; null where there are no figures. */
export function trialFigure(
	id: Claim['id'],
	{ value, low, high }: Omit<Trial, 'assumption' | 'verdict'>,
): string | null {
	if (low === null) return null;
	const threshold = THRESHOLDS[id];
	if (id === 'eighty-percent')
		return `${percent(value ?? 0)} (${percentRange({ low, high: high ?? 1 }, threshold)})`;
	const [factor, range] = [
		times({ value, low, high }, threshold),
		timesRange({ value, low, high }, threshold),
	];
	return factor === null || high === null ? range : `${factor} (${range})`;
}

/** Whether the verdict holds under everything that was tried, in a sentence. */
export function sayTrials({ trials }: ClaimTrials): string {
	const [own, ...others] = trials;
	if (own === undefined) return '';
	if (own.low === null) return 'There are no figures to try.';
	if (others.length === 0)
		return 'Nothing else had to be tried: every source is known, few were won on their first day, and referrals and leads came in alike.';
	const upset = others.filter(({ verdict }) => verdict !== own.verdict).length;
	if (own.verdict === 'cannot-tell')
		return upset === 0
			? 'It could not be told under anything that was tried.'
			: 'It cannot be told as the files have it, so it is left open whatever else was tried.';
	if (upset === 0) return 'It holds under everything that was tried.';
	return `As the files have it the verdict would be “${VERDICT_WORDS[own.verdict]}”, but it does not hold under ${held(upset, others.length)}, so it is left open.`;
}

const held = (upset: number, of: number): string =>
	upset < of
		? 'all that was tried'
		: upset === 1
			? 'the other thing that was tried'
			: 'anything else that was tried';
