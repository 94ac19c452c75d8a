import { count, counted, percent } from '../../format';
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

function unknownShare(report: Report): Limit[] {
	const created = CLASSES.reduce((sum, name) => sum + report.classes[name].created, 0);
	const unknown = report.classes.unknown.created;
	if (unknown === 0) return [];
	return [
		{
			code: 'unknown-share',
			sentence: `How ${counted(unknown, 'opportunity', 'opportunities')} of ${count(created)} (${percent(unknown / created)}) came is not known. They are shown apart and never dropped.`,
		},
	];
}

function missingDays(report: Report): Limit[] {
	return CLASSES.flatMap((name) => {
		const { noDays, created } = report.classes[name];
		if (noDays === 0) return [];
		const [one, many] = CLASS_ROWS[name];
		return [
			{
				code: `no-days-${name}`,
				sentence: `${count(noDays)} of ${counted(created, one, many)} ${noDays === 1 ? 'has' : 'have'} no usable pair of dates: the outcome counts, the days do not.`,
			},
		];
	});
}

function withheldRates(report: Report): Limit[] {
	return CLASSES.flatMap((name) => {
		const because = report.classes[name].byDayBecause;
		return because === null ? [] : [{ code: `no-rates-${name}`, sentence: because }];
	});
}

function rowDoubts({ data }: Report): Limit[] {
	const limits: [code: string, rows: number, sentence: string][] = [
		[
			'impossible-days',
			data.impossibleDays,
			`${counted(data.impossibleDays, 'row closes', 'rows close')} before being created: the outcome counts, the days do not.`,
		],
		[
			'conflicts',
			data.conflicts,
			`${counted(data.conflicts, 'row names', 'rows name')} a referrer although the source says otherwise. The named person decides.`,
		],
		[
			'identical-kept',
			data.identicalKept,
			`${counted(data.identicalKept, 'identical row is', 'identical rows are')} kept, because no number tells them apart.`,
		],
	];
	return limits.filter(([, rows]) => rows > 0).map(([code, , sentence]) => ({ code, sentence }));
}

/** Everything the data cannot say, the gravest first. */
export function limitsOf(report: Report): Limit[] {
	const all = [
		...report.warnings,
		...unknownShare(report),
		...withheldRates(report),
		...missingDays(report),
		...rowDoubts(report),
	];
	const seen = new Set<string>();
	return all.filter(({ sentence }) => !seen.has(sentence) && seen.add(sentence));
}

/** How much there is to know, as a sentence. */
export function limitsSentence(limits: readonly Limit[]): string {
	if (limits.length === 0) return 'Nothing in the files stands in the way of an answer.';
	return `${counted(limits.length, 'thing', 'things')} the data cannot say, or not for certain.`;
}
