import type { FileReview, Mapping, Problem, Reading, Review } from '../../model';
import { problem } from '../../model';
import { JOINER } from '../column';
import { mappingOf } from '../plan';
import type { FilePlan } from '../plan';
import { reviewFields } from './fields';
import type { FileContext } from './fields';
import { notedNames, notedRemark } from './noted';
import { outcomeLabels, sourceLabels } from './labels';
import { peopleRemarks } from './people';
import { outcomeQuestions } from './questions';
import { sameRemark, sameReview } from './same';
import { reviewSplits } from './splits';
import { planAll, rememberPlans, unusedColumns } from '../settle';
import { reviewUpdate } from '../join/updates';
import { joinQuestions, reviewJoins } from './joins';
import { remarksOf } from './remarks';
import { sourcesOf } from '../read/sources';

/**
 * Says how every file will be read: what the mapping gives, with every guess filled in and explained,
 * and the questions that only the owner can answer. `today` is `YYYY-MM-DD`.
 */
export function review(readings: readonly Reading[], given: Mapping, today: string): Review {
	const plans = planAll(readings, given, today);
	const files = plans.files.flatMap((plan, i): FileContext[] => {
		const endings = plans.endings[i];
		return endings === undefined
			? []
			: [{ plan, endings, sources: sourcesOf(plan, given.classes, given.sourceMerges), today }];
	});
	const mapping = complete(given, plans.files);
	rememberPlans(mapping, readings, today, plans);
	const noted = notedNames(files, given.noted);
	const same = sameReview(files, given);
	return {
		mapping,
		files: files.map(reviewFile),
		sources: sourceLabels(files),
		outcomes: outcomeLabels(files),
		noted,
		joins: reviewJoins(plans.joins, plans.files),
		updates: plans.updates.map(reviewUpdate),
		same,
		questions: [
			...joinQuestions(plans.joins, plans.files),
			...plans.dateQuestions,
			...outcomeQuestions(files),
		],
		remarks: [
			...unusedColumns(readings, given).map(columnNowhere),
			...files.flatMap((file) => remarksOf(file, plans)),
			...peopleRemarks(files, plans, given),
			...notedRemark(noted),
			...sameRemark(same),
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
		part: plan.part,
		because: plan.because,
		encoding: plan.reading.encoding,
		columns: [...plan.reading.columns, ...extra],
		rows: plan.reading.cells.rows,
		mapping: mappingOf(plan),
		fields: reviewFields(ctx),
		splits: reviewSplits(plan.splits),
		notes: [...plan.reading.notes, ...plan.notes],
	};
}
