import { CLASS_PLURALS } from '../../format/words';
import type { EffortShare, EffortShares, ProvenReport } from '../../model';
import type { Answer } from '../answer';
import { begin, counted, percent } from '../say';
import { effortOf } from './shares';

const BY: Readonly<Record<EffortShares['by'], string>> = {
	total: 'of all that was put in',
	cost: 'of the money spent',
	hours: 'of the hours',
};

/** Where does the effort go, and where do clients come from? Null where nothing is known of what was put in. */
export function effortAgainstWins({ evidence }: ProvenReport): Answer | null {
	const { effort } = evidence;
	if (effort === null) return null;
	const { by, wins } = effort;
	const [first, second] = largest(effort);
	if (first === undefined) return null;
	const whole = effort.classes.length === 1;
	const emphasis =
		wins === 0
			? `${percent(effortOf(first, by) ?? 0)} ${BY[by]}`
			: `${percent(effortOf(first, by) ?? 0)} ${BY[by]} and brought ${percent(first.ofWins ?? 0)} of the wins`;
	const then =
		second === undefined || wins === 0
			? ''
			: `; ${CLASS_PLURALS[second.class]} took ${percent(effortOf(second, by) ?? 0)} and brought ${percent(second.ofWins ?? 0)}`;
	return {
		question: 'Where does the effort go, and where do clients come from?',
		sentence: whole
			? `All effort that is known of went into ${CLASS_PLURALS[first.class]}.`
			: `${begin(CLASS_PLURALS[first.class])} took ${emphasis}${then}.`,
		emphasis: whole ? null : emphasis,
		why: whySaid(effort),
	};
}

/** The class that took most, and of the others the one that brought most. */
function largest({ classes, by }: EffortShares): readonly EffortShare[] {
	const [first] = [...classes].sort((a, b) => (effortOf(b, by) ?? 0) - (effortOf(a, by) ?? 0));
	const [second] = classes.filter((of) => of !== first).sort((a, b) => b.won - a.won);
	return [first, second].flatMap((of) => of ?? []);
}

function whySaid({ by, wins, otherWins }: EffortShares): string {
	return [
		{
			total: 'Money and hours are taken together, an hour at what it was said to be worth.',
			cost: 'Hours are not in it.',
			hours: 'Money is not in it.',
		}[by],
		wins === 0 ? 'Nothing has been won from these sources yet.' : '',
		otherWins === 0
			? ''
			: `${begin(counted(otherWins, 'win'))} came from sources of which nobody has said what was put in; ${otherWins === 1 ? 'it is' : 'they are'} left out here.`,
		'These are shares of what was: they do not say what one more hour would bring.',
	]
		.filter((part) => part !== '')
		.join(' ');
}
