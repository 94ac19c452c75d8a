import type { SourceFigures, SourceReading } from '../../model';
import { sameLabel } from '../spend/same';

/** The sources, with those among the leads marked that are cold calling or links on other sites. */
export function withWays(
	sources: readonly SourceFigures[],
	readings: readonly SourceReading[],
): SourceFigures[] {
	const ways = new Map(
		readings.flatMap(({ label, way }) => (way === undefined ? [] : [[sameLabel(label), way]])),
	);
	return sources.map((of) =>
		of.class !== 'lead' || of.source === null ? of : { ...of, way: ways.get(sameLabel(of.source)) ?? null },
	);
}
