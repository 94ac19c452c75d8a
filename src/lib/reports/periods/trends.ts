import { CLASSES, type ByDay, type LeadClass, type Period, type Report, type Trend } from '../../model';
import { cochranArmitage, newcombeDifference } from '../../stats';
import { CLASS_PLURALS } from '../../format/words';
import { number } from '../say';
import { ratedQuarters, type RatedQuarter } from './quarters';

/** With fewer quarters a share that rises cannot be told from one that wavers. */
const FEWEST_QUARTERS = 4;
/** Two-sided chance below which a change is more than chance. */
const MORE_THAN_CHANCE = 0.05;

export interface TrendsInput {
	readonly periods: readonly Period[] | null;
	readonly horizon: ByDay | null;
	readonly classes: Report['classes'];
}

/**
 * Whether the share won within the horizon rises or falls, for each class with opportunities: Cochran–Armitage over
 * its mature quarters.
 *
 * @returns in the order of the classes; null where no file has dates of creation
 */
export function trendsOf({ periods, horizon, classes }: TrendsInput): Trend[] | null {
	if (periods === null) return null;
	return CLASSES.filter((id) => classes[id].created > 0).map((id) =>
		trendOf(id, ratedQuarters(periods, id), { horizon, classes }),
	);
}

function trendOf(
	leadClass: LeadClass,
	quarters: readonly RatedQuarter[],
	{ horizon, classes }: Pick<TrendsInput, 'horizon' | 'classes'>,
): Trend {
	const enough = quarters.length >= FEWEST_QUARTERS;
	const test = enough
		? cochranArmitage(
				quarters.map(({ won, of }) => ({ x: won, n: of })),
				quarters.map(({ place }) => place),
			)
		: null;
	const common = { class: leadClass, quarters: quarters.length, change: changeOf(quarters) };
	if (test === null) {
		const because = whyNotTold(leadClass, quarters, horizon, classes);
		return { ...common, verdict: 'cannot-tell', p: null, because };
	}
	const verdict = test.p >= MORE_THAN_CHANCE ? 'steady' : test.z > 0 ? 'better' : 'worse';
	return { ...common, verdict, p: test.p, because: null };
}

/** Last against first; a quarter alone has not changed. */
function changeOf(quarters: readonly RatedQuarter[]): Trend['change'] {
	const [first, last] = [quarters[0], quarters.at(-1)];
	return first === undefined || last === undefined || first === last
		? null
		: newcombeDifference({ x: last.won, n: last.of }, { x: first.won, n: first.of });
}

function whyNotTold(
	leadClass: LeadClass,
	quarters: readonly RatedQuarter[],
	horizon: ByDay | null,
	classes: Report['classes'],
): string {
	const own = classes[leadClass].byDayBecause;
	if (own !== null) return own;
	if (horizon === null) return whyNoHorizon(classes);
	if (quarters.length < FEWEST_QUARTERS) return tooFew(leadClass, quarters.length, horizon);
	const [won, of] = quarters.reduce(([x, n], quarter) => [x + quarter.won, n + quarter.of], [0, 0]);
	return allOrNone(leadClass, won, of, horizon);
}

/** The age at which quarters are compared comes from referrals and leads together. */
function whyNoHorizon(classes: Report['classes']): string {
	for (const side of ['referral', 'lead'] as const) {
		if (classes[side].created === 0)
			return `The age at which quarters are compared comes from referrals and leads together, and there are no ${CLASS_PLURALS[side]}.`;
		if (classes[side].byDayBecause !== null)
			return `The age at which quarters are compared comes from referrals and leads together, and for ${CLASS_PLURALS[side]} it cannot be found.`;
	}
	return 'No referral and no lead has been won yet after a known number of days.';
}

function tooFew(leadClass: LeadClass, quarters: number, horizon: ByDay): string {
	const there =
		quarters === 0
			? `No quarter of ${CLASS_PLURALS[leadClass]} has`
			: `Only ${number(quarters)} ${quarters === 1 ? 'quarter' : 'quarters'} of ${CLASS_PLURALS[leadClass]} ${quarters === 1 ? 'has' : 'have'}`;
	return `${there} a share won within ${horizon} days; at least ${FEWEST_QUARTERS} are needed.`;
}

function allOrNone(leadClass: LeadClass, won: number, of: number, horizon: ByDay): string {
	return `${won === 0 ? 'None' : 'All'} of the ${number(of)} ${CLASS_PLURALS[leadClass]} looked at ${won === 0 ? 'was' : 'were'} won within ${horizon} days, so there is nothing that could have changed.`;
}
