import { CLASS_NAMES, CLASS_WORDS, count, counted, fixed, percent } from '../../format';
import type { Decided, Evidence, QualityId, Report, RowMatch } from '../../model';
import { CLAIM_TITLES, VERDICT_WORDS } from '../claims/sentences';
import { byOutcome, group, ofEachClass, outcomes } from './inputs';
import { PAPERS } from './papers';
import type { Input, RowGroup, Working } from './types';

const FACTS = 'close-rates/facts.sql';
/** So many values are listed with their numbers, and so many can be chosen to list their rows. */
const MOST_INPUTS = 12;
const MOST_GROUPS = 40;

/** Classes of new business. */
export const NEW_BUSINESS = ['referral', 'introduction', 'lead', 'unknown'] as const;
const ENDED = ['won', 'lost'] as const;

/** Decided ones in each of some ways. */
const decidedIn = (ways: readonly RowMatch[]): RowMatch[] =>
	ways.flatMap((way) => ENDED.map((outcome) => ({ ...way, outcome })));

const decidedWords = ({ won, decided }: Decided): string => `${count(won)} of ${count(decided)} won`;

/** The column of a dimension, and nothing where it is none. */
export function columnOf(
	report: Report,
	key: string,
	value: string | null,
): Pick<RowMatch, 'dimension'> | null {
	const column = report.evidence?.dimensions.find((one) => one.key === key)?.column;
	return column === undefined ? null : { dimension: { column, value: value ?? '' } };
}

function withinGroups(report: Report): RowGroup[] {
	return (report.evidence?.within.by ?? []).flatMap(({ key, name, groups }) =>
		groups.slice(0, MOST_GROUPS).flatMap(({ value, band, referral, lead }) => {
			const way =
				band === null
					? columnOf(report, key, value)
					: {
							...(band.from === null ? {} : { amountFrom: band.from }),
							...(band.to === null ? {} : { amountBelow: band.to }),
						};
			if (way === null) return [];
			const words = band === null ? (value ?? 'none named') : bandWords(band);
			return [
				...group(
					`${name}, ${words}: referrals decided`,
					referral.decided,
					...decidedIn([{ ...way, class: 'referral' }]),
				),
				...group(`${name}, ${words}: leads decided`, lead.decided, ...decidedIn([{ ...way, class: 'lead' }])),
			];
		}),
	);
}

function bandWords({ from, to }: { readonly from: number | null; readonly to: number | null }): string {
	if (to === null) return `from ${count(from ?? 0)}`;
	return from === null ? `below ${count(to)}` : `${count(from)} to below ${count(to)}`;
}

const QUALITY_WORDS: Readonly<Record<QualityId, string>> = {
	needs: 'Needed the service',
	fits: 'Ideal client',
	accepted: 'Introduction accepted',
};

const qualitiesOf = ({ evidence }: Report): NonNullable<Evidence['quality']> => evidence?.quality ?? [];

const ASSUMPTIONS = {
	'as-it-stands': 'as it stands',
	'unknown-as-referrals': 'all unknown as referrals',
	'unknown-as-leads': 'all unknown as leads',
	'deals-alone': 'deals alone',
	'without-first-day': 'without wins on the first day',
} as const;

const pWords = (p: number): string => (p < 0.001 ? 'below 0.001' : fixed(p, 3));

