import { CLASSES, INDEX, type MoneyShown, type Report } from '../model';
import { oneCurrency } from './currencies';
import type { Naming } from './naming';

/** All money won, in the index. */
const WHOLE = 100;
/** Of an amount in the index: with fewer the original could not be had back to the cent by who knows one of them. */
const DIGITS = 4;

/** Money won in all, where it stands in one currency; null where it does not, or there is none. */
function wonInAll({ classes }: Report): number | null {
	if (CLASSES.some((id) => classes[id].valueByCurrency !== null)) return null;
	const sum = CLASSES.reduce((all, id) => all + (classes[id].valueWon ?? 0), 0);
	return Number.isFinite(sum) && sum > 0 ? sum : null;
}

/** What can be shown of the money: there is no index of several currencies, and none where nothing was won in money. */
export const moneyThatCan = (report: Report, asked: MoneyShown): MoneyShown =>
	asked === 'indexed' && report.currency !== INDEX && wonInAll(report) === null ? 'hidden' : asked;

/** Amounts and their currency as they are shown. An index stays as it is. */
export function amountsOf(report: Report, shown: MoneyShown): Pick<Naming, 'money' | 'currency'> {
	if (shown === 'hidden') return { money: () => null, currency: () => null };
	if (shown === 'shown' || report.currency === INDEX)
		return { money: (amount) => amount, currency: oneCurrency };
	const each = WHOLE / (wonInAll(report) ?? 1);
	return {
		money: (amount) => (amount === null ? null : Number((amount * each).toPrecision(DIGITS))),
		currency: () => INDEX,
	};
}
