import type { Evidence } from '../../model';

/* What a reader fetches to look behind the figures: the views, and what checks the evidence that came with the report. */
export { default as ClaimProof } from '../close-rates/ClaimProof.svelte';
export { default as SectionEvidence } from './SectionEvidence.svelte';

/** null: it cannot be read. */
export const readEvidence: (evidence: unknown) => Evidence | null = () => null;
