import type { Report } from '../../model';
import type { Columns, Selection, Tally } from '../columns';
import { falseAlarmsOf } from './chance';
import type { PartnersSurvey } from './survey';
import type { Unnamed, UnnamedByPlace } from './unnamed';

export type { Unnamed } from './unnamed';

export type PartnersPart = Pick<Report, 'partners' | 'referring'> & { readonly unnamed: readonly Unnamed[] };

/** What the filters let through. */
export interface Narrowed {
	readonly columns: Columns;
	readonly selection: Selection;
	readonly tally: Tally;
}

/**
 * Those who refer, what is true of them as a whole, and the referrals that name nobody. Narrowed: partners with a
 * referral that the filters let through.
 *
 * @param narrowed null: nothing is
 */
export function partnersOf(survey: PartnersSurvey, narrowed: Narrowed | null): PartnersPart {
	const { partners, named, undated, unnamed } =
		narrowed === null ? everything(survey) : matching(survey, narrowed);
	return {
		partners,
		referring: { named, unnamed: unnamed.length, undated, ...falseAlarmsOf(partners ?? []) },
		unnamed,
	};
}

type Listed = Omit<PartnersSurvey, 'unnamed'> & { readonly unnamed: readonly Unnamed[] };

const everything = (survey: PartnersSurvey): Listed => ({ ...survey, unnamed: [...survey.unnamed.values()] });

function matching({ partners, unnamed }: PartnersSurvey, { columns, selection, tally }: Narrowed): Listed {
	const { values } = columns.texts.referrer;
	// Code 0 is of all that is no referral, or names nobody.
	const sum = (counts: Uint32Array) => counts.reduce((total, n, code) => (code === 0 ? total : total + n), 0);
	const names = new Set(values.filter((_, code) => code > 0 && (tally.partners[code] ?? 0) > 0));
	return {
		partners: partners?.filter(({ partner }) => names.has(partner)) ?? null,
		named: sum(tally.partners),
		undated: sum(tally.undated),
		unnamed: letThrough(unnamed, selection),
	};
}

function letThrough(unnamed: UnnamedByPlace, selection: Selection): Unnamed[] {
	const found: Unnamed[] = [];
	for (const [place, referral] of unnamed) if (selection.has(place)) found.push(referral);
	return found;
}
