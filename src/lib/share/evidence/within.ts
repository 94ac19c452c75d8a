import type { Decided, Within, WithinGroup, WithinPart } from '../../model';
import { maybe } from '../figures';
import { areFew, isFew } from './few';
import { nameOrAmount } from './names';
import { millionths } from '../rounded';
import { maybeRatio, ratioOf } from './round';
import type { Told } from './told';

export const NOTHING_WITHIN: WithinPart = { by: [], because: null };

const NOTHING_LARGE =
	'Nothing that parts them into groups, such as services or regions, is shared with these figures.';

/**
 * Referrals against leads within one thing. A group is those decided of one class with one value: none of one to four
 * stands, and those that are left out are none to four of neither class, so that no total less the others gives one
 * away; they count with `more`. A value that names somebody is left out likewise. Bands of the amount stand only where
 * amounts do.
 */
export function withinThat(of: WithinPart, told: Told): WithinPart {
	const by = of.by.flatMap((one) => within(one, told));
	const gone = of.by.length > 0 && by.length === 0;
	return { by, because: gone ? NOTHING_LARGE : maybe(of.because) };
}

const sidesOf = (groups: readonly WithinGroup[], side: 'referral' | 'lead'): number =>
	groups.reduce((sum, group) => sum + group[side].decided, 0);
const isBothSided = ({ referral, lead }: WithinGroup): boolean => referral.decided > 0 && lead.decided > 0;
const decidedIn = (groups: readonly WithinGroup[]): number =>
	sidesOf(groups, 'referral') + sidesOf(groups, 'lead');

function within(of: Within, told: Told): Within[] {
	const name = nameOrAmount(of.key);
	const { compared, referral, lead } = of;
	const alone = compared.of - compared.decided;
	if (name === null || (of.key === 'amount' && !told.bands)) return [];
	if (areFew(referral.decided, lead.decided, compared.decided, alone)) return [];
	const kept = keptOf(of, told);
	const places = new Map(kept.map((group, i) => [of.groups.indexOf(group), i]));
	return [
		{
			key: of.key,
			name,
			groups: kept.map((group) => groupOf(group, told)),
			more: of.more + of.groups.length - kept.length,
			compared: { decided: compared.decided, of: compared.of },
			referral: decided(referral),
			lead: decided(lead),
			crude: maybeRatio(of.crude),
			together: maybeRatio(of.together),
			turned: of.turned,
			split:
				of.split === null
					? null
					: {
							gap: millionths(of.split.gap),
							mix: millionths(of.split.mix),
							rate: millionths(of.split.rate),
						},
			tested: of.tested,
			apart: of.apart.flatMap(({ group, others }) => {
				const place = places.get(group);
				return place === undefined ? [] : [{ group: place, others: ratioOf(others) }];
			}),
			because: maybe(of.because),
		},
	];
}

/** The groups that may stand: the smallest go first until what is left of every total is none, or five and more. */
function keptOf(of: Within, told: Told): WithinGroup[] {
	let kept = of.groups.filter(
		({ value, referral, lead }) =>
			!areFew(referral.decided, lead.decided) && (value === null || told.value(value) !== null),
	);
	const rests = (): boolean =>
		areFew(
			of.referral.decided - sidesOf(kept, 'referral'),
			of.lead.decided - sidesOf(kept, 'lead'),
			of.compared.decided - decidedIn(kept.filter(isBothSided)),
		);
	while (kept.length > 0 && rests()) {
		const least = kept.reduce((a, b) => (decidedIn([b]) < decidedIn([a]) ? b : a));
		kept = kept.filter((group) => group !== least);
	}
	return isFew(decidedIn(kept)) ? [] : kept;
}

const decided = ({ won, decided: of }: Decided): Decided => ({ won, decided: of });

const groupOf = (of: WithinGroup, told: Told): WithinGroup => ({
	value: of.value === null ? null : told.value(of.value),
	band:
		of.band === null ? null : { from: told.naming.money(of.band.from), to: told.naming.money(of.band.to) },
	referral: decided(of.referral),
	lead: decided(of.lead),
	ratio: maybeRatio(of.ratio),
});
