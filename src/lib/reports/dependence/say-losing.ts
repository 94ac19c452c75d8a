import type { Dependence, Depended, ProvenReport } from '../../model';
import type { Limited } from '../answer';
import { ended } from '../partners/reasons';
import { counted, number } from '../say';
import { clip } from '../sources/names';
import { shortMoney } from '../sources/short-money';
import { joined } from './say';

/** What would losing one cost? A description of the past; null where no referral of a partner was won. */
export function losingOne(report: ProvenReport): Limited | null {
	const { dependence } = report.evidence;
	if (dependence === null) return null;
	const [top] = dependence.first;
	return {
		question: 'What would losing one cost?',
		...costSaid(top),
		why: joined([fromSaid(top), statusSaid(top), moneySaid(top, report.currency)]),
		limits: joined(limitsSaid(dependence, report)),
	};
}

/** Wins a year as they are said: "2.3", "12", "under 0.1". */
export function aYearWords(n: number): string {
	if (n < 0.05) return 'under 0.1';
	return n < 9.95 ? n.toFixed(1).replace(/\.0$/, '') : number(Math.round(n));
}

const yearsWords = (years: number): string => {
	const said = aYearWords(years);
	return `${said} ${said === '1' ? 'year' : 'years'}`;
};

function costSaid({ partner, won, aYear }: Depended): Pick<Limited, 'sentence' | 'emphasis'> {
	const name = clip(partner);
	if (aYear === null) {
		const emphasis = counted(won, 'new client');
		return { sentence: `${name} brought ${emphasis} so far.`, emphasis };
	}
	const said = aYearWords(aYear.won);
	const emphasis = `about ${said} new ${said === '1' ? 'client' : 'clients'} a year`;
	return { sentence: `${name} brought ${emphasis}.`, emphasis };
}

/** What a year rests on. */
function fromSaid({ won, years, status }: Depended): string {
	if (years === null && status === null)
		return 'None of those referrals has a date, so nothing is said of what a year brings.';
	return years === null
		? 'Since the first dated referral there is less than a year to look at, so nothing is said of what a year brings.'
		: `That is ${counted(won, 'win')} in the ${yearsWords(years)} since the first referral.`;
}

const QUIET: Readonly<Partial<Record<NonNullable<Depended['status']>, string>>> = {
	'gone-quiet': 'has gone quiet already',
	overdue: 'is overdue already',
	'maybe-quiet': 'may have gone quiet already',
};

function statusSaid({ partner, status }: Depended): string | null {
	const words = status === null ? undefined : QUIET[status];
	return words === undefined ? null : ended(`${clip(partner)} ${words}`);
}

function moneySaid({ aYear, valueWon }: Depended, currency: string | null): string | null {
	if (valueWon === null || valueWon <= 0) return null;
	return aYear?.valueWon == null
		? `They brought ${shortMoney(valueWon, currency)}.`
		: `In money it was about ${shortMoney(aYear.valueWon, currency)} a year.`;
}

function limitsSaid({ first, unpriced, wins }: Dependence, { filters }: ProvenReport): (string | null)[] {
	const several = first.some(({ valueByCurrency }) => valueByCurrency !== null);
	return [
		'This describes the past and is no forecast: some of these clients might have come another way, and one who sent many may send more or fewer.',
		several ? 'Amounts are in several currencies, which are never added.' : null,
		unpriced === 0 || unpriced === wins
			? null
			: `${unpriced === 1 ? 'One of these wins has' : `${number(unpriced)} of these wins have`} no amount, so the money is too low.`,
		Object.keys(filters).length === 0
			? null
			: 'Filters choose which wins count here; how each one stands now rests on all of their referrals.',
	];
}
