import { filterSentence } from '$lib/format';
import type { Choices, Filters, Report } from '$lib/model';
import { UnusableError } from './arguments';

type Choice = Choices['owners'][number];

const MOST_NAMED = 5;

/** An owner or a source that no opportunity has is a slip of the pen: figures of nothing would help nobody. */
export function refuseUnknown({ owner, source }: Filters, { owners, sources }: Choices): void {
	refuse('owner', owner, owners, 'is handled by', 'names who handles it');
	refuse('source', source, sources, 'came by', 'names a source');
}

function refuse(
	option: 'owner' | 'source',
	value: string | undefined,
	choices: readonly Choice[],
	has: string,
	hasAny: string,
): void {
	if (value === undefined || choices.some((choice) => choice.value === value)) return;
	if (value === '') throw new UnusableError(`--${option} "": every opportunity ${hasAny}.`);
	const named = nearestFirst(value, choices).map((name) => `"${name}"`);
	const known =
		named.length === 0
			? `no opportunity ${hasAny}`
			: `there ${named.length === 1 ? 'is' : 'are'} ${named.slice(0, MOST_NAMED).join(', ')}${named.length > MOST_NAMED ? ` and ${named.length - MOST_NAMED} more` : ''}`;
	throw new UnusableError(`--${option} ${value}: no opportunity ${has} that; ${known}.`);
}

/** Those that differ only in case, or hold what was typed, before the others; else most opportunities first. */
function nearestFirst(typed: string, choices: readonly Choice[]): string[] {
	const names = choices.flatMap(({ value }) => (value === '' ? [] : [value]));
	const near = names.filter((name) => name.toLowerCase().includes(typed.trim().toLowerCase()));
	return [...new Set([...near, ...names])];
}

/** What the figures are narrowed to and how many are counted; null where they are not narrowed. */
export function narrowedSentence(report: Report): string | null {
	return filterSentence(report, 'en-GB');
}
