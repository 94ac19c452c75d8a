import type { Report } from '../model';
import { MOST_NAME, ROOM } from './limits';
import { shuffled, systemRandom } from './random';
import { withoutAddresses } from './spelling';
import { clean } from './text';
import type { ShareOptions } from './types';

/** What each partner is called in what is shared, by the name in the report. */
export type Aliases = ReadonlyMap<string, string>;

/** Everybody whom the report names as a partner, in the order of the stake. */
export function partnerNames({ partners, thanks, reciprocity }: Report): string[] {
	const all = [...(partners ?? []), ...(thanks?.waiting ?? []), ...(reciprocity ?? [])];
	return [...new Set(all.map(({ partner }) => partner))];
}

/**
 * A name for each partner, no two alike. An e-mail address never stays, even where names do.
 * Numbers come in random order and of one width, so that neither order nor length tells who it is.
 */
export function aliasesOf(report: Report, { partners, random = systemRandom }: ShareOptions): Aliases {
	const names = partnerNames(report);
	const order = shuffled(names.length, random);
	const width = Math.max(2, String(names.length).length);
	const numbered = (i: number): string => `Partner ${String(order[i] ?? 0).padStart(width, '0')}`;
	const aliases = names.map((name, i) => {
		if (partners === 'numbers') return numbered(i);
		const own = clean(withoutAddresses(name), MOST_NAME - ROOM);
		const chosen = partners === 'initials' ? initials(own) : own;
		return chosen === '' ? numbered(i) : chosen;
	});
	return new Map(unalike(aliases).map((alias, i) => [names[i]!, alias]));
}

/** "A. L." of "Ann Lee", "Lee, Ann" gives "L. A."; "G." of one word; empty without a letter or digit. */
export function initials(name: string): string {
	const words = name.split(/\s+/u).flatMap((word) => /[\p{L}\p{N}]/u.exec(word) ?? []);
	const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
	return ends.map((letter) => `${(letter ?? '').toUpperCase()}.`).join(' ');
}

/** The same texts, each further one of a kind with a number behind it: "A. L.", "A. L. 2". */
export function unalike(texts: readonly string[]): string[] {
	const taken = new Set(texts);
	const last = new Map<string, number>();
	return texts.map((text) => {
		let n = (last.get(text) ?? 0) + 1;
		while (n > 1 && taken.has(`${text} ${n}`)) n++;
		last.set(text, n);
		return n === 1 ? text : `${text} ${n}`;
	});
}
