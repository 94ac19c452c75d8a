import { CLASSES, NO_EFFORT, type ClassFigures, type Rate, type SourceFigures } from '../../model';
import { sharedPrior, shrunkRate } from '../../stats';
import { gathered } from '../gather';
import { moneyTogether } from './fold';

/** What the sources of fewer than five opportunities are called, all of one class together. */
export const OTHER_SOURCES = 'Other sources';

/**
 * Sources of which none brought fewer than five opportunities: within each class the small ones are one row. A label
 * that stands in two classes is two sources, each with a size of its own; no total of a label over all classes is
 * shared, so that none can be taken from another.
 */
export function gatheredSources(sources: readonly SourceFigures[]): SourceFigures[] {
	const all = CLASSES.flatMap((id) => ofClass(sources.filter((source) => source.class === id)));
	return all.sort((a, b) => b.created - a.created);
}

/** Of one class. What only the spend names has brought nothing and is of nobody. */
function ofClass(sources: readonly SourceFigures[]): SourceFigures[] {
	const own = sameTogether(sources);
	const { kept, together } = gathered(own, ({ created }) => created);
	if (together.length === 0) return own;
	const [one] = together;
	if (together.length === 1 && one?.source === OTHER_SOURCES) return own;
	return [...kept, asOne(together, OTHER_SOURCES, own)];
}

/** Labels that stand twice, as those of folded classes may, as one. */
function sameTogether(sources: readonly SourceFigures[]): SourceFigures[] {
	const byLabel = new Map<string | null, SourceFigures[]>();
	for (const source of sources) byLabel.set(source.source, [...(byLabel.get(source.source) ?? []), source]);
	return [...byLabel].map(([label, all]) => (all.length === 1 ? all[0]! : asOne(all, label, sources)));
}

/** @param among of the same class, whose spread says how far the one is drawn towards all */
function asOne(
	all: readonly SourceFigures[],
	source: string | null,
	among: readonly SourceFigures[],
): SourceFigures {
	const sum = (key: 'created' | 'won' | 'lost' | 'open'): number => all.reduce((n, of) => n + of[key], 0);
	const [won, lost] = [sum('won'), sum('lost')];
	const [{ class: id, way }] = all as [SourceFigures];
	const shares = all.flatMap(({ shareOfWins }) => shareOfWins ?? []);
	return {
		source,
		class: id,
		way: all.every((of) => of.way === way) ? way : null,
		created: sum('created'),
		won,
		lost,
		open: sum('open'),
		...moneyTogether(all),
		shrunkRate: all.some(({ shrunkRate: known }) => known !== null) ? drawnTo(among, won, lost) : null,
		medianDaysToWin: null,
		shareOfWins:
			shares.length === 0
				? null
				: Math.min(
						1,
						shares.reduce((n, one) => n + one, 0),
					),
		...NO_EFFORT,
	};
}

/** As `reports/sources` draws a source towards its class. */
function drawnTo(
	among: readonly Pick<ClassFigures, 'won' | 'lost'>[],
	won: number,
	lost: number,
): Rate | null {
	const prior = sharedPrior(among.map((of) => ({ won: of.won, decided: of.won + of.lost })));
	return prior === null ? null : shrunkRate(prior, { won, decided: won + lost });
}
