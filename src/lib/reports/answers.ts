import { opportunitiesIn } from '../format/opportunities';
import { CLASS_PLURALS, CLASS_SINGULARS } from '../format/words';
import { CLASSES, type ClassFigures, type LeadClass, type RateByDay, type Report } from '../model';
import { advised, CHOOSE_COLUMN } from './advice';
import type { Answer } from './answer';
import { begin, counted, number, ofHundred, percent, percentRange, times, timesRange } from './say';

const QUESTION = 'Leads or referrals: which closes more?';
const answer = (sentence: string, why: string, emphasis: string | null = null): Answer => ({
	question: QUESTION,
	sentence,
	emphasis,
	why,
});

/** Leads or referrals: which closes more? True of any data: none, one, few or many, with or without dates. */
export function closesMore(report: Report): Answer {
	const { referral, lead } = report.classes;
	if (report.rows.used === 0 && report.rows.setAside.some(({ reason }) => reason === 'after-as-of'))
		return answer(
			'By that day no opportunity had been created yet.',
			advised(
				report,
				'The as-of date lies before the first one.',
				'Choose a later day in “Check how we read this”.',
			),
		);
	if (report.rows.used === 0)
		return answer(
			'No opportunity could be used.',
			advised(report, 'Every row was set aside.', 'The Data screen lists each one with its reason.'),
		);
	if (report.counted === 0)
		return answer(
			'No opportunity matches these filters.',
			advised(
				report,
				`None of the ${number(opportunitiesIn(report.rows))} in use is among them.`,
				'Choose “Show everything”, or another filter.',
			),
		);
	if (referral.created === 0 || lead.created === 0) return oneSided(report);
	const claim = report.claims.find(({ id }) => id === 'more-often');
	const day = report.horizon;
	const rates = day === null ? null : both(referral.byDay?.[day] ?? null, lead.byDay?.[day] ?? null);
	if (claim === undefined || claim.low === null || day === null) return withoutDays(report);
	const range = timesRange(claim, claim.threshold);
	const factor = times(claim, claim.threshold);
	const shares =
		rates === null
			? `${began(day)} too few are old enough to give a rate for both.`
			: `${began(day)} ${ofHundred(rates[0].rate)} referrals became clients, against ${ofHundred(rates[1].rate)} leads.`;
	if (claim.verdict === 'yes') {
		const emphasis = factor === null ? `${range} times as often` : `${factor} times as often`;
		return answer(
			`Referrals become clients ${emphasis} as leads.`,
			`${shares} With this much data the true figure is likely ${between(range)} times.`,
			emphasis,
		);
	}
	if (claim.verdict === 'no') {
		const turned = {
			value: claim.value === null || claim.value === 0 ? null : 1 / claim.value,
			low: claim.high === null ? 0 : 1 / claim.high,
			high: claim.low === 0 ? null : 1 / claim.low,
		};
		const turnedRange = timesRange(turned, 1);
		const emphasis = `${times(turned, 1) ?? turnedRange} times as often`;
		return answer(
			`Leads become clients ${emphasis} as referrals.`,
			`${shares} With this much data the true figure is likely ${between(turnedRange)} times.`,
			emphasis,
		);
	}
	return answer(
		'It can’t be told yet whether referrals close more often than leads.',
		[
			shares,
			`With this much data referrals may do ${between(range)} times as well as leads.`,
			claim.because ?? '',
		]
			.join(' ')
			.trim(),
		'can’t be told yet',
	);
}

const began = (day: number): string => `Within ${day} days,`;
const between = (range: string): string =>
	range.startsWith('at least') ? range : `between ${range.replace(' to ', ' and ')}`;
const both = (a: RateByDay | null, b: RateByDay | null): [RateByDay, RateByDay] | null =>
	a === null || b === null ? null : [a, b];

function total(report: Report, pick: (figures: ClassFigures) => number): number {
	return Object.values(report.classes).reduce((sum, figures) => sum + pick(figures), 0);
}

