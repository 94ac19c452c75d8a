import { getContext, setContext } from 'svelte';
import type { ListRows } from '../../model';

const ROWS = Symbol('rows at hand');

/** Of an owner's pages: how rows behind a figure are listed. */
export const provideRows = (list: ListRows): void => {
	setContext(ROWS, list);
};

/** null on a reader's page: it has no rows. */
export const rowsAtHand = (): ListRows | null => getContext<ListRows | undefined>(ROWS) ?? null;
