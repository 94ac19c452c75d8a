import type { Introduced, Sent, Statement } from '../../model';

/** What the owner lets a statement tell. Without it each introduction is a day and a number. */
export interface Telling {
	readonly names: boolean;
	readonly outcomes: boolean;
}

export interface StatementOf {
	readonly partner: string;
	/** Every referral of that partner. */
	readonly sent: readonly Sent[];
	readonly firm: string | null;
	/** `YYYY-MM-DD` */
	readonly madeOn: string;
	/** Referrals given to the partner; null: no record of them is kept. */
	readonly given: number | null;
}

/** More lines do not fit one page of A4 or Letter. */
export const MOST_LINES = 24;
/** A longer name would not fit its line. */
const LONGEST_NAME = 60;

/** A statement for one partner, from that partner's own referrals and nothing else. */
export function statementOf({ partner, sent, firm, madeOn, given }: StatementOf, tell: Telling): Statement {
	const rising = [...sent].sort(byDay);
	const all = rising.map((one, i) => introduced(one, i + 1, tell)).reverse();
	return {
		partner,
		firm,
		madeOn,
		introductions: all.slice(0, MOST_LINES),
		earlier: Math.max(0, all.length - MOST_LINES),
		received: all.length,
		given,
		won: tell.outcomes ? sent.filter(({ outcome }) => outcome === 'won').length : null,
		since: rising.find(({ created }) => created !== null)?.created ?? null,
	};
}

/** Those without a day come before all others. */
function byDay(a: Sent, b: Sent): number {
	const [from, to] = [a.created ?? '', b.created ?? ''];
	return from < to ? -1 : from > to ? 1 : 0;
}

/** The company before the name of the opportunity, which may tell what was sought: "Ode Ltd – insolvency". */
const introduced = (one: Sent, number: number, tell: Telling): Introduced => ({
	number,
	created: one.created,
	name: tell.names ? shortened(one.company ?? one.name) : null,
	outcome: tell.outcomes ? one.outcome : null,
	thanked: one.thanked,
});

/** By letters as one sees them. */
function shortened(name: string | null): string | null {
	if (name === null || name.length <= LONGEST_NAME) return name;
	const letters = [...new Intl.Segmenter().segment(name)].map(({ segment }) => segment);
	return letters.length <= LONGEST_NAME ? name : `${letters.slice(0, LONGEST_NAME - 1).join('')}…`;
}
