import type { IdealClient, IdealValue, Report } from '../../model';
import { advised } from '../advice';
import { counted, listed, number, ofHundred, percent, percentRange } from '../say';

/** "Industry: Retail"; "Amount: 2,000 to under 5,000". */
export function valueName({
	name,
	value,
	from,
	below,
}: Pick<IdealValue, 'name' | 'value' | 'from' | 'below'>): string {
	return `${name}: ${value ?? bandName(from, below)}`;
}

function bandName(from: number | null, below: number | null): string {
	if (from === null) return below === null ? 'any' : `under ${number(below)}`;
	return below === null ? `${number(from)} or more` : `${number(from)} to under ${number(below)}`;
}

/** Said beside each list: what it is not. */
export const NOT_A_PROOF =
	'Worth a look, not a proof: it stands out among those that came the same way, too, but what closes more often need not do so because of this.';

const NAMED = 3;

/** The sentence above the section. */
export function idealHeadline(ideal: IdealClient): string {
	if (ideal.because !== null) return WHY[ideal.because];
	const more = ideal.values.filter(({ stands }) => stands === 'more');
	const [only] = more;
	if (only === undefined) {
		return ideal.values.some(({ stands }) => stands === 'less')
			? 'No value closes more often than chance would make it; some close less often.'
			: 'Nothing stands out: no value closes more often than chance would make it.';
	}
	if (more.length === 1) return `Worth a look: “${valueName(only)}” closes more often.`;
	const named = more.slice(0, NAMED).map((value) => `“${valueName(value)}”`);
	const left = more.length - named.length;
	return `Worth a look: ${listed(left > 0 ? [...named, `${number(left)} more`] : named)} close more often.`;
}

const WHY = {
	'no-dimensions': 'The files say nothing more of each client, so nothing can be said of the ideal one.',
	'no-losses': 'No loss is recorded, so nobody can tell which clients are won more readily.',
	'too-few': 'No value has ten decided opportunities to be held against others yet.',
} as const;

/** What an owner can do where nothing can be held against others; null where there is nothing to do. */
export function idealAdvice(report: Pick<Report, 'choices'>, ideal: IdealClient): string | null {
	if (ideal.because !== 'no-dimensions') return null;
	const said = advised(report, '', 'Export columns of service, industry, region or amount, too.');
	return said === '' ? null : said;
}

/** "24 of 30 were won (63% to 91%), against 45 of 100 of the others; 40% of the money." */
export function valueSaid(value: IdealValue): string {
	const { won, decided, rate, others, shareOfMoney, shareOfDecided } = value;
	const closed = `${number(won)} of ${number(decided)} were won (${percentRange(rate)}), against ${ofHundred(others.rate.rate)} of the others`;
	return shareOfMoney === null
		? `${closed}.`
		: `${closed}. It is ${percent(shareOfDecided)} of those decided and brought ${percent(shareOfMoney)} of the money won.`;
}

/** How many values were looked at, and what chance alone would do; null where none was. */
export function lookedSaid({ looked, values }: IdealClient): string | null {
	if (looked === 0) return null;
	const listed = values.filter(({ stands }) => stands !== null).length;
	const chance = Math.round(looked / 20);
	const looking = `${counted(looked, 'value')} with ten or more decided ${looked === 1 ? 'was' : 'were'} looked at.`;
	const alone = `By chance alone one in twenty of so many would look different, here ${chance === 0 ? 'hardly any' : `about ${number(chance)}`}; only what stands out beyond that is named`;
	return `${looking} ${alone}${listed === 0 ? '.' : ', and about one in ten of what is named may still be chance.'}`;
}

/** Columns that were not looked at; null where none was left out. */
export function leftOutSaid({ leftOut }: IdealClient): string | null {
	if (leftOut.length === 0) return null;
	const names = leftOut.map((name) => `“${name}”`).join(', ');
	return `Left out, because ${leftOut.length === 1 ? 'it says' : 'they say'} only how one ended: ${names}.`;
}

/** How many open ones have values of the best clients; null where there are none to look for. */
export function matchingSaid({ values, matching, open }: IdealClient): string | null {
	if (!values.some(({ stands }) => stands === 'more')) return null;
	if (open === 0) return 'No new business is open.';
	if (open === 1)
		return matching === 0
			? 'The one open opportunity has no value that closes more often.'
			: 'The one open opportunity has a value that closes more often.';
	if (matching === 0) return `None of the ${number(open)} open ones has a value that closes more often.`;
	return matching === 1
		? `One of ${number(open)} open opportunities has a value that closes more often: work on it first.`
		: `${number(matching)} of ${number(open)} open opportunities have a value that closes more often: work on these first.`;
}
