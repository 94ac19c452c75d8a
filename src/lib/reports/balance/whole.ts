import type { Filters } from '../../model';

/** Whether some of the ways in which opportunities come are filtered out: nothing can be said of what they bring. */
export const hidesWays = ({ class: id, source }: Filters): boolean =>
	id !== undefined || source !== undefined;

/** Whether the figures are narrowed to a time: what was before or after cannot be seen. */
export const hidesTime = ({ from, to }: Filters): boolean => from !== undefined || to !== undefined;
