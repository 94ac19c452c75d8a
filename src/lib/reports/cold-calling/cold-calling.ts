import type { AgainstCold, ColdCalling, SourceFigures } from '../../model';
import { holm, katz, koopman, type Ratio } from '../../stats';
import { fisherTwoSided } from '../../stats/fisher';

/** Fewer decided say next to nothing of a source. */
const LEAST_DECIDED = 10;
/** Those with most decided; beyond them every one would have to stand out more. */
const MOST = 50;
/** Fewer wins than this on either side: the score range, which stays honest there. */
const FEW_WINS = 5;
const LEVEL = 0.05;

interface Counted {
	readonly won: number;
	readonly decided: number;
}

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

function against(of: SourceFigures, cold: Counted, chance: number): AgainstCold {
	const { ratio, low, high } = ratioOf({ won: of.won, decided: decidedOf(of) }, cold);
	const differs = chance < LEVEL && (low > 1 || high < 1);
	return {
		source: of.source,
		class: of.class,
		won: of.won,
		decided: decidedOf(of),
		ratio: Number.isFinite(ratio) ? ratio : null,
		low,
		high: Number.isFinite(high) ? high : null,
		chance,
		stands: differs ? (low > 1 ? 'more' : 'less') : 'cannot-tell',
	};
}

const ratioOf = (a: Counted, b: Counted): Ratio =>
	Math.min(a.won, b.won) < FEW_WINS
		? koopman(a.won, a.decided, b.won, b.decided)
		: katz(a.won, a.decided, b.won, b.decided);
