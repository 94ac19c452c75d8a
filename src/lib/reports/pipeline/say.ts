import { CLASS_PLURALS, CLASS_SINGULARS } from '../../format/words';
import type { Likely, OpenClass, OpenPipeline, ProvenReport } from '../../model';
import { isShared } from '../advice';
import type { Limited } from '../answer';
import { begin, counted, number, percent } from '../say';
import { shortMoney } from '../sources/short-money';

/** A class of whose wins fewer than this share have an amount has a mean that may mislead. */
const MOST_HAVE_AMOUNTS = 0.8;

/** What will the open ones bring? Null where nothing is open. */
export function pipelineSaid(report: ProvenReport): Limited | null {
	const { pipeline } = report.evidence;
	if (pipeline === null) return null;
	const question = 'What will the open ones bring?';
	const { wins } = pipeline;
	if (wins === null)
		return {
			question,
			sentence: `${begin(openSaid(pipeline.open))}; how many will be won cannot be said.`,
			emphasis: null,
			why: unjudged(pipeline.classes).join(' '),
			limits: '',
		};
	const { sentence, emphasis } = winsSaid(pipeline, wins);
	return {
		question,
		sentence,
		emphasis,
		why: [moneySaid(pipeline, report.currency), beyondSaid(pipeline, report), ...unjudged(pipeline.classes)]
			.filter((part) => part !== null)
			.join(' '),
		limits: limitsOf(report, pipeline),
	};
}

const openSaid = (n: number): string => counted(n, 'opportunity is open', 'opportunities are open');

function winsSaid(
	{ open, judged, beyond }: OpenPipeline,
	wins: Likely,
): { readonly sentence: string; readonly emphasis: string } {
	const some = judged < open ? ' that can be judged' : '';
	if (beyond === judged && wins.high === 0) {
		const emphasis = 'not expected to be won';
		return judged === 1
			? {
					sentence: `The one open opportunity${some} is ${emphasis}: it is older than any that was.`,
					emphasis,
				}
			: {
					sentence: `The ${number(judged)} open opportunities${some} are ${emphasis}: they are older than any that was.`,
					emphasis,
				};
	}
	if (judged === 1) {
		const emphasis = `a chance of about ${percent(wins.expected)}`;
		return { sentence: `The one open opportunity${some} has ${emphasis} of being won.`, emphasis };
	}
	const emphasis = aboutSaid(wins.expected);
	return {
		sentence: `Of ${number(judged)} open opportunities${some} ${emphasis} will be won, likely ${betweenSaid(wins)}.`,
		emphasis,
	};
}

const aboutSaid = (wins: number): string =>
	wins < 0.5 ? 'probably none' : `about ${number(Math.max(1, Math.round(wins)))}`;

const betweenSaid = ({ low, high }: Likely): string =>
	low === high
		? `no more and no fewer than ${number(high)}`
		: low === 0
			? `no more than ${number(high)}`
			: `between ${number(low)} and ${number(high)}`;

function moneySaid({ value, wins }: OpenPipeline, currency: string | null): string | null {
	if (value === null || wins === null || value.high <= 0) return null;
	const money = (amount: number) => shortMoney(amount, currency);
	const likely =
		value.low <= 0
			? `no more than ${money(value.high)}`
			: `between ${money(value.low)} and ${money(value.high)}`;
	return `If each win brings what the wins of its class brought on average, that is about ${money(value.expected)}, likely ${likely}.`;
}

/** What to do about those that nothing is expected of. */
function beyondSaid({ beyond }: OpenPipeline, report: ProvenReport): string | null {
	if (beyond === 0) return null;
	const todo = (which: string) =>
		isShared(report) ? '' : `: ask whether ${which} is still wanted, or close it`;
	return beyond === 1
		? `One is older than any of its class that was won so far and counts as not won here${todo('it')}.`
		: `${begin(number(beyond))} are older than any of their class that was won so far and count as not won here${todo('each')}.`;
}

/** Why some cannot be judged, a sentence for each reason. */
function unjudged(classes: readonly OpenClass[]): string[] {
	const said = classes.map(({ class: id, open, noDays, because }) => {
		if (because !== null)
			return `${begin(counted(open, `open ${CLASS_SINGULARS[id]}`, `open ${CLASS_PLURALS[id]}`))} cannot be judged. ${because}`;
		return noDays === 0
			? null
			: `${begin(counted(noDays, `open ${CLASS_SINGULARS[id]} has`, `open ${CLASS_PLURALS[id]} have`))} no usable date of creation and cannot be judged.`;
	});
	return said.filter((part) => part !== null);
}

function limitsOf(report: ProvenReport, { classes, value }: OpenPipeline): string {
	const thin = classes.filter(
		({ class: id, mean }) => mean !== null && mean.of < MOST_HAVE_AMOUNTS * report.classes[id].won,
	);
	return [
		'Each has the chance that those of its class had which were as old and still open. The range covers how sure the curves are, and luck; it holds if the time ahead is like the time of the files. Wins that take longer than the files could show so far are not counted.',
		value === null || thin.length === 0
			? null
			: `Many wins have no amount: among ${thin.map(({ class: id, mean }) => `${CLASS_PLURALS[id]} ${number(mean?.of ?? 0)} of ${number(report.classes[id].won)} have one`).join(', ')}.`,
	]
		.filter((part) => part !== null)
		.join(' ');
}
