import type { Dependence, ProvenReport } from '../../model';
import type { Limited } from '../answer';
import { counted, number, percent, percentRange } from '../say';
import { ended } from '../partners/reasons';
import { clip } from '../sources/names';
import { A_QUARTER } from './rules';
import { whatToDo } from './say-advice';

/** How much hangs on one partner, and what to do. */
export interface Depends extends Limited {
	readonly todo: string;
}

/** How much hangs on one partner? Null where no referral of a partner was won. */
export function dependsOnOne(report: ProvenReport): Depends | null {
	const { dependence } = report.evidence;
	if (dependence === null) return null;
	return {
		question: 'How much hangs on one partner?',
		...firstSaid(dependence),
		why: joined(whySaid(dependence)),
		limits: joined(limitsSaid(dependence)),
		todo: whatToDo(dependence, report),
	};
}

export const joined = (parts: readonly (string | null)[]): string =>
	parts.filter((part) => part !== null && part !== '').join(' ');

const clients = (n: number): string => `${counted(n, 'new client')} whom partners sent`;

/** Who brought most, as it was; whether it says more is said beside it. */
function firstSaid({
	wins,
	partners,
	alike,
	first,
	because,
}: Dependence): Pick<Depends, 'sentence' | 'emphasis'> {
	const [{ partner, won, share }] = first;
	const name = clip(partner);
	if (wins === 1)
		return { sentence: ended(`The only new client whom a partner sent came from ${name}`), emphasis: null };
	const notYet = 'can’t be told yet';
	if (because === 'few') {
		const most =
			partners > 1 && alike > 1
				? `${number(partners)} partners brought the ${clients(wins)}.`
				: `${name} brought ${partners === 1 ? 'all' : `${number(won)} of the`} ${clients(wins)}.`;
		return { sentence: `It ${notYet} how much hangs on one partner: ${most}`, emphasis: notYet };
	}
	if (partners === 1)
		return {
			sentence: `${name} brought all ${clients(wins)}.`,
			emphasis: `all ${counted(wins, 'new client')}`,
		};
	if (alike > 1) {
		const emphasis = `${percent(share.rate)} each`;
		return {
			sentence: `${number(alike)} partners share the first place: ${number(won)} of the ${clients(wins)} came from each of them, ${emphasis}.`,
			emphasis,
		};
	}
	const emphasis = `${percent(share.rate)} of them`;
	return { sentence: `${name} brought ${number(won)} of the ${clients(wins)}: ${emphasis}.`, emphasis };
}

function whySaid(dependence: Dependence): (string | null)[] {
	const { wins, partners, topFive, effective, byMoney, first } = dependence;
	const few = dependence.because === 'few';
	return [
		verdictSaid(dependence),
		ofAllSaid(dependence),
		few || partners <= 5 ? null : `The first five together brought ${percent(topFive)}.`,
		few || partners === 1
			? null
			: `The wins are as spread out as over ${effective.toFixed(1)} equally large partners; ${number(partners)} brought any.`,
		byMoney === null || byMoney.partner === first[0].partner || wins === 1
			? null
			: ended(`Most money came from ${clip(byMoney.partner)}, ${percent(byMoney.share)} of it`),
	];
}

/** Whether one in four hangs on one, with the range that decides it. */
function verdictSaid({ verdict, because, alike, first, wins, unnamed }: Dependence): string | null {
	const range = percentRange(first[0].share, A_QUARTER);
	const its = alike > 1 ? 'The share of each' : 'That share';
	if (because === 'few') return 'With fewer than ten such clients a share says little.';
	if (because === 'unnamed')
		return `Whether one in four or more hangs on one partner can’t be told: of ${counted(wins + unnamed, 'won referral')} ${number(unnamed)} ${unnamed === 1 ? 'names' : 'name'} nobody.`;
	if (verdict === 'yes')
		return `Luck alone does not explain it: ${its.toLowerCase()} lies between ${ends(range)}, so one in four or more hangs on ${alike > 1 ? 'each of them' : 'one partner'}.`;
	if (verdict === 'no')
		return `${its} lies between ${ends(range)}, so less than one in four hangs on any one partner.`;
	return `${its} could as well be ${range}, so it can’t be told yet whether one in four or more hangs on one partner.`;
}

/** "15% to 48%" between two ends: "15% and 48%". */
const ends = (range: string): string => range.replace(' to ', ' and ');

function ofAllSaid({ wins, newWins, first: [top] }: Dependence): string | null {
	if (newWins === null || newWins <= wins) return null;
	return `Of all ${number(newWins)} new clients, however they came, ${number(top.won)} ${top.won === 1 ? 'is' : 'are'} ${percent(top.won / newWins)}.`;
}

function limitsSaid({ own, unnamed, bounds, alike }: Dependence): (string | null)[] {
	const whose = alike > 1 ? 'the share of each of the first' : 'the share of the first';
	return [
		bounds === null
			? null
			: `${unnamed === 1 ? 'One more won referral names' : `${number(unnamed)} more won referrals name`} nobody: with ${unnamed === 1 ? 'it' : 'them'}, ${whose} lies between ${percent(bounds.low)} and ${percent(bounds.high)}.`,
		own === 0
			? null
			: `${own === 1 ? 'One more names' : `${number(own)} more name`} the firm itself or its people, and ${own === 1 ? 'hangs' : 'hang'} on no partner.`,
	];
}
