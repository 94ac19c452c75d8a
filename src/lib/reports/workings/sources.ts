import { CLASS_NAMES, count, moneyWon } from '../../format';
import type { Report, SourceFigures } from '../../model';
import { group } from './inputs';
import { PAPERS } from './papers';
import type { Input, RowGroup, Working } from './types';

/** So many sources are listed with their numbers: more would be a table of their own. */
const MOST_INPUTS = 12;
/** So many can be chosen to list their rows. */
const MOST_GROUPS = 200;

const NO_SOURCE = 'No source named';

const nameOf = ({ source, class: id }: SourceFigures): string =>
	`${source ?? NO_SOURCE} (${CLASS_NAMES[id]})`;

function inputsOf(report: Report, say: (one: SourceFigures) => string): Input[] {
	const all = report.sources ?? [];
	const first = all.slice(0, MOST_INPUTS).map((one) => ({ name: nameOf(one), value: say(one) }));
	const left = all.length - first.length;
	return left === 0 ? first : [...first, { name: 'And so on', value: `${count(left)} more` }];
}

const groupsOf = (report: Report): RowGroup[] =>
	(report.sources ?? [])
		.slice(0, MOST_GROUPS)
		.flatMap((one) => group(nameOf(one), one.created, { class: one.class, source: one.source ?? '' }));

const wonGroups = (report: Report): RowGroup[] =>
	(report.sources ?? [])
		.slice(0, MOST_GROUPS)
		.flatMap((one) =>
			group(`${nameOf(one)}, won`, one.won, { class: one.class, source: one.source ?? '', outcome: 'won' }),
		);

/** What each source brought. */
export const SOURCES = {
	'source-rate': {
		title: 'The close rate of a source',
		method: () => [
			'Won of decided, drawn towards the class of the source: a source of a few opportunities says little by itself, so its rate lies near that of its class; one of many stands on its own. Three won of three is therefore not first of all. Sources of referrals are never drawn towards leads.',
			'With fewer than eight sources in a class, the rate of the class counts as much as four decided opportunities. From eight on, how far sources really differ is estimated from all of them.',
			'The range holds the middle 95% of what the rate may be, given both.',
		],
		inputs: (report) =>
			inputsOf(report, ({ won, lost }) => `${count(won)} won of ${count(won + lost)} decided`),
		sources: [PAPERS.efronMorris, PAPERS.skellam],
		sql: ['sources/facts.sql'],
		rows: groupsOf,
	},
	'source-money': {
		title: 'Money won, by where it came from',
		method: () => [
			'The amounts of the won ones of a source, added up. A win without an amount adds nothing. Where the files have several currencies each has its own sum: amounts are never converted and never added across currencies.',
		],
		inputs: (report) => inputsOf(report, (one) => moneyWon(one, report.currency)),
		sources: ['Added up: no estimate is in it.'],
		sql: ['sources/money.sql', 'data/amounts.sql'],
		rows: wonGroups,
	},
	'source-share': {
		title: 'A source’s share of the wins, and its days to a win',
		method: () => [
			'The wins of a source divided by all wins, of every class: together they make 100%.',
			'Days to a win are the middle of the days from being created to being won, of the wins with usable days.',
		],
		inputs: (report) => inputsOf(report, ({ won }) => `${count(won)} won`),
		sources: [PAPERS.quantile7],
		sql: ['sources/facts.sql'],
		rows: wonGroups,
	},
} as const satisfies Record<string, Working>;
