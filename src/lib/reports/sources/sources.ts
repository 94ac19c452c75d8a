import type { SourceFigures } from '../../model';
import type { ReportFrame } from '../frame';
import type { Columns, Tally } from '../columns';
import { sourceCells, sourceMoney } from './facts';
import { figuresOfSources } from './figures';

/** What each source brought, of the opportunities that the filters let through. */
export function sourcesOf(
	columns: Columns,
	tally: Tally,
	frame: Pick<ReportFrame, 'currencies' | 'whole'>,
): SourceFigures[] {
	return figuresOfSources({
		cells: sourceCells(columns, tally),
		money: sourceMoney(columns, tally),
		currencies: frame.currencies,
		noLosses: frame.whole.noLosses,
	});
}
