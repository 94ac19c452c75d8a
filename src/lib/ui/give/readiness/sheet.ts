import { key } from '../../../mapping/text';
import type { Filed, KeptPerson, Notebook, PartnerKind, Person, Report } from '../../../model';
import { isAnswered, MOST_ROWS, QUESTIONS } from '../../../reports/readiness';
import type { Written } from '../../../reports/readiness';
import type { PartnerLine } from '../../../send';

/** What stands beside one name: the kind and the three answers, as they were written. */
export interface Said extends Written {
	readonly kind: PartnerKind | null;
}

export const NOTHING_SAID: Said = { kind: null, wouldRefer: null, knowsWelcome: null, canExplain: null };

/** A row of the sheet. Until it has a name, what is said stands here; then the notebook keeps it. */
export interface Row {
	readonly id: number;
	readonly name: string | null;
	readonly draft: Said;
}

/** What is known of those who may stand on the sheet. */
export interface Ground {
	readonly report: Pick<Report, 'partners'>;
	readonly notebook: Notebook;
	readonly persons: ReadonlyMap<string, Person>;
}

/** What the owner said here, which stands at once; else what the files say. */
export function saidOf(name: string, { report, notebook, persons }: Ground): Said {
	const kept = notebook.people.find(({ partner }) => partner === name);
	const person = persons.get(name);
	return {
		kind: kept?.kind ?? report.partners?.find(({ partner }) => partner === name)?.kind ?? null,
		wouldRefer: kept?.wouldRefer ?? person?.wouldRefer ?? null,
		knowsWelcome: kept?.knowsWelcome ?? person?.knowsWelcome ?? null,
		canExplain: kept?.canExplain ?? person?.canExplain ?? null,
	};
}

export const isSaid = (said: Said): boolean => said.kind !== null || isAnswered(said);

/** What was said in a row without a name, for the notebook: only what it says. */
export const partsSaid = (said: Said): Partial<Omit<KeptPerson, 'partner'>> =>
	Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null));

/**
 * Whom a name that was typed in means: the partner whose name differs only in case, accents and punctuation, else
 * somebody new. null: no name.
 */
export function meantBy(typed: string, known: readonly string[]): string | null {
	const name = typed.trim().replace(/\s+/gu, ' ');
	if (name === '') return null;
	if (known.includes(name)) return name;
	return known.find((other) => key(other) !== '' && key(other) === key(name)) ?? name;
}

/** What taking somebody off the sheet takes back: the answers, and the kind of one of whom nothing else is known. */
export function takenBack(
	name: string,
	{ report, notebook }: Ground,
): { before: Partial<KeptPerson>; after: Partial<KeptPerson> } | null {
	const kept = notebook.people.find(({ partner }) => partner === name);
	if (kept === undefined) return null;
	const refers = (report.partners?.find(({ partner }) => partner === name)?.referrals ?? 0) > 0;
	const parts = [...QUESTIONS, ...(refers ? [] : (['kind'] as const))].filter((part) => kept[part] !== null);
	if (parts.length === 0) return null;
	return {
		before: Object.fromEntries(parts.map((part) => [part, kept[part]])),
		after: Object.fromEntries(parts.map((part) => [part, null])),
	};
}

/**
 * The lines of the partners file: those on the sheet of whom something is said, then everybody else of whom a partners
 * file or the notebook says something, so that nothing is lost when it comes back in the place of the files.
 */
export function linesOf(
	rows: readonly Row[],
	filed: readonly Filed[],
	ground: Ground,
): readonly PartnerLine[] {
	const byName = new Map(filed.map((one) => [one.partner, one]));
	const onSheet = rows
		.map(({ name }) => name)
		.filter((name) => name !== null)
		.filter((name) => byName.has(name) || isSaid(saidOf(name, ground)))
		.map((name): PartnerLine => {
			const person = ground.persons.get(name);
			const said = byName.get(name);
			return {
				since: null,
				cadence: null,
				lastTouch: null,
				note: null,
				...said,
				partner: name,
				...saidOf(name, ground),
				email: said?.email ?? person?.email ?? null,
				phone: said?.phone ?? person?.phone ?? null,
			};
		});
	const names = new Set(onSheet.map(({ partner }) => partner));
	return [...onSheet, ...filed.filter(({ partner }) => !names.has(partner))];
}

/** Rows for these names; null: an empty one. */
export const rowsFor = (names: readonly (string | null)[]): Row[] =>
	names.slice(0, MOST_ROWS).map((name, id) => ({ id, name, draft: NOTHING_SAID }));

/** An id that no row has. */
export const freeId = (rows: readonly Row[]): number => Math.max(-1, ...rows.map(({ id }) => id)) + 1;
