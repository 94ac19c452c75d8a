import { CLASS_PLURALS, CLASS_SINGULARS } from '../../format/words';
import type { FollowUp, FollowUpSpeed, Report } from '../../model';
import { isShared } from '../advice';
import { middleHalf, withinDays } from '../days-said';
import { begin, counted, listed, number, percent, percentRange } from '../say';

/** What a file needs so that follow-up can be timed; only an owner can have it. */
export const HOW_TO_HAVE_FOLLOW_UP =
	'Export the column with the day of the first response, which many systems call first contacted or first activity, or add one to your list.';

/** Why nothing is said of follow-up; null where something is, or where nobody could do anything about it. */
export function noFollowUpSaid(report: Pick<Report, 'choices'>, followUp: FollowUp | null): string | null {
	if (followUp !== null || isShared(report)) return null;
	return 'These files do not say when each one was first answered.';
}

const NEW = ['new opportunity', 'new opportunities'] as const;

/** How soon new business was followed up, as a clause without its full stop. */
export function speedClause({ all }: FollowUp): string {
	if (all.created === 0) return 'There is no new business here to follow up';
	if (all.known === 0 || all.median === null)
		return 'How soon new business was followed up is not known here';
	if (all.known === 1)
		return `The one new opportunity whose first response is known was followed up ${withinDays(all.median)}`;
	return `Half of new business is followed up ${withinDays(all.median)}`;
}

/** Shares and quartiles in sentences; of one the clause has said it all. */
export function speedSaid({ all }: FollowUp): string[] {
	const { known, lowerQuartile, upperQuartile } = all;
	const [day, two, week] = all.within;
	if (known < 2 || day?.share == null || two === undefined || week === undefined) return [];
	if (lowerQuartile === null || upperQuartile === null) return [];
	return [
		`Of ${counted(known, ...NEW)} whose first response is known, ${number(day.count)} ${day.count === 1 ? 'was' : 'were'} followed up within a day (${percent(day.share.rate)}, likely ${percentRange(day.share)}), ${number(two.count)} within two days and ${number(week.count)} within a week; ${middleHalf(lowerQuartile, upperQuartile)}.`,
	];
}

/** Each class by its median: "Half of 40 referrals were followed up within 1 day and half of 50 leads within 3 days." */
export function classesSaid({ classes }: FollowUp): string | null {
	const timed = classes.flatMap(({ class: id, median, known }) =>
		median === null || id === 'existing-client' || id === 'unknown' ? [] : [{ id, median, known }],
	);
	if (timed.length < 2) return null;
	const parts = timed.map(({ id, median, known }, i) => {
		const who =
			known === 1 ? `the one ${CLASS_SINGULARS[id]}` : `half of ${number(known)} ${CLASS_PLURALS[id]}`;
		const did = i > 0 ? '' : known === 1 ? ' was followed up' : ' were followed up';
		return `${who}${did} ${withinDays(median)}`;
	});
	return `${begin(listed(parts))}.`;
}

/** For how many the days are known, and why not for the others; none where they are known for all. */
export function coverageSaid({ all }: FollowUp): string[] {
	if (all.created === all.known) return [];
	return [
		`The days to the first response are known for ${number(all.known)} of ${counted(all.created, ...NEW)}.`,
		...missingSaid(all),
	];
}

function missingSaid({ notRecorded, after, before, undated }: FollowUpSpeed): string[] {
	const said = (n: number, one: string, many: string) =>
		n === 0 ? [] : [n === 1 ? one : `${number(n)} ${many}`];
	return [
		...said(
			notRecorded,
			'One has no first response recorded: there was none yet, or it was not written down.',
			'have no first response recorded: there was none yet, or it was not written down.',
		),
		...said(
			after,
			'One was first answered after the day the files speak of, and counts as not answered yet.',
			'were first answered after the day the files speak of, and count as not answered yet.',
		),
		...said(
			before,
			'One was answered before it was created, which cannot be, and is left out.',
			'were answered before they were created, which cannot be, and are left out.',
		),
		...said(
			undated,
			'One has no usable day of creation, so its days cannot be counted.',
			'have no usable day of creation, so their days cannot be counted.',
		),
	];
}
