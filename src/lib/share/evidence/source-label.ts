import type { LeadClass } from '../../model';
import type { Told } from './told';

/** A source as the table of sources names it. `told` is false where it was put together with others there. */
export function sourceLabel(
	source: string | null,
	id: LeadClass,
	{ naming }: Told,
): { readonly told: boolean; readonly label: string | null } {
	const name = naming.sourceOf(source, id);
	return { told: name !== null, label: source === null ? null : name };
}
