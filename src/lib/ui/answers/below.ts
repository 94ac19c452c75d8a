/*
 * What stands beside and below the first answer. A reader's page draws it after that answer; an owner's page has it at
 * once.
 */
export { default as Curves } from '../../charts/Curves.svelte';
export { default as Intervals } from '../../charts/Intervals.svelte';
export { default as ClaimList } from '../ClaimList.svelte';
export { default as TrustPanel } from '../TrustPanel.svelte';
export { default as Working } from '../Working.svelte';
export { default as CallPanel } from './CallPanel.svelte';
export { default as MoneyPanel } from './MoneyPanel.svelte';
export { default as ThanksPanel } from './ThanksPanel.svelte';
export { default as TrendPanel } from './TrendPanel.svelte';
