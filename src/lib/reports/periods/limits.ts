import { CLASS_PLURALS } from '../../format/words';
import { CLASSES, type Period, type PeriodUnit, type Report } from '../../model';
import { counted } from '../say';
import { startsOf } from './span';

/**
 * What the periods leave out, as sentences.
 *
 * @param unit of the periods shown
 */
export function periodLimits(report: Report, unit: PeriodUnit): string[] {
	const { periods } = report;
	if (periods === null) return [];
	const shown = periods.filter((period) => period.unit === unit);
	return [...undatedSaid(report, shown), ...leftOutSaid(shown, unit), ...withoutDaysSaid(report, shown)];
}

const createdIn = (periods: readonly Period[]): number =>
	periods.reduce((sum, { created }) => sum + created, 0);

function undatedSaid({ classes, extent, sharing }: Report, shown: readonly Period[]): string[] {
	// A short report leaves classes and periods out: what is not there may well have a date.
	if (extent === 'lite') return [];
	// So does a shared one with a class of which few have a date.
	const told = CLASSES.filter((id) => sharing === null || shown.some((period) => period.class === id));
	const all = told.reduce((sum, id) => sum + classes[id].created, 0);
	const undated = all - createdIn(shown);
	if (undated <= 0) return [];
	return [
		undated === 1
			? 'One opportunity has no date of creation and stands in no period.'
			: `${counted(undated, 'opportunity', 'opportunities')} have no date of creation and stand in no period.`,
	];
}

function leftOutSaid(shown: readonly Period[], unit: PeriodUnit): string[] {
	const n = new Set(shown.filter(({ because }) => because === 'left-out').flatMap(startsOf)).size;
	if (n === 0) return [];
	return [
		`The export leaves out what ended early on, so ${counted(n, unit)} ${n === 1 ? 'has' : 'have'} no share.`,
	];
}

/** Classes that give no share in any period, and in the others the opportunities that no share counts. */
function withoutDaysSaid({ classes }: Report, shown: readonly Period[]): string[] {
	return CLASSES.flatMap((id) => {
		const own = shown.filter((period) => period.class === id);
		if (own.length === 0) return [];
		const { byDayBecause, noDays, created } = classes[id];
		if (byDayBecause !== null) return [`For ${CLASS_PLURALS[id]} no share can be given. ${byDayBecause}`];
		const uncounted = noDays - (created - createdIn(own));
		if (uncounted <= 0) return [];
		return [
			`Of the ${CLASS_PLURALS[id]} in these periods ${counted(uncounted, 'lacks', 'lack')} a usable date of closing and ${uncounted === 1 ? 'counts' : 'count'} in no share.`,
		];
	});
}
