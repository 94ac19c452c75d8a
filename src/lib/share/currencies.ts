import type { Money, Report } from '../model';
import { MOST_CURRENCIES } from './limits';
import type { Naming } from './naming';

/** An ISO code, or a sign with at most a few letters ("R$", "kr."): a currency column may hold any text. */
const CURRENCY = /^[\p{L}\p{Sc}.]{1,4}$/u;
/** `Intl` refuses three letters that are not from A to Z. */
export const isCurrency = (text: string): boolean =>
	CURRENCY.test(text) && (!/^\p{L}{3}$/u.test(text) || /^[A-Za-z]{3}$/.test(text));

/** What each currency is called in what is shared: itself, or "currency 2" where the text is none. */
export type Currencies = (text: string) => string;

type Shown = Pick<Naming, 'currencies' | 'money'>;

export function currenciesOf(report: Report): Currencies {
	const all = [...Object.values(report.classes), ...(report.sources ?? []), ...(report.partners ?? [])];
	const texts = all.flatMap(({ valueByCurrency }) => Object.keys(valueByCurrency ?? {}));
	const odd = [...new Set(texts)].filter((text) => text !== '' && !isCurrency(text));
	const names = new Map(odd.map((text, i) => [text, `currency ${i + 1}`]));
	return (text) => names.get(text) ?? text;
}

/** The one currency; null where the text is none. */
export const oneCurrency = (text: string | null): string | null =>
	text !== null && isCurrency(text) ? text : null;

/** Money won as it is shown. */
export function moneyOf({ valueWon, valueByCurrency }: Money, { currencies, money }: Shown): Money {
	if (valueByCurrency === null) return { valueWon: money(valueWon), valueByCurrency };
	// More are no currencies: a column of something else was taken for them.
	const first = Object.entries(valueByCurrency).slice(0, MOST_CURRENCIES);
	const sums = first.flatMap(([text, sum]) => {
		const shown = money(sum);
		return shown === null ? [] : [[currencies(text), shown] as const];
	});
	return { valueWon: null, valueByCurrency: sums.length === 0 ? null : Object.fromEntries(sums) };
}
