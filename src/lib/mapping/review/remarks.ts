import type { Problem } from '../../model';
import { problem } from '../../model';
import { isCut } from '../join/ids';
import { isApart } from '../join/lists';
import type { FilePlan } from '../plan';
import { findColumn, readEach } from '../column';
import { hasOutcome } from '../read/endings';
import { MINOR_DATES } from '../read/minor';
import type { RowOutcome } from '../read/outcomes';
import type { DateQuestion, Plans } from '../settle';
import type { FileContext } from './fields';
import { sayingsOf } from './sayings';

/** Choices made by default that the owner should see, of one file. */
export function remarksOf(ctx: FileContext, plans: Plans): Problem[] {
	const { plan, endings, sources } = ctx;
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
	return [
		...found,
		...sayingsOf(ctx),
		...leftOpen(plan, plans.dateQuestions),
		...cutIds(plan),
		...countedApart(plan),
		...withoutOutcome(plan, plans.files, place),
		...convertedRemarks(plan, endings, plans, place),
	];
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

/** Numbers that a spreadsheet has cut: they tell no rows apart and tie no files. */
function cutIds(plan: FilePlan): Problem[] {
	const names = new Set([plan.columns.get('id')?.name, ...Object.values(plan.ties)]);
	return [...names].flatMap((name) => {
		const column = name === undefined ? null : findColumn(plan.reading, name, false);
		if (column === null) return [];
		const isShort = readEach(column.cells, isCut);
		const cut = plan.rows.filter((row) => isShort(row));
		const [first] = cut;
		if (first === undefined) return [];
		return [
			problem(
				'ids-cut',
				`A spreadsheet has shortened the numbers in “${column.name}” (${count(cut.length)}, such as “${column.cell(first).trim()}”): they are read as if they were not there.`,
				'Export again, and give the file as the system wrote it, without opening and saving it in a spreadsheet.',
				{ file: plan.reading.name, column: column.name },
			),
		];
	});
}

/** A file whose numbers stand in another of the same shape, on other rows. */
function countedApart(plan: FilePlan): Problem[] {
	if (!isApart(plan)) return [];
	return [
		problem(
			'numbers-start-again',
			`The numbers of ${plan.reading.name} stand in another file of the same form too, on rows with other names and dates: they are other opportunities, and all of them count.`,
			'If they are the same, leave out the older file.',
			{ file: plan.reading.name },
		),
	];
}

/** Leads whose file does not say how they ended, and that no deal goes on from. */
function withoutOutcome(
	plan: FilePlan,
	files: readonly FilePlan[],
	place: { readonly file: string },
): Problem[] {
	if (plan.part !== 'leads' || plan.every !== 'open' || plan.given?.every != null || hasOutcome(plan))
		return [];
	const ties = dealTies(files);
	const left = plan.rows.filter((row, at) => !ties.has(plan.tied.own?.(row, at) ?? '')).length;
	if (left === 0) return [];
	return [
		problem(
			'leads-without-outcome',
			`No column says how these leads ended; ${count(left)} that no deal goes on from ${left === 1 ? 'counts' : 'count'} as open.`,
			'A column that says which of them were lost would make the close rates complete.',
			place,
		),
	];
}

function convertedRemarks(
	plan: FilePlan,
	endings: FileContext['endings'],
	plans: Plans,
	place: { readonly file: string },
): Problem[] {
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
	if (endings.rules.converted !== 'open' || rowsWith(({ outcome }) => outcome === 'open') === 0) return [];
	const open = withoutDeal(plan, endings, plans.files);
	if (open === 0) return [];
	if (plan.tied.own !== null)
		return [
			problem(
				'converted-without-deal',
				`${count(open)} of this file ${open === 1 ? 'is a converted lead whose deal is' : 'are converted leads whose deals are'} not in the files: ${open === 1 ? 'it counts' : 'they count'} as open.`,
				'Add the export that holds all deals.',
				place,
			),
		];
	return [
		problem(
			'converted-is-open',
			`Nothing ties these leads to the deals: a lead that became a deal counts twice, as an open lead and as a deal (${count(open)} of this file ${open === 1 ? 'is a converted lead' : 'are converted leads'}).`,
			'Export one of the two with the number of the other, or look at one of them alone.',
			place,
		),
	];
}

/** What deals refer to their leads by. */
function dealTies(files: readonly FilePlan[]): ReadonlySet<string> {
	const ties = new Set<string>();
	for (const { tied, rows } of files)
		if (tied.lead !== null) for (const [place, row] of rows.entries()) ties.add(tied.lead(row, place));
	return ties;
}

/** Converted leads that no deal goes on from. */
function withoutDeal(plan: FilePlan, endings: FileContext['endings'], files: readonly FilePlan[]): number {
	const ties = dealTies(files);
	return plan.rows.filter((row, place) => {
		const read = endings.outcomeOf(row);
		if (read?.converted !== true || read.outcome !== 'open') return false;
		const own = plan.tied.own?.(row, place) ?? '';
		return own === '' || !ties.has(own);
	}).length;
}

const count = (rows: number): string => (rows === 1 ? '1 row' : `${rows.toLocaleString('en')} rows`);
