/*
 * The views of a report, as one part of the site: it comes with the first report, and every screen is there at once.
 * A reader's page shows them all; one part weighs less than many.
 */
export { default as AnswersView } from './answers/AnswersView.svelte';
export { default as CloseRatesView } from './close-rates/CloseRatesView.svelte';
export { default as OverTimeView } from './over-time/OverTimeView.svelte';
export { default as PartnersView } from './partners/PartnersView.svelte';
export { default as SourcesView } from './sources/SourcesView.svelte';
