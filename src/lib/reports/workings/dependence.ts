import { count, counted, fixed, formatDay } from '../../format';
import type { Dependence, Report } from '../../model';
import { asOf, group } from './inputs';
import { PAPERS } from './papers';
import type { Input, RowGroup, Working } from './types';

const WINS = 'dependence/wins.sql';

const of = ({ evidence }: Report): Dependence | null => evidence?.dependence ?? null;

const shares = (report: Report): Input[] => {
	const found = of(report);
	if (found === null) return [];
	const { wins, own, unnamed, newWins, partners, among, effective } = found;
	return [
		{ name: 'Won referrals that name a partner', value: count(wins) },
		{ name: 'Partners who brought any of these', value: count(partners) },
		{ name: 'Partners with a decided referral', value: count(among) },
		{ name: 'Effective number of partners', value: fixed(effective, 2) },
		{ name: 'Won referrals that name nobody', value: count(unnamed) },
		{ name: 'Won referrals that name the firm itself or its people', value: count(own) },
		...(newWins === null ? [] : [{ name: 'New clients, however they came', value: count(newWins) }]),
	];
};

const years = (report: Report): Input[] =>
	(of(report)?.first ?? []).map(({ partner, won, years: n }) => ({
		name: `Brought by ${partner}`,
		value: `${count(won)} won${n === null ? '' : ` in ${fixed(n, 2)} years`}`,
	}));

const until = ({ filters }: Report): Input[] =>
	filters.to === undefined ? [] : [{ name: 'Last day of creation looked at', value: formatDay(filters.to) }];

const winsOf = (report: Report): RowGroup[] =>
	(of(report)?.first ?? []).flatMap(({ partner, won }) =>
		group(`Won referrals of ${partner}`, won, { class: 'referral', outcome: 'won', partner }),
	);

/** How far new clients hang on few partners. */
export const DEPENDENCE = {
	dependence: {
		title: 'How much hangs on one partner',
		method: (report) => {
			const among = of(report)?.among ?? 0;
			return [
				'Of all won referrals that name a partner outside the firm it is counted how many each partner brought. The effective number of partners is one divided by the sum of the squared shares: so many partners of one size would be as spread out.',
				`The first one was picked because it brought most, which luck helps. So its range is wider than that of a share alone: it holds for all ${among > 1 ? counted(among, 'partner', 'partners') : 'partners'} with a decided referral at once, whichever of them comes out first.`,
				'One in four or more is said to hang on one partner where the whole range is at or above a quarter, and not to where all of it is below; where a tenth or more of the won referrals name nobody, it must also hold with these counted against the first partner, and for it. With fewer than ten wins nothing is said.',
			];
		},
		inputs: shares,
		sources: [PAPERS.effective, PAPERS.goodman],
		sql: [WINS],
		rows: (report) => [
			...winsOf(report),
			...group('Won referrals that name nobody', of(report)?.unnamed ?? 0, {
				class: 'referral',
				outcome: 'won',
				partner: '',
			}),
		],
	},
	'losing-a-partner': {
		title: 'What a year of a partner brought',
		method: () => [
			'The won referrals of each partner, and the money of those with an amount, divided by the years from the day the first referral was created to the day the files speak of, or to the last day of creation that is looked at. With less than a year to look at, nothing is said of a year.',
			'It describes the past and is no forecast. Years begin with a referral, so a partner of few years reads a little high; silence counts, so one who has stopped reads lower the longer ago that is.',
		],
		inputs: (report) => [...asOf(report), ...until(report), ...years(report)],
		sources: ['Divided: no estimate is in it.'],
		sql: [WINS],
		rows: winsOf,
	},
} as const satisfies Record<string, Working>;
