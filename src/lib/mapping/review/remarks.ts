import type { Problem } from '../../model';
import { problem } from '../../model';
import type { FilePlan } from '../plan';
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

/** Converted leads that no deal goes on from. */
function withoutDeal(plan: FilePlan, endings: FileContext['endings'], files: readonly FilePlan[]): number {
	const ties = new Set<string>();
	for (const { tied, rows } of files)
		if (tied.lead !== null) for (const [place, row] of rows.entries()) ties.add(tied.lead(row, place));
	return plan.rows.filter((row, place) => {
		const read = endings.outcomeOf(row);
		if (read?.converted !== true || read.outcome !== 'open') return false;
		const own = plan.tied.own?.(row, place) ?? '';
		return own === '' || !ties.has(own);
	}).length;
}

const count = (rows: number): string => (rows === 1 ? '1 row' : `${rows.toLocaleString('en')} rows`);
