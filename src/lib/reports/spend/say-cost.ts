import { CLASS_PLURALS } from '../../format/words';
import { CLASSES, type ClassEffort, type LeadClass, type ProvenReport, type SpendPart } from '../../model';
import { costPerWon, returnPerOne, type WithRange } from '../../stats/economics';
import type { Answer } from '../answer';
import { begin, counted, number } from '../say';
import { shortMoney } from '../sources/short-money';

type Said = Omit<Answer, 'question'>;

/** A class of which something is known that was put in. */
interface Put extends ClassEffort {
	readonly id: LeadClass;
	/** Of one won opportunity; null where it cannot be said. */
	readonly client: WithRange | null;
	/** Money won for each 1 put in, so far. */
	readonly each: number | null;
}

/** What does a client cost? Null where neither files nor owner say what was spent. */
export function clientCosts(report: ProvenReport): Answer | null {
	const { spend } = report.evidence;
	if (spend === null) return null;
	return { question: 'What does a client cost?', ...said(report, spend) };
}

function said(report: ProvenReport, spend: SpendPart): Said {
	if (spend.because !== null)
		return plain('What a client costs can’t be said of these alone.', spend.because);
	const puts = putsOf(spend);
	const all = put(puts);
	if (all === null)
		return plain('Nothing is known of what these sources cost.', 'No file of spend names any of them.');
	const currencies = new Set(puts.flatMap(({ costCurrency }) => costCurrency ?? []));
	if (puts.some(({ hours, total }) => hours === null && total === null) || currencies.size > 1)
		return plain(
			'Costs are in several currencies, so each source is looked at by itself.',
			'Money of different currencies is never added.',
		);
	const money = (amount: number) => shortMoney(amount, spend.currency);
	const inAll = inAllSaid(all, money);
	if (!spend.inTime)
		return plain(
			`${begin(inAll)} put in, and what was won is of another time.`,
			'Why that matters stands below the table.',
		);
	const priced = puts.filter(({ total }) => total !== null);
	const paid = put(priced);
	const isPaid = paid !== null && (paid.total ?? 0) > 0;
	const sum = isPaid ? paid : all;
	if (sum.won === 0)
		return plain(`Nothing has been won yet of ${whatSaid(sum, money)} put in.`, openSaid(report, puts));
	if (!isPaid) return hoursSaid(report, spend, all, money);
	const alone = (all.hours ?? 0) > 0 && spend.hourly === null;
	return costSaid(report, spend, priced, money, alone);
}

const plain = (sentence: string, why: string): Said => ({ sentence, emphasis: null, why });

type Tell = (amount: number) => string;

function putsOf(spend: SpendPart): Put[] {
	return CLASSES.flatMap((id) => {
		const effort = spend.classes[id];
		if (effort.cost === null && effort.hours === null) return [];
		const total = effort.total ?? 0;
		const client = total > 0 ? costPerWon(total, effort.won, effort.created) : null;
		const each = spend.inCurrency && effort.valueWon !== null ? returnPerOne(effort.valueWon, total) : null;
		return [{ ...effort, id, client, each }];
	});
}

interface Sum {
	readonly cost: number | null;
	readonly hours: number | null;
	readonly total: number | null;
	readonly created: number;
	readonly won: number;
	readonly valueWon: number | null;
}

const plus = (a: number | null, b: number | null): number | null =>
	a === null || b === null ? (a ?? b) : a + b;

/** All classes as one; null where nothing is known. */
function put(puts: readonly Put[]): Sum | null {
	const [first, ...others] = puts;
	if (first === undefined) return null;
	return others.reduce<Sum>(
		(sum, of) => ({
			cost: plus(sum.cost, of.cost),
			hours: plus(sum.hours, of.hours),
			total: plus(sum.total, of.total),
			created: sum.created + of.created,
			won: sum.won + of.won,
			valueWon: plus(sum.valueWon, of.valueWon),
		}),
		first,
	);
}

const hoursWords = (hours: number): string =>
	hours === 1 ? '1 hour' : `${hours < 10 ? String(Math.round(hours * 10) / 10) : number(hours)} hours`;

/** "$68k and 1,932 hours". */
function whatSaid({ cost, hours }: Sum, money: Tell): string {
	const parts = [cost === null ? null : money(cost), hours === null ? null : hoursWords(hours)];
	return parts.filter((part) => part !== null).join(' and ');
}

