import { CLASS_PLURALS, CLASS_SINGULARS } from '../../format/words';
import type { LeadClass, Quality, QualityId, QualityOfClass, Report } from '../../model';
import { isShared } from '../advice';
import { begin, listed, number, percent, percentRange } from '../say';

/** A quality as what opportunities did, and as what one did not do. */
const DID: Readonly<Record<QualityId, string>> = {
	needs: 'needed the service',
	fits: 'fitted the ideal client',
	accepted: 'accepted the introduction',
};

/** As a heading of its own. */
export const QUALITY_NAMES: Readonly<Record<QualityId, string>> = {
	needs: 'Needed the service',
	fits: 'Fitted the ideal client',
	accepted: 'Accepted the introduction',
};

const WHO: Readonly<Record<QualityId, string>> = {
	needs: 'that needed the service',
	fits: 'that fitted the ideal client',
	accepted: 'that accepted the introduction',
};

/** What a file needs so that quality can be told; only an owner can have it. */
export const HOW_TO_HAVE =
	'Add three columns to your list, with yes or no: needed the service, fitted the ideal client, accepted the introduction.';

/** Why nothing is said of quality; null where something is, or where nobody could do anything about it. */
export function noQualitySaid(
	report: Pick<Report, 'choices'>,
	qualities: readonly Quality[] | null,
): string | null {
	if (qualities !== null || isShared(report)) return null;
	return 'These files do not say how good a match each one was.';
}

/** "76 of 85 referrals needed the service (81% to 95%), against 114 of 192 leads."; one sentence for each quality. */
export function qualitySaid({ id, classes }: Quality): string {
	const said = classes.filter(({ said: n }) => n > 0);
	const compared = said.filter(({ class: of }) => of === 'referral' || of === 'lead');
	const [first, second] = compared.length === 2 ? compared : said;
	if (first?.share == null) return `None of these says whether it ${DID[id]}.`;
	const whole = `${amongSaid(first)} ${DID[id]} (${percentRange(first.share)})`;
	return second === undefined ? `${whole}.` : `${whole}, against ${amongSaid(second)}.`;
}

const amongSaid = ({ class: of, yes, said }: QualityOfClass): string =>
	`${number(yes)} of ${number(said)} ${nameOf(of, said)}`;

const nameOf = (of: LeadClass, n: number): string => (n === 1 ? CLASS_SINGULARS[of] : CLASS_PLURALS[of]);

/** How many cells were left blank, in all classes; null where none was. */
export function notSaidWords({ classes }: Quality): string | null {
	const blank = classes.reduce((sum, { notSaid }) => sum + notSaid, 0);
	if (blank === 0) return null;
	return blank === 1 ? 'One does not say.' : `${number(blank)} do not say.`;
}

/** Whether a quality goes with closing, in one class; it never proves that it is the reason. */
export function closingSaid(id: QualityId, { class: of, closing }: QualityOfClass): string | null {
	const { yes, no, difference, verdict, because } = closing;
	const who = CLASS_PLURALS[of];
	if (because === 'no-losses' || yes.decided + no.decided === 0) return null;
	if (verdict !== 'cannot-tell' && yes.rate !== null && no.rate !== null) {
		const how = verdict === 'more-often' ? 'more often' : 'less often';
		return `Of ${who}, those ${WHO[id]} were won ${how}: ${sideSaid(yes)}, against ${sideSaid(no)} of the others. That does not prove that it is the reason.`;
	}
	return `Of ${who} it cannot be told yet whether those ${WHO[id]} are won more often: ${WHY[because ?? 'too-few']}${difference === null ? '' : ` (${sideSaid(yes)}, against ${sideSaid(no)} of the others)`}.`;
}

const WHY = {
	'too-few': 'too few are decided',
	'no-losses': 'no loss is recorded',
	'may-be-chance': 'the difference may be chance',
	'many-compared': 'so much is compared here that one such difference may be chance',
} as const;

const sideSaid = ({ won, decided, rate }: QualityOfClass['closing']['yes']): string =>
	`${number(won)} of ${number(decided)}${rate === null ? '' : ` or ${percent(rate.rate)}`}`;

/** The one sentence above the section: does it show in closing? */
export function qualityHeadline(qualities: readonly Quality[]): string {
	const all = qualities.flatMap(({ id, classes }) => classes.map((of) => ({ id, of })));
	const shows = all.filter(({ of }) => of.closing.verdict !== 'cannot-tell');
	if (all.every(({ of }) => of.said === 0)) return 'None of these says how good a match it was.';
	if (shows.length > 0) return closingHeadline(shows);
	if (all.some(({ of }) => of.closing.because === 'no-losses'))
		return 'No loss is recorded, so nobody can tell whether a good match shows in closing.';
	return 'It can’t be told yet whether a good match shows in closing.';
}

function closingHeadline(shows: readonly { id: QualityId; of: QualityOfClass }[]): string {
	const by = (verdict: 'more-often' | 'less-often') =>
		shows
			.filter(({ of }) => of.closing.verdict === verdict)
			.map(({ id, of }) => `${CLASS_PLURALS[of.class]} ${WHO[id]}`);
	const [more, less] = [by('more-often'), by('less-often')];
	const parts = [
		...(more.length > 0 ? [`${listed(more)} close more often than those that did not`] : []),
		...(less.length > 0 ? [`${listed(less)} close less often than those that did not`] : []),
	];
	return `${begin(parts.join('; '))}.`;
}
