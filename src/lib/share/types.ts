import type { Problem, Report } from '../model';

/** How partners stand in what is shared: as they are, as "A. L.", or as "Partner 07" in random order. */
export const PARTNER_NAMES = ['names', 'initials', 'numbers'] as const;
export type PartnerNames = (typeof PARTNER_NAMES)[number];

/** What the sender chose. */
export interface ShareOptions {
	readonly partners: PartnerNames;
	/** Shown as the firm's name; null: none. */
	readonly firm: string | null;
	/** Who made the report; null: not said. */
	readonly preparedBy: string | null;
	/** From 0 to below 1, as `Math.random`; left out: from the system's random numbers. */
	readonly random?: () => number;
}

/** What a file or a link gave: a report, or one sentence why not. */
export type Read =
	{ readonly ok: true; readonly report: Report } | { readonly ok: false; readonly problem: Problem };
