export { dayOf, inTime, otherFirm } from './order';
export { sameNarrowing } from './narrowed';
export { cautions, classSaid, headline, sections, type Headline, type Section } from './say';
export { sourcesSince, type SourceSince } from './say-sources';
export { versus } from './since';
export type { ClassSince, Versus } from './types';
export { MEASURES, seriesOf, type Measure, type Series, type SeriesLine } from './series';
export { endsSaid, seriesLimits, seriesSaid } from './say-series';
