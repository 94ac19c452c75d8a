import type { Money, Report, SourceFigures } from '../../model';
import { advised } from '../advice';
import type { Answer } from '../answer';
import { CLASS_NAMES, CLASS_PLURALS } from '../../format/words';
import { begin, counted, number, percent } from '../say';
import { nothingCounted, sourcesIn, winsOf } from './from-report';
import { namesOf } from './names';
import { shortMoney } from './short-money';

/** What the referrals as one, or a source of another class, brought in the report's one currency. */
export interface MoneyRow {
	/** As a row of a table is called; no two are called the same. */
	readonly name: string;
	readonly value: number;
	/** Of all money won, from 0 to 1. */
	readonly share: number;
}

/** A row with what a sentence needs of it. */
interface Earned extends Omit<MoneyRow, 'share'> {
	readonly phrase: string;
	readonly won: number;
}

/** Picks one currency's sum of what was won; 0 where there is none. */
type Pick = (money: Money) => number;

const inOneCurrency: Pick = ({ valueWon }) => valueWon ?? 0;
const inCurrency =
	(code: string): Pick =>
	({ valueByCurrency }) =>
		valueByCurrency?.[code] ?? 0;

/** More currencies than this are left to the table. */
const CURRENCIES_SAID = 3;
/** How many come after the first in the why. */
const NEXT_SAID = 2;

/** The referrals as one row, then each source of the other classes, most money first. */
function earned(report: Report, pick: Pick): Earned[] {
	const { referral } = report.classes;
	const sources = sourcesIn(report);
	const names = namesOf(sources);
	const rowOf = (source: SourceFigures): Earned => ({
		name: names.name(source),
		phrase: names.phrase(source),
		value: pick(source),
		won: source.won,
	});
	return [
		{ name: CLASS_NAMES.referral, phrase: CLASS_PLURALS.referral, value: pick(referral), won: referral.won },
		...sources.filter(({ class: id }) => id !== 'referral').map(rowOf),
	]
		.filter(({ value }) => value !== 0)
		.sort((a, b) => b.value - a.value);
}

const totalOf = (report: Report, pick: Pick): number =>
	Object.values(report.classes).reduce((sum, figures) => sum + pick(figures), 0);

/** A whole with parts below nothing has no shares. */
const hasShares = (rows: readonly Earned[], total: number): boolean =>
	total > 0 && rows.every(({ value }) => value > 0);

/**
 * The money won by where it came from, most first: referrals as one row, then sources.
 *
 * @returns empty where there is no money, or several currencies, which are never added
 */
export function moneyRows(report: Report): MoneyRow[] {
	const total = totalOf(report, inOneCurrency);
	const rows = earned(report, inOneCurrency);
	if (!hasShares(rows, total)) return [];
	// Sums in another order may differ in the last digit: no share is more than all.
	return rows.map(({ name, value }) => ({ name, value, share: Math.min(1, value / total) }));
}

/** Where does the money come from? */
export function moneyFrom(report: Report): Answer {
	const question = 'Where does the money come from?';
	const { sentence, emphasis = null, why } = moneySaid(report);
	return { question, sentence, emphasis, why };
}

interface Said {
	readonly sentence: string;
	readonly emphasis?: string | null;
	readonly why: string;
}

function moneySaid(report: Report): Said {
	if (report.counted === 0) return nothingCounted(report);
	const wins = winsOf(report);
	if (wins === 0)
		return {
			sentence: 'Nothing has been won yet, so there is no money to look at.',
			why: 'Open and lost opportunities bring no money.',
		};
	const codes = currenciesOf(report);
	if (codes.length > 0) return severalCurrencies(report, codes);
	if (Object.values(report.classes).every(({ valueWon }) => valueWon === null))
		return noAmounts(report, wins);
	return oneCurrency(report, wins);
}

/** Codes of the currencies in which something was won, where there are several; empty otherwise. */
function currenciesOf({ classes }: Report): string[] {
	const codes = Object.values(classes).flatMap(({ valueByCurrency }) => Object.keys(valueByCurrency ?? {}));
	return [...new Set(codes)].sort();
}

function noAmounts(report: Report, wins: number): Said {
	// The files may well have them: whoever shared it chose to leave them out.
	if (report.sharing?.money === 'hidden')
		return { sentence: 'This report gives no amounts of money.', why: '' };
	return {
		sentence: 'The files do not say how much money was won.',
		why: advised(
			report,
			wins === 1
				? 'The one won opportunity has no amount.'
				: `None of the ${number(wins)} won opportunities has an amount.`,
			'Export the column with the amount or value of each opportunity, and its currency where there are several.',
		),
	};
}

function oneCurrency(report: Report, wins: number): Said {
	const rows = earned(report, inOneCurrency);
	const { said, emphasis, shared } = partSaid(rows, totalOf(report, inOneCurrency), report.currency);
	const [first] = rows;
	if (first === undefined || !shared)
		return {
			sentence: `${begin(said)}.`,
			emphasis,
			why: 'Amounts count as the files give them, for won ones only.',
		};
	const share = Math.min(1, first.value / totalOf(report, inOneCurrency));
	const basis = `That is ${percent(share)} of the money, from ${number(first.won)} of ${counted(wins, 'win')}.`;
	return { sentence: `${begin(said)}.`, emphasis, why: `${basis}${nextSaid(rows, report.currency)}` };
}

function nextSaid(rows: readonly Earned[], currency: string | null): string {
	const next = rows
		.slice(1, 1 + NEXT_SAID)
		.map(({ phrase, value }) => `${phrase} with ${shortMoney(value, currency)}`);
	return next.length === 0 ? '' : ` Next ${next.length === 1 ? 'comes' : 'come'} ${next.join(' and ')}.`;
}

/** "referrals brought $283k of the $471k won", and whether there were shares to speak of. */
function partSaid(
	rows: readonly Earned[],
	total: number,
	currency: string | null,
): { readonly said: string; readonly emphasis: string | null; readonly shared: boolean } {
	const [first] = rows;
	const sum = shortMoney(total, currency);
	if (first === undefined)
		return { said: 'what was won has no amounts above zero', emphasis: null, shared: false };
	if (!hasShares(rows, total))
		return {
			said: `what was won adds up to ${sum}, and amounts below zero leave no shares to compare`,
			emphasis: null,
			shared: false,
		};
	const own = shortMoney(first.value, currency);
	const part = rows.length === 1 ? 'all of' : own === sum ? 'nearly all of' : `${own} of`;
	const emphasis = `${part} the ${sum}`;
	return { said: `${first.phrase} brought ${emphasis} won`, emphasis, shared: true };
}

function severalCurrencies(report: Report, codes: readonly string[]): Said {
	const clauses = codes.slice(0, CURRENCIES_SAID).map((code) => {
		const pick = inCurrency(code);
		const { said } = partSaid(earned(report, pick), totalOf(report, pick), code);
		return `${code === '' ? 'without a currency' : `in ${code}`} ${said}`;
	});
	const more = codes.length - clauses.length;
	return {
		sentence: `${begin(clauses.join('; '))}.`,
		why: `Amounts of different currencies are never added.${more > 0 ? ` There ${more === 1 ? 'is' : 'are'} ${counted(more, 'more currency', 'more currencies')}.` : ''}`,
	};
}
