import { begin, counted, listed } from '../say';
import { shortMoney } from '../sources/short-money';
import { moneyOf, type Put, type SpendInput } from './effort';
import type { SpendFact } from './facts';
import { labelsSaid, narrowedBecause, spanSaid } from './say';
import { sameMoney } from './same';
import { timesOf } from './time';

type Note = string | null;

/** What was done with the spend that a reader should know, in plain sentences. */
export function notesOf(input: SpendInput, puts: readonly Put[]): string[] {
	if (narrowedBecause(input.filters) !== null) return [];
	return [
		typedSaid(puts),
		withoutFigures(puts),
		timeSaid(input),
		...rowsSaid(input),
		...currenciesSaid(input, puts),
		splitSaid(puts),
		broughtNoneSaid(puts),
		namelessSaid(input.facts),
		hoursSaid(input, puts),
	].filter((note) => note !== null);
}

const labelsOf = (puts: readonly Put[]): string => labelsSaid(puts.map(({ source }) => source));

function typedSaid(puts: readonly Put[]): Note {
	const beaten = puts.filter(({ beats, lacks }) => beats && lacks === null);
	return beaten.length === 0
		? null
		: `For ${labelsOf(beaten)} what was typed in counts instead of what the files say.`;
}

function withoutFigures(puts: readonly Put[]): Note {
	const because = (why: Put['lacks']) => puts.filter(({ lacks }) => lacks === why);
	const [typed, undated, several] = [
		because('typed for all time'),
		because('no month'),
		because('several currencies'),
	];
	const parts = [
		typed.length === 0
			? null
			: `What was typed in for ${labelsOf(typed)} is for the whole time of the files, so it is left out while the figures are narrowed to a period.`,
		undated.length === 0
			? null
			: `Some of the spend on ${labelsOf(undated)} names no month, so it is left out while the figures are narrowed to a period.`,
		several.length === 0
			? null
			: `The spend on ${labelsOf(several)} is in several currencies, which are never added.`,
	].filter((part) => part !== null);
	return parts.length === 0 ? null : parts.join(' ');
}

function timeSaid(input: SpendInput): Note {
	const { spend, opportunities, inTime } = timesOf(input);
	if (spend === null || opportunities === null || inTime) return null;
	return `The spend is ${spanSaid(spend)} and the opportunities are ${spanSaid(opportunities)}, so the one is not set against the other: there is no cost for each client and no return. Show only opportunities created in the time of the spend to see them.`;
}

const total = (facts: readonly SpendFact[], of: 'cut' | 'outside' | 'undated'): number =>
	facts.reduce((all, fact) => all + fact[of], 0);

function rowsSaid({ facts, filters }: SpendInput): Note[] {
	const period = filters.from !== undefined || filters.to !== undefined;
	const [cut, outside, undated] = [total(facts, 'cut'), total(facts, 'outside'), total(facts, 'undated')];
	const rows = (n: number, one: string, many: string) => begin(counted(n, `row of spend ${one}`, `rows of spend ${many}`)); // prettier-ignore
	return [
		cut === 0
			? null
			: `${rows(cut, 'lies', 'lie')} only partly in this time and ${cut === 1 ? 'counts' : 'count'} by the days that do.`,
		outside === 0 || period
			? null
			: `${rows(outside, 'lies', 'lie')} before the first opportunity or after the last day of the files, and ${outside === 1 ? 'is' : 'are'} left out.`,
		undated === 0 || period
			? null
			: `${rows(undated, 'names', 'name')} no month and ${undated === 1 ? 'counts' : 'count'} for the whole time.`,
	];
}

function currenciesSaid(input: SpendInput, puts: readonly Put[]): Note[] {
	const paid = puts.filter(({ cost }) => cost !== null);
	const named = [...new Set(paid.flatMap(({ costCurrency }) => costCurrency ?? []))].sort();
	const money = moneyOf(input);
	const other = paid.filter(({ costCurrency }) => money !== undefined && !sameMoney(costCurrency, money));
	const otherNames = [...new Set(other.flatMap(({ costCurrency }) => costCurrency ?? []))].sort();
	const unnamed = money != null && paid.some(({ costCurrency }) => costCurrency === null);
	return [
		named.length > 1 ? `Costs are in ${listed(named)}: they stand side by side and are never added.` : null,
		otherNames.length > 0 && money != null
			? `Costs in ${listed(otherNames)} have no return, since the amounts are in ${money}.`
			: null,
		unnamed ? `Spend that names no currency is read as ${money}, as the amounts are.` : null,
		money === null && named.length === 1
			? `The amounts name no currency and are read as ${named[0] ?? ''}, as the spend is.`
			: null,
		input.currencies.length > 1 && paid.length > 0
			? 'The amounts are in several currencies, so there is cost and no return.'
			: null,
		input.currencies.length === 0 && paid.length > 0
			? 'The files give no amounts of what was won, so there is cost and no return.'
			: null,
	];
}

function splitSaid(puts: readonly Put[]): Note {
	const split = puts.filter(({ classes, cost, hours }) => classes.length > 1 && (cost !== null || hours !== null)); // prettier-ignore
	if (split.length === 0) return null;
	const one = split.length === 1;
	return `${labelsOf(split)} ${one ? 'stands' : 'stand'} in several classes: what ${one ? 'it' : 'each'} cost counts for the class of most of its opportunities.`;
}

function broughtNoneSaid(puts: readonly Put[]): Note {
	const none = puts.filter(({ opportunities, cost, hours }) => opportunities === 0 && (cost !== null || hours !== null)); // prettier-ignore
	if (none.length === 0) return null;
	return `No opportunity has the source ${labelsOf(none)}: what ${none.length === 1 ? 'it' : 'they'} cost stands in ${none.length === 1 ? 'a row of its own' : 'rows of their own'}. If the opportunities call ${none.length === 1 ? 'it' : 'them'} otherwise, write ${none.length === 1 ? 'it' : 'them'} as they do.`;
}

function namelessSaid(facts: readonly SpendFact[]): Note {
	const nameless = facts.filter(({ source }) => source === null);
	const money = nameless.flatMap(({ cost, currency }) =>
		cost === null || cost === 0 ? [] : [shortMoney(cost, currency)],
	);
	if (nameless.length === 0) return null;
	return money.length === 0
		? 'Spend without a source counts nowhere.'
		: `${listed(money)} of the spend names no source and counts nowhere.`;
}

function hoursSaid({ hourly }: SpendInput, puts: readonly Put[]): Note {
	const hours = puts.some((put) => put.hours !== null);
	const costs = puts.some(({ cost }) => cost !== null);
	if (!hours) return null;
	if (hourly === null && costs)
		return 'Hours are not counted as money, since nobody has said what one is worth.';
	return costs ? null : 'No cost is given, so money for each hour is before any cost.';
}
