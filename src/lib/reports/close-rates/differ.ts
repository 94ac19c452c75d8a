import type { CurvesDiffer } from '../../model';
import { grayTest } from '../../stats';
import { leadsOf, referralsOf } from '../claims/range';
import type { Ground } from '../evidence';
import { gather } from './gather';

/*
 * Method: Gray's test compares how many of the referrals and of the leads ever become clients, over all days at once,
 * losses being an end that rules a win out. It asks about the whole curves; the claims ask about one day.
 */

const CHANCE = 0.05;

const untold = (because: string): CurvesDiffer => ({
	verdict: 'cannot-tell',
	chiSquare: null,
	p: null,
	because,
});

/** Whether the whole curves of referrals and leads differ by more than chance explains. */
export function differOf({ report, frame, cells }: Pick<Ground, 'report' | 'frame' | 'cells'>): CurvesDiffer {
	for (const [word, id] of [
		['Referrals', 'referral'],
		['Leads', 'lead'],
	] as const) {
		const { created, byDayBecause } = report.classes[id];
		if (created === 0) return untold(`There are no ${word.toLowerCase()} here, so there are no two curves.`);
		if (byDayBecause !== null) return untold(`${word} have no curve. ${byDayBecause}`);
	}
	if (frame.whole.seenFrom !== null)
		return untold(
			'The export leaves out what ended early, and the test of whole curves does not allow for that.',
		);
	const groups = [referralsOf(cells), leadsOf(cells)].map((own) => gather(own, frame.whole).days);
	const test = grayTest(groups);
	if (test === null) return untold('Too few have ended to compare whole curves.');
	return {
		verdict: test.p < CHANCE ? 'yes' : 'cannot-tell',
		chiSquare: test.chiSquare,
		p: test.p,
		because: null,
	};
}
