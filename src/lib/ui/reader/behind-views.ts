/* What a reader fetches to look behind the figures: the views, and what checks the evidence that came with the report. */
export { readEvidence } from '../../share/evidence/read';
export { default as ClaimProof } from '../close-rates/ClaimProof.svelte';
export { default as SectionEvidence } from './SectionEvidence.svelte';
