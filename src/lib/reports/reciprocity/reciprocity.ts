import type { Engine } from '../../engine';
import type { Reciprocity } from '../../model';
import { binomialTwoSided } from '../../stats';
import givenSql from './given.sql?raw';
import reciprocitySql from './reciprocity.sql?raw';

/** With fewer in all nothing can be told. */
const ENOUGH = 6;
const UNEVEN_BELOW = 0.1;

/** Referrals received against given, those with most first; null where nothing says what was given. */
export async function reciprocityOf(engine: Engine): Promise<Reciprocity[] | null> {
	if ((await engine.query(givenSql)).numbers('n')[0] === 0) return null;
	const answer = await engine.query(reciprocitySql);
	const [partners, received, given] = [
		answer.texts('partner'),
		answer.numbers('received'),
		answer.numbers('given'),
	];
	return partners.map((partner, i) => {
		const [got, gave] = [received[i] ?? 0, given[i] ?? 0];
		return { partner: partner ?? '', received: got, given: gave, label: reciprocityLabel(got, gave) };
	});
}

/** By the exact binomial test against one half. */
export function reciprocityLabel(received: number, given: number): Reciprocity['label'] {
	const all = received + given;
	if (all < ENOUGH) return 'too few to tell';
	if (binomialTwoSided(received, all, 0.5) >= UNEVEN_BELOW) return 'about even';
	return received > given ? 'you received more' : 'you gave more';
}
