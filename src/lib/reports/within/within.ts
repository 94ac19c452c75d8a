import type { Engine, Result } from '../../engine';
import type { Decided, Dimension, Within, WithinPart } from '../../model';
import type { Cell } from '../close-rates/facts';
import type { Ground } from '../evidence';
import { onlyDimensions } from '../ground/only-dimensions';
import { classOf, known } from '../known';
import { leadsOf, referralsOf } from '../claims/range';
import amountsSql from './amounts.sql?raw';
import { bandsOf, type AmountCell } from './bands';
import { compare, mostFirst, type Alike } from './compare';
import groupsSql from './groups.sql?raw';

/*
 * Method: for each value of a dimension the share of decided referrals that were won is divided by that of leads; the
 * values together give one ratio, each referral being compared with leads of the same value (Mantel and Haenszel, range
 * of Greenland and Robins). Each value's range is log-Wald's, or Koopman's score range where either side has under five
 * wins; one without a value is compared with others without one.
 */

const NONE: Decided = { won: 0, decided: 0 };

/** How referrals and leads compare within each value of every dimension. */
export async function withinOf(engine: Engine, ground: Ground): Promise<WithinPart> {
	const because = whyNone(ground);
	if (because !== null) return { by: [], because };
	const groups = groupsByColumn(await engine.query(onlyDimensions(groupsSql, ground.dimensions)));
	const by = ground.dimensions.flatMap(({ key, name, column }) =>
		comparable({ key, name }, mostFirst(groups.get(column) ?? [])),
	);
	const oneCurrency = ground.frame.currencies.length === 1;
	if (oneCurrency)
		by.push(...comparable({ key: 'amount', name: 'Amount' }, byAmount(await engine.query(amountsSql))));
	return {
		by,
		because:
			by.length > 0
				? null
				: 'Nothing in these files parts them into groups, such as services, regions or who handled them, within which referrals and leads could be compared.',
	};
}

/** One group is no comparison within groups. */
function comparable(of: Pick<Within, 'key' | 'name'>, groups: readonly Alike[]): Within[] {
	return groups.length < 2 ? [] : [{ ...of, ...compare(groups) }];
}

/** Why nothing can be compared at all, as a sentence; null where it can. */
export function whyNone({ frame, cells }: Pick<Ground, 'frame' | 'cells'>): string | null {
	if (frame.whole.noLosses)
		return 'The files hold not one lost opportunity, so it cannot be said which share closes.';
	const isDecided = ({ outcome }: Cell) => outcome !== 'open';
	const missing = [
		referralsOf(cells).some(isDecided) ? null : 'referral',
		leadsOf(cells).some(isDecided) ? null : 'lead',
	].filter((word) => word !== null);
	return missing.length === 0
		? null
		: `No ${missing.join(' and no ')} is decided here, so there is nothing to compare.`;
}

function groupsByColumn(result: Result): Map<Dimension['column'], Alike[]> {
	const [fields, values, classes] = [result.texts('field'), result.texts('value'), result.texts('class')];
	const [won, decided] = [result.numbers('won'), result.numbers('decided')];
	const groups = new Map<Dimension['column'], Map<string | null, Alike>>();
	for (let i = 0; i < result.rows; i++) {
		const field = fields[i] as Dimension['column'];
		const of = groups.get(field) ?? new Map<string | null, Alike>();
		groups.set(field, of);
		const value = values[i] ?? null;
		const side = classOf(classes[i]) === 'referral' ? 'referral' : 'lead';
		const group = of.get(value) ?? { value, band: null, referral: NONE, lead: NONE };
		of.set(value, { ...group, [side]: { won: won[i] ?? 0, decided: decided[i] ?? 0 } });
	}
	return new Map([...groups].map(([field, of]) => [field, [...of.values()]]));
}

/** Bands of the amount from the lowest, those without an amount last. */
function byAmount(result: Result): Alike[] {
	const [classes, amounts] = [result.texts('class'), result.numbers('amount')];
	const [won, decided] = [result.numbers('won'), result.numbers('decided')];
	const cells = Array.from({ length: result.rows }, (_, i) => ({
		class: classOf(classes[i]),
		amount: known(amounts[i]),
		won: won[i] ?? 0,
		decided: decided[i] ?? 0,
	}));
	return banded(cells);
}

export function banded(cells: readonly AmountCell[]): Alike[] {
	const side = (leadClass: AmountCell['class'], has: (amount: number | null) => boolean): Decided =>
		cells
			.filter(({ class: own, amount }) => own === leadClass && has(amount))
			.reduce((sum, cell) => ({ won: sum.won + cell.won, decided: sum.decided + cell.decided }), NONE);
	const group = (band: Alike['band'], has: (amount: number | null) => boolean): Alike => ({
		value: null,
		band,
		referral: side('referral', has),
		lead: side('lead', has),
	});
	const bands = bandsOf(cells);
	if (bands === null) return [];
	return [
		...bands.map((band) =>
			group(
				band,
				(amount) => amount !== null && amount >= (band.from ?? -Infinity) && amount < (band.to ?? Infinity),
			),
		),
		group(null, (amount) => amount === null),
	].filter(({ referral, lead }) => referral.decided + lead.decided > 0);
}
