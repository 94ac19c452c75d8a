import type { Brand, MoneyShown, PartnerNames, Problem, Report, ReportSection } from '../model';
import type { LockKind } from './sealed-by';

/** What the sender chose. */
export interface ShareOptions {
	readonly partners: PartnerNames;
	/** Shown as the firm's name; null: none. */
	readonly firm: string | null;
	/** Who made the report; null: not said. */
	readonly preparedBy: string | null;
	/** Left out: all. Answers are always among them. */
	readonly sections?: readonly ReportSection[];
	/** Left out: an index. */
	readonly money?: MoneyShown;
	/** Last day on which a page shows it; null or left out: none. */
	readonly expires?: string | null;
	readonly brand?: Brand | null;
	/** From 0 to below 1, as `Math.random`; left out: from the system's random numbers. */
	readonly random?: () => number;
}

/**
 * What a file or a link gave: a report, or one sentence why not. `behind` is the evidence as it came, unread; null where
 * there is none. `locked`: it is sealed, and opens with a key or a passphrase that is not at hand, or not the right one.
 */
export type Read =
	| { readonly ok: true; readonly report: Report; readonly behind: unknown }
	| { readonly ok: false; readonly problem: Problem; readonly locked?: LockKind };
