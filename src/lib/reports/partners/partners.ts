import type { Engine, Result } from '../../engine';
import type { Outcome, Partner, Report } from '../../model';
import type { ReportFrame } from '../frame';
import { outcomeOf } from '../known';
import { falseAlarmsOf } from './chance';
import { toFiled, toReferrals, type FiledPartner, type ReferralCell } from './facts';
import { byStake, partnerOf, yieldOf, type Measure } from './figures';
import fileSql from './file.sql?raw';
import { ownNames } from './own';
import ownersSql from './owners.sql?raw';
import referralsSql from './referrals.sql?raw';
import unnamedSql from './unnamed.sql?raw';

/** A referral that names nobody, for the owner to say who it was. */
export interface Unnamed {
	readonly id: string | null;
	readonly name: string | null;
	readonly company: string | null;
	/** `YYYY-MM-DD` */
	readonly created: string | null;
	readonly outcome: Outcome;
	readonly source: string | null;
}

export type PartnersPart = Pick<Report, 'partners' | 'referring'> & { readonly unnamed: readonly Unnamed[] };

/** Those who refer, what is true of them as a whole, and the referrals that name nobody. */
export async function partnersOf(engine: Engine, frame: ReportFrame): Promise<PartnersPart> {
	const cells = toReferrals(await engine.query(referralsSql));
	const file = await engine.query(fileSql);
	const owners = (await engine.query(ownersSql)).texts('owner').filter((owner) => owner !== null);
	const measure: Measure = {
		asOfDay: frame.whole.asOfDay,
		currencies: frame.currencies,
		all: yieldOf(cells, frame.currencies.length > 1),
		own: ownNames(frame.firm, owners),
	};
	const unnamed = toUnnamed(await engine.query(unnamedSql));
	const listed = listOf(cells, toFiled(file), frame.narrowed, measure);
	const matching = cells.filter(({ matches }) => matches);
	return {
		partners: cells.length === 0 && file.rows === 0 ? null : listed,
		referring: {
			named: countOf(matching),
			unnamed: unnamed.length,
			undated: countOf(matching.filter(({ day }) => day === null)),
			...falseAlarmsOf(listed),
		},
		unnamed,
	};
}

/** Partners with a referral that the filters let through; without filters those of the files who sent none, too. */
function listOf(
	cells: readonly ReferralCell[],
	filed: readonly FiledPartner[],
	narrowed: boolean,
	measure: Measure,
): Partner[] {
	const inFile = new Map(filed.map((partner) => [partner.partner, partner]));
	const byName = new Map<string, ReferralCell[]>();
	for (const cell of cells) {
		const own = byName.get(cell.partner);
		if (own === undefined) byName.set(cell.partner, [cell]);
		else own.push(cell);
	}
	const referring = [...byName]
		.filter(([, own]) => own.some(({ matches }) => matches))
		.map(([name, own]) => partnerOf(name, own, inFile.get(name), measure));
	// One who becomes a partner after the as-of date is none yet.
	const promising = filed
		.filter(({ partner, days }) => !narrowed && !byName.has(partner) && (days ?? 0) >= 0)
		.map((partner) => partnerOf(partner.partner, [], partner, measure));
	return [...referring, ...promising].sort(byStake);
}

const countOf = (cells: readonly ReferralCell[]): number => cells.reduce((sum, { n }) => sum + n, 0);

function toUnnamed(result: Result): Unnamed[] {
	const [ids, names, companies, created, outcomes, sources] = [
		'id',
		'name',
		'company',
		'created',
		'outcome',
		'source',
	].map((column) => result.texts(column));
	return Array.from({ length: result.rows }, (_, i) => ({
		id: ids?.[i] ?? null,
		name: names?.[i] ?? null,
		company: companies?.[i] ?? null,
		created: created?.[i] ?? null,
		outcome: outcomeOf(outcomes?.[i]),
		source: sources?.[i] ?? null,
	}));
}
