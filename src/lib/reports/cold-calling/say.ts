import type { AgainstCold, ColdCalling, ProvenReport } from '../../model';
import type { Answer } from '../answer';
import { begin, counted, listed, number, times, timesRange } from '../say';
import { sourcesIn } from '../sources/from-report';
import { namesOf, type Names } from '../sources/names';

/** Named one by one up to so many. */
const MOST_NAMED = 3;

/** Which sources close more often than cold calling? Null where cold calling is no source, or has nothing decided. */
export function betterThanCold(report: ProvenReport): Answer | null {
	const { coldCalling } = report.evidence;
	if (coldCalling === null) return null;
	const names = namesOf(sourcesIn(report));
	return {
		question: 'Does it close more often than cold calling?',
		...said(coldCalling, names),
		why: whySaid(coldCalling),
	};
}

function said({ against }: ColdCalling, names: Names): Pick<Answer, 'sentence' | 'emphasis'> {
	const more = against.filter(({ stands }) => stands === 'more').sort(byLow);
	const less = against.filter(({ stands }) => stands === 'less');
	if (against.length === 0)
		return {
			sentence: 'No other source has ten decided yet, so none is held against cold calling.',
			emphasis: null,
		};
	const parts = [
		more.length === 0 ? null : moreSaid(more, names),
		less.length === 0
			? null
			: `${namesSaid(less, names)} ${less.length === 1 ? 'closes' : 'close'} less often`,
	].filter((part) => part !== null);
	if (parts.length === 0)
		return {
			sentence: 'No source can be told from cold calling yet.',
			emphasis: 'can be told from cold calling',
		};
	const emphasis = more.length > 0 ? 'more often than cold calling' : 'less often';
	const end = more.length === 0 ? ' than cold calling' : '';
	return { sentence: `Worth a look: ${parts.join('; ')}${end}.`, emphasis: emphasisIn(more, emphasis) };
}

const emphasisIn = (more: readonly AgainstCold[], emphasis: string): string | null =>
	more.length === 1 ? null : emphasis;

/** What is surest to be more stands first. */
const byLow = (a: AgainstCold, b: AgainstCold): number => b.low - a.low;

function moreSaid(more: readonly AgainstCold[], names: Names): string {
	const [only] = more;
	if (only === undefined || more.length > 1)
		return `${namesSaid(more, names)} close more often than cold calling`;
	const figure = { value: only.ratio, low: only.low, high: only.high };
	const factor = times(figure, 1);
	const range = timesRange(figure, 1);
	// “Partner” referrals close, “Webinar” closes.
	const close = names.phrase(only).endsWith('”') ? 'closes' : 'close';
	return factor === null || only.high === null
		? `${names.phrase(only)} ${close} ${range} times as often as cold calling`
		: `${names.phrase(only)} ${close} ${factor} times as often as cold calling (${range})`;
}

function namesSaid(some: readonly AgainstCold[], names: Names): string {
	const named = some.slice(0, some.length === MOST_NAMED + 1 ? MOST_NAMED - 1 : MOST_NAMED);
	const more = some.length - named.length;
	return listed([...named.map((one) => names.phrase(one)), ...(more === 0 ? [] : [`${number(more)} more`])]);
}

function whySaid({ won, decided, against, tooFew }: ColdCalling): string {
	return [
		`Cold calling won ${number(won)} of ${counted(decided, 'decided one')}.`,
		against.length < 2
			? ''
			: `Whoever looks at ${number(against.length)} sources finds some that differ by chance, so only larger differences count.`,
		tooFew === 0
			? ''
			: `${begin(counted(tooFew, 'source'))} with fewer than ten decided ${tooFew === 1 ? 'is' : 'are'} left out.`,
	]
		.filter((part) => part !== '')
		.join(' ');
}