function inAllSaid(sum: Sum, money: Tell): string {
	const one = sum.hours === null || (sum.cost === null && sum.hours === 1);
	return `${whatSaid(sum, money)} ${one ? 'was' : 'were'}`;
}

/** "$450 ($312 to $732)". */
const clientSaid = ({ low, high }: WithRange, money: Tell): string => `${money(low)} to ${money(high)}`;

/** @param alone there are hours, and nobody said what one is worth */
function costSaid(
	report: ProvenReport,
	spend: SpendPart,
	puts: readonly Put[],
	money: Tell,
	alone: boolean,
): Said {
	const all = put(puts)!;
	const total = all.total ?? 0;
	const whole = costPerWon(total, all.won, all.created);
	const priced = puts.flatMap((of) => (of.client === null ? [] : [{ ...of, client: of.client }]));
	const referral = priced.find(({ id }) => id === 'referral');
	const lead = priced.find(({ id }) => id === 'lead');
	const both = referral !== undefined && lead !== undefined;
	const emphasis = both
		? `${money(referral.client.value)} so far, one from leads ${money(lead.client.value)}`
		: `${money(whole?.value ?? 0)} so far`;
	const inMoney = alone ? ', in money alone' : '';
	const ranges = both
		? `The ranges are ${clientSaid(referral.client, money)} for referrals and ${clientSaid(lead.client, money)} for leads.`
		: whole === null
			? ''
			: `By the number of clients it could as well be ${clientSaid(whole, money)}.`;
	return {
		sentence: both
			? `A client from referrals cost ${emphasis}${inMoney}.`
			: `A client cost ${emphasis}${inMoney}.`,
		emphasis,
		why: [
			`That is ${money(total)} put in${madeOf(all, spend, money)} for ${counted(all.won, 'client')}.`,
			ranges,
			returnSaid(puts, spend),
			openSaid(report, puts),
		]
			.filter((part) => part !== '')
			.join(' '),
	};
}

function madeOf({ cost, hours }: Sum, { hourly }: SpendPart, money: Tell): string {
	if (hours === null || hourly === null || hours === 0) return '';
	const own = `${hoursWords(hours)} at ${money(hourly)} each`;
	return cost === null || cost === 0 ? ` (${own})` : ` (${money(cost)}, and ${own})`;
}

/** "Each $1 put into referrals brought $18.90 so far, into leads $1.89." */
function returnSaid(puts: readonly Put[], { currency }: SpendPart): string {
	const known = puts.flatMap(({ id, each }) => (each === null ? [] : [{ id, each }]));
	const [first, ...others] = known;
	if (first === undefined) return '';
	const one = shortMoney(1, currency);
	const more = others
		.map(({ id, each }) => `, into ${CLASS_PLURALS[id]} ${brought(each, currency)}`)
		.join('');
	return `Each ${one} put into ${CLASS_PLURALS[first.id]} brought ${brought(first.each, currency)} so far${more}.`;
}

const brought = (each: number, currency: string | null): string =>
	shortMoney(each < 100 ? Math.round(each * 100) / 100 : each, currency);

function hoursSaid(report: ProvenReport, spend: SpendPart, all: Sum, money: Tell): Said {
	const hours = all.hours ?? 0;
	if (hours === 0) return plain('Nothing was put into these sources.', openSaid(report, putsOf(spend)));
	const emphasis = `${hoursWords(hours / all.won)} so far`;
	const value =
		spend.inCurrency && all.valueWon !== null
			? `Each hour brought ${money((all.valueWon - (all.cost ?? 0)) / hours)}.`
			: '';
	return {
		sentence: `A client took ${emphasis}.`,
		emphasis,
		why: [
			`That is ${hoursWords(hours)} for ${counted(all.won, 'client')}.`,
			value,
			openSaid(report, putsOf(spend)),
		]
			.filter((part) => part !== '')
			.join(' '),
	};
}

/** Open ones of the sources that were paid for may still bring more. */
function openSaid({ sources }: ProvenReport, puts: readonly Put[]): string {
	const ids = new Set(puts.map(({ id }) => id));
	const open = (sources ?? [])
		.filter((of) => ids.has(of.class) && (of.cost !== null || of.hours !== null))
		.reduce((sum, of) => sum + of.open, 0);
	if (open === 0) return '';
	return `${begin(counted(open, 'is', 'are'))} still open and may bring more.`;
}
