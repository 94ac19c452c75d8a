import { formatDay } from '../../format/date';
import { CLASS_PLURALS, CLASS_SINGULARS } from '../../format/words';
import { CLASSES, type Became, type BecameOf } from '../../model';
import { counted, listed, number } from '../say';
import { becameInAll } from './became-of';

/** "between 31 May 2026 and 30 Jun 2026"; where the days are unknown or the same, what can be said. */
function spanSaid({ before, last }: Became): string {
	if (before === null || last === null || before === last) return 'since the export before';
	return `between ${formatDay(before, 'en-GB')} and ${formatDay(last, 'en-GB')}`;
}

/** What became of those that were open in the export before, in a sentence. True of any pair of exports. */
export function becameSaid(pair: Became): string {
	const all = becameInAll(pair);
	if (all.open === 0) return 'No opportunity was open in the export before, so none could end.';
	if (all.open === 1) return `The one that was open ${fateOf(all)} ${spanSaid(pair)}.`;
	const parts = partsOf(all);
	if (parts.length === 1) return `All ${number(all.open)} that were open ${fateOf(all)} ${spanSaid(pair)}.`;
	return `Of ${number(all.open)} that were open, ${listed(parts)} ${spanSaid(pair)}.`;
}

/** What became of the one, or of all alike. */
function fateOf({ open, won, lost, vanished }: BecameOf): string {
	const were = open === 1 ? 'was' : 'were';
	if (won > 0) return `${were} won`;
	if (lost > 0) return `${were} lost`;
	return vanished > 0 ? 'vanished from the export' : 'stayed open';
}

const partsOf = ({ won, lost, stillOpen, vanished }: BecameOf): string[] => [
	...(won > 0 ? [wereSaid(won, 'won')] : []),
	...(lost > 0 ? [wereSaid(lost, 'lost')] : []),
	...(stillOpen > 0 ? [`${number(stillOpen)} stayed open`] : []),
	...(vanished > 0 ? [`${number(vanished)} vanished from the export`] : []),
];

const wereSaid = (n: number, ended: string): string => `${number(n)} ${n === 1 ? 'was' : 'were'} ${ended}`;

/** What is odd, and what it means for the figures; none where nothing is. */
export function oddSaid(pair: Became): string[] {
	const { vanished, endedVanished, reopened, turned } = becameInAll(pair);
	const said = (n: number, one: string, many: string) =>
		n === 0 ? [] : [n === 1 ? one : `${number(n)} ${many}`];
	return [
		...said(
			vanished,
			'One open opportunity is not in the last export any more. It still counts as open: it may have been deleted, merged, or left out by a filter of the export.',
			'open opportunities are not in the last export any more. They still count as open: they may have been deleted, merged, or left out by a filter of the export.',
		),
		...said(
			endedVanished,
			'One that had ended is not in the last export and counts as before.',
			'that had ended are not in the last export and count as before.',
		),
		...said(reopened, 'One that had ended is open again.', 'that had ended are open again.'),
		...said(
			turned,
			'One changed from won to lost, or from lost to won.',
			'changed from won to lost, or from lost to won.',
		),
	];
}

/** What came new, in a sentence. */
export function addedSaid(pair: Became): string {
	const { added, addedWon, addedLost } = becameInAll(pair);
	if (added === 0) return 'No new opportunity came in.';
	const came = `${counted(added, 'new opportunity', 'new opportunities')} came in`;
	if (addedWon + addedLost === 0) return `${came}, ${added === 1 ? 'still open' : 'all still open'}.`;
	if (added === 1) return `One new opportunity came in and is ${addedWon > 0 ? 'won' : 'lost'} already.`;
	const ends = [
		...(addedWon > 0 ? [`${number(addedWon)} won`] : []),
		...(addedLost > 0 ? [`${number(addedLost)} lost`] : []),
	];
	return `${came}, of which ${listed(ends)} already.`;
}

/** How those of each class ended, where some did: "Of 6 open referrals, 3 were won and 1 was lost." */
export function endedSaid(pair: Became): string[] {
	return CLASSES.flatMap((id) => {
		const { open, won, lost } = pair.classes[id];
		if (won + lost === 0) return [];
		if (open === 1) return [`The one open ${CLASS_SINGULARS[id]} was ${won > 0 ? 'won' : 'lost'}.`];
		const ends = [...(won > 0 ? [wereSaid(won, 'won')] : []), ...(lost > 0 ? [wereSaid(lost, 'lost')] : [])];
		return [`Of ${number(open)} open ${CLASS_PLURALS[id]}, ${listed(ends)}.`];
	});
}
