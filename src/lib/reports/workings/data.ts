import { CLASS_NAMES, count, REASON_WORDS } from '../../format';
import type { DataPart } from '../../model';
import { asOf, byClass, group, groupsByClass } from './inputs';
import { PAPERS } from './papers';
import type { Working } from './types';

const DECIDERS: Readonly<Record<keyof DataPart['classBy'], string>> = {
	'class column': 'A column that says how they came',
	'earlier business': 'Earlier business with the same client',
	referrer: 'A person or firm named as referrer',
	source: 'The label of the source',
	nothing: 'Nothing: of unknown source',
};

/** What every figure stands on. */
export const DATA = {
	'rows-law': {
		title: 'Every row accounted for',
		method: () => [
			'Of every file: rows read = rows used + rows set aside. Each row set aside has its reason, its file and its line. The counts are compared after every load, and where they did not agree no report would be made.',
			'A used row is an opportunity, or tells more of one that stands on a row of another file. Filters change nothing here: rows are always those of the whole files.',
		],
		inputs: ({ rows }) => [
			{ name: 'Read', value: count(rows.read) },
			{ name: 'Used', value: count(rows.used) },
			...rows.setAside.map(({ reason, count: n }) => ({
				name: `Set aside: ${REASON_WORDS[reason]}`,
				value: count(n),
			})),
		],
		sources: ['Counted: no estimate is in it.'],
		sql: [
			'data/set-aside.sql',
			'data/joined.sql',
			'ground/set-aside.sql',
			'ground/rows-in-use.sql',
			'ground/tied.sql',
			'ground/opportunities-alone.sql',
			'ground/opportunities-joined.sql',
		],
		rows: null,
	},
	'row-class': {
		title: 'How an opportunity gets its class',
		method: () => [
			'The first that applies: a column that says how it came; evidence of earlier business with the same client; a person or firm named as referrer, which makes it a referral; the label of the source, by the table of labels; else the source is unknown.',
			'Days run from being created to the end, or to the day the files speak of while it is open. That day is the latest in the files that is not after today, unless another one was chosen.',
		],
		inputs: (report) => [
			...asOf(report),
			...(Object.keys(DECIDERS) as (keyof typeof DECIDERS)[]).flatMap((key) =>
				report.data.classBy[key] === 0
					? []
					: [{ name: DECIDERS[key], value: count(report.data.classBy[key]) }],
			),
		],
		sources: ['Read from the rows: no estimate is in it.'],
		sql: [
			'data/class-by.sql',
			'ground/opportunities-in-use.sql',
			'ground/latest-day.sql',
			'ground/asked.sql',
		],
		rows: byClass,
	},
	filters: {
		title: 'What the filters let through',
		method: () => [
			'Every figure counts only the opportunities that all filters let through. One without a date of creation matches no period, and one without an amount no range of amounts. The rows of the files, and the rhythm of partners, look at all of them.',
		],
		inputs: ({ counted: n, rows }) => [
			{ name: 'Let through', value: count(n) },
			{ name: 'Rows in use', value: count(rows.used) },
		],
		sources: ['Chosen: no estimate is in it.'],
		sql: [
			'ground/matching.sql',
			'ground/judged.sql',
			'ground/filters.sql',
			'ground/opportunities.sql',
			'ground/choices.sql',
		],
		rows: byClass,
	},
	limits: {
		title: 'What the data cannot say',
		method: () => [
			'Counted in the rows: dates that cannot be, identical rows that no id tells apart, rows that name a referrer beside the label of a lead, labels in no family, ids that stand in files of different kinds.',
			'Whether an export leaves out what ended early is tested: of the first five closings, how many rows created before were to be expected to have ended by then? Far fewer than expected means that it was filtered by closing date. Then rows are counted only from the day on which they could be seen.',
			'An export of ten or more rows without an open one gives no rate by day, and one without a loss gives no close rate.',
		],
		inputs: ({ data, classes }) => [
			{ name: 'Closed before created', value: count(data.impossibleDays) },
			{ name: 'Identical rows kept', value: count(data.identicalKept) },
			{ name: 'Referrer named beside the label of a lead', value: count(data.conflicts) },
			{ name: 'Rows with a label in no family', value: count(data.unrecognised.rows) },
			{ name: CLASS_NAMES.unknown, value: count(classes.unknown.created) },
		],
		sources: [PAPERS.kaplanMeier],
		sql: ['data/oddities.sql', 'close-rates/facts.sql'],
		rows: (report) => [
			...group(CLASS_NAMES.unknown, report.classes.unknown.created, { class: 'unknown' }),
			...groupsByClass(report, (name, { noDays }, id) =>
				group(`${name}, without usable days`, noDays, { class: id, daysKnown: false }),
			),
		],
	},
} as const satisfies Record<string, Working>;
