import type { Partner, Person, Report } from '../../model';
import { STEPS, stepOf } from './advice';
import { isAnswered, repliesOf } from './replies';

/** A worksheet is for five to ten people. */
export const FEWEST_ROWS = 5;
export const MOST_ROWS = 10;
/** Unanswered ones are proposed up to so many rows, so that there is room for names of the owner's own. */
const PROPOSED_UP_TO = 7;

export interface Known {
	readonly report: Pick<Report, 'partners' | 'reciprocity'>;
	/** What is known of partners as persons, by name. */
	readonly persons: ReadonlyMap<string, Person>;
}

export interface Choice {
	/** Those with answers, those with most to gain first. */
	readonly answered: readonly string[];
	/** Others to think of, the best first. */
	readonly candidates: readonly string[];
}

/**
 * Whom the worksheet begins with: those who have answers already; then in turn one of the partners file who has not
 * referred yet, one of those who referred last, and one of those who were given most. Never the owner's own names.
 */
export function choiceOf({ report, persons }: Known): Choice {
	const partners = report.partners ?? [];
	const own = new Set(partners.filter((one) => one.own !== null).map(({ partner }) => partner));
	const place = new Map(partners.map(({ partner }, i) => [partner, i]));
	const answered = [...persons.values()]
		.filter((person) => isAnswered(person) && !own.has(person.partner))
		.map((person) => ({ name: person.partner, step: STEPS.indexOf(stepOf(repliesOf(person))) }))
		.sort((a, b) => a.step - b.step || placeOf(place, a.name) - placeOf(place, b.name))
		.map(({ name }) => name);
	const taken = new Set([...own, ...answered]);
	const free = (names: readonly string[]): string[] => names.filter((name) => !taken.has(name));
	const candidates = inTurn([
		free(partners.filter(({ referrals }) => referrals === 0).map(({ partner }) => partner)),
		free(lately(partners)),
		free(mostGiven(report.reciprocity ?? [])),
	]);
	return { answered, candidates };
}

const placeOf = (places: ReadonlyMap<string, number>, name: string): number => places.get(name) ?? Infinity;

/** Who referred last; those without a date by how often they did. */
const lately = (partners: readonly Partner[]): string[] =>
	partners
		.filter(({ referrals }) => referrals > 0)
		.sort(
			(a, b) => (b.lastReferral ?? '').localeCompare(a.lastReferral ?? '', 'en') || b.referrals - a.referrals,
		)
		.map(({ partner }) => partner);

const mostGiven = (even: NonNullable<Report['reciprocity']>): string[] =>
	even
		.filter(({ given }) => given > 0)
		.sort((a, b) => b.given - a.given)
		.map(({ partner }) => partner);

/** The first of each list, then the second of each; nobody twice. */
function inTurn(lists: readonly (readonly string[])[]): string[] {
	const longest = Math.max(...lists.map(({ length }) => length));
	const names = Array.from({ length: longest }, (_, i) => lists.map((list) => list[i])).flat();
	return [...new Set(names.filter((name) => name !== undefined))];
}

/**
 * The names on one sheet, at most ten; null: an empty row to type a name in. At least five rows, one of them empty
 * where there is room.
 */
export function sheetOf({ answered, candidates }: Choice): (string | null)[] {
	const first = answered.slice(0, MOST_ROWS);
	const names = [...first, ...candidates.slice(0, Math.max(0, PROPOSED_UP_TO - first.length))];
	const rows = Math.min(MOST_ROWS, Math.max(FEWEST_ROWS, names.length + 1));
	return [...names, ...Array.from({ length: rows - names.length }, () => null)];
}
