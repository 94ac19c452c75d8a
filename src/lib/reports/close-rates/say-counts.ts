import { CLASS_PLURALS, CLASS_SINGULARS } from '../../format/words';
import { CLASSES, type LeadClass, type Report } from '../../model';
import { counted, listed, number, percent } from '../say';

const of = (n: number, id: LeadClass): string => counted(n, CLASS_SINGULARS[id], CLASS_PLURALS[id]);

/** Wins entered on the day they were created, of each class that has some. */
export function sayDayZero({ classes }: Pick<Report, 'classes'>): string | null {
	const some = CLASSES.filter((id) => classes[id].wonOnDayZero > 0);
	if (some.length === 0) return null;
	const parts = some.map((id) => `${number(classes[id].wonOnDayZero)} of ${of(classes[id].won, id)} won`);
	return `Entered on the day they were won: ${listed(parts)}. Where they are many, every verdict is tried without them, too.`;
}

/** How far what is still open can move the share won, of the two that are compared; else of every class. */
export function sayBounds({ classes }: Pick<Report, 'classes'>): string | null {
	const open = CLASSES.filter((id) => classes[id].open > 0 && classes[id].bounds !== null);
	const compared = open.filter((id) => id === 'referral' || id === 'lead');
	const parts = (compared.length > 0 ? compared : open).flatMap((id) => {
		const { bounds } = classes[id];
		return bounds === null
			? []
			: [`between ${percent(bounds.low)} and ${percent(bounds.high)} of all ${CLASS_PLURALS[id]}`];
	});
	return parts.length === 0
		? null
		: `Whatever becomes of those still open, ${listed(parts)} will have been won: the first if every open one is lost, the second if every one is won.`;
}
