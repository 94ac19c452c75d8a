import { periodName } from '../../charts/period-names';
import { count } from '../../format';
import type { Gratitude, Waited } from '../../model';

/** How soon, as the parts of a bar; the last is what was not done. */
export const GRATITUDE_PARTS = ['Soon', 'Later', 'Day not known', 'Not yet'] as const;

/** A bar for thanks, and one for news of the end where something has ended. */
export function gratitudeRows({ thanked, told }: Gratitude, locale?: string) {
	return [
		{ key: 'thanked', name: 'Thanked', soon: 'soon: within 2 days', waited: thanked },
		{ key: 'told', name: 'Told how it ended', soon: 'soon: within a week', waited: told },
	].flatMap(({ key, name, soon, waited }) =>
		waited.of === 0
			? []
			: [{ key, name, note: `${count(waited.of, locale)} in all, ${soon}`, counts: countsOf(waited) }],
	);
}

const countsOf = ({ of, done, soon, undated }: Waited): number[] => [
	soon,
	done - soon - undated,
	undated,
	of - done,
];

/** Thanked within two days, quarter by quarter. */
export const quarterRows = ({ quarters }: Gratitude, locale?: string) =>
	quarters.map(({ from, soon, referrals, share }) => ({
		key: from,
		name: periodName({ unit: 'quarter', from }, locale),
		x: soon,
		of: referrals,
		rate: share,
	}));
