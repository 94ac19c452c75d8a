import { CLASSES, type Effort, type Filters, type LeadClass, type Spent } from '../../model';
import { totalCost } from '../../stats/economics';
import type { LabelFact, SpendFact } from './facts';
import { sameLabel, sameMoney } from './same';

export interface SpendInput {
	readonly facts: readonly SpendFact[];
	readonly labels: readonly LabelFact[];
	/** What the owner typed in, over the whole time of the files. */
	readonly typed: readonly Spent[];
	readonly hourly: number | null;
	readonly filters: Filters;
	/** Currencies of all amounts, null among them where none is named; empty without amounts. */
	readonly currencies: readonly (string | null)[];
	/** `YYYY-MM-DD`, each null where no file has a date. */
	readonly asOf: string | null;
	readonly firstCreated: string | null;
}

/** What was put into one source, and where it counts. */
export interface Put extends Effort {
	/** As the opportunities spell it. */
	readonly source: string;
	/** Class of most of its opportunities; of the label by itself where there are none. */
	readonly class: LeadClass;
	/** Classes in which the label stands. */
	readonly classes: readonly LeadClass[];
	/** Opportunities that have the label, whatever the filters. */
	readonly opportunities: number;
	/** Which of its figures the owner typed in: these are of the whole time. */
	readonly typed: readonly ('cost' | 'hours')[];
	/** A typed figure stands in place of one of the files. */
	readonly beats: boolean;
	/** Why it has no figures, where it has none. */
	readonly lacks: 'several currencies' | 'typed for all time' | 'no month' | null;
}

const hasPeriod = ({ from, to }: Filters): boolean => from !== undefined || to !== undefined;

/** The one currency of all amounts; `undefined` where there are several, or none. */
export const moneyOf = ({ currencies }: Pick<SpendInput, 'currencies'>): string | null | undefined =>
	currencies.length === 1 ? (currencies[0] ?? null) : undefined;

/** What was put into every source that the files or the owner name, as far as the filters let it through. */
export function putsOf(input: SpendInput): Put[] {
	const { facts, typed, filters } = input;
	const known = [...new Set(facts.flatMap(({ source }) => source ?? []))];
	const spelled = spelling([...known, ...input.labels.map(({ source }) => source)]);
	const told = new Map(typed.map((one) => [spelled(one.source), one]));
	const classesOf = byLabel(input.labels);
	const factsOf = grouped(facts, ({ source }) => source ?? '\n');
	const money = moneyOf(input);
	return [...new Set([...known, ...told.keys()])]
		.map((source) => {
			const own = factsOf.get(source) ?? [];
			const classes = classesOf.get(source) ?? [];
			return {
				source,
				class: classes[0]?.class ?? own[0]?.labelClass ?? 'unknown',
				classes: classes.map((one) => one.class),
				opportunities: classes.reduce((sum, { n }) => sum + n, 0),
				...figures(own, told.get(source), hasPeriod(filters), money ?? null),
				total: null,
			};
		})
		.filter((put) => filters.class === undefined || put.class === filters.class)
		.filter((put) => filters.source === undefined || put.source === filters.source)
		.map((put, _, all) => ({ ...put, total: totalOf(put, input.hourly, hourlyCurrency(all, money)) }));
}

function grouped<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
	const groups = new Map<string, T[]>();
	for (const one of all) {
		const group = groups.get(keyOf(one));
		if (group === undefined) groups.set(keyOf(one), [one]);
		else group.push(one);
	}
	return groups;
}

/** How the opportunities, or else the spend, spell a label that was typed in. */
function spelling(labels: readonly string[]): (label: string) => string {
	const byKey = new Map(labels.map((label) => [sameLabel(label), label]));
	const exact = new Set(labels);
	return (label) => (exact.has(label) ? label : (byKey.get(sameLabel(label)) ?? label));
}

/** Classes of each label, that of most opportunities first. */
function byLabel(labels: readonly LabelFact[]): ReadonlyMap<string, readonly LabelFact[]> {
	const groups = grouped(labels, ({ source }) => source);
	for (const of of groups.values())
		of.sort((a, b) => b.n - a.n || CLASSES.indexOf(a.class) - CLASSES.indexOf(b.class));
	return groups;
}

type Figures = Pick<Put, 'cost' | 'costCurrency' | 'hours' | 'typed' | 'beats' | 'lacks'>;

/** The figures of one source: what is typed goes before what the files say, each for itself. */
function figures(
	facts: readonly SpendFact[],
	told: Spent | undefined,
	period: boolean,
	money: string | null,
): Figures {
	const filed = ofFiles(facts, period);
	const typed = (['cost', 'hours'] as const).filter((key) => (told?.[key] ?? null) !== null);
	const figure = (key: 'cost' | 'hours') =>
		!typed.includes(key) ? filed[key] : period ? null : (told?.[key] ?? null);
	return {
		cost: figure('cost'),
		costCurrency: typed.includes('cost') ? money : filed.costCurrency,
		hours: figure('hours'),
		typed,
		beats: typed.some((key) => filed[key] !== null),
		lacks: period && typed.length > 0 ? 'typed for all time' : typed.includes('cost') ? null : filed.lacks,
	};
}

function ofFiles(
	facts: readonly SpendFact[],
	period: boolean,
): Pick<Put, 'cost' | 'costCurrency' | 'hours' | 'lacks'> {
	const none = { cost: null, costCurrency: null, hours: null };
	if (period && facts.some(({ undated }) => undated > 0)) return { ...none, lacks: 'no month' };
	const hours = sum(facts.map((fact) => fact.hours));
	const paid = facts.filter(({ cost }) => cost !== null);
	const named = new Set(paid.flatMap(({ currency }) => currency ?? []));
	if (named.size > 1) return { ...none, hours, lacks: 'several currencies' };
	const [costCurrency = null] = named;
	return { cost: sum(paid.map(({ cost }) => cost)), costCurrency, hours, lacks: null };
}

/** Sum of what is known; null where nothing is. */
export function sum(figures: readonly (number | null)[]): number | null {
	const known = figures.filter((figure) => figure !== null);
	return known.length === 0 ? null : known.reduce((total, figure) => total + figure, 0);
}

/** The one currency of all costs; null where none is named, or there are several. */
export function currencyOf(puts: readonly Put[]): string | null {
	const named = new Set(
		puts.flatMap(({ cost, costCurrency }) => (cost === null ? [] : (costCurrency ?? []))),
	);
	return named.size === 1 ? ([...named][0] ?? null) : null;
}

/** The currency in which an hour is worth something: that of the costs, else that of the amounts. */
const hourlyCurrency = (puts: readonly Put[], money: string | null | undefined): string | null =>
	currencyOf(puts) ?? money ?? null;

function totalOf({ cost, costCurrency, hours }: Put, hourly: number | null, currency: string | null) {
	if (hours === null || hourly === null) return cost;
	if (cost === null) return totalCost(0, hours, hourly);
	return sameMoney(costCurrency, currency) ? totalCost(cost, hours, hourly) : null;
}
