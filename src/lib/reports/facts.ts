import type { Dimension, Filters } from '../model';
import { classMoney, type MoneyCell } from './close-rates/facts';
import { select, tallyOf, type Selection, type Tally } from './columns';
import { listedPartners, type ListedPartners } from './partners/partners';
import { factsOfSources } from './sources/facts';
import { remembered } from './remembered';
import type { Survey } from './survey';
import type { Thanked } from './thanks/thanks';

/**
 * What the filters let through, counted and added, for every part of the answers: what the statements beside each part
 * find in the tables. No figure is made of it yet. Good until the next is made of the same survey.
 */
export interface Facts {
	readonly filters: Filters;
	/** Whether any filter asks for anything. */
	readonly narrowed: boolean;
	readonly selection: Selection;
	readonly tally: Tally;
	readonly money: readonly MoneyCell[];
	readonly partners: ListedPartners;
	readonly thanked: readonly Thanked[];
}

/** @param of of it the dimensions are what the keys of `filters.among` stand for */
export function factsOf(
	{ survey, dimensions }: { readonly survey: Survey; readonly dimensions: readonly Dimension[] },
	filters: Filters,
): Facts {
	const { columns, partners, thanks } = survey;
	const selection = select(columns, filters, dimensions);
	const { narrowed } = selection;
	const tally = tallyOf(columns, selection);
	factsOfSources(columns)(tally);
	return {
		filters,
		narrowed,
		selection,
		tally,
		money: classMoney(columns, tally),
		partners: listedPartners(partners, narrowed ? { columns, selection, tally } : null),
		thanked: narrowed ? amongThanked(thanks.referrals, selection) : thanks.referrals,
	};
}

const placesOf = remembered((referrals: readonly Thanked[]) =>
	Uint32Array.from(referrals, ({ place }) => place),
);

const amongThanked = (referrals: readonly Thanked[], selection: Selection): Thanked[] =>
	Array.from(selection.among(placesOf(referrals)), (at) => referrals[at]!);
