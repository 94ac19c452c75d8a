import type { AgainstCold, CloseRatio, ColdCalling, Decided, SourceFigures } from '../../model';
import { fisherTwoSided, holm } from '../../stats';
import { closeRatio } from '../close-ratio';

/** Fewer decided say next to nothing of a source. */
const LEAST_DECIDED = 10;
/** Those with most decided; beyond them every one would have to stand out more. */
const MOST = 50;
const LEVEL = 0.05;

/** Of two that never won nobody can say which closes more often. */
const OPEN: CloseRatio = { value: null, low: 0, high: null };

const decidedOf = ({ won, lost }: SourceFigures): number => won + lost;

/**
 * Each source of new business against cold calling, where that is one: its share won of decided over that of cold
 * calling, with the log range (Katz) or, of few wins, Koopman's score range. Many are looked at, so that each chance is
 * raised by Holm's rule before anything is called a difference.
 *
 * @param noLosses the files hold wins and not one loss: no close rate
 */
export function coldCallingOf(sources: readonly SourceFigures[], noLosses: boolean): ColdCalling | null {
	const cold = sources.filter(({ way }) => way === 'cold-calling');
	const won = cold.reduce((sum, of) => sum + of.won, 0);
	const decided = cold.reduce((sum, of) => sum + decidedOf(of), 0);
	if (noLosses || decided === 0) return null;
	const others = sources.filter(
		(of) => of.way !== 'cold-calling' && of.class !== 'existing-client' && decidedOf(of) > 0,
	);
	const enough = others
		.filter((of) => decidedOf(of) >= LEAST_DECIDED)
		.sort((a, b) => decidedOf(b) - decidedOf(a))
		.slice(0, MOST);
	const chances = holm(
		enough.map((of) => fisherTwoSided({ x: of.won, n: decidedOf(of) }, { x: won, n: decided })),
	);
	return {
		labels: cold.flatMap(({ source }) => source ?? []),
		won,
		decided,
		against: enough.map((of, i) => against(of, { won, decided }, chances[i] ?? 1)),
		tooFew: others.filter((of) => decidedOf(of) < LEAST_DECIDED).length,
	};
}

function against(of: SourceFigures, cold: Decided, chance: number): AgainstCold {
	const { value, low, high } = closeRatio({ won: of.won, decided: decidedOf(of) }, cold) ?? OPEN;
	const differs = chance < LEVEL && (low > 1 || (high !== null && high < 1));
	return {
		source: of.source,
		class: of.class,
		won: of.won,
		decided: decidedOf(of),
		ratio: value,
		low,
		high,
		chance,
		stands: differs ? (low > 1 ? 'more' : 'less') : 'cannot-tell',
	};
}
