export type StakeBand = 'high' | 'middle' | 'low';

/**
 * How much each stake is among those listed: the ones that make up the first third of all that is at stake are
 * high, the next third middle, the rest low. Equal stakes share a band. null: nothing to compare with.
 */
export function stakeBands(stakes: readonly (number | null)[]): (StakeBand | null)[] {
	const falling = stakes.filter((stake) => stake !== null).sort((a, b) => b - a);
	const sum = falling.reduce((total, stake) => total + stake, 0);
	if (sum <= 0 || falling[0] === falling.at(-1)) return stakes.map(() => null);
	const bands = new Map<number, StakeBand>();
	let above = 0;
	for (const stake of falling) {
		if (!bands.has(stake)) bands.set(stake, bandBelow(above / sum));
		above += stake;
	}
	return stakes.map((stake) => (stake === null ? null : (bands.get(stake) ?? null)));
}

/** @param above the part of the whole that larger stakes make up */
const bandBelow = (above: number): StakeBand => (above < 1 / 3 ? 'high' : above < 2 / 3 ? 'middle' : 'low');

export const STAKE_WORDS: Readonly<Record<StakeBand, string>> = {
	high: 'Much at stake',
	middle: 'Something at stake',
	low: 'Little at stake',
};
