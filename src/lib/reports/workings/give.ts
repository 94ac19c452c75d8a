import { CLASS_NAMES, count, counted, days, percent } from '../../format';
import type { FollowUpSpeed, FollowUpTrial, Report, Waited } from '../../model';
import { VERDICT_WORDS } from '../claims/sentences';
import { BAND_NAMES } from '../follow-up/bands';
import { periodSaid } from '../periods/period-said';
import { asOf, group, rateWords } from './inputs';
import { PAPERS } from './papers';
import type { Input, Working } from './types';

const ASSUMPTIONS: Readonly<Record<FollowUpTrial['assumption'], string>> = {
	'as-it-stands': 'as it stands',
	'early-wins-too': 'with those won within the first week',
	'not-recorded-as-sooner': 'those without a first response as within a day',
	'not-recorded-as-later': 'those without a first response as after 2 to 7 days',
};

function speedInputs({ evidence }: Report): Input[] {
	const part = evidence?.followUp ?? null;
	if (part === null) return [];
	return [
		{ name: 'New business', value: speedWords(part.all) },
		...part.classes.map((own) => ({ name: CLASS_NAMES[own.class], value: speedWords(own) })),
	];
}

function speedWords({ created, known, median, before, undated, notRecorded, after }: FollowUpSpeed): string {
	const left: readonly (readonly [number, string])[] = [
		[notRecorded, 'not recorded'],
		[after, 'after the day the files speak of'],
		[before, 'before the creation'],
		[undated, 'without a day of creation'],
	];
	return [
		`days known for ${count(known)} of ${count(created)}`,
		...(median === null ? [] : [`median ${days(median)}`]),
		...left.filter(([n]) => n > 0).map(([n, words]) => `${count(n)} ${words}`),
	].join('; ');
}

function closingInputs({ evidence }: Report): Input[] {
	const closing = evidence?.followUp?.closing;
	if (closing === undefined) return [];
	return [
		...closing.bands.map(({ id, undecided, all }) => ({
			name: BAND_NAMES[id],
			value: `${count(undecided.won)} of ${count(undecided.decided)} won, still undecided after the first week; ${count(all.won)} of ${count(all.decided)} in all`,
		})),
		{ name: 'Ended within the first week', value: count(closing.early) },
		{ name: 'Ended without usable days', value: count(closing.noDays) },
		{
			name: 'Decided after the first week without a usable first response',
			value: `${count(closing.unknown.won)} of ${count(closing.unknown.decided)} won`,
		},
		...(closing.trials.length === 0
			? []
			: [
					{
						name: 'Tried under',
						value: closing.trials
							.map((one) => `${ASSUMPTIONS[one.assumption]}: ${VERDICT_WORDS[one.verdict]}`)
							.join('; '),
					},
				]),
	];
}

function waitedInputs(
	name: string,
	{ of, done, known, undated, before, soonShare, soonDays }: Waited,
): Input[] {
	return [
		{
			name,
			value: `${count(done)} of ${count(of)}; days known for ${count(known)}, a day missing for ${count(undated)}, ${count(before)} before`,
		},
		...(soonShare === null
			? []
			: [{ name: `${name}, within ${counted(soonDays, 'day', 'days')}`, value: rateWords(soonShare) }]),
	];
}

/** Follow-up and gratitude. */
export const GIVE = {
	'follow-up': {
		title: 'How soon opportunities are followed up, and whether it goes with closing',
		method: () => [
			'Days from the creation to the first response, of those that have both, in this order; dates have no hours, so that within a day is up to the next day. New business is all but existing clients. Medians and quartiles are of type 7, shares have Wilson’s 95% range. A blank cell is not recorded: nobody can tell it from no response at all. Those not answered yet are among them, so that the youngest look a little faster than they are.',
			'Whether sooner goes with closing is looked at only among those that were still undecided when the first week was over. What is lost on its first day cannot be followed up late, so that among all the later ones have been spared that. After the week it is settled who was followed up within a day and who after 2 to 7 days, and the first week can favour nobody. Those followed up after more than a week had to stay undecided until then: they are shown, and take part in the trend alone.',
			'Within a day is held against 2 to 7 days by won of decided, each compared within its class, so that referrals, which close more often anyway, cannot make it by being answered sooner. The verdict is that of the range against 1; at least ten decided and five won are needed on either side. It stands only where it holds with those won in the first week counted, as leaving them out takes more wins from those answered at once, and with those without a usable first response counted as within a day, and as after 2 to 7 days. A test for trend over the three steps, within each class, stands beside it.',
			'The cuts of one and seven days are fixed and were not sought in the data. None of this proves that following up sooner is the reason: the likeliest ones are often answered first.',
		],
		inputs: (report) => [...asOf(report), ...speedInputs(report), ...closingInputs(report)],
		sources: [
			PAPERS.quantile7,
			PAPERS.wilson,
			PAPERS.mantelHaenszel,
			PAPERS.landmark,
			PAPERS.immortal,
			PAPERS.trendWithin,
		],
		sql: ['follow-up/facts.sql'],
		rows: ({ evidence }) =>
			(evidence?.followUp?.classes ?? []).flatMap(({ class: id, created }) =>
				group(CLASS_NAMES[id], created, { class: id }),
			),
	},
	gratitude: {
		title: 'How soon partners are thanked, and told how it ended',
		method: () => [
			'Of the referrals that name a partner and have an id, the days from creation to the first thank-you, and from the end to the first touch that told it. Days are taken only where both are known and in their order; those thanked or told before are counted as soon, and the others apart. Medians and quartiles are of type 7; shares are of all that could be matched, thanked or not, and have Wilson’s 95% range.',
			'By quarter of creation the share thanked within two days, in the last eight quarters in which all have had these two days. Quarters with a referral more than a month older than the first thank-you on record are left out, as nothing was written down then. Over at least four quarters a test for trend tells whether the share rises or falls.',
		],
		inputs: (report) => {
			const part = report.evidence?.gratitude ?? null;
			if (part === null) return [];
			return [
				...asOf(report),
				...waitedInputs('Thanked', part.thanked),
				...waitedInputs('Told how it ended', part.told),
				{ name: 'Without an id', value: count(part.withoutId) },
				...part.quarters.map(({ from, soon, referrals, share }) => ({
					name: `Created in ${periodSaid('quarter', from)}`,
					value: `${count(soon)} of ${count(referrals)} thanked within two days (${percent(share.rate)})`,
				})),
			];
		},
		sources: [PAPERS.quantile7, PAPERS.wilson, PAPERS.trend, PAPERS.newcombe],
		sql: ['thanks/referrals.sql', 'thanks/touches.sql'],
		rows: ({ evidence, classes }) =>
			evidence?.gratitude == null ? [] : group('Referrals', classes.referral.created, { class: 'referral' }),
	},
} as const satisfies Record<string, Working>;
