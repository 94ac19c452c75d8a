import { MOST_OWED } from './limits';

/* What stands in a shared report where the owner's own has a name or an id. */

/** For the owner of the opportunities, in filters: "handled by one person". */
export const ONE_PERSON = 'one person';

/** For a file: "file 1". @param i from 0 */
export const fileName = (i: number): string => `file ${i + 1}`;

/** "1" to "n": the number of ids, and none of them. */
export const numbersFor = (n: number): string[] =>
	Array.from({ length: Math.min(n, MOST_OWED) }, (_, i) => String(i + 1));
