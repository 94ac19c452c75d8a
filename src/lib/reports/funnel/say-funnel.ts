import { CLASS_PLURALS } from '../../format/words';
import type { Funnel, LeadClass, Report, Stage } from '../../model';
import { isShared } from '../advice';
import { counted, listed, number, percent, percentRange } from '../say';

/** With fewer open at a stage nobody can say that they wait there. */
const OPEN_THAT_WAIT = 3;

/** Where most are lost; where that is not known, where most stand. */
export function funnelHeadline(funnel: Funnel): string {
	const { lost, lostPlaced, openPlaced, stages } = funnel;
	const lossy = foremost(stages, (stage) => stage.lost);
	const busy = foremost(stages, (stage) => stage.open);
	if (lostPlaced > 0) {
		const of = lostPlaced < lost ? 'lost ones whose stage is known' : 'lost';
		if (lossy === null)
			return `${alikeSaid(stages, (stage) => stage.lost, 'are lost')} of ${number(lostPlaced)} ${of}.`;
		return `${mostOrMore(lossy.lost, lostPlaced)} are lost at “${lossy.label}”${elsewhere(lossy.lost, lostPlaced)}: ${number(lossy.lost)} of ${number(lostPlaced)} ${of}.`;
	}
	if (busy === null)
		return `${alikeSaid(stages, (stage) => stage.open, 'are open')} of ${number(openPlaced)}.`;
	if (openPlaced === 1) return `The one open opportunity stands at “${busy.label}”.`;
	return `${mostOrMore(busy.open, openPlaced)} open ones stand at “${busy.label}”${elsewhere(busy.open, openPlaced)}: ${number(busy.open)} of ${number(openPlaced)}.`;
}

/** "As many are lost at “Call” as at “Offer”: 12 each", of those that share the highest figure. */
function alikeSaid(stages: readonly Stage[], figure: (stage: Stage) => number, what: string): string {
	const highest = Math.max(0, ...stages.map(figure));
	const names = stages.filter((stage) => figure(stage) === highest).map(({ label }) => `“${label}”`);
	return `As many ${what} at ${names[0] ?? ''} as at ${listed(names.slice(1))}: ${number(highest)} each`;
}

const mostOrMore = (n: number, of: number): string => (2 * n > of ? 'Most' : 'More');
const elsewhere = (n: number, of: number): string => (2 * n > of ? '' : ' than at any other stage');

/** The stage with the highest figure; null where two share it or all are nothing. */
function foremost(stages: readonly Stage[], figure: (stage: Stage) => number): Stage | null {
	const highest = Math.max(0, ...stages.map(figure));
	const [only, second] = stages.filter((stage) => figure(stage) === highest);
	return highest === 0 || only === undefined || second !== undefined ? null : only;
}

/** Where open ones have been open longest; null where too few are open to say. */
export function waitsSaid({ stages }: Funnel): string | null {
	const many = stages.filter(({ open, openDays }) => open >= OPEN_THAT_WAIT && openDays !== null);
	const longest = foremost(many, ({ openDays }) => openDays ?? 0);
	if (longest === null || many.length < 2) return null;
	return `Those open at “${longest.label}” were created longest ago: half of these ${number(longest.open)} are ${counted(Math.floor(longest.openDays ?? 0), 'day')} old or older.`;
}

/** How the figures of the way are made, or why there are none; null where there is nothing to explain. */
export function wayExplained(report: Pick<Report, 'choices'>, funnel: Funnel): string {
	if (funnel.because === null)
		return `How many reached a stage is inferred from where each one is now: a won one is taken to have passed every stage, a lost one those up to where it was lost. Open ones are left out. ${ORDER[funnel.order ?? 'names']}`;
	return `${WHY[funnel.because]}${isShared(report) ? '' : REMEDY[funnel.because]}`;
}

const ORDER = {
	numbers: 'The order of the stages is that of the numbers in their names.',
	names: 'The order of the stages is taken from their names.',
} as const;

const WHY = {
	'no-order': 'The order of these stages is not known, so it cannot be said how many reach each of them.',
	'ends-only':
		'Most lost ones say only that they were lost, not at which stage, so it cannot be said how many reach each of them.',
	'no-losses': 'No loss is among these, so it cannot be said how many reach each stage.',
} as const;

const REMEDY = {
	'no-order': ' Number them (“1 – First call”) to see it.',
	'ends-only': ' Some systems can export the last stage before the end: map that column as the stage.',
	'no-losses': '',
} as const;

/** Lost or open ones that stand nowhere; null where all have a stage. */
export function unplacedSaid({ lost, lostPlaced, open, openPlaced, because }: Funnel): string | null {
	const parts = [
		...(lost > lostPlaced && because !== 'ends-only' ? [counted(lost - lostPlaced, 'lost one')] : []),
		...(open > openPlaced ? [counted(open - openPlaced, 'open one')] : []),
	];
	if (parts.length === 0) return null;
	const one = parts.length === 1 && parts[0]?.startsWith('1 ') === true;
	return `${parts.join(' and ')} ${one ? 'has' : 'have'} no stage and ${one ? 'is' : 'are'} left out here.`;
}

/** The step at which a class loses the largest share, in words; null without a way. */
export function hardestStepSaid({ stages, because }: Funnel, leadClass: LeadClass): string | null {
	if (because !== null) return null;
	const steps = stages.flatMap((stage, i) => {
		const of = stage.classes.find((one) => one.class === leadClass);
		const next = stages[i + 1]?.label ?? null;
		return of?.wentOn == null || of.reached === null || of.reached < 10
			? []
			: [{ stage, next, of, on: of.wentOn }];
	});
	if (steps.length < 2) return null;
	const hardest = steps.reduce((least, step) => (step.on.rate < least.on.rate ? step : least));
	if (hardest.on.rate === 1) return null;
	const where = hardest.next === null ? 'were won' : `went on to “${hardest.next}”`;
	return `Of ${CLASS_PLURALS[leadClass]} that reached “${hardest.stage.label}” ${percent(hardest.on.rate)} ${where} (${percentRange(hardest.on)}): no other step keeps fewer.`;
}
