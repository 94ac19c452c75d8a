import type { Depended, Dependence, Gratitude, GratitudeQuarter, Money, Waited } from '../../model';
import { moneyOf } from '../currencies';
import { FEWEST } from '../gather';
import { isFew } from './few';
import { maybeMillionths, maybeShort, millionths } from '../rounded';
import { changeIn, maybeRate, rateOf } from './round';
import type { Told } from './told';

const aliasOf = (name: string, { naming }: Told): string => naming.aliases.get(name) ?? 'Partner';

/** How far new clients hang on few partners. What a partner sent is the partner's, as in the list of partners. */
export function dependenceThat(of: Dependence, told: Told): Dependence {
	const [top, ...others] = of.first;
	const hidden = told.money === 'hidden';
	return {
		wins: of.wins,
		own: of.own,
		unnamed: of.unnamed,
		// With it the number of existing clients could be had.
		newWins: told.folds ? null : of.newWins,
		partners: of.partners,
		among: of.among,
		alike: of.alike,
		first: [depended(top, told), ...others.map((one) => depended(one, told))],
		topFive: millionths(of.topFive),
		effective: millionths(of.effective),
		verdict: of.verdict,
		because: of.because,
		bounds: of.bounds === null ? null : { low: millionths(of.bounds.low), high: millionths(of.bounds.high) },
		byMoney:
			of.byMoney === null || hidden
				? null
				: { partner: aliasOf(of.byMoney.partner, told), share: millionths(of.byMoney.share) },
		unpriced: hidden ? 0 : of.unpriced,
	};
}

const moneyThat = (of: Money, { naming }: Told): Money => moneyOf(of, naming);

const depended = (of: Depended, told: Told): Depended => ({
	partner: aliasOf(of.partner, told),
	won: of.won,
	share: rateOf(of.share),
	years: maybeMillionths(of.years),
	aYear: of.aYear === null ? null : { won: millionths(of.aYear.won), ...moneyThat(of.aYear, told) },
	...moneyThat(of, told),
	status: of.status,
});

/**
 * How soon partners were thanked and told: what was done for partners. A quarter counts referrals: they stand where
 * each is one of the shared periods of referrals and has none, or five and more, and so have those of it that are not
 * counted here; else none of them does.
 */
export function gratitudeThat(of: Gratitude, told: Told): Gratitude {
	const stand = of.quarters.every((quarter) => mayStand(quarter, told));
	return {
		thanked: waited(of.thanked),
		told: waited(of.told),
		withoutId: of.withoutId,
		quarters: stand ? of.quarters.map(quarterOf) : [],
		trend: {
			verdict: of.trend.verdict,
			p: maybeShort(of.trend.p),
			change: !stand || of.trend.change === null ? null : changeIn(of.trend.change),
		},
	};
}

function mayStand({ from, to, referrals }: GratitudeQuarter, told: Told): boolean {
	const period = told.periods('referral').find((one) => one.from === from && one.to === to);
	return period !== undefined && !isFew(referrals) && !isFew(period.created - referrals);
}

const quarterOf = (of: GratitudeQuarter): GratitudeQuarter => ({
	from: of.from,
	to: of.to,
	referrals: of.referrals,
	thanked: of.thanked,
	soon: of.soon,
	share: rateOf(of.share),
});

/** The middle of the days of fewer than five is somebody's own. */
function waited(of: Waited): Waited {
	const days = (n: number | null): number | null => (of.known < FEWEST ? null : n);
	return {
		of: of.of,
		done: of.done,
		known: of.known,
		undated: of.undated,
		before: of.before,
		median: days(of.median),
		lowerQuartile: days(of.lowerQuartile),
		upperQuartile: days(of.upperQuartile),
		soonDays: of.soonDays,
		soon: of.soon,
		share: maybeRate(of.share),
		soonShare: maybeRate(of.soonShare),
	};
}
