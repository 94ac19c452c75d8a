import type { Mapping } from '../../model';
import { key } from '../text';
import { keptOf } from './kept';

/**
 * A partner's name in the notebook as the tables and the report name them: as the owner put names together since, else as
 * the files spell it.
 *
 * @param names of the partners in the tables, or of the report
 */
export function reportName(merges: Mapping['merges'], names: readonly string[]): (name: string) => string {
	const spelled = new Map(names.map((name) => [key(name) || name, name]));
	const kept = keptOf(merges);
	return (name) => kept(name) ?? spelled.get(key(name) || name) ?? name;
}
