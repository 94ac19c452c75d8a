import { money } from '../../format/money';
import { CLASS_PLURALS } from '../../format/words';
import { INDEX, type Report } from '../../model';
import { number, percent } from '../say';
import type { Versus } from './types';

/** A sum that comes of adding has noise beyond this part of it. */
const NOISE = 1e-9;

/** Money won since then, or, where a sum says nothing, the share that referrals brought. */
export function moneySaid(of: Versus): string[] {
	const { earlier, later, classes } = of;
	const known = classes.filter(
		({ class: id }) => earlier.classes[id].valueWon !== null || later.classes[id].valueWon !== null,
	);
	const several = [earlier, later].some((report) =>
		Object.values(report.classes).some(({ valueByCurrency }) => valueByCurrency !== null),
	);
	if (several) return ['A report has several currencies, which are not added up, so no money is compared.'];
	if (known.length === 0) return [];
	if (!hasMoney(earlier) || !hasMoney(later))
		return ['Only one of the reports holds amounts, so no money is compared.'];
	const index = earlier.currency === INDEX || later.currency === INDEX;
	if (index || earlier.currency !== later.currency)
		return [
			index
				? 'Amounts are parts of a hundred in at least one of the reports, so sums can’t be compared; shares can.'
				: 'The reports name different currencies, so sums can’t be compared; shares can.',
			...sharesSaid(of),
		];
	return [...sumsSaid(of), ...sharesSaid(of)];
}

const hasMoney = ({ classes }: Report): boolean =>
	Object.values(classes).some(({ valueWon }) => valueWon !== null);

function sumsSaid({ earlier, later, classes }: Versus): string[] {
	return classes.flatMap(({ class: id, way, later: counts }) => {
		const [before, now] = [earlier.classes[id], later.classes[id].valueWon];
		const then = before.valueWon ?? 0;
		const more = (now ?? 0) - then;
		// Of those won before without an amount nobody can tell what the later report adds.
		const unknown = before.valueWon === null && before.won > 0;
		if (way !== 'since' || unknown || now === null || counts.x === 0 || more <= NOISE * now) return [];
		return [
			`The ${counts.x === 1 ? 'one won' : `${number(counts.x)} won`} since then of ${CLASS_PLURALS[id]} brought ${money(more, later.currency, 'en')}; those before, ${money(then, later.currency, 'en')}.`,
		];
	});
}

function sharesSaid({ earlier, later, folded }: Versus): string[] {
	if (folded.length > 0) return [];
	const [then, now] = [share(earlier), share(later)];
	return then === null || now === null
		? []
		: [`Referrals brought ${percent(then)} of all money won then, ${percent(now)} now.`];
}

/** Of all money won, what referrals brought; null where nothing is known. */
function share({ classes }: Report): number | null {
	const all = Object.values(classes).reduce((sum, { valueWon }) => sum + (valueWon ?? 0), 0);
	const { valueWon } = classes.referral;
	return valueWon === null || !(all > 0) || valueWon < 0 || valueWon > all ? null : valueWon / all;
}
