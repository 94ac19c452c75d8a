/** Rows → canonical columns: known exports, suggestions, dates, numbers, classes, outcomes, names. */
export { shapeOf } from './shape';
export { parseMapping } from './parse';
export type { ParsedMapping } from './parse';
export { review } from './review/review';
export { canonical } from './canonical';
export type { Canonical } from './canonical';
export { reportName } from './names/report-name';
export { typedSpend } from './names/typed';
export type { TypedSpend } from './names/typed';
export { templateOf } from './templates';
export type { Template } from './templates';
