import { CLASS_NAMES, count, counted, fixed, money, percent } from '../../format';
import { CLASSES, type LeadClass, type Report } from '../../model';
import { columnOf, NEW_BUSINESS } from './behind-close-rates';
import { asOf, group } from './inputs';
import { PAPERS } from './papers';
import type { Input, RowGroup, Working } from './types';

/** So many can be chosen to list their rows. */
const MOST_GROUPS = 60;

const NO_SOURCE = 'No source named';
const sourceName = (source: string | null, id: LeadClass): string =>
	`${source ?? NO_SOURCE} (${CLASS_NAMES[id]})`;

/** What was put into each class, as far as anything is known. */
const spent = ({ evidence }: Report): Input[] => {
	const spend = evidence?.spend ?? null;
	if (spend === null) return [];
	return CLASSES.flatMap((id) => {
		const { cost, costCurrency, hours, won, created } = spend.classes[id];
		if (cost === null && hours === null) return [];
		const put = [
			cost === null ? null : money(cost, costCurrency),
			hours === null ? null : counted(hours, 'hour', 'hours'),
		].filter((part) => part !== null);
		return [{ name: CLASS_NAMES[id], value: `${put.join(' and ')}; ${count(won)} won of ${count(created)}` }];
	});
};

const hourly = ({ evidence }: Report): Input[] => {
	const { hourly: worth = null, currency = null } = evidence?.spend ?? {};
	return worth === null
		? []
		: [{ name: 'What an hour is worth, as typed in', value: money(worth, currency) }];
};

/** Sources of which anything is known that was put in. */
const paidFor = ({ evidence, sources }: Report): RowGroup[] => {
	const shares = evidence?.effort?.sources ?? [];
	return shares.slice(0, MOST_GROUPS).flatMap(({ source, class: id }) => {
		const of = (sources ?? []).find((one) => one.source === source && one.class === id);
		return of === undefined
			? []
			: group(sourceName(source, id), of.created, { class: id, source: source ?? '' });
	});
};

