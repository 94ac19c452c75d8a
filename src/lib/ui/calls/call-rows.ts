import { count, counted } from '../../format';
import { dayNumber } from '../../format/day-number';
import type { Call, CallReason, Owed, Person, Report } from '../../model';
import type { People } from '../../reports';
import { isRecentlyOwed } from '../../reports/care/calls';
import { reasonWords, whatToSay } from '../../reports/care/say-reason';
import type { CalendarEntry, CallLine, WordsKind } from '../../send';

/** One line of the call list with all that is known for it. Personal: it is shown to the owner alone. */
export interface CallRow extends Omit<CallLine, 'note'> {
	/** The last personal note, and its day (`YYYY-MM-DD`) where it has one. */
	readonly note: Person['note'];
	/** Ids of referrals whose news, and whose thanks, are among the reasons: both can be given in the same call. */
	readonly tell: readonly string[];
	readonly thank: readonly string[];
	/** Words that suit an e-mail to them, and whether these speak of more than one referral. */
	readonly words: { readonly kind: WordsKind; readonly several: boolean };
}

/** The call list with what stands beside the report. */
export function callRows(
	{ care, partners, reciprocity, asOf }: Report,
	people: Pick<People, 'persons' | 'owed'> | null = null,
): CallRow[] {
	const asOfDay = asOf === null ? null : dayNumber(asOf);
	const partnerOf = new Map((partners ?? []).map((partner) => [partner.partner, partner]));
	const careOf = new Map((care?.partners ?? []).map((one) => [one.partner, one]));
	const evenOf = new Map((reciprocity ?? []).map((one) => [one.partner, one]));
	return (care?.calls ?? []).map(({ partner: name, reasons }: Call): CallRow => {
		const [partner, even, person] = [partnerOf.get(name), evenOf.get(name), people?.persons.get(name)];
		const owed = (people?.owed ?? []).filter((one) => one.partner === name);
		const ids = (some: readonly Owed[]) => [...new Set(some.map(({ id }) => id))];
		const of = { partner: partner ?? null, care: careOf.get(name) ?? null };
		return {
			partner: name,
			reasons: reasons.map((reason) => reasonWords(reason, of)),
			say: whatToSay(reasons, even?.label ?? null),
			note: person?.note ?? null,
			received: even?.received ?? partner?.referrals ?? null,
			given: reciprocity === null ? null : (even?.given ?? 0),
			email: person?.email ?? null,
			phone: person?.phone ?? null,
			tell: ids(owed.filter(({ update, ended }) => update && isRecentlyOwed(ended, asOfDay))),
			thank: ids(owed.filter(({ thanks, created }) => thanks && isRecentlyOwed(created, asOfDay))),
			words: wordsFor(reasons),
		};
	});
}

function wordsFor([first]: readonly CallReason[]): CallRow['words'] {
	if (first?.kind !== 'outcomes') return { kind: 'keeping-in-touch', several: false };
	return { kind: 'outcome', several: first.count > 1 };
}

/** "12 referrals received, 3 given", "No referral received yet"; null: nothing is known. */
export function evenWords({ received, given }: Pick<CallLine, 'received' | 'given'>): string | null {
	if (received === null) return null;
	const came =
		received === 0 ? 'No referral received yet' : `${counted(received, 'referral', 'referrals')} received`;
	return given === null ? came : `${came}, ${count(given)} given`;
}

/** The list for a spreadsheet. */
export const toLine = ({ note, ...row }: CallRow): CallLine => ({ ...row, note: note?.text ?? null });

/** One call as a day in the calendar. Notes stay out of it: calendars are shared. */
export const toEntry = (row: CallRow, on: string): CalendarEntry => ({
	partner: row.partner,
	kind: 'call',
	on,
	title: `Call ${row.partner}`,
	description: [`Why: ${row.reasons.join('; ')}.`, row.say, row.phone, row.email]
		.filter((line) => line !== null)
		.join('\n'),
});

/** What a phone dials; null where a number is not plain enough to be dialled. */
export function telOf(phone: string): string | null {
	const [number = ''] = phone.split(/\s*(?:[,;/]|\b(?:ext|extension|x)\b)/i);
	const plain = number.replace(/\(0\)/g, '').replace(/[\s().\-–]/g, '');
	return /^\+?\d{3,15}$/.test(plain) ? `tel:${plain}` : null;
}
