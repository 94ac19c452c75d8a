import { CLASS_PLURALS } from '../../format/words';
import type { LeadClass, ProvenReport, Report } from '../../model';
import { movedHours } from '../../stats/economics';
import type { Range } from '../../stats/wilson';
import type { Limited } from '../answer';
import { isShared } from '../advice';
import { counted, listed, number } from '../say';
import { shortMoney } from '../sources/short-money';
import { hoursAMonth, yieldsOf, type ClassYield } from './effort';

const LIMITS =
	'So far, on average over all that was put in. The ranges say what chance could make of as many opportunities at the same mean amount. What was won after the files end is not in it, and sources of which hours or costs are not known are left out.';

const MAY_BE_CHANCE =
	'The ranges of the first two overlap, so the difference may be chance: do not move much for it.';

/** Whether the range of the best class reaches into that of the next. */
function mayBeChance(timed: readonly ClassYield[]): boolean {
	const [first, second] = timed.flatMap(({ perHour }) => perHour ?? []).sort((a, b) => b.value - a.value);
	return second !== undefined && !((first?.range?.low ?? -Infinity) > (second.range?.high ?? Infinity));
}

/** What to do where the best class is surely ahead. */
function nextHour(timed: readonly ClassYield[]): string {
	const [best] = ranked(timed, ({ perHour }) => perHour?.value);
	return `Put the next free hour into ${best?.name ?? ''}, and look again in a few months.`;
}

/** Where does an hour bring most? Null where nothing is known of hours and costs. */
export function effortSaid(report: Pick<Report, 'sources' | 'currency'>): Limited | null {
	const yields = yieldsOf(report);
	if (yields.length === 0) return null;
	const timed = yields.filter(({ perHour }) => perHour !== null);
	const { sentence, emphasis } = timed.length > 0 ? hourSaid(timed, report) : oneSaid(yields, report);
	return {
		question: timed.length > 0 ? 'Where does an hour bring most?' : 'Where does money bring most?',
		sentence,
		emphasis,
		why: [
			timed.length > 0 ? returnsSaid(yields, report) : null,
			mayBeChance(timed) ? MAY_BE_CHANCE : timed.length > 1 ? nextHour(timed) : null,
		]
			.filter((part) => part !== null)
			.join(' '),
		limits: LIMITS,
	};
}

interface Said {
	readonly sentence: string;
	readonly emphasis: string | null;
}

/** The classes with a figure, the highest first. */
const ranked = (yields: readonly ClassYield[], of: (one: ClassYield) => number | undefined) =>
	yields
		.flatMap((one) => {
			const value = of(one);
			return value === undefined ? [] : [{ name: CLASS_PLURALS[one.class], value }];
		})
		.sort((a, b) => b.value - a.value);

function hourSaid(yields: readonly ClassYield[], { currency }: Pick<Report, 'currency'>): Said {
	const [first, ...others] = ranked(yields, ({ perHour }) => perHour?.value);
	if (first === undefined) return { sentence: '', emphasis: null };
	const money = (value: number) => shortMoney(value, currency);
	const brought =
		first.value < 0 ? `cost ${money(-first.value)} more than it won` : `brought ${money(first.value)}`;
	const emphasis = `put into ${first.name} ${brought}`;
	if (others.length === 0)
		return { sentence: `An hour ${emphasis} so far; of the others it is not known.`, emphasis };
	const rest = others.map(({ name, value }) => `one put into ${name} ${money(value)}`);
	return { sentence: `An hour ${emphasis} so far, ${listed(rest)}.`, emphasis };
}

function oneSaid(yields: readonly ClassYield[], { currency }: Pick<Report, 'currency'>): Said {
	const [first, ...others] = ranked(yields, ({ perOne }) => perOne?.value);
	if (first === undefined) return { sentence: '', emphasis: null };
	const emphasis = `put into ${first.name} brought ${shortMoney(first.value, currency)}`;
	const rest = others.map(({ name, value }) => `each one put into ${name} ${shortMoney(value, currency)}`);
	const end = rest.length === 0 ? '; of the others it is not known' : `, ${listed(rest)}`;
	return { sentence: `Each ${shortMoney(1, currency)} ${emphasis} so far${end}.`, emphasis };
}