/** "64% of 83 decided referrals became clients (53% to 74%)". */
function decidedShare({ ofDecided, won, lost, created }: ClassFigures, one: string, many: string): string {
	if (ofDecided === null) {
		if (created === 1) return `the one ${one} ${won === 1 ? 'was won' : 'is still open'}`;
		return `${number(won)} of ${number(created)} ${many} ${won === 1 ? 'was' : 'were'} won`;
	}
	const range = `(${percentRange(ofDecided)})`;
	if (won + lost === 1)
		return `the one decided ${one} ${won === 1 ? 'became a client' : 'did not become a client'} ${range}`;
	return `${percent(ofDecided.rate)} of ${number(won + lost)} decided ${many} became clients ${range}`;
}

const shareOf = ({ classes }: Report, id: LeadClass): string =>
	decidedShare(classes[id], CLASS_SINGULARS[id], CLASS_PLURALS[id]);

/** No referrals, or no leads, or neither. */
function oneSided(report: Report): Answer {
	const { referral, lead, unknown } = report.classes;
	const created = total(report, (figures) => figures.created);
	if (unknown.created === created && !hasFolded(report)) {
		return answer(
			'The files do not say how these opportunities came.',
			advised(
				report,
				`${begin(decidedShare(unknown, 'opportunity', 'opportunities'))}; but with no source known for any of the ${number(created)}, referrals and leads cannot be compared.`,
				CHOOSE_COLUMN,
			),
		);
	}
	const [there, absent] =
		referral.created > 0 ? (['referral', 'lead'] as const) : (['lead', 'referral'] as const);
	if (referral.created === 0 && lead.created === 0)
		return answer(
			'There are neither referrals nor leads to compare.',
			advised(report, describe(report), CHOOSE_COLUMN),
		);
	return answer(
		`There are only ${CLASS_PLURALS[there]} to judge by, and no ${CLASS_PLURALS[absent]}.`,
		`${begin(shareOf(report, there))}. ${
			unknown.created > 0
				? advised(
						report,
						`${counted(unknown.created, 'opportunity', 'opportunities')} came from an unknown source.`,
						CHOOSE_COLUMN,
					)
				: 'Without the other side there is nothing to compare.'
		}`,
	);
}

function describe(report: Report): string {
	return CLASSES.filter((id) => report.classes[id].created > 0)
		.map((id) => `${begin(shareOf(report, id))}.`)
		.join(' ');
}

/** Both are there, but rates by day are not. */
function withoutDays(report: Report): Answer {
	const { referral, lead } = report.classes;
	const because = report.claims.find(({ id }) => id === 'more-often')?.because ?? '';
	if (referral.won + lead.won === 0)
		return answer(
			'Neither a referral nor a lead has been won yet.',
			advised(
				report,
				`${counted(referral.created, 'referral')} and ${counted(lead.created, 'lead')} are on record.`,
				'Come back when some have ended.',
			),
		);
	return answer(
		'It can’t be told yet whether referrals close more often than leads.',
		`${begin(shareOf(report, 'referral'))}; ${shareOf(report, 'lead')}. ${because}`,
		'can’t be told yet',
	);
}

/** Whether a shared report counts small classes with those of unknown source. */
export const hasFolded = ({ sharing }: Pick<Report, 'sharing'>): boolean => (sharing?.folded.length ?? 0) > 0;

/** How far can I trust this? */
export function trust(report: Report): Answer {
	const { read, used } = report.rows;
	const question = 'How far can I trust this?';
	const sentence =
		read === used
			? `All ${counted(read, 'row')} used.`
			: `${number(used)} of ${counted(read, 'row')} used; every one accounted for.`;
	const unknown = report.classes.unknown.created;
	const created = total(report, (figures) => figures.created);
	const why =
		created === 0
			? 'Nothing is left to work with.'
			: unknown === 0
				? 'Every opportunity has a known source.'
				: `${begin(percent(unknown / created))} ${hasFolded(report) ? 'have no known source or came in ways that are too few to tell apart' : 'have no known source'}; they are shown apart and never counted as leads or referrals.`;
	return {
		question,
		sentence: read === 1 && used === 1 ? 'The one row was used.' : sentence,
		emphasis: null,
		why,
	};
}
