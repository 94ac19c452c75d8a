import {
	CLASSES,
	type AgedPair,
	type AgedShare,
	type LeadClass,
	type Period,
	type PeriodUnit,
	type SidesAt,
	type SidesMoved,
} from '../../model';
import { koopman, newcombeDifference } from '../../stats';
import { gapMoved } from '../../stats/gap';

/** Periods of one class and length that are old enough and have a share, in time. */
export function agedShares(periods: readonly Period[], unit: PeriodUnit, leadClass: LeadClass): AgedShare[] {
	return periods.flatMap(({ unit: length, class: id, from, to, won, of, byDay }) => {
		const share = Object.values(byDay ?? {})[0];
		return length !== unit || id !== leadClass || share === undefined || won === null || of === null
			? []
			: [{ from, to, won, of, share }];
	});
}

const counts = ({ won, of }: AgedShare) => ({ x: won, n: of });

/** The last two of each class. */
export function agedPairs(periods: readonly Period[], unit: PeriodUnit): AgedPair[] {
	return CLASSES.flatMap((id) => {
		const [before, now] = agedShares(periods, unit, id).slice(-2);
		if (before === undefined || now === undefined) return [];
		const change = newcombeDifference(counts(now), counts(before));
		return change === null ? [] : [{ class: id, now, before, change }];
	});
}

/** Referrals against leads in the last two periods that have a share of both; null with fewer. */
export function sidesMoved(periods: readonly Period[], unit: PeriodUnit): SidesMoved | null {
	const leads = new Map(agedShares(periods, unit, 'lead').map((one) => [one.from, one]));
	const both = agedShares(periods, unit, 'referral').flatMap((referral) => {
		const lead = leads.get(referral.from);
		const sides = lead === undefined ? null : sidesAt(referral, lead);
		return sides === null ? [] : [sides];
	});
	const [before, now] = both.slice(-2);
	return before === undefined || now === undefined
		? null
		: { now, before, moved: gapMoved(now.gap, before.gap) };
}

function sidesAt(referral: AgedShare, lead: AgedShare): SidesAt | null {
	const gap = newcombeDifference(counts(referral), counts(lead));
	if (gap === null) return null;
	const { ratio, low, high } = koopman(referral.won, referral.of, lead.won, lead.of);
	return {
		referral,
		lead,
		gap,
		ratio: Number.isNaN(ratio) ? null : { value: finite(ratio), low, high: finite(high) },
	};
}

const finite = (x: number): number | null => (Number.isFinite(x) ? x : null);
