import type { Report, SourceFigures } from '../../model';
import { listed, number } from '../say';
import type { Versus } from './types';
import { firstOf, many, wereWon } from './words';

/** More would be a list, which stands in the table. */
const MOST = 5;

/** What one source brought since then. */
export interface SourceSince {
	readonly source: string;
	readonly class: SourceFigures['class'];
	readonly created: number;
	readonly won: number;
	/** Only the later report has it. */
	readonly isNew: boolean;
}

/**
 * Labels that stand for others in what is shared: small ones together, those that are not told, and partners by number or
 * initials. Another report may have others behind the same words.
 */
const STAND_IN = /^(?:other sources?|named referral|partner \d+|\p{L}\.(?: \p{L}\.)?)(?: \d+)?$/iu;

/** Small ones may be put together, and short reports name few. */
const namesAll = ({ sharing, leftOut, extent }: Report): boolean =>
	sharing?.merged !== true && (leftOut?.sources ?? 0) === 0 && extent === 'full';

/**
 * What each source that is named in the later report brought since then, most first; none where the classes cannot be
 * taken from each other, or a report has no sources.
 */
export function sourcesSince({ earlier, later, classes }: Versus): SourceSince[] {
	if (earlier.sources === null || later.sources === null) return [];
	const nested = new Set(classes.filter(({ way }) => way === 'since').map(({ class: id }) => id));
	const key = ({ source, class: id }: SourceFigures) => `${id} ${source ?? ''}`;
	const before = new Map(earlier.sources.map((of) => [key(of), of]));
	return later.sources
		.flatMap((of): SourceSince[] => {
			const then = before.get(key(of));
			const known = then !== undefined || namesAll(earlier);
			if (of.source === null || of.source === '' || !nested.has(of.class) || !known) return [];
			if (STAND_IN.test(of.source)) return [];
			const [created, won] = [of.created - (then?.created ?? 0), of.won - (then?.won ?? 0)];
			return created < 0 || won < 0
				? []
				: [{ source: of.source, class: of.class, created, won, isNew: then === undefined && of.created > 0 }];
		})
		.filter(({ created, won }) => created > 0 || won > 0)
		.sort((a, b) => b.created - a.created || b.won - a.won);
}

/** Counts, and no test: among many sources some always stand out. */
export function sourcesSaid(of: Versus): string[] {
	const { earlier, later } = of;
	if (earlier.sources === null || later.sources === null) return [];
	const since = sourcesSince(of);
	if (since.length === 0)
		return ['No source that both reports name is known to have brought anything since then.'];
	const brought = since.filter(({ created }) => created > 0).slice(0, MOST);
	const fresh = since.filter(({ isNew }) => isNew);
	if (brought.length + fresh.length === 0)
		return ['No source that both reports name brought a new one since then.'];
	const said = ({ source, class: id, created, won }: SourceSince) =>
		`“${source}” (${many(created, id)}${won === 0 ? '' : `; ${wereWon(won)} in that time`})`;
	return [
		...(brought.length === 0 ? [] : [`Most came since then from ${listed(brought.map(said))}.`]),
		...(fresh.length === 0
			? []
			: [
					`${fresh.length === 1 ? 'New since then is' : `${number(fresh.length)} are new since then:`} ${firstOf(
						fresh.map(({ source }) => `“${source}”`),
						MOST,
					)}.`,
				]),
		'These are counts: among many sources some always stand out by chance.',
	];
}
