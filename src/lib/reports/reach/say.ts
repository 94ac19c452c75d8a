import { CLASS_PLURALS } from '../../format/words';
import type { LeadClass, ProvenReport, Reach } from '../../model';
import { begin, counted, listed, number } from '../say';
import { clip } from '../sources/names';
import { isShared } from '../advice';
import type { Limited } from '../answer';

const monthName = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** "industries", "regions"; for a column of the owner's own "values of “Size”". */
export function valuesSaid({ key, name }: Pick<Reach, 'key' | 'name'>, n: number): string {
	if (key.startsWith('x.')) return n === 1 ? `value of “${clip(name)}”` : `values of “${clip(name)}”`;
	const one = name.toLowerCase();
	if (n === 1) return one;
	return one.endsWith('y') ? `${one.slice(0, -1)}ies` : `${one}s`;
}

/** The dimension spoken of first: markets say most of reach. */
const FIRST = ['industry', 'region', 'service'];

/** The dimensions as they are shown, markets first. */
export const reachesIn = ({ evidence }: ProvenReport): readonly Reach[] =>
	[...evidence.balance.reach].sort((a, b) => placeOf(a) - placeOf(b));

const placeOf = ({ key }: Reach): number => {
	const place = FIRST.indexOf(key);
	return place < 0 ? FIRST.length : place;
};

/** "Leads opened 5 of 9 industries; referrals then brought more in 3 of them." */
export function reachSentence(reach: Reach): string {
	const known = reach.values - reach.undated;
	const opened = (id: LeadClass) => reach.by.find((one) => one.class === id)?.values ?? 0;
	const leads = opened('lead');
	const of = (n: number) =>
		n === known && n > 1
			? `${allSaid(n)} ${valuesSaid(reach, n)}`
			: `${number(n)} of ${number(known)} ${valuesSaid(reach, known)}`;
	if (known === 0) return `Which way opened the ${valuesSaid(reach, reach.values)} cannot be said.`;
	if (leads > 0) return `Leads opened ${of(leads)}; ${thenSaid(reach, leads)}.`;
	const most = Math.max(...reach.by.map(({ values }) => values));
	const first = reach.by.filter(({ values }) => values === most);
	const names = first.map(({ class: id }) => CLASS_PLURALS[id]);
	if (first.length === 1)
		return `${begin(names[0]!)} opened ${of(most)}, leads none${most === known ? '' : ' of them'}.`;
	return `${begin(listed(names))} opened ${of(most)} each, leads none of them.`;
}

function thenSaid({ thenReferrals: then }: Reach, leads: number): string {
	if (then === 0) return `no referral has been won in ${leads === 1 ? 'it' : 'them'} since`;
	if (leads === 1) return 'referrals then brought more in it';
	const some = then < leads ? number(then) : leads === 2 ? 'both' : 'all';
	return `referrals then brought more in ${some} of them`;
}

const allSaid = (n: number): string => (n === 2 ? 'both' : `all ${number(n)}`);

/** Who opens new ground: leads or referrals? Null where no dimension has two values with a client. */
export function reachSaid(report: ProvenReport): Limited | null {
	const [first, ...others] = reachesIn(report);
	if (first === undefined) return null;
	const question = 'Who opens new ground, leads or referrals?';
	const cut = first.by.find(({ class: id }) => id === 'lead')?.values;
	return {
		question,
		sentence: reachSentence(first),
		emphasis: cut === undefined ? null : 'Leads opened',
		why: [...others.map(reachSentence), ...(isShared(report) ? [] : [todoOf([first, ...others])])].join(' '),
		limits: limitsOf(report, [first, ...others]),
	};
}

/** What to do: where leads opened and no referral followed, referrals are to be asked for. */
function todoOf(reaches: readonly Reach[]): string {
	const waiting = reaches.flatMap((reach) =>
		reach.opened
			.filter(({ class: id, referrals }) => id === 'lead' && referrals === 0)
			.map(({ value }) => value),
	);
	const [one] = waiting;
	if (one === undefined)
		return 'Where you want to be known and are not yet, begin with leads, and ask the first clients there to refer you.';
	return waiting.length === 1
		? `Ask the clients whom leads brought in “${clip(one)}” to refer you: nobody there has yet.`
		: `In ${counted(waiting.length, 'of these', 'of these')} leads won clients and no referral was won yet: ask those clients to refer you.`;
}

function limitsOf({ choices }: ProvenReport, reaches: readonly Reach[]): string {
	const from = choices?.created?.first ?? null;
	const begins = from === null ? '' : `, which begin in ${monthName.format(new Date(`${from}T12:00:00Z`))}`;
	const undated = reaches.reduce((sum, reach) => sum + reach.undated, 0);
	return [
		`First means the earliest win in these files${begins}; what was won before cannot be seen. Business of existing clients is not counted.`,
		undated === 0
			? null
			: `For ${counted(undated, 'value', 'values')} without dated wins the first cannot be told.`,
	]
		.filter((part) => part !== null)
		.join(' ');
}

/** "Mar 2025" of `YYYY-MM`, in the reader's locale; "–" where it is unknown. */
export function monthWords(month: string | null, locale?: string): string {
	if (month === null) return '–';
	return new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
		new Date(`${month}-15T12:00:00Z`),
	);
}
