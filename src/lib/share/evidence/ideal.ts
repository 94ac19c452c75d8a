import type { IdealClient, IdealValue, WithinPart } from '../../model';
import { areFew, isFew } from './few';
import { isName, nameOrAmount } from './names';
import { maybeMillionths, millionths } from '../rounded';
import { rateOf } from './round';
import type { Told } from './told';

/**
 * Which values go with winning. New business is the referrals and leads of `within` and the others, so that a value
 * that stands in both tables gives its others away: a dimension is left out where these, or those that the listed
 * values leave of any total, are one to four. Where a class is folded the total of new business would tell existing
 * clients from the others, and the whole part is left out.
 *
 * @param within as it is shared
 */
export function idealThat(of: IdealClient, within: WithinPart, told: Told): IdealClient | null {
	if (told.folds || isFew(of.decided)) return null;
	const keys = [...new Set(of.values.map(({ dimension }) => dimension))];
	const kept = new Set(keys.flatMap((key) => ofDimension(of, key, within, told)));
	const gone = of.values.length > 0 && kept.size === 0;
	return {
		decided: of.decided,
		won: of.won,
		because: gone ? 'too-few' : of.because,
		looked: of.looked,
		values: of.values.filter((value) => kept.has(value)).map((value) => valueOf(value, told)),
		leftOut: of.leftOut.filter(isName),
		currency: told.naming.currency(of.currency),
		open: of.open,
		matching: of.matching,
	};
}

const sum = (values: readonly IdealValue[]): number => values.reduce((all, { decided }) => all + decided, 0);

function ofDimension(of: IdealClient, key: string, within: WithinPart, told: Told): IdealValue[] {
	const other = within.by.find((one) => one.key === key);
	const may = nameOrAmount(key) !== null && (key !== 'amount' || (told.bands && other === undefined));
	const all = of.values.filter(({ dimension }) => dimension === key);
	const [first] = all;
	if (!may || first === undefined) return [];
	const total = first.decided + first.others.decided;
	if (isFew(of.decided - total)) return [];
	let kept = all.filter(
		({ value, decided, others }) =>
			!areFew(decided, others.decided) && (value === null || told.value(value) !== null),
	);
	while (kept.length > 0 && isFew(total - sum(kept))) kept = withoutLeast(kept);
	if (other === undefined) return kept;
	const groups = new Map(
		other.groups.map(({ value, referral, lead }) => [value, referral.decided + lead.decided]),
	);
	const both = kept.filter(({ value }) => groups.has(value));
	const inBoth = both.reduce((all, { value }) => all + (groups.get(value) ?? 0), 0);
	const named = other.referral.decided + other.lead.decided - (groups.get(null) ?? 0);
	const gives =
		both.some(({ value, decided }) => isFew(decided - (groups.get(value) ?? 0))) ||
		areFew(total - named, total - sum(both) - (named - inBoth), of.decided - total - (groups.get(null) ?? 0));
	return gives ? [] : kept;
}

function withoutLeast(values: readonly IdealValue[]): IdealValue[] {
	const least = values.reduce((a, b) => (b.decided < a.decided ? b : a));
	return values.filter((value) => value !== least);
}

function valueOf(of: IdealValue, told: Told): IdealValue {
	const { money } = told.naming;
	return {
		dimension: of.dimension,
		name: nameOrAmount(of.dimension) ?? '',
		value: of.value === null ? null : told.value(of.value),
		from: money(of.from),
		below: money(of.below),
		won: of.won,
		decided: of.decided,
		rate: rateOf(of.rate),
		others: { won: of.others.won, decided: of.others.decided, rate: rateOf(of.others.rate) },
		shareOfDecided: millionths(of.shareOfDecided),
		shareOfWins: millionths(of.shareOfWins),
		shareOfMoney: told.money === 'hidden' ? null : maybeMillionths(of.shareOfMoney),
		meanWon: money(of.meanWon),
		othersMeanWon: money(of.othersMeanWon),
		chance: millionths(of.chance),
		chanceOverAll: millionths(of.chanceOverAll),
		chanceOfMany: millionths(of.chanceOfMany),
		stands: of.stands,
		byWay: of.byWay,
	};
}
