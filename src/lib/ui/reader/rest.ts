/*
 * What a reader's page shows after its first answer: run once that answer is painted.
 */
export * as below from '../answers/below';
export { default as Care } from '../partners/Care.svelte';
export { default as CloseRatesView } from '../close-rates/CloseRatesView.svelte';
export { default as OverTimeView } from '../over-time/OverTimeView.svelte';
export { default as PartnersView } from '../partners/PartnersView.svelte';
export { default as SourcesView } from '../sources/SourcesView.svelte';
export { default as Behind } from './Behind.svelte';
export { default as HowFar } from './HowFar.svelte';
