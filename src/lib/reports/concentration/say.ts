import type { Concentration, ProvenReport } from '../../model';
import type { Answer } from '../answer';
import { begin, counted, number, percent, percentRange } from '../say';
import { sourcesIn } from '../sources/from-report';
import { namesOf } from '../sources/names';
import { shortMoney } from '../sources/short-money';

/** How much hangs on one source? Null where no new client has a known source. */
export function hangsOnOne(report: ProvenReport): Answer | null {
	const { concentration } = report.evidence;
	if (concentration === null) return null;
	const phrase = namesOf(sourcesIn(report)).phrase(concentration.top);
	return {
		question: 'How much hangs on one source?',
		...topSaid(concentration, phrase),
		why: whySaid(concentration, report.currency),
	};
}

const clients = (n: number): string => counted(n, 'new client');

function topSaid(
	{ wins, sources, top, first }: Concentration,
	phrase: string,
): Pick<Answer, 'sentence' | 'emphasis'> {
	if (wins === 1) return { sentence: `The only new client so far came from ${phrase}.`, emphasis: null };
	if (sources === 1) {
		const emphasis = `all ${clients(wins)}`;
		return { sentence: `${begin(phrase)} brought ${emphasis}.`, emphasis };
	}
	if (first > 1)
		return {
			sentence: `Nothing hangs on one source alone: ${number(first)} brought ${number(top.won)} of ${clients(wins)} each.`,
			emphasis: 'Nothing hangs on one source alone',
		};
	const emphasis = `${percent(top.share.rate)} of them`;
	return {
		sentence: `${begin(phrase)} brought ${number(top.won)} of ${clients(wins)}: without it ${emphasis} would be missing.`,
		emphasis,
	};
}

function whySaid(
	{ wins, nameless, sources, top, first, topThree, effective }: Concentration,
	currency: string | null,
) {
	return [
		sources > 1 && first === 1 && top.valueWon !== null && top.shareOfMoney !== null
			? `Without it, ${shortMoney(top.valueWon, currency)} would be missing, too: ${percent(top.shareOfMoney)} of the money won.`
			: '',
		sources > 1 && wins > 1
			? `${first === 1 ? 'Its share' : 'The share of each'} could as well be ${percentRange(top.share)}.`
			: '',
		sources > 3 ? `The first three together brought ${percent(topThree)}.` : '',
		sources > 1
			? `The wins are as spread out as over ${effective.toFixed(1)} equally large sources; there are ${number(sources)}.`
			: '',
		sources > 1 ? 'Some of those clients might have come another way all the same.' : '',
		nameless === 0 ? '' : `${begin(counted(nameless, 'more', 'more'))} came from an unknown source.`,
	]
		.filter((part) => part !== '')
		.join(' ');
}
