import type { DateOrder } from './mapping';
import type { Care } from './care';
import type { Evidence } from './evidence';
import type { Filters } from './filters';
import type { Sharing } from './sharing';
import type { EffortFigures } from './spend';
import type {
	ByDay,
	Field,
	FileKind,
	LeadClass,
	Outcome,
	PartnerKind,
	SetAsideReason,
	SourceWay,
} from './words';

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
	/** Used rows that tell more of an opportunity on a row of another file, or of a partner: they make none of their own. */
	readonly joined: number;
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

/** How one source label was read. */
export interface SourceReading extends LabelReading<LeadClass> {
	/** Absent: none that is told from other leads. */
	readonly way?: SourceWay;
	/** The whole label stands on Vouch's own list, so that it names nobody; absent: it holds more, or is known another way. */
	readonly plain?: true;
}

/** What the Data screen says beside the rows. */
export interface DataPart {
	readonly sources: readonly SourceReading[];
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

/** Money won: one sum where the amounts share one currency (or name none), sums by code where there are several. */
export interface Money {
	/** null where there are several currencies or no amounts. */
	readonly valueWon: number | null;
	/** null unless there are several currencies. The key is empty where none is named. */
	readonly valueByCurrency: Readonly<Record<string, number>> | null;
}

export const PERIOD_UNITS = ['month', 'quarter', 'year'] as const;
export type PeriodUnit = (typeof PERIOD_UNITS)[number];

/** The opportunities of one class created in one period, looked at when each was as old as the horizon. */
export interface Period {
	readonly unit: PeriodUnit;
	/** `YYYY-MM-DD`, the first day; `to` is the day after the last. */
	readonly from: string;
	readonly to: string;
	readonly class: LeadClass;
	readonly created: number;
	/** Of those with usable days: won within the horizon, and how many there are; null without a rate. */
	readonly won: number | null;
	readonly of: number | null;
	/** Share won within the horizon, under its number of days, with Wilson's range; null where it cannot be given. */
	readonly byDay: Readonly<Partial<Record<ByDay, Rate>>> | null;
	/** Its last day lies at least the horizon before the as-of date; false without a horizon. */
	readonly mature: boolean;
	/** Why there is no rate. `left-out`: the export leaves out ends from then. */
	readonly because: 'too-young' | 'none-created' | 'no-days' | 'left-out' | null;
}

/** Whether the share won within the horizon rises or falls over the mature quarters of one class. */
export interface Trend {
	readonly class: LeadClass;
	readonly verdict: 'better' | 'worse' | 'steady' | 'cannot-tell';
	/** Two-sided, Cochran–Armitage; null where it cannot be told. */
	readonly p: number | null;
	/** Mature quarters with a rate. */
	readonly quarters: number;
	/** Last mature quarter's share less the first one's, in shares, with Newcombe's range. It only describes. */
	readonly change: { readonly difference: number; readonly low: number; readonly high: number } | null;
	/** Why it cannot be told, as a sentence; null otherwise. */
	readonly because: string | null;
}

/** What one source brought, within one class. One that only the spend names has brought none. */
export interface SourceFigures extends Money, EffortFigures {
	/** The label; null: the file gives none. */
	readonly source: string | null;
	readonly class: LeadClass;
	/** Among leads: cold calling, or links on other sites; null: neither, or not known. */
	readonly way: SourceWay | null;
	readonly created: number;
	readonly won: number;
	readonly lost: number;
	readonly open: number;
	/** Won of decided, drawn towards the class; null where the class has none decided. With none decided it is the class's own. */
	readonly shrunkRate: Rate | null;
	/** Median days to win; null without wins that have days. */
	readonly medianDaysToWin: number | null;
	/** Of all wins, of every class; null where nothing was won. */
	readonly shareOfWins: number | null;
}

export const PARTNER_STATUSES = [
	'gone-quiet',
	'overdue',
	'maybe-quiet',
	'on-rhythm',
	'new',
	'one-referral-only',
	'promising',
] as const;
export type PartnerStatus = (typeof PARTNER_STATUSES)[number];

/** One who refers. Rhythm looks at all referrals up to the as-of date, whatever the filters. */
export interface Partner extends Money {
	readonly partner: string;
	/** From a partners file; null where none says it. */
	readonly kind: PartnerKind | null;
	readonly referrals: number;
	/** Referrals more than 7 days after the last counted one; 0 where none has a date. */
	readonly counted: number;
	readonly won: number;
	/** Won + lost. */
	readonly decided: number;
	/** `YYYY-MM-DD` of each referral with a date, rising. */
	readonly referralDays: readonly string[];
	readonly lastReferral: string | null;
	/** Days from the last counted referral to the as-of date. */
	readonly silentDays: number | null;
	/** Mean days between counted referrals; null with fewer than two. */
	readonly usualGapDays: number | null;
	/** Chance of so long a silence where the rhythm goes on; null with fewer than three counted. */
	readonly silenceChance: number | null;
	/** Chance of still referring; null without a dated referral. */
	readonly stillActive: number | null;
	/** null: no referral has a date, so nothing can be said. */
	readonly status: PartnerStatus | null;
	/** Orders the dormant list; a coarse band, never a forecast in money. null without a dated referral. */
	readonly stake: number | null;
	/** For `promising`: chance that a typical partner has sent none yet; null without a "since" date. */
	readonly noneYetChance: number | null;
	/** The name is that of the firm itself, or of one who handles its opportunities. */
	readonly own: 'firm' | 'owner' | null;
}

/** What is true of the referrals that the filters let through, and of the partners listed, as a whole. */
export interface Referring {
	/** Referrals that name a partner, and those that name nobody. */
	readonly named: number;
	readonly unnamed: number;
	/** Referrals that name a partner and have no date of creation. */
	readonly undated: number;
	/** How many active partners to expect among the dormant by chance; null where nobody with a second counted referral could be dormant. */
	readonly falseAlarms: number | null;
	/** How many of those look active: the false alarms come from them. New partners and own names are not among them. */
	readonly lookActive: number;
}

/** Referrals and whether their partner was thanked and told. Null in the report without a touches file. */
export interface Thanks {
	/** Ids of referrals without a thank-you, the latest created first. One stands twice where two referrals share it. */
	readonly owed: readonly string[];
	/** Ids of ended referrals whose partner was not told, the latest ended first. */
	readonly updatesOwed: readonly string[];
	/** Of the owed: created (for updates: ended) in the last 90 days. They stand first. */
	readonly recentOwed: number;
	readonly recentUpdatesOwed: number;
	/** Referrals that name a partner and have an id, and those of them that have ended. */
	readonly referrals: number;
	readonly ended: number;
	/** Thanked within two days of being created, and later. Thanks without a date count as later. */
	readonly withinTwoDays: number;
	readonly later: number;
	/** Referrals that name a partner and have no id: touches cannot be told apart for them. */
	readonly withoutId: number;
	/** Who waits for thanks or news, most owed first. */
	readonly waiting: readonly {
		readonly partner: string;
		readonly thanks: number;
		readonly updates: number;
	}[];
}

/** Referrals received against given, up to the as-of date and whatever the filters. */
export interface Reciprocity {
	readonly partner: string;
	/** Referrals received from the partner, and given to the partner. */
	readonly received: number;
	readonly given: number;
	readonly label: 'too few to tell' | 'you received more' | 'you gave more' | 'about even';
}

/** What the filters can be set to, with the number of opportunities in use. */
export interface Choices {
	/** Everybody whom the files name as a partner, whatever the filters: not chosen by, but kept out of what is shared. */
	readonly partners: readonly string[];
	/** The value is empty where the files name none. */
	readonly owners: readonly { readonly value: string; readonly count: number }[];
	readonly sources: readonly { readonly value: string; readonly count: number }[];
	readonly classes: readonly { readonly value: LeadClass; readonly count: number }[];
	/** Further dimensions by their key (`Dimension`), without the owner; of each the 200 values on most opportunities. */
	readonly dimensions: readonly {
		readonly key: string;
		readonly name: string;
		readonly values: readonly { readonly value: string; readonly count: number }[];
	}[];
	/** The least and the most that stands on an opportunity, whatever its currency. */
	readonly amounts: { readonly least: number; readonly most: number } | null;
	/** First and last day of creation, `YYYY-MM-DD`. */
	readonly created: { readonly first: string; readonly last: string } | null;
}

/** The report, `vouch.report/1`. Every view, print, link, file and test reads this and nothing else. */
export interface Report {
	readonly schema: 'vouch.report/1';
	/** `YYYY-MM-DD`: the day the exports speak of; null where no file has a date. */
	readonly asOf: string | null;
	readonly madeOn: string;
	readonly firm: string | null;
	readonly preparedBy: string | null;
	/** `lite`: a short report that came in a link; what it leaves out is null. */
	readonly extent: 'full' | 'lite';
	/** How many partners and sources a shared report leaves out so as to stay small; null: none. */
	readonly leftOut: { readonly partners: number; readonly sources: number } | null;
	/** What the figures are narrowed to; empty: nothing. Rows are always those of the whole files. */
	readonly filters: Filters;
	/** Opportunities in use that the filters let through. */
	readonly counted: number;
	/** null in a shared report. */
	readonly choices: Choices | null;
	/** ISO code where all amounts share one; null where unknown or several. */
	readonly currency: string | null;
	readonly rows: {
		readonly read: number;
		readonly used: number;
		readonly setAside: readonly SetAsideCount[];
		readonly files: readonly ReportFile[];
	};
	/** How many came in as a lead and how many as a deal, by class; null where the files do not hold both. */
	readonly entered: Readonly<Record<LeadClass, { readonly leads: number; readonly deals: number }>> | null;
	readonly horizon: ByDay | null;
	readonly classes: Readonly<Record<LeadClass, ClassFigures>>;
	readonly claims: readonly Claim[];
	readonly data: DataPart;
	/** Every class with a date of creation, in months, quarters and years, by unit, class and time; null where no file has dates of creation. */
	readonly periods: readonly Period[] | null;
	readonly trends: readonly Trend[] | null;
	/** Most opportunities first; null only in a lite report. */
	readonly sources: readonly SourceFigures[] | null;
	/** By stake, highest first; null where no file names a partner. */
	readonly partners: readonly Partner[] | null;
	readonly referring: Referring;
	/** null without touches, or where they do not say for which opportunity. */
	readonly thanks: Thanks | null;
	/** Why there is none, as a sentence; null where there is. */
	readonly thanksBecause: string | null;
	/** null where neither a file nor a contact says what was given. */
	readonly reciprocity: readonly Reciprocity[] | null;
	readonly warnings: readonly Warning[];
	/** How partners are looked after; null in a shared report, and where no file names a partner. */
	readonly care: Care | null;
	/** null: on its way, or left out of a shared report. */
	readonly evidence: Evidence | null;
	/** How it was made ready for others; null in the owner's own report, and in what was shared before this was said. */
	readonly sharing: Sharing | null;
}
