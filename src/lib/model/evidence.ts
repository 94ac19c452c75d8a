import type { Became } from './became';
import type { Dimension } from './dimension';
import type { Report } from './report';

/**
 * What lies behind the answers: it is worked out after them, so that they need not wait. Null in the report while it
 * is on its way, and where a shared report leaves it out. A part that the files cannot give is null.
 */
export interface Evidence {
	/** What figures can be split by, besides class, source and period. */
	readonly dimensions: readonly Dimension[];
	/** Lists of which there are two exports of different days; null where there is none. */
	readonly became: readonly Became[] | null;
}

/** A report whose evidence is there. */
export type ProvenReport = Report & { readonly evidence: Evidence };
