import { CLASSES, type ClassEffort, type LeadClass, type SourceFigures, type SpendPart } from '../../model';
import { currencyOf, moneyOf, putsOf, sum, type Put, type SpendInput } from './effort';
import type { LabelFact } from './facts';
import { askedOf, spendInTime, type SpendRow } from './in-time';
import { notesOf } from './notes';
import { withPuts } from './on-sources';
import { narrowedBecause } from './say';
import { sameMoney } from './same';
import { timesOf } from './time';

/** What was asked of the spend, before the tables are. */
export type SpendAsked = Omit<SpendInput, 'facts' | 'labels'>;

/** What the files say of spend, and of which class the opportunities of each source are: no filter changes it. */
export interface SpendSurvey {
	readonly rows: readonly SpendRow[];
	readonly labels: readonly LabelFact[];
}

/** Sources with what they cost, and what is said of the spend; null where neither files nor owner say anything. */
export interface Spend {
	readonly sources: readonly SourceFigures[];
	readonly part: SpendPart | null;
}

/**
 * What each source cost, in the time that the opportunities are of. The cost of a client is all that was put in,
 * divided by the clients won, with the range of the share won; return is the money won so far for each 1 put in.
 */
export function spendOf(
	{ rows, labels }: SpendSurvey,
	sources: readonly SourceFigures[],
	asked: SpendAsked,
): Spend {
	const facts = spendInTime(rows, askedOf(asked.filters, asked.asOf, asked.firstCreated));
	const typed = asked.typed.filter(({ cost, hours }) => cost !== null || hours !== null);
	if (facts.length === 0 && typed.length === 0) return { sources, part: null };
	return withSpend(sources, { ...asked, typed, facts, labels });
}

/** The same from what the tables said. */
export function withSpend(sources: readonly SourceFigures[], input: SpendInput): Spend {
	const because = narrowedBecause(input.filters);
	if (because !== null) return { sources, part: { ...partOf(input, [], sources, true), because } };
	const puts = putsOf(input);
	const { inTime } = timesOf(input);
	const with_ = withPuts(sources, puts, input, inTime);
	return { sources: with_, part: partOf(input, puts, with_, inTime) };
}

function partOf(
	input: SpendInput,
	puts: readonly Put[],
	sources: readonly SourceFigures[],
	inTime: boolean,
): SpendPart {
	const money = moneyOf(input);
	const effort = Object.fromEntries(CLASSES.map((id) => [id, classEffort(sources, id)]));
	return {
		because: null,
		currency: currencyOf(puts) ?? money ?? null,
		hourly: input.hourly,
		inTime: inTime || puts.every(({ typed }) => typed.length > 0),
		inCurrency: money !== undefined && puts.every(({ costCurrency }) => sameMoney(costCurrency, money)),
		classes: effort as Record<LeadClass, ClassEffort>,
		notes: notesOf(input, puts),
	};
}

/** The sources of a class for which anything is known, together. Money of several currencies is not added. */
function classEffort(sources: readonly SourceFigures[], id: LeadClass): ClassEffort {
	const own = sources.filter((of) => of.class === id && (of.cost !== null || of.hours !== null));
	const paid = own.filter(({ cost }) => cost !== null);
	const named = new Set(paid.flatMap(({ costCurrency }) => costCurrency ?? []));
	const one = named.size <= 1;
	// What hours alone brought would make a client look cheaper than money says.
	const priced = own.filter(({ total }) => total !== null);
	const brought = priced.length > 0 ? priced : own;
	return {
		cost: one ? sum(paid.map(({ cost }) => cost)) : null,
		costCurrency: one ? ([...named][0] ?? null) : null,
		hours: sum(own.map(({ hours }) => hours)),
		total: one ? sum(own.map(({ total }) => total)) : null,
		created: brought.reduce((all, { created }) => all + created, 0),
		won: brought.reduce((all, { won }) => all + won, 0),
		valueWon: sum(brought.map(({ valueWon }) => valueWon)),
	};
}
