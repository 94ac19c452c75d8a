import type { FileReview, Mapping, Problem, Reading, Review } from '../../model';
import { problem } from '../../model';
import { JOINER } from '../column';
import { MINOR_DATES } from '../read/minor';
import { mappingOf } from '../plan';
import type { FilePlan } from '../plan';
import { reviewFields } from './fields';
import type { FileContext } from './fields';
import { notedNames, notedRemark } from './noted';
import { outcomeLabels, sourceLabels } from './labels';
import { outcomeQuestions } from './questions';
import { planAll, rememberPlans, unusedColumns } from '../settle';
import type { DateQuestion } from '../settle';
import { sourcesOf } from '../read/sources';
import type { RowOutcome } from '../read/outcomes';

/**
 * Says how every file will be read: what the mapping gives, with every guess filled in and explained,
 * and the questions that only the owner can answer. `today` is `YYYY-MM-DD`.
 */
export function review(readings: readonly Reading[], given: Mapping, today: string): Review {
	const plans = planAll(readings, given, today);
	const files = plans.files.flatMap((plan, i): FileContext[] => {
		const endings = plans.endings[i];
		return endings === undefined ? [] : [{ plan, endings, sources: sourcesOf(plan, given.classes), today }];
	});
	const mapping = complete(given, plans.files);
	rememberPlans(mapping, readings, today, plans);
	const noted = notedNames(files, given.noted);
	return {
		mapping,
		files: files.map(reviewFile),
		sources: sourceLabels(files),
		outcomes: outcomeLabels(files),
		noted,
		joins: [],
		updates: [],
		same: { partners: [], sources: [] },
		questions: [...plans.dateQuestions, ...outcomeQuestions(files)],
		remarks: [
			...unusedColumns(readings, given).map(columnNowhere),
			...files.flatMap((file) => remarks(file, plans.dateQuestions)),
			...notedRemark(noted),
		],
	};
}

const columnNowhere = (name: string): Problem =>
	problem(
		'column-nowhere',
		`The saved reading names a column “${name}” that no file has.`,
		'It was read without; choose the column under Columns.',
		{ column: name },
	);

/** The mapping with an entry for the shape of every file; entries for other shapes stay for other months. */
function complete(given: Mapping, plans: readonly FilePlan[]): Mapping {
	const files = new Map(plans.map((plan) => [plan.shape, mappingOf(plan)] as const));
	const others = given.files.filter(({ shape }) => !files.has(shape) && shape !== '' && shape !== '*');
	return { ...given, files: [...files.values(), ...others] };
}

function reviewFile(ctx: FileContext): FileReview {
	const { plan } = ctx;
	const joined = [...plan.columns.values()].map(({ name }) => name).filter((name) => name.includes(JOINER));
	const extra = joined.filter((name) => !plan.reading.columns.includes(name));
	return {
		name: plan.reading.name,
		shape: plan.shape,
		kind: plan.kind,
		system: plan.system,
		part: plan.leads ? 'leads' : 'deals',
		because: plan.because,
		encoding: plan.reading.encoding,
		columns: [...plan.reading.columns, ...extra],
		rows: plan.reading.rows.length,
		mapping: mappingOf(plan),
		fields: reviewFields(ctx),
		notes: [...plan.reading.notes, ...plan.notes],
	};
}

function remarks({ plan, endings, sources }: FileContext, asked: readonly DateQuestion[]): Problem[] {
	if (plan.kind !== 'opportunities') return [];
	const column = plan.columns.get('source')?.name ?? '';
	const place = { file: plan.reading.name };
	const found: Problem[] = [];
	if (sources.bareIsWeb !== null)
		found.push(
			problem(
				sources.bareIsWeb ? 'bare-referral-is-web' : 'bare-referral-is-personal',
				sources.bareIsWeb
					? `“${sources.bareLabel}” in “${column}” (${count(sources.bareRows)}) is read as links on other websites, a lead.`
					: `“${sources.bareLabel}” in “${column}” (${count(sources.bareRows)}) is read as a personal referral.`,
				sources.bareIsWeb
					? 'If people are meant, say so under “How they came”.'
					: 'If links on other websites are meant, say so under “How they came”.',
				{ ...place, column },
			),
		);
	return [...found, ...leftOpen(plan, asked), ...convertedRemarks(endings, place)];
}

/** Dates whose order nothing tells and nobody is asked for. */
function leftOpen(plan: FilePlan, asked: readonly DateQuestion[]): Problem[] {
	return MINOR_DATES.flatMap((field) => {
		const dates = plan.dates.get(field);
		if (dates?.order !== null) return [];
		if (asked.some((question) => question.shape === plan.shape && question.field === field)) return [];
		const column = plan.columns.get(field)?.name ?? '';
		const many =
			dates.ambiguous === 1 ? 'one that is in doubt is' : `${dates.ambiguous} that are in doubt are`;
		const [left, because] =
			field === 'modified'
				? ['none of them is used', 'Nothing changes without them']
				: [`${many} left out`, 'No close rate needs them'];
		return [
			problem(
				'date-order-left-open',
				`The dates in “${column}” can be read in more than one order; ${left}.`,
				`${because}; their order can be chosen under Columns.`,
				{ file: plan.reading.name, column },
			),
		];
	});
}

function convertedRemarks(endings: FileContext['endings'], place: { readonly file: string }): Problem[] {
	const converted = [...endings.counts()].filter(([read]) => read?.converted === true);
	const rowsWith = (wanted: (read: RowOutcome) => boolean): number =>
		converted.reduce((sum, [read, n]) => sum + (read !== null && wanted(read) ? n : 0), 0);
	const won = rowsWith(({ outcome, chosen }) => outcome === 'won' && chosen);
	if (won > 0)
		return [
			problem(
				'converted-is-won',
				`A converted lead counts as won (${count(won)}): no file of deals says how it ended.`,
				'The export of your deals would say it.',
				place,
			),
		];
	const open = rowsWith(({ outcome }) => outcome === 'open');
	if (open === 0 || endings.rules.converted !== 'open') return [];
	return [
		problem(
			'converted-is-open',
			`Leads and deals are not joined yet: a lead that became a deal counts twice, as an open lead and as a deal (${count(open)} of this file ${open === 1 ? 'is a converted lead' : 'are converted leads'}).`,
			'Until they are joined, look at one of the two files alone.',
			place,
		),
	];
}

const count = (rows: number): string => (rows === 1 ? '1 row' : `${rows.toLocaleString('en')} rows`);
