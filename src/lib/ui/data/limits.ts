import { count, counted } from '../../format';
import { CLASSES, type LeadClass, type Report } from '../../model';

/** One thing the data cannot say, or says with a doubt: a plain sentence. */
export interface Limit {
	readonly code: string;
	readonly sentence: string;
}

const CLASS_ROWS: Record<LeadClass, readonly [one: string, many: string]> = {
	referral: ['referral', 'referrals'],
	introduction: ['introduction', 'introductions'],
	lead: ['lead', 'leads'],
	'existing-client': ['opportunity of an existing client', 'opportunities of existing clients'],
	unknown: ['opportunity of unknown origin', 'opportunities of unknown origin'],
};

function missingDays(report: Report): Limit[] {
	return CLASSES.flatMap((name) => {
		const { noDays, created } = report.classes[name];
		if (noDays === 0) return [];
		const [one, many] = CLASS_ROWS[name];
		return [
			{
				code: `missing-days-${name}`,
				sentence: `${count(noDays)} of ${counted(created, one, many)} ${noDays === 1 ? 'has' : 'have'} no usable pair of dates: the outcome counts, the days do not.`,
			},
		];
	});
}

function impossibleDays({ data }: Report): Limit[] {
	if (data.impossibleDays === 0) return [];
	return [
		{
			code: 'impossible-days',
			sentence: `${counted(data.impossibleDays, 'row closes', 'rows close')} before being created: the outcome counts, the days do not.`,
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
