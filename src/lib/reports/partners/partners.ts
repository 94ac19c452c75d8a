import type { Engine } from '../../engine';
import type { Outcome, Report } from '../../model';
import type { ReportFrame } from '../frame';

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

export function partnersOf(_engine: Engine, _frame: ReportFrame): Promise<PartnersPart> {
	return Promise.resolve({
		partners: null,
		referring: { named: 0, unnamed: 0, undated: 0, falseAlarms: null, lookActive: 0 },
		unnamed: [],
	});
}
