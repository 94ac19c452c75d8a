import type { Engine } from '../../engine';
import type { SourceFigures } from '../../model';
import type { ReportFrame } from '../frame';

export function sourcesOf(_engine: Engine, _frame: ReportFrame): Promise<SourceFigures[] | null> {
	return Promise.resolve(null);
}
