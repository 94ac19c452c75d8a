import type { DateOrder } from './mapping';
import type { ByDay, Field, FileKind, LeadClass, Outcome, SetAsideReason } from './words';

/** A share from 0 to 1 with its 95% range. */
export interface Rate {
	readonly rate: number;
	readonly low: number;
	readonly high: number;
}

/** Share that became a client within so many days; `atRisk`: rows whose days to their end, or to as-of, are that many or more. */
export interface RateByDay extends Rate {
	readonly atRisk: number;
}

/** One point of a curve: it holds from this day until the next point's day. */
export interface CurvePoint extends RateByDay {
	readonly day: number;
}

/** The figures of one class. `null`: the files cannot give it. */
export interface ClassFigures {
	readonly created: number;
	readonly won: number;
	readonly lost: number;
	readonly open: number;
	/** Open beyond the day by which 95% of the class's wins had come. */
	readonly stale: number;
	/** Last day at which an open one is not yet stale; null without wins that have days. */
	readonly staleAfterDays: number | null;
	/** Rows without a usable pair of dates: they keep their outcome and leave the figures that need days. */
	readonly noDays: number;
	/** Wins on the day they were created. */
	readonly wonOnDayZero: number;
	/** Money won in the file's one currency; null where several currencies or no amounts. */
	readonly valueWon: number | null;
	/** Money won by currency code; null unless there are several. */
	readonly valueByCurrency: Readonly<Record<string, number>> | null;
	readonly ofDecided: Rate | null;
	readonly ofCreated: Rate | null;
	/** Share won if every open one is lost, and if every open one is won. */
	readonly bounds: { readonly low: number; readonly high: number } | null;
	readonly byDay: Readonly<Record<ByDay, RateByDay | null>> | null;
	/** Why `byDay` is null, as a sentence; null where it is not. */
	readonly byDayBecause: string | null;
	readonly curve: readonly CurvePoint[] | null;
	readonly daysToWin: {
		readonly median: number;
		readonly lowerQuartile: number;
		readonly upperQuartile: number;
	} | null;
}

export const CLAIM_IDS = ['more-often', 'twice-as-often', 'twice-as-fast', 'eighty-percent'] as const;
export type ClaimId = (typeof CLAIM_IDS)[number];
export type Verdict = 'yes' | 'no' | 'cannot-tell';

export interface Claim {
	readonly id: ClaimId;
	readonly threshold: number;
	readonly verdict: Verdict;
	/** Ratio or share; null where it cannot be computed. `high` is null where it has no upper end. */
	readonly value: number | null;
	readonly low: number | null;
	readonly high: number | null;
	readonly sentence: string;
	/** Why no verdict can be given although there are figures; null otherwise. */
	readonly because: string | null;
	/** How many more decided opportunities would settle it; null where none is asked or more will not settle it soon. */
	readonly moreNeeded: number | null;
	/** What the figures rest on, in words: "85 referrals, 192 leads". */
	readonly basis: string;
	/** For eighty-percent: the same share by money. */
	readonly byMoney: number | null;
}

export interface SetAsideCount {
	readonly reason: SetAsideReason;
	readonly count: number;
}

export interface ReportFile {
	readonly name: string;
	/** null: no report uses this file. */
	readonly kind: FileKind | null;
	readonly read: number;
	readonly used: number;
	readonly setAside: readonly SetAsideCount[];
	/** What wrote it, where it was recognised: "HubSpot deals". */
	readonly system: string | null;
	readonly encoding: string;
}

/** How one label was read, for the Data screen. */
export interface LabelReading<Meaning extends string> {
	readonly label: string;
	readonly count: number;
	readonly meaning: Meaning;
	readonly because: string;
	/** False where Vouch did not know the label and the owner should choose. */
	readonly recognised: boolean;
}

/** What the Data screen says beside the rows. */
export interface DataPart {
	readonly sources: readonly LabelReading<LeadClass>[];
	readonly outcomes: readonly LabelReading<Outcome>[];
	readonly dates: readonly {
		readonly file: string;
		readonly field: Field;
		readonly column: string;
		readonly order: DateOrder;
		readonly because: string;
		readonly unreadable: number;
		readonly future: number;
	}[];
	readonly numbers: readonly {
		readonly file: string;
		readonly field: Field;
		readonly column: string;
		readonly decimal: '.' | ',';
		readonly unreadable: number;
	}[];
	/** Closed before created. */
	readonly impossibleDays: number;
	/** Identical rows kept because no id tells them apart. */
	readonly identicalKept: number;
	/** A referrer is named on a row whose label says otherwise. */
	readonly conflicts: number;
	/** Opportunities of unknown class although they have a source label, and how many such labels there are. */
	readonly unrecognised: { readonly labels: number; readonly rows: number };
	/** Rows by what decided their class. */
	readonly classBy: Readonly<
		Record<'class column' | 'earlier business' | 'referrer' | 'source' | 'nothing', number>
	>;
}

export interface Warning {
	readonly code: string;
	readonly sentence: string;
}

/** The report, `vouch.report/1`. Every view, print, link, file and test reads this and nothing else. */
export interface Report {
	readonly schema: 'vouch.report/1';
	/** `YYYY-MM-DD`: the day the exports speak of; null where no file has a date. */
	readonly asOf: string | null;
	readonly madeOn: string;
	readonly firm: string | null;
	readonly preparedBy: string | null;
	readonly filters: Readonly<Record<string, string>>;
	/** ISO code where all amounts share one; null where unknown or several. */
	readonly currency: string | null;
	readonly rows: {
		readonly read: number;
		readonly used: number;
		readonly setAside: readonly SetAsideCount[];
		readonly files: readonly ReportFile[];
	};
	readonly horizon: ByDay | null;
	readonly classes: Readonly<Record<LeadClass, ClassFigures>>;
	readonly claims: readonly Claim[];
	readonly data: DataPart;
	// Parts not built yet are null, never an empty list.
	readonly periods: null;
	readonly sources: null;
	readonly partners: null;
	readonly thanks: null;
	readonly reciprocity: null;
	readonly warnings: readonly Warning[];
}
