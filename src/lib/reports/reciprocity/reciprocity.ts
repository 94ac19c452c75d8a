import type { Engine } from '../../engine';
import type { Reciprocity } from '../../model';

export function reciprocityOf(_engine: Engine): Promise<Reciprocity[] | null> {
	return Promise.resolve(null);
}
