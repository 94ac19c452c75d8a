import type { Engine } from '../../engine';
import type { Report } from '../../model';
import type { ReportFrame } from '../frame';

export function thanksOf(
	_engine: Engine,
	_frame: ReportFrame,
): Promise<Pick<Report, 'thanks' | 'thanksBecause'>> {
	return Promise.resolve({ thanks: null, thanksBecause: null });
}
