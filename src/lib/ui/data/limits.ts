import { CLASS_PLURALS, CLASS_SINGULARS, count, counted } from '../../format';
import { CLASSES, type Report } from '../../model';

/** One thing the data cannot say, or says with a doubt: a plain sentence. */
export interface Limit {
	readonly code: string;
	readonly sentence: string;
}

function missingDays(report: Report): Limit[] {
	return CLASSES.flatMap((name) => {
		const { noDays, created } = report.classes[name];
		if (noDays === 0) return [];
		return [
			{
				code: `missing-days-${name}`,
				sentence: `${count(noDays)} of ${counted(created, CLASS_SINGULARS[name], CLASS_PLURALS[name])} ${noDays === 1 ? 'has' : 'have'} no usable pair of dates: the outcome counts, the days do not.`,
			},
		];
	});
}

function impossibleDays({ data }: Report): Limit[] {
	if (data.impossibleDays === 0) return [];
	return [
		{
			code: 'impossible-days',
			sentence: `${counted(data.impossibleDays, 'row closes before it was created', 'rows close before they were created')}: the outcome counts, the days do not.`,
		},
	];
}

/** Everything the data cannot say: the report's warnings, then the rows whose days are missing. */
export function limitsOf(report: Report): Limit[] {
	return [...report.warnings, ...missingDays(report), ...impossibleDays(report)];
}

/** How much there is to know, as a sentence. */
export function limitsSentence(limits: readonly Limit[]): string {
	if (limits.length === 0) return 'Nothing in the files stands in the way of an answer.';
	return `${counted(limits.length, 'thing', 'things')} the data cannot say, or not for certain.`;
}
