import { CLASS_PLURALS, CLASS_SINGULARS } from '../../format/words';
import { CLASSES, type LeadClass, type Report } from '../../model';
import { FEWEST } from '../gather';

/**
 * What whoever sends a report should know before: groups so small that they could not be hidden, as plain sentences.
 *
 * @param shared as `redact` gives it
 */
export function revealing(shared: Report): string[] {
	return [
		...CLASSES.filter((id) => isSmall(shared.classes[id].created)).map((id) => small(shared, id)),
		...existingWins(shared),
	];
}

const isSmall = (n: number): boolean => n > 0 && n < FEWEST;

function small({ classes, sharing }: Report, id: LeadClass): string {
	const n = classes[id].created;
	const others = id === 'unknown' && (sharing?.folded.length ?? 0) > 0;
	const one = others ? 'opportunity of another kind' : CLASS_SINGULARS[id];
	const many = others ? 'opportunities of other kinds' : CLASS_PLURALS[id];
	return n === 1
		? `There is only 1 ${one}: whoever knows the firm may recognise it.`
		: `There are only ${n} ${many}: whoever knows the firm may recognise them.`;
}

/**
 * The share of new clients leaves existing clients out. Where these are folded into the unknown ones, whoever takes one
 * from the other has the number of their wins.
 */
function existingWins({ classes, claims, sharing }: Report): string[] {
	if (sharing?.folded.includes('existing-client') !== true) return [];
	const basis = claims.find(({ id }) => id === 'eighty-percent')?.basis ?? '';
	const said = /^([\d,]+) new clients?$/.exec(basis)?.[1];
	if (said === undefined) return [];
	const clients = Number(said.replaceAll(',', ''));
	const all = classes.referral.won + classes.introduction.won + classes.lead.won + classes.unknown.won;
	const wins = all - clients;
	if (!isSmall(wins)) return [];
	return [
		`From the share of new clients a reader can work out that ${wins} of those won ${wins === 1 ? 'was an existing client' : 'were existing clients'}.`,
	];
}
