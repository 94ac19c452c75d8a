import { CLASS_NAMES, count, formatDay } from '../../format';
import { CLASSES, type Became, type Happened, type HappenedPair, type Report } from '../../model';
import { CLAIM_TITLES, VERDICT_WORDS } from '../claims/sentences';
import { asOf, byClass, group } from './inputs';
import { PAPERS } from './papers';
import type { Input, RowGroup, Working } from './types';

/** Last of the days of a span whose end is the day after. */
function lastDay(to: string): string {
	const day = new Date(`${to}T00:00:00Z`);
	day.setUTCDate(day.getUTCDate() - 1);
	return day.toISOString().slice(0, 10);
}

const spanWords = ({ from, to }: Pick<Happened, 'from' | 'to'>): string =>
	`${formatDay(from)} to ${formatDay(lastDay(to))}`;

/** Spans that are compared, each once. */
function spans({ evidence }: Report): Happened[] {
	const pairs = (evidence?.change?.units ?? []).flatMap(({ running, complete }) =>
		[running, complete].filter((pair): pair is HappenedPair => pair !== null),
	);
	const all = pairs.flatMap(({ now, before }) => [now, before]);
	return [...new Map(all.map((one) => [`${one.from} ${one.to}`, one])).values()];
}

/** Before any day of an export: with a date of creation at all. */
const EVER = '0001-01-01';

function seriesGroups({ evidence }: Report): RowGroup[] {
	const { sources = [], owners = [] } = evidence?.compared ?? {};
	return [
		...sources.flatMap(({ label, class: id, created }) =>
			id === null
				? []
				: group(`${label ?? 'No source named'} (${CLASS_NAMES[id]})`, created, {
						class: id,
						source: label ?? '',
						from: EVER,
					}),
		),
		...owners.flatMap(({ label, created }) =>
			group(`Handled by ${label ?? 'nobody named'}`, created, {
				dimension: { column: 'owner', value: label ?? '' },
				from: EVER,
			}),
		),
	];
}

const together = ({ classes }: Became): Input[] =>
	CLASSES.filter((id) => classes[id].open > 0).map((id) => {
		const { open, won, lost, stillOpen, vanished } = classes[id];
		return {
			name: CLASS_NAMES[id],
			value: `${count(open)} open before: ${count(won)} won, ${count(lost)} lost, ${count(stillOpen)} still open, ${count(vanished)} vanished`,
		};
	});

/** What lies behind the figures over time. */
export const BEHIND_OVER_TIME = {
	change: {
		title: 'This period against the last',
		method: () => [
			'What was created and what was won is counted by the day on which it happened: in the running period up to the day the files speak of, against as many days of the one before, and in the last two whole periods. Counting: no estimate is in it.',
			'Shares won are compared at the same age, in the last two periods old enough. Their difference has Newcombe’s 95% range, referrals divided by leads a score range, and a gap that moved a range made of both.',
		],
		inputs: (report) => [
			...asOf(report),
			...spans(report).map((one) => ({
				name: spanWords(one),
				value: `${count(one.created)} created, ${count(one.won)} won`,
			})),
		],
		sources: [PAPERS.newcombe, PAPERS.koopman, PAPERS.wilson],
		sql: ['change/activity.sql', 'close-rates/facts.sql'],
		rows: (report) =>
			spans(report).flatMap((one) =>
				group(`Created ${spanWords(one)}`, one.created, { from: one.from, before: one.to }),
			),
	},
	compared: {
		title: 'Two sources, or two who handle them, over time',
		method: () => [
			'Of those created in a period that have usable days, how many were won within the day compared, so that a young period is not held against an old one. The median is that of the days of the same wins, and beside it that of all won so far.',
			'Both together are the sum of the periods in which both could be looked at. The thirty largest of each kind can be chosen.',
		],
		inputs: (report) => {
			const { sources = [], owners = [] } = report.evidence?.compared ?? {};
			return [
				...asOf(report),
				{ name: 'Sources to choose from', value: count(sources.length) },
				{ name: 'People to choose from', value: count(owners.length) },
			];
		},
		sources: [PAPERS.wilson, PAPERS.newcombe, PAPERS.quantile7],
		sql: ['compare/sources.sql', 'compare/owners.sql'],
		rows: seriesGroups,
	},
	pace: {
		title: 'Speed and mix over time',
		method: () => [
			'Speed is the median and the quartiles of the days of those wins that came within the day compared, of periods old enough, so that all had the same time to be won. Wins of the first half of the quarters are held against those of the last half by the middle of all ratios of pairs.',
			'The mix is the share of each class among all created in a period, and among those of them won within the day compared. The first half of the whole quarters is held against the last half, with the 95% range of the difference.',
		],
		inputs: ({ evidence }) => [
			...(evidence?.pace?.faster ?? []).map(({ class: id, first, last }) => ({
				name: `${CLASS_NAMES[id]}, wins of the two halves`,
				value: `${count(first.wins)} and ${count(last.wins)}`,
			})),
			...(evidence?.pace?.shifts ?? []).map(({ class: id, first, last }) => ({
				name: `${CLASS_NAMES[id]} among all created`,
				value: `${count(first.x)} of ${count(first.of)}, then ${count(last.x)} of ${count(last.of)}`,
			})),
		],
		sources: [PAPERS.hodgesLehmann, PAPERS.newcombe, PAPERS.quantile7],
		sql: ['close-rates/facts.sql'],
		rows: byClass,
	},
	earlier: {
		title: 'What the same files would have said earlier',
		method: () => [
			'The opportunities are put back to that day: what was created later is not there, and what ended later is still open. The claims are made from them by the same rules. A label or an amount that was changed since stays as it is now.',
		],
		inputs: ({ evidence }) =>
			(evidence?.earlier ?? []).flatMap(({ asOf: day, claims }) =>
				claims.map(({ id, verdict }) => ({
					name: `${CLAIM_TITLES[id]}, on ${formatDay(day)}`,
					value: VERDICT_WORDS[verdict],
				})),
			),
		sources: [PAPERS.aalenJohansen, PAPERS.delta, PAPERS.hodgesLehmann, PAPERS.wilson],
		sql: ['close-rates/facts.sql'],
		rows: byClass,
	},
	became: {
		title: 'What became of the open ones',
		method: () => [
			'Two exports of one list, taken on different days, are compared row by row. Rows are the same where their id is the same, or what else stays as it is: name, company and day of creation. Counting: no estimate is in it.',
			'Rows that the last export no longer has still count in every other figure, as the export before has them.',
		],
		inputs: ({ evidence }) => (evidence?.became?.length === 1 ? together(evidence.became[0]!) : []),
		sources: ['Counted: no estimate is in it.'],
		sql: ['became/days.sql', 'became/facts.sql'],
		rows: null,
	},
} as const satisfies Record<string, Working>;
