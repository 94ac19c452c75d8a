import { CLASS_PLURALS, formatDay } from '../../format';
import type { MoneyShown, PartnerNames, Report, Sharing } from '../../model';
import { begin } from '../../reports/say';

const PARTNERS: Readonly<Record<PartnerNames, string>> = {
	numbers: 'Partners are shown by number, in random order.',
	initials: 'Partners are shown by their initials.',
	names: 'Partners are shown by name.',
};

const MONEY: Readonly<Record<MoneyShown, string>> = {
	shown: 'Amounts are shown as they are.',
	indexed: 'Amounts are an index: all money won is 100.',
	hidden: 'Amounts are left out.',
};

/** "a", "a and b", "a, b and c". */
const listed = (words: readonly string[]): string =>
	words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;

/** Each may be larger: the smallest joins the unknown ones where these are few. */
function foldedSentence({ folded }: Sharing): string[] {
	if (folded.length === 0) return [];
	const names = listed(folded.map((name) => CLASS_PLURALS[name]));
	return [
		`${begin(names)} are not shown apart, so that no small group can be recognised: they are counted with those of unknown source.`,
	];
}

/**
 * What was done to a report before it was handed on, as sentences; null where it does not say.
 * Of partners and amounts only where the report has any.
 */
export function madeReady(report: Report): string | null {
	const { sharing, partners, reciprocity, thanks } = report;
	if (sharing === null) return null;
	const hasPartners =
		(partners ?? []).length > 0 || (reciprocity ?? []).length > 0 || (thanks?.waiting ?? []).length > 0;
	return [
		...(hasPartners ? [PARTNERS[sharing.partners]] : []),
		...(sharing.money === 'hidden' || hasMoney(report) ? [MONEY[sharing.money]] : []),
		...foldedSentence(sharing),
		...(sharing.merged
			? ['Groups of fewer than five opportunities are put together with others, or left out.']
			: []),
		'It holds no rows, and no names of opportunities or files.',
	].join(' ');
}

const hasMoney = ({ classes }: Report): boolean =>
	Object.values(classes).some(
		({ valueWon, valueByCurrency }) => valueWon !== null || valueByCurrency !== null,
	);

/** Until when a page shows it; null: as long as it is there. */
export const shownUntil = ({ sharing }: Pick<Report, 'sharing'>): string | null =>
	(sharing?.expires ?? null) === null ? null : `Shown until ${formatDay(sharing!.expires!)}.`;

/** @param today where the reader is, `YYYY-MM-DD` */
export const isOver = ({ sharing }: Pick<Report, 'sharing'>, today: string): boolean => {
	const last = sharing?.expires ?? null;
	return last !== null && today > last;
};

export interface Over {
	readonly sentence: string;
	readonly what: string;
	readonly whom: string;
	/** The name in it; empty: none. */
	readonly by: string;
}

/** What stands in place of a report whose last day is over. */
export function overSaid({ sharing, firm, preparedBy, asOf }: Report): Over {
	const day = sharing?.expires ?? null;
	const of = [
		firm === null
			? 'It was a report on referrals and leads'
			: `It was the report of ${firm} on referrals and leads`,
		asOf === null ? '' : ` as of ${formatDay(asOf)}`,
	].join('');
	const by = preparedBy ?? sharing?.brand?.name ?? '';
	return {
		sentence: 'This report is not shown any more.',
		what: `${of}. Whoever sent it meant it to be read until ${day === null ? 'an earlier day' : formatDay(day)}.`,
		whom: `For a newer one ask ${by === '' ? 'whoever sent it to you' : by}.`,
		by,
	};
}
