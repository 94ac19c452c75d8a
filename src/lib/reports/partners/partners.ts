import type { Report } from '../../model';
import type { Columns, Selection, Tally } from '../columns';
import { once } from '../remembered';
import { falseAlarmsOf } from './chance';
import type { PartnersSurvey } from './survey';
import { unnamedAt, type Unnamed } from './unnamed';

export type { Unnamed } from './unnamed';

export interface PartnersPart extends Pick<Report, 'partners' | 'referring'> {
	/** Made when they are first asked for: they can be many, and are rarely looked at. */
	readonly unnamed: () => readonly Unnamed[];
}

/** What the filters let through. */
export interface Narrowed {
	readonly columns: Columns;
	readonly selection: Selection;
	readonly tally: Tally;
}

/** Those who refer, what is true of them as a whole, and the referrals that name nobody. */
export const partnersOf = (
	survey: Pick<PartnersSurvey, 'unnamed'>,
	{ partners, named, undated, unnamed }: ListedPartners,
): PartnersPart => ({
	partners,
	referring: { named, unnamed: unnamed.length, undated, ...falseAlarmsOf(partners ?? []) },
	unnamed: once(() => Array.from(unnamed, (at) => unnamedAt(survey.unnamed, at))),
});

/** Narrowed: partners with a referral that the filters let through. */
export interface ListedPartners extends Omit<PartnersSurvey, 'unnamed'> {
	/** Which of those that name nobody. */
	readonly unnamed: Uint32Array;
}

/** @param narrowed null: nothing is */
export const listedPartners = (survey: PartnersSurvey, narrowed: Narrowed | null): ListedPartners =>
	narrowed === null ? everything(survey) : matching(survey, narrowed);

const everything = (survey: PartnersSurvey): ListedPartners => ({
	...survey,
	unnamed: survey.unnamed.places.map((_, at) => at),
});

function matching(
	{ partners, unnamed }: PartnersSurvey,
	{ columns, selection, tally }: Narrowed,
): ListedPartners {
	const { values } = columns.texts.referrer;
	// Code 0 is of all that is no referral, or names nobody.
	const sum = (counts: Uint32Array) => counts.reduce((total, n, code) => (code === 0 ? total : total + n), 0);
	const names = new Set(values.filter((_, code) => code > 0 && (tally.partners[code] ?? 0) > 0));
	return {
		partners: partners?.filter(({ partner }) => names.has(partner)) ?? null,
		named: sum(tally.partners),
		undated: sum(tally.undated),
		unnamed: selection.among(unnamed.places),
	};
}
