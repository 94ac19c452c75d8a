import type { FieldOf } from '../../model';
import { key } from '../text';
import { HEADERS } from './headers';
import { DUTCH } from './languages/nl';
import { FRENCH } from './languages/fr';
import { GERMAN } from './languages/de';
import { ITALIAN } from './languages/it';
import type { Language } from './languages/language';
import { POLISH } from './languages/pl';
import { PORTUGUESE } from './languages/pt';
import { SPANISH } from './languages/es';

/** Languages other than English whose headers are known. */
export const LANGUAGES: readonly Language[] = [GERMAN, FRENCH, SPANISH, DUTCH, ITALIAN, PORTUGUESE, POLISH];

/** A header of a field in one language or several. */
export interface ForeignName {
	readonly name: string;
	/** How far down the list of its language it stands. */
	readonly rank: number;
	/** "German", "Italian or Portuguese". */
	readonly language: string;
}

const known = new Map<string, readonly ForeignName[]>();

/** Headers of a field in all languages, each name once, without those that are English, too. */
export function foreignNames(field: FieldOf<'opportunities'>): readonly ForeignName[] {
	const before = known.get(field);
	if (before !== undefined) return before;
	const english = new Set(HEADERS.opportunities[field].names.split(',').map(key));
	const names = new Map<string, { name: string; rank: number; languages: string[] }>();
	for (const { name: language, headers } of LANGUAGES)
		(headers[field] ?? '').split(',').forEach((name, rank) => {
			if (name === '' || english.has(key(name))) return;
			const found = names.get(key(name));
			if (found === undefined) names.set(key(name), { name, rank, languages: [language] });
			else {
				if (!found.languages.includes(language)) found.languages.push(language);
				found.rank = Math.min(found.rank, rank);
			}
		});
	const made = [...names.values()].map(({ name, rank, languages }) => ({
		name,
		rank,
		language: inWords(languages),
	}));
	known.set(field, made);
	return made;
}

function inWords(languages: readonly string[]): string {
	const last = languages.at(-1) ?? '';
	return languages.length < 2 ? last : `${languages.slice(0, -1).join(', ')} or ${last}`;
}
