import type { Concentration, SourceFigures } from '../../model';
import { effectiveNumber, wilson } from '../../stats';

/** Wins of unknown class and source cannot be said to hang on anything. */
const isNameless = ({ source, class: id }: SourceFigures): boolean => source === null && id === 'unknown';

/**
 * How far new clients hang on few sources: the shares of the first and of the first three, and how many equally large
 * sources would be as spread out (`effectiveNumber`).
 *
 * @returns null where no new client has a known source
 */
export function concentrationOf(sources: readonly SourceFigures[]): Concentration | null {
	const winning = sources.filter(({ class: id, won }) => id !== 'existing-client' && won > 0);
	const nameless = winning.filter(isNameless).reduce((sum, { won }) => sum + won, 0);
	const named = winning
		.filter((of) => !isNameless(of))
		.sort((a, b) => b.won - a.won || (b.valueWon ?? 0) - (a.valueWon ?? 0));
	const [top] = named;
	const wins = named.reduce((sum, { won }) => sum + won, 0);
	const share = top === undefined ? null : wilson(top.won, wins);
	const effective = effectiveNumber(named.map(({ won }) => won));
	if (top === undefined || share === null || effective === null) return null;
	const money = moneyOf(named);
	return {
		wins,
		nameless,
		sources: named.length,
		top: {
			source: top.source,
			class: top.class,
			won: top.won,
			share,
			valueWon: top.valueWon,
			shareOfMoney: top.valueWon === null || money === null ? null : Math.min(1, top.valueWon / money),
		},
		first: named.filter(({ won }) => won === top.won).length,
		topThree: Math.min(1, named.slice(0, 3).reduce((sum, { won }) => sum + won, 0) / wins),
		effective,
	};
}

/** All money of the sources; null where there are several currencies, or parts below nothing. */
function moneyOf(named: readonly SourceFigures[]): number | null {
	const parts = named.map(({ valueWon }) => valueWon);
	if (parts.some((part) => part === null || part < 0)) return null;
	const all = parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
	return all > 0 ? all : null;
}
