import { CLASSES, OUTCOMES, type LeadClass, type Outcome } from '../model';

/* Cells in an answer of the tables, as the report's own words and numbers. */

/** A number; null where the cell is empty. */
export const known = (value: number | undefined): number | null =>
	value === undefined || Number.isNaN(value) ? null : value;

export const classOf = (text: string | null | undefined): LeadClass =>
	CLASSES.find((word) => word === text) ?? 'unknown';

export const outcomeOf = (text: string | null | undefined): Outcome =>
	OUTCOMES.find((word) => word === text) ?? 'open';
