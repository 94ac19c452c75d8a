export type StakeBand = 'high' | 'middle' | 'low';

/**
 * How much one stake is among those listed: the ones that make up the first third of all that is at stake are
 * high, the next third middle, the rest low. Equal stakes share a band. null: nothing to compare with.
 */
export function stakeBand(stake: number | null, listed: readonly (number | null)[]): StakeBand | null {
	if (stake === null) return null;
	const stakes = listed.filter((one) => one !== null);
	const sum = stakes.reduce((total, one) => total + one, 0);
	if (sum <= 0 || stakes.every((one) => one === stakes[0])) return null;
	const above = stakes.reduce((total, one) => (one > stake ? total + one : total), 0) / sum;
	return above < 1 / 3 ? 'high' : above < 2 / 3 ? 'middle' : 'low';
}

export const STAKE_WORDS: Readonly<Record<StakeBand, string>> = {
	high: 'Much at stake',
	middle: 'Something at stake',
	low: 'Little at stake',
};
