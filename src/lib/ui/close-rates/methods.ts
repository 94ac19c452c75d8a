import type { ClaimId, Report } from '../../model';

/** How a claim is worked out, one click away: a few paragraphs of plain text. */
export function method(id: ClaimId, report: Report): string[] {
	return [...METHODS[id](report), STANDS];
}

const STANDS =
	'The verdict is yes where the whole range is at or above the mark, no where it is wholly below, and can’t tell otherwise. It is worked out again with every unknown source taken as a referral, then as a lead, and without wins on the first day where these are 10% or more of a class. It stands only if it holds every time.';

const horizon = ({ horizon }: Report) =>
	horizon === null ? 'No such day can be found in these files.' : `Here that is day ${horizon}.`;

const often = (mark: string) => (report: Report) => [
	`For referrals and for leads: the share that had become a client by a certain day after being created. An open opportunity counts for the days it has been open; a lost one can no longer be won (Aalen–Johansen estimate).`,
	`The day is the first of 30, 60, 90, 180 and 365 by which referrals and leads together have reached 90% of their final share. ${horizon(report)}`,
	`The share of referrals divided by the share of leads is held against ${mark}. Its 95% range comes from the logarithm of the ratio (delta method), or from Koopman’s score method where either class has fewer than five wins by that day.`,
];

const METHODS: Readonly<Record<ClaimId, (report: Report) => string[]>> = {
	'more-often': often('one'),
	'twice-as-often': often('two'),
	'twice-as-fast': () => [
		'Days from being created to being won: those of leads divided by those of referrals, over every pair of one win each. The middle of all these ratios is the figure (Hodges–Lehmann), and it is held against two. A win on the first day counts as half a day.',
		'So that slow wins which have not come yet do not flatter anybody, only opportunities old enough are taken: as old as the day by which 95% of wins had come in the slower of the two classes.',
	],
	'eighty-percent': () => [
		'Won referrals divided by everything won that was new business: referrals, introductions, leads and those of unknown source. More business from existing clients is left out. Held against 80%, with Wilson’s 95% range.',
	],
};
