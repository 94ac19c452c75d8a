import type { ByDay, Claim, Report, Verdict } from '../../model';
import { CLAIM_TITLES } from '../claims/sentences';
import { CLASS_PLURALS } from '../../format/words';
import { counted, number, percent, percentRange, times, timesRange } from '../say';
import type { Versus } from './types';

const WORDS: Readonly<Record<Verdict, string>> = { yes: 'yes', no: 'no', 'cannot-tell': 'can’t tell yet' };

/** The claims' verdicts then and now; those that changed with their figures. */
export function claimsSaid({ earlier, later }: Versus): string[] {
	const both = later.claims.flatMap((now) => {
		const then = earlier.claims.find(({ id }) => id === now.id);
		return then === undefined ? [] : [{ then, now }];
	});
	if (both.length === 0) return [];
	const changed = both.filter(({ then, now }) => then.verdict !== now.verdict);
	if (changed.length === 0)
		return [
			both.length === 1
				? 'The one verdict that both reports have is the same.'
				: `None of the ${number(both.length)} verdicts changed.`,
		];
	return [
		`${counted(changed.length, 'verdict')} of ${number(both.length)} changed.`,
		...changed.map(
			({ then, now }) =>
				`“${CLAIM_TITLES[now.id]}”: ${WORDS[then.verdict]} then${figure(then)}, ${WORDS[now.verdict]} now${figure(now)}.`,
		),
	];
}

function figure(claim: Claim): string {
	const { value, low, high, threshold, basis } = claim;
	if (low === null) return '';
	const of = basis === '' ? '' : `; ${basis}`;
	if (claim.id === 'eighty-percent') {
		const range = percentRange({ low, high: high ?? 1 }, threshold);
		return ` (${value === null ? '' : `${percent(value)}, `}${range}${of})`;
	}
	const factor = times({ value, low, high }, threshold);
	return ` (${factor === null ? '' : `${factor} times, `}${timesRange({ value, low, high }, threshold)}${of})`;
}

/** The rate by the horizon in both: it describes, since one report mostly holds the other. */
export function byHorizonSaid({ earlier, later, classes }: Versus): string[] {
	const days = later.horizon ?? earlier.horizon;
	if (days === null) return [];
	const shown = classes.flatMap(({ class: id }) => {
		const [then, now] = [rate(earlier, id, days), rate(later, id, days)];
		return then === null || now === null
			? []
			: [
					`Of ${CLASS_PLURALS[id]}, ${then} became clients within ${days} days by the earlier report, of ${number(earlier.classes[id].created)}; ${now} by the later, of ${number(later.classes[id].created)}.`,
				];
	});
	if (shown.length === 0) return [];
	const moved =
		earlier.horizon !== null && earlier.horizon !== later.horizon
			? [
					`The earlier report judges by ${earlier.horizon} days${later.horizon === null ? '' : `, the later by ${later.horizon}`}: most wins had come by then.`,
				]
			: [];
	return [...shown, ...moved];
}

function rate(report: Report, id: keyof Report['classes'], days: ByDay): string | null {
	const known = report.classes[id].byDay?.[days] ?? null;
	return known === null ? null : `${percent(known.rate)} (${percentRange(known)})`;
}

/** Median days to win: described, not tested. */
export function daysSaid({ earlier, later, classes }: Versus): string[] {
	return classes.flatMap(({ class: id }) => {
		const [then, now] = [earlier.classes[id].daysToWin, later.classes[id].daysToWin];
		if (then === null || now === null) return [];
		const said = ({ median, lowerQuartile: a, upperQuartile: b }: typeof then, won: number) =>
			`${days(median)} (middle half ${days(a)} to ${days(b)}, of ${number(won)} won)`;
		return [
			`Median days to become a client, ${CLASS_PLURALS[id]}: ${said(then, earlier.classes[id].won)} then, ${said(now, later.classes[id].won)} now.`,
		];
	});
}

const oneDigit = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
const days = (n: number): string => oneDigit.format(n);
