import { getContext, setContext } from 'svelte';

const KEY = Symbol('look behind');

/** Below this component `look` is told when what lies behind the answers is wanted. */
export function provideLookBehind(look: () => void): void {
	setContext(KEY, look);
}

/** What to call when what lies behind the answers is wanted; a shared report has all of it, or none. */
export const lookBehind = (): (() => void) => getContext<(() => void) | undefined>(KEY) ?? (() => undefined);
