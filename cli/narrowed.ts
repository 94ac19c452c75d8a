import { filterSentence } from '$lib/format';
import type { Choices, Dimension, Filters, Report } from '$lib/model';
import { UnusableError } from './arguments';

type Choice = Choices['owners'][number];

const MOST_NAMED = 5;

/** The filters with the dimensions that were named, without regard to case. What no file has cannot narrow. */
export function withAmong(
	filters: Filters,
	asked: readonly (readonly [name: string, value: string])[],
	dimensions: readonly Dimension[],
): Filters {
	if (asked.length === 0) return filters;
	const known = dimensions.filter(({ key }) => key !== 'owner');
	const among = asked.map(([typed, value]) => {
		const found = known.find(({ name }) => name.toLowerCase() === typed.toLowerCase());
		if (found !== undefined) return [found.key, value] as const;
		const names = known.map(({ name }) => `"${name}"`);
		const there =
			names.length === 0
				? 'they have no column to narrow by'
				: `there ${names.length === 1 ? 'is' : 'are'} ${names.join(', ')}`;
		throw new UnusableError(
			`--among ${typed}=${value}: the files cannot be narrowed by "${typed}"; ${there}.`,
		);
	});
	return { ...filters, among: Object.fromEntries(among) };
}

/** An owner or a source that no opportunity has is a slip of the pen: figures of nothing would help nobody. */
export function refuseUnknown({ owner, source, among = {} }: Filters, choices: Choices): void {
	const { owners, sources, dimensions } = choices;
	refuse('owner', owner, owners, 'is handled by', 'names who handles it');
	refuse('source', source, sources, 'came by', 'names a source');
	for (const { key, name, values } of dimensions)
		if (among[key] !== undefined)
			refuse(`among ${name}=`, among[key], values, 'has', `has a value in ${name}`);
}

function refuse(
	option: string,
	value: string | undefined,
	choices: readonly Choice[],
	has: string,
	hasAny: string,
): void {
	if (value === undefined || choices.some((choice) => choice.value === value)) return;
	const typed = option.endsWith('=') ? `--${option}${value}` : `--${option} ${value === '' ? '""' : value}`;
	if (value === '') throw new UnusableError(`${typed}: every opportunity ${hasAny}.`);
	const named = nearestFirst(value, choices).map((name) => `"${name}"`);
	const known =
		named.length === 0
			? `no opportunity ${hasAny}`
			: `there ${named.length === 1 ? 'is' : 'are'} ${named.slice(0, MOST_NAMED).join(', ')}${named.length > MOST_NAMED ? ` and ${named.length - MOST_NAMED} more` : ''}`;
	throw new UnusableError(`${typed}: no opportunity ${has} that; ${known}.`);
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
