/*
 * The views of a report, as one part of the site: it comes with the first report, and every screen is there at once.
 * A reader's page shows them all; one part weighs less than many. Below them what only an owner's screens hand in to
 * them: a shared report carries no evidence.
 */
export * as answersBelow from './answers/below';
export { default as AnswersView } from './answers/AnswersView.svelte';
export { default as CloseRatesView } from './close-rates/CloseRatesView.svelte';
export { default as OverTimeView } from './over-time/OverTimeView.svelte';
export { default as PartnersView } from './partners/PartnersView.svelte';
export { default as SourcesView } from './sources/SourcesView.svelte';

export { default as Behind } from './Behind.svelte';
export { default as ClaimProof } from './close-rates/ClaimProof.svelte';
export { default as ClaimThen } from './ClaimThen.svelte';