function returnsSaid(yields: readonly ClassYield[], report: Pick<Report, 'currency'>): string | null {
	if (yields.every(({ perOne }) => perOne === null)) return null;
	return oneSaid(yields, report).sentence;
}

/** Why nothing is said of hours and costs, for an owner who looks for it; null for others, as costs are not shared. */
export function noEffortSaid(report: ProvenReport): string | null {
	if (isShared(report)) return null;
	const { spend } = report.evidence;
	if (spend === null)
		return 'What an hour or what money brings cannot be said: neither the files nor you say what each source cost.';
	if (spend.because !== null) return spend.because;
	if (!spend.inCurrency)
		return 'What an hour or what money brought cannot be said: the costs and what was won are not of one currency.';
	if (!spend.inTime)
		return 'What an hour or what money brought cannot be said: what was spent is of another time than the opportunities.';
	return 'What an hour or what money brought cannot be said: no source has both its cost and what it won.';
}

/** The two ways between which hours are moved. */
export interface Move {
	/** A month, 0 or more. */
	readonly hours: number;
	readonly from: 'lead' | 'referral';
}

const OTHER = { lead: 'referral', referral: 'lead' } as const;
const IF_ALL_ARE_ALIKE = 'This assumes that the next hour brings as much as those before.';
const UPPER_BOUND =
	'It seldom does, since the easiest is done first: take it as an upper bound, and move a little at a time.';

/** What if some hours moved? Null where what an hour brings is not known of both. */
export function moveSaid(report: Report, { hours, from }: Move): Limited | null {
	const yields = yieldsOf(report);
	const of = (id: LeadClass) => yields.find((one) => one.class === id && one.perHour !== null);
	const [giving, taking] = [of(from), of(OTHER[from])];
	if (giving?.perHour == null || taking?.perHour == null) return null;
	const question = 'What if some hours moved?';
	if (!(hours > 0)) return { question, sentence: 'No hours are moved.', emphasis: null, why: '', limits: '' };
	const change = movedHours(hours, giving.perHour.value, taking.perHour.value);
	const size = shortMoney(Math.abs(change), report.currency);
	const emphasis =
		change === 0
			? 'neither more nor less'
			: `${change > 0 ? `at most ${size} more` : `${size} less`} a month`;
	const spent = hoursAMonth(giving, report);
	const all =
		spent === null || spent >= hours
			? null
			: `That is more than the ${spent < 10 ? spent.toFixed(1) : number(spent)} hours a month that ${CLASS_PLURALS[from]} took so far.`;
	return {
		question,
		sentence: `Moving ${hoursSaid(hours)} a month from ${CLASS_PLURALS[from]} to ${CLASS_PLURALS[OTHER[from]]} would have brought ${emphasis}.`,
		emphasis,
		why: [
			all,
			from === 'lead'
				? 'An hour for referrals is a call to a partner, a thank-you, an introduction given.'
				: null,
		]
			.filter((part) => part !== null)
			.join(' '),
		limits: change > 0 ? `${IF_ALL_ARE_ALIKE} ${UPPER_BOUND}` : IF_ALL_ARE_ALIKE,
	};
}

const hoursSaid = (hours: number): string =>
	Number.isInteger(hours)
		? counted(hours, 'hour')
		: `${new Intl.NumberFormat('en', { maximumFractionDigits: 1 }).format(hours)} hours`;

/** What the moved hours brought where they were, and where they go; null where either is not known. */
export function movedTable(
	report: Report,
	{ hours, from }: Move,
): readonly { readonly class: LeadClass; readonly value: number; readonly range: Range | null }[] | null {
	const rows = ([from, OTHER[from]] as const).flatMap((id) => {
		const hour = yieldsOf(report).find((one) => one.class === id)?.perHour;
		if (hour == null) return [];
		const { value, range } = hour;
		const times = (money: number) => hours * money;
		return [
			{
				class: id,
				value: times(value),
				range: range === null ? null : { low: times(range.low), high: times(range.high) },
			},
		];
	});
	return rows.length === 2 && hours > 0 ? rows : null;
}
