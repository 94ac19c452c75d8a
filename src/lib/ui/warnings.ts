import type { Warning } from '../model';

const GRAVE: ReadonlySet<string> = new Set(['no-losses', 'no-open-rows', 'filtered-by-close-date']);

/** Changes how every figure is to be read: said above them. The others are said beside the rows. */
export function isGrave({ code }: Warning): boolean {
	return GRAVE.has(code);
}
