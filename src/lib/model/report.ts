import type { Care } from './care';
import type { Claim } from './claim';
import type { DataPart, ReportFile, SetAsideCount, Warning } from './data-part';
import type { Evidence } from './evidence';
import type { ClassFigures, Money, Rate } from './figures';
import type { Filters } from './filters';
import type { Partner, Reciprocity, Referring, Thanks } from './partner';
import type { Period, Trend } from './period';
import type { Sharing } from './sharing';
import type { EffortFigures } from './spend';
import type { ByDay, LeadClass, SourceWay } from './words';

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
