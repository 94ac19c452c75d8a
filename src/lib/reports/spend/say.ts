import { formatDay } from '../../format/date';
import type { Filters } from '../../model';
import { listed, number } from '../say';
import { clip } from '../sources/names';
import type { Span } from './time';

/** Why the spend cannot be narrowed as the opportunities are; null where it can. */
export function narrowedBecause({ owner, amountFrom, amountTo, among }: Filters): string | null {
	const by =
		owner !== undefined
			? 'by who handled an opportunity'
			: amountFrom !== undefined || amountTo !== undefined
				? 'by the amount of an opportunity'
				: Object.keys(among ?? {}).length > 0
					? 'by this column of the opportunities'
					: null;
	return by === null
		? null
		: `What was spent cannot be split ${by}, so it is left out while this filter is on.`;
}

/** "from 1 Jan 2025 to 30 Jun 2026". */
export const spanSaid = ({ from, to }: Span): string =>
	`from ${formatDay(from, 'en')} to ${formatDay(to, 'en')}`;

/** Of a label, as several may stand in one sentence. Characters. */
const LONGEST = 40;
const MOST_NAMED = 3;

const quote = (label: string): string => `“${clip(label, LONGEST)}”`;

/** "“A”", "“A” and “B”", "“A”, “B”, “C” and 4 more". */
export function labelsSaid(labels: readonly string[]): string {
	const named = labels.slice(0, labels.length === MOST_NAMED + 1 ? MOST_NAMED - 1 : MOST_NAMED).map(quote);
	const more = labels.length - named.length;
	return listed(more === 0 ? named : [...named, `${number(more)} more`]);
}
