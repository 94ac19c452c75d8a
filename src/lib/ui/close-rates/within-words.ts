import type { Within } from '../../model';
import { listed } from '../../reports/say';
import { standsWithin } from '../../reports/within/say';

/** What is shown first: where the answer turns round; else the first that has an answer. */
export function firstShown(by: readonly Within[]): Within | null {
	const turns = by.find((one) => standsWithin(one) === 'the answer turns round');
	return turns ?? by.find(({ together }) => together !== null) ?? by[0] ?? null;
}

/** How the other comparisons stand: "Also compared: service (it holds) and owner (cannot be told)." */
export function acrossSentence(by: readonly Within[], shown: Within): string | null {
	const others = by.filter((one) => one.key !== shown.key);
	if (others.length === 0) return null;
	return `Also compared: ${listed(others.map((one) => `${one.name} (${standsWithin(one)})`))}.`;
}
