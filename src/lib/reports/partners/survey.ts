import type { Partner } from '../../model';
import type { ReportFrame } from '../frame';
import type { Laid } from '../ground/lay';
import type { Records } from '../records';
import { toFiled, toReferrals, type FiledPartner, type ReferralCell } from './facts';
import { byStake, partnerOf, yieldOf, type Measure } from './figures';
import { filedPartners } from './filed';
import { ownNames } from './own';
import { ownersOf, referralsByPartner, unnamedReferrals } from './referred';
import { toUnnamed, type UnnamedColumns } from './unnamed';

/** All partners: a rhythm needs the whole history, so filters change no figure of a partner, only who is listed. */
export interface PartnersSurvey {
	/** Those who ever referred and those of the files who have not, by stake; null: the files know of none. */
	readonly partners: readonly Partner[] | null;
	/** How many referrals name a partner, and how many of these have no date. */
	readonly named: number;
	readonly undated: number;
	/** Referrals that name nobody. */
	readonly unnamed: UnnamedColumns;
}

export function surveyPartners(
	{ opportunities, asOf }: Pick<Laid, 'opportunities' | 'asOf'>,
	records: Records,
	frame: Pick<ReportFrame, 'firm' | 'currencies' | 'whole'>,
): PartnersSurvey {
	const cells = toReferrals(referralsByPartner(opportunities));
	const filed = toFiled(filedPartners(records, asOf));
	const measure: Measure = {
		asOfDay: frame.whole.asOfDay,
		currencies: frame.currencies,
		all: yieldOf(cells, frame.currencies.length > 1),
		own: ownNames(frame.firm, ownersOf(opportunities)),
	};
	return {
		partners: cells.length === 0 && filed.length === 0 ? null : listOf(cells, filed, measure),
		named: countOf(cells),
		undated: countOf(cells.filter(({ day }) => day === null)),
		unnamed: toUnnamed(unnamedReferrals(opportunities)),
	};
}

function listOf(
	cells: readonly ReferralCell[],
	filed: readonly FiledPartner[],
	measure: Measure,
): readonly Partner[] {
	const inFile = new Map(filed.map((partner) => [partner.partner, partner]));
	const byName = new Map<string, ReferralCell[]>();
	for (const cell of cells) {
		const own = byName.get(cell.partner);
		if (own === undefined) byName.set(cell.partner, [cell]);
		else own.push(cell);
	}
	const referring = [...byName].map(([name, own]) => partnerOf(name, own, inFile.get(name), measure));
	// One who becomes a partner after the as-of date is none yet.
	const promising = filed
		.filter(({ partner, days }) => !byName.has(partner) && (days ?? 0) >= 0)
		.map((partner) => partnerOf(partner.partner, [], partner, measure));
	return [...referring, ...promising].sort(byStake);
}

const countOf = (cells: readonly ReferralCell[]): number => cells.reduce((sum, { n }) => sum + n, 0);