/** What lies behind the sources and the balance. */
export const BEHIND_SOURCES = {
	spend: {
		title: 'Cost, cost of a client and return',
		method: () => [
			'The cost of a source is what the files of spend, or the owner, say was put into it in the time that the opportunities are of. Hours are worth what was typed in for one; without that they stand beside the money.',
			'The cost of a client is all that was put in, divided by the clients won. What was spent is known and how many are won is chance, so its range is that of the share won, turned round. Return is the money won so far for each 1 put in. Nothing of another time or currency is set against it.',
		],
		inputs: (report) => [...spent(report), ...hourly(report)],
		sources: [PAPERS.wilson],
		sql: ['spend/spend.sql', 'spend/rows.sql', 'spend/labels.sql', 'sources/facts.sql', 'sources/money.sql'],
		rows: paidFor,
	},
	effort: {
		title: 'Share of the effort against share of the wins',
		method: () => [
			'What each class and each source had of all that was put in, and of the wins: both over the sources of which anything is known that was put in, since what is not known is not nothing.',
		],
		inputs: (report) => [
			...spent(report),
			...(report.evidence?.effort == null
				? []
				: [
						{ name: 'Wins of these sources', value: count(report.evidence.effort.wins) },
						{ name: 'Wins of all other sources', value: count(report.evidence.effort.otherWins) },
					]),
		],
		sources: ['Divided: no estimate is in it.'],
		sql: ['spend/spend.sql', 'sources/facts.sql'],
		rows: paidFor,
	},
	concentration: {
		title: 'How much hangs on one source',
		method: () => [
			'Of all new clients whose source or class is known, the share of the source that brought most, with Wilson’s 95% range, and that of the first three together.',
			'So many equally large sources would be as spread out: one divided by the sum of the squared shares.',
		],
		inputs: ({ evidence }) => {
			const of = evidence?.concentration ?? null;
			return of === null
				? []
				: [
						{ name: 'New clients of a known source', value: count(of.wins) },
						{ name: 'New clients of neither a known source nor class', value: count(of.nameless) },
						{ name: 'Sources that brought any', value: count(of.sources) },
						{
							name: sourceName(of.top.source, of.top.class),
							value: `${count(of.top.won)}, ${percent(of.top.share.rate)} of them`,
						},
						{ name: 'Equally large sources', value: fixed(of.effective, 1) },
					];
		},
		sources: [PAPERS.wilson, 'Inverse of the sum of squared shares: E. H. Simpson (1949), Nature 163.'],
		sql: ['sources/facts.sql', 'sources/money.sql'],
		rows: ({ evidence }) => {
			const top = evidence?.concentration?.top;
			return top === undefined
				? []
				: group(`${sourceName(top.source, top.class)}, won`, top.won, {
						class: top.class,
						source: top.source ?? '',
						outcome: 'won',
					});
		},
	},
	'cold-calling': {
		title: 'Each source against cold calling',
		method: () => [
			'The share won of the decided of a source, divided by that of cold calling, for sources of new business with at least ten decided. A source is said to close more or less often only where the difference stands out of all those looked at.',
		],
		inputs: ({ evidence }) => {
			const cold = evidence?.coldCalling ?? null;
			return cold === null
				? []
				: [
						{ name: 'Cold calling', value: `${count(cold.won)} of ${count(cold.decided)} decided won` },
						...cold.against.map(({ source, class: id, won, decided }) => ({
							name: sourceName(source, id),
							value: `${count(won)} of ${count(decided)} decided won`,
						})),
					];
		},
		sources: [
			PAPERS.koopman,
			'Fisher’s exact test: R. A. Fisher (1935), The Design of Experiments.',
			PAPERS.holm,
		],
		sql: ['sources/facts.sql'],
		rows: ({ evidence }) =>
			(evidence?.coldCalling?.against ?? []).flatMap(({ source, class: id, decided }) =>
				group(
					`${sourceName(source, id)}, decided`,
					decided,
					...(['won', 'lost'] as const).map((outcome) => ({ class: id, source: source ?? '', outcome })),
				),
			),
	},
	'per-hour': {
		title: 'What an hour, and each 1 put in, brought',
		method: () => [
			'For an hour: what the sources of a class won less what they cost, over the hours put into them. For each 1 put in: what they won, over all that was put in. Only sources count for which both sides are known, and money of other currencies or of another time than the spend is never set against it.',
			'What if some hours moved multiplies the difference of the two figures by the hours, as if every hour brought what the average hour brought so far. That holds for no firm for long: it is to be read as an upper bound.',
		],
		inputs: (report) => [...spent(report), ...hourly(report)],
		sources: ['Divided: no estimate is in it. Constant returns are an assumption.'],
		sql: ['spend/spend.sql', 'sources/money.sql'],
		rows: paidFor,
	},
	pipeline: {
		title: 'The wins to expect of what is open',
		method: () => [
			'Each open opportunity has the chance that those of its class had which were as old and still open: what the win curve still rises from that age on, divided by the share not yet ended by then. The chances are added up. One that is older than any won so far is expected to bring nothing, and is counted.',
			'The range is that of the wins themselves: the curves are drawn anew a few hundred times with a fixed seed, and each open one is won or not by its chance. It does not cover that the future may differ from the past, nor wins that take longer than the files could show so far. In money each win counts as the mean amount of its class’s wins.',
		],
		inputs: (report) => [
			...asOf(report),
			...(report.evidence?.pipeline?.classes ?? []).map(({ class: id, open, noDays, beyond, wins }) => ({
				name: CLASS_NAMES[id],
				value: [
					`${count(open)} open`,
					noDays === 0 ? null : `${count(noDays)} without a usable date`,
					beyond === 0 ? null : `${count(beyond)} older than any won so far`,
					wins === null ? null : `${fixed(wins.expected, 1)} wins to expect`,
				]
					.filter((part) => part !== null)
					.join(', '),
			})),
		],
		sources: [
			PAPERS.aalenJohansen,
			'Range by resampling with Poisson weights: J. A. Hanley and B. MacGibbon (2006), Computer Methods and Programs in Biomedicine 81.',
		],
		sql: ['close-rates/facts.sql', 'pipeline/amounts.sql'],
		rows: ({ evidence }) =>
			(evidence?.pipeline?.classes ?? []).flatMap(({ class: id, open }) =>
				group(`${CLASS_NAMES[id]}, open`, open, { class: id, outcome: 'open' }),
			),
	},
	reach: {
		title: 'Who opens new ground',
		method: () => [
			'Of every value of a column (each region, each industry) the earliest win of new business is looked up, and the value counts as opened by the class of that win. Where none of its wins has a usable date it counts only if all are of one class.',
		],
		inputs: ({ evidence }) =>
			(evidence?.balance.reach ?? []).map(({ name, values, by }) => ({
				name,
				value: `${counted(values, 'value', 'values')} with a client: ${by.map((one) => `${CLASS_NAMES[one.class]} opened ${count(one.values)}`).join(', ')}`,
			})),
		sources: ['Counted: no estimate is in it.'],
		sql: ['reach/reach.sql'],
		rows: (report) =>
			(report.evidence?.balance.reach ?? []).flatMap(({ key, name, opened }) =>
				opened.slice(0, MOST_GROUPS).flatMap(({ value, won }) => {
					const way = columnOf(report, key, value);
					return way === null
						? []
						: group(
								`${name}, ${value}: new clients`,
								won,
								...NEW_BUSINESS.map((id) => ({ ...way, class: id, outcome: 'won' as const })),
							);
				}),
			),
	},
	introductions: {
		title: 'Introductions that could become referrals',
		method: () => [
			'The introductions that are open, and those that were won: in each somebody stood between the two, and can be asked whether they would vouch. The latest created first, open ones before won ones.',
		],
		inputs: ({ evidence }) => {
			const of = evidence?.balance.introductions ?? null;
			return of === null
				? []
				: [
						{ name: 'Open introductions', value: count(of.open) },
						{ name: 'Won introductions', value: count(of.won) },
					];
		},
		sources: ['Counted: no estimate is in it.'],
		sql: ['balance/introductions.sql'],
		rows: ({ evidence }) => {
			const of = evidence?.balance.introductions ?? null;
			return of === null
				? []
				: (['open', 'won'] as const).flatMap((outcome) =>
						group(`Introductions, ${outcome}`, of[outcome], { class: 'introduction', outcome }),
					);
		},
	},
	leaning: {
		title: 'When to lean on prospects',
		method: () => [
			'Referrals created in the last half year are held against those of the year before that: if both had come alike, how often would they differ as much? Below one in twenty they are said to be fewer, or more.',
			'A market in which most opportunities are leads and not one is a referral is one that referrals have not reached yet. Of the new clients of the last year it is counted how many were referrals: few firms live on referrals alone.',
		],
		inputs: (report) => {
			const leaning = report.evidence?.balance.leaning;
			if (leaning === undefined) return [];
			const { referrals, clients, marketsInAll } = leaning;
			return [
				...asOf(report),
				...(referrals === null
					? []
					: [
							{
								name: 'Referrals of the last half year, and of the year before',
								value: `${count(referrals.lately)}, ${count(referrals.before)}`,
							},
						]),
				...(clients === null
					? []
					: [
							{
								name: 'New clients of the last year, and of them referrals',
								value: `${count(clients.clients)}, ${count(clients.referrals)}`,
							},
						]),
				{ name: 'Markets without a referral', value: count(marketsInAll) },
			];
		},
		sources: [PAPERS.binomial],
		sql: ['reach/reach.sql', 'close-rates/facts.sql'],
		rows: null,
	},
} as const satisfies Record<string, Working>;