/** What lies behind the close rates. */
export const BEHIND_CLOSE_RATES = {
	within: {
		title: 'Referrals against leads among those alike',
		method: () => [
			'For each value of a column the share of decided referrals that were won is divided by that of leads. All values together give one ratio, in which each referral is compared with leads of the same value: a column in which referrals simply have the better jobs cannot make it. Where it turns the answer over all round, that is said.',
			'The range of a single value is that of the logarithm, or a score range where either side has fewer than five wins or nobody lost. A value is said to differ from the others only where the difference stands out of all that were looked at.',
			'The split says how much of the gap between referrals and leads comes of what they are like (the mix), and how much of how they close.',
		],
		inputs: ({ evidence }) => [
			...(evidence?.within.by ?? []).slice(0, MOST_INPUTS).map(({ name, compared, referral, lead }) => ({
				name,
				value: `referrals ${decidedWords(referral)}, leads ${decidedWords(lead)}; ${count(compared.decided)} of ${count(compared.of)} decided stand where both have some`,
			})),
		],
		sources: [PAPERS.mantelHaenszel, PAPERS.koopman, PAPERS.kitagawa, PAPERS.holm],
		sql: ['within/groups.sql', 'within/amounts.sql'],
		rows: withinGroups,
	},
	tried: {
		title: 'What each verdict was tried under',
		method: () => [
			'Each claim is worked out once more under every assumption that the data leave open: all unknown sources as referrals, all as leads, deals alone where far more of one class came in as leads, and without wins on their first day where these are many. The verdict stands only where every trial has it.',
		],
		inputs: ({ evidence }) =>
			(evidence?.claims ?? []).map(({ id, trials }) => ({
				name: CLAIM_TITLES[id],
				value: trials
					.map((one) => `${ASSUMPTIONS[one.assumption]}: ${VERDICT_WORDS[one.verdict]}`)
					.join('; '),
			})),
		sources: [PAPERS.aalenJohansen, PAPERS.delta, PAPERS.hodgesLehmann, PAPERS.wilson],
		sql: [FACTS],
		rows: ({ classes }) => group('Unknown source', classes.unknown.created, { class: 'unknown' }),
	},
	'stale-lost': {
		title: 'What losing the stale ones would change',
		method: () => [
			'Those that are open beyond the first day by which 95% of the wins of their class had come are taken as lost on the day the files speak of. The share won of the decided and the four claims are worked out once more; the day compared stays the same. Nothing is changed in any other figure.',
		],
		inputs: ({ evidence }) =>
			(evidence?.stale?.classes ?? []).map(({ class: id, stale, afterDays, now, ifLost }) => ({
				name: CLASS_NAMES[id],
				value: `${counted(stale, 'stale one', 'stale ones')}, open for more than ${counted(afterDays, 'day', 'days')}${now === null || ifLost === null ? '' : `; ${percent(now)} of decided now, ${percent(ifLost)} if lost`}`,
			})),
		sources: [PAPERS.wilson, PAPERS.aalenJohansen],
		sql: [FACTS],
		rows: ({ evidence }) =>
			(evidence?.stale?.classes ?? []).flatMap(({ class: id, stale, afterDays }) =>
				group(`${CLASS_NAMES[id]}, stale`, stale, { class: id, outcome: 'open', daysOver: afterDays }),
			),
	},
	'curves-differ': {
		title: 'Whether the two curves differ',
		method: () => [
			'Gray’s test compares how many of the referrals and of the leads ever become clients, over all days at once; a loss is an end that rules a win out. It asks about the whole curves, the claims ask about one day.',
			'Below a chance of 5% that curves of one kind lie so far apart, they are said to differ.',
		],
		inputs: (report) => {
			const { chiSquare = null, p = null } = report.evidence?.curves ?? {};
			return [
				...ofEachClass(report, (of, id) => (id === 'referral' || id === 'lead' ? outcomes(of) : null)),
				...(chiSquare === null ? [] : [{ name: 'Chi-square', value: fixed(chiSquare, 2) }]),
				...(p === null ? [] : [{ name: 'Chance if they were alike', value: pWords(p) }]),
			];
		},
		sources: [PAPERS.gray],
		sql: [FACTS],
		rows: (report) =>
			byOutcome(report).filter(({ any }) => any[0]?.class === 'referral' || any[0]?.class === 'lead'),
	},
	quality: {
		title: 'Need, fit and the introduction, and whether they go with closing',
		method: () => [
			'Of those that say yes or no, the share that says yes, with Wilson’s 95% range; blank cells are counted apart.',
			'Of those decided, the share won among yes less that among no. It is said to go with closing only where the range of that difference leaves out zero, and where it stands out of all the differences looked at.',
		],
		inputs: (report) =>
			qualitiesOf(report).flatMap(({ id, classes }) =>
				classes
					.filter(({ said }) => said > 0)
					.map(({ class: of, yes, said, notSaid }): Input => ({
						name: `${QUALITY_WORDS[id]}, ${CLASS_WORDS[of]}`,
						value: `${count(yes)} of ${count(said)} say yes${notSaid === 0 ? '' : `; ${count(notSaid)} left blank`}`,
					})),
			),
		sources: [
			PAPERS.wilson,
			PAPERS.newcombe,
			'Fisher’s exact test: R. A. Fisher (1935), The Design of Experiments.',
			PAPERS.holm,
		],
		sql: ['quality/facts.sql'],
		rows: (report) =>
			qualitiesOf(report).flatMap(({ id, classes }) =>
				classes.flatMap(({ class: of, yes, said }) => [
					...group(`${QUALITY_WORDS[id]}, ${CLASS_WORDS[of]}: yes`, yes, {
						class: of,
						quality: { id, says: true },
					}),
					...group(`${QUALITY_WORDS[id]}, ${CLASS_WORDS[of]}: no`, said - yes, {
						class: of,
						quality: { id, says: false },
					}),
				]),
			),
	},
	ideal: {
		title: 'Which values go with winning',
		method: () => [
			'Over new business, each value of a column with at least ten decided is held against all other values of that column: won of decided, with Wilson’s 95% range.',
			'A value is worth a look where the difference stands out of all values looked at, over all and among those that came the same way. By the rule used, about one in ten of those named may still be chance. Open ones that have such values are ordered by how many they have.',
		],
		inputs: ({ evidence }) =>
			evidence?.ideal == null
				? []
				: [
						{
							name: 'New business',
							value: `${count(evidence.ideal.won)} of ${count(evidence.ideal.decided)} decided won`,
						},
						{ name: 'Values looked at', value: count(evidence.ideal.looked) },
						{ name: 'Open new business', value: count(evidence.ideal.open) },
						{ name: 'Of it with a value that closes more often', value: count(evidence.ideal.matching) },
					],
		sources: [
			PAPERS.wilson,
			'Fisher’s exact test: R. A. Fisher (1935), The Design of Experiments.',
			PAPERS.mantelHaenszel,
			PAPERS.benjaminiHochberg,
		],
		sql: ['ideal/values.sql', 'ideal/matching.sql', 'ideal/sought.sql'],
		rows: (report) =>
			(report.evidence?.ideal?.values ?? []).flatMap(({ dimension, name, value, decided }) => {
				const way = value === null ? null : columnOf(report, dimension, value);
				return way === null
					? []
					: group(
							`${name}, ${value ?? ''}: new business decided`,
							decided,
							...decidedIn(NEW_BUSINESS.map((id) => ({ ...way, class: id }))),
						);
			}),
	},
	funnel: {
		title: 'Where opportunities stand and are lost',
		method: () => [
			'An export gives each opportunity one stage, where it stands or where it was lost. A won one is taken to have passed every stage, and a lost one those up to where it was lost: how many reached a stage is inferred so. Open ones are left out of it. Shares carry Wilson’s 95% range.',
			'Nothing is said of how many reached a stage where the order of the stages is not known, where the lost ones do not keep their stage, or where there is no loss.',
		],
		inputs: ({ evidence }) =>
			evidence?.funnel == null
				? []
				: [
						{ name: 'Won', value: count(evidence.funnel.won) },
						{
							name: 'Lost, and of them with the stage where they were lost',
							value: `${count(evidence.funnel.lost)}, ${count(evidence.funnel.lostPlaced)}`,
						},
						{
							name: 'Open, and of them with a stage',
							value: `${count(evidence.funnel.open)}, ${count(evidence.funnel.openPlaced)}`,
						},
					],
		sources: [PAPERS.wilson],
		sql: ['funnel/stages.sql', 'funnel/waiting.sql'],
		rows: byOutcome,
	},
} as const satisfies Record<string, Working>;
