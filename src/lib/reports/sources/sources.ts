import type { SourceFigures } from '../../model';
import type { ReportFrame } from '../frame';
import type { Columns, Tally } from '../columns';
import { factsOfSources } from './facts';
import { figuresOfSources } from './figures';

/** A tally is of the columns of one load, and of what is true of all of them. */
const known = new WeakMap<Tally, readonly SourceFigures[]>();

/** What each source brought, of the opportunities that the filters let through. */
export function sourcesOf(
	columns: Columns,
	tally: Tally,
	frame: Pick<ReportFrame, 'currencies' | 'whole'>,
): readonly SourceFigures[] {
	const found = known.get(tally);
	if (found !== undefined) return found;
	const figures = figuresOfSources({
		...factsOfSources(columns)(tally),
		currencies: frame.currencies,
		noLosses: frame.whole.noLosses,
	});
	known.set(tally, figures);
	return figures;
}
