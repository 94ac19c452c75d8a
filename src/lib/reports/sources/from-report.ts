import { advised } from '../advice';
import { CLASSES, NO_EFFORT, type LeadClass, type Report, type SourceFigures } from '../../model';

/** The sources of a report; where it came without them, each class as one source without a name. */
export function sourcesIn({ sources, classes }: Report): readonly SourceFigures[] {
	return (
		sources ??
		CLASSES.filter((id) => classes[id].created > 0).map((id) => ({
			...classes[id],
			source: null,
			class: id,
			way: null,
			shrunkRate: null,
			medianDaysToWin: classes[id].daysToWin?.median ?? null,
			shareOfWins: null,
			...NO_EFFORT,
		}))
	);
}

/** Wins of classes: a report made short may leave out sources, but never wins of a class. */
export const winsOf = ({ classes }: Report, of: readonly LeadClass[] = CLASSES): number =>
	of.reduce((sum, id) => sum + classes[id].won, 0);

/** Why nothing is counted, and what to do. */
export const nothingCounted = (report: Report): { readonly sentence: string; readonly why: string } => ({
	sentence: 'There is no opportunity to look at.',
	why:
		Object.keys(report.filters).length > 0
			? advised(report, 'The filters let none through.', 'Widen or clear them.')
			: advised(report, 'Every row was set aside.', 'The Data screen lists each one with its reason.'),
});
