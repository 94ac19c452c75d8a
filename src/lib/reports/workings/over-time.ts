import { CLASS_NAMES, count, counted, days, fixed } from '../../format';
import { CLASSES, type Period, type Report } from '../../model';
import { asOf, group } from './inputs';
import { PAPERS } from './papers';
import type { Input, RowGroup, Working } from './types';

const quarterName = ({ from }: Period): string =>
	`Q${Math.ceil(Number(from.slice(5, 7)) / 3)} ${from.slice(0, 4)}`;

/** Quarters with any, the latest first; of a short report years, which is all it has. */
function listed({ periods }: Report): readonly Period[] {
	const all = periods ?? [];
	const unit = all.some((one) => one.unit === 'quarter') ? 'quarter' : 'year';
	return all
		.filter((one) => one.unit === unit && one.created > 0)
		.toSorted((a, b) => (a.from < b.from ? 1 : -1));
}

const nameOf = (period: Period): string =>
	period.unit === 'quarter' ? quarterName(period) : period.from.slice(0, 4);

const groupsOfPeriods = (report: Report): RowGroup[] =>
	listed(report).flatMap((one) =>
		group(`${CLASS_NAMES[one.class]}, created in ${nameOf(one)}`, one.created, {
			class: one.class,
			from: one.from,
			before: one.to,
		}),
	);

const quartersOf = (report: Report): Input[] =>
	CLASSES.flatMap((id) => {
		const own = listed(report).filter((one) => one.class === id);
		if (own.length === 0) return [];
		const mature = own.filter((one) => one.mature).length;
		const years = own[0]?.unit === 'year';
		return [
			{
				name: CLASS_NAMES[id],
				value: `${counted(own.length, years ? 'year' : 'quarter', years ? 'years' : 'quarters')}, ${count(mature)} old enough`,
			},
		];
	});

/** Figures by when opportunities were created. */
export const OVER_TIME = {
	periods: {
		title: 'The share won of those created in a month, quarter or year',
		method: ({ horizon }) => [
			`Opportunities are put where they were created, not where they ended. Of those of a class with usable days, the share won within ${horizon === null ? 'the day that is compared' : days(horizon)} is given, with Wilson’s 95% range: every period is looked at when its opportunities were equally old.`,
			'A period is old enough once its last day lies at least so many days before the day the files speak of. Until then it is drawn hollow and no share is given for it: what is open may still be won.',
		],
		inputs: (report) => [...asOf(report), ...quartersOf(report)],
		sources: [PAPERS.wilson],
		sql: ['close-rates/facts.sql'],
		rows: groupsOfPeriods,
	},
	trend: {
		title: 'Better, worse or steady',
		method: () => [
			'Whether the share rises or falls is judged over all quarters of a class that are old enough, at least four of them: a straight line through their shares, each quarter weighed by its opportunities. Below a chance of 5% that so strong a line comes about by itself, the answer is better or worse; else it is steady.',
			'The last quarter less the first is only a description, with its own 95% range. It decides nothing.',
		],
		inputs: (report) => [
			...quartersOf(report),
			...(report.trends ?? []).flatMap(({ class: id, p }) =>
				p === null
					? []
					: [
							{
								name: `${CLASS_NAMES[id]}: chance of such a line by itself`,
								value: p < 0.001 ? 'below 0.001' : fixed(p, 3),
							},
						],
			),
		],
		sources: [PAPERS.trend, PAPERS.newcombe],
		sql: ['close-rates/facts.sql'],
		rows: groupsOfPeriods,
	},
} as const satisfies Record<string, Working>;
