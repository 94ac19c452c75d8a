import { keptOf } from '../../mapping/names/kept';
import { key } from '../../mapping/text';
import type { Mapping } from '../../model';

/**
 * A partner's name in a mark or a note as the report names them: the owner may have put names together since.
 *
 * @param names of the report's partners
 */
export function reportName(merges: Mapping['merges'], names: readonly string[]): (name: string) => string {
	const spelled = new Map(names.map((name) => [key(name) || name, name]));
	const kept = keptOf(merges);
	return (name) => kept(name) ?? spelled.get(key(name) || name) ?? name;
}
