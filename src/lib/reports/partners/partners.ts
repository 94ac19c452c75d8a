import type { Engine } from '../../engine';
import type { Report } from '../../model';
import { falseAlarmsOf } from './chance';
import matchingSql from './matching.sql?raw';
import type { PartnersSurvey } from './survey';
import unnamedMatchingSql from './unnamed-matching.sql?raw';
import { placesOf, type Unnamed } from './unnamed';

export type { Unnamed } from './unnamed';

export type PartnersPart = Pick<Report, 'partners' | 'referring'> & { readonly unnamed: readonly Unnamed[] };

/**
 * Those who refer, what is true of them as a whole, and the referrals that name nobody. Narrowed: partners with a
 * referral that the filters let through.
 */
export async function partnersOf(
	engine: Engine,
	survey: PartnersSurvey,
	narrowed: boolean,
): Promise<PartnersPart> {
	const { partners, named, undated, unnamed } = narrowed
		? await matching(engine, survey)
		: everything(survey);
	return {
		partners,
		referring: { named, unnamed: unnamed.length, undated, ...falseAlarmsOf(partners ?? []) },
		unnamed,
	};
}

type Listed = Omit<PartnersSurvey, 'unnamed'> & { readonly unnamed: readonly Unnamed[] };

const everything = (survey: PartnersSurvey): Listed => ({ ...survey, unnamed: [...survey.unnamed.values()] });

async function matching(engine: Engine, { partners, unnamed }: PartnersSurvey): Promise<Listed> {
	const found = await engine.query(matchingSql);
	const sum = (column: string) => found.numbers(column).reduce((total, n) => total + n, 0);
	const names = new Set(found.texts('partner'));
	const places = new Set(placesOf(await engine.query(unnamedMatchingSql)));
	return {
		partners: partners?.filter(({ partner }) => names.has(partner)) ?? null,
		named: sum('n'),
		undated: sum('undated'),
		unnamed: [...unnamed].flatMap(([place, referral]) => (places.has(place) ? [referral] : [])),
	};
}
