import { CLASS_NAMES, count, days, percent, percentRange } from '../../format';
import type { DecidedShare, FollowUp, FollowUpSpeed } from '../../model';
import { BAND_NAMES } from '../../reports/follow-up/bands';

/** How soon, as the parts of a bar; the last is what is not known. */
export const FOLLOW_UP_PARTS = ['Within a day', 'In 2 to 7 days', 'Later', 'Not known'] as const;

interface PartsRow {
	readonly key: string;
	readonly name: string;
	readonly note: string;
	readonly counts: readonly number[];
}

/** A bar for each class of which there is any, existing clients last. */
export function followUpRows({ classes }: FollowUp, locale?: string): PartsRow[] {
	return classes
		.map((own) => ({
			key: own.class,
			name: CLASS_NAMES[own.class],
			note: noteOf(own, locale),
			counts: countsOf(own),
		}))
		.sort((a, b) => Number(a.key === 'existing-client') - Number(b.key === 'existing-client'));
}

function noteOf({ created, median }: FollowUpSpeed, locale?: string): string {
	const all = count(created, locale);
	return median === null ? all : `${all}, median ${days(median, locale)}`;
}

function countsOf({ created, known, within }: FollowUpSpeed): number[] {
	const [day = 0, week = 0] = [1, 7].map((most) => within.find((one) => one.days === most)?.count ?? 0);
	return [day, week - day, known - week, created - known];
}

/** Something is decided in two bands at least, so that there is something to see. */
export const hasBands = ({ closing }: FollowUp): boolean =>
	closing.bands.filter(({ undecided }) => undecided.rate !== null).length > 1;

/** The three bands with what was won of those still undecided after the first week. */
export const bandRows = ({ closing }: FollowUp, locale?: string) =>
	closing.bands.map(({ id, undecided, all }) => ({
		key: id,
		name: BAND_NAMES[id],
		x: undecided.won,
		of: undecided.decided,
		rate: undecided.rate,
		also: shareWords(all, locale),
	}));

const shareWords = ({ won, decided, rate }: DecidedShare, locale?: string): string =>
	rate === null
		? '–'
		: `${count(won, locale)} of ${count(decided, locale)}, ${percent(rate.rate, locale)} (${percentRange(rate.low, rate.high, null, locale)})`;
