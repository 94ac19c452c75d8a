import { drawn } from '$lib/state/drawn';

/** Milliseconds that a page which is slow to be drawn is waited for. */
const LONGEST = 1000;

/** What was sent is seen first, and comes to life right after: to do so at once would hold up its first paint. */
export const init = (): Promise<void> => (document.hidden ? Promise.resolve() : drawn(LONGEST));
