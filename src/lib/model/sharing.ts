import type { LeadClass } from './words';

/** The parts of a report that a sender can leave out, in the order in which they are read. Answers are always there. */
export const REPORT_SECTIONS = [
	'answers',
	'close-rates',
	'over-time',
	'sources',
	'partners',
	'give-and-thank',
	'data',
] as const;
export type ReportSection = (typeof REPORT_SECTIONS)[number];

/** How partners stand in what is shared: as they are, as "A. L.", or as "Partner 07" in random order. */
export const PARTNER_NAMES = ['names', 'initials', 'numbers'] as const;
export type PartnerNames = (typeof PARTNER_NAMES)[number];

/** Amounts as they are, as an index in which all money won is 100, or not at all. */
export const MONEY_SHOWN = ['shown', 'indexed', 'hidden'] as const;
export type MoneyShown = (typeof MONEY_SHOWN)[number];

/** Stands for a currency where amounts are an index: all money won is 100. */
export const INDEX = '¤';

/** Whose work a shared report is. Text is plain text; nothing in it is an address that a page opens by itself. */
export interface Brand {
	/** Empty: not said. */
	readonly name: string;
	/** `data:image/png;base64,…` or `data:image/webp;base64,…`, at most 32 kB; null: none. */
	readonly logo: string | null;
	/** `#rrggbb`; null: the page's own. */
	readonly colour: string | null;
	/** At the top of the report; empty: none. */
	readonly note: string;
	/** At the top of a section. */
	readonly notes: Readonly<Partial<Record<ReportSection, string>>>;
	/** How to reach them, one line each; empty: not said. */
	readonly contact: string;
	/** The report does not name Vouch. */
	readonly hidesProduct: boolean;
}

/** How a report was made ready for others. */
export interface Sharing {
	/** What the sender chose to show. What is not among them is null or empty in the report. */
	readonly sections: readonly ReportSection[];
	readonly partners: PartnerNames;
	readonly money: MoneyShown;
	/** Classes of fewer than five opportunities: they are counted with those of unknown class. */
	readonly folded: readonly LeadClass[];
	/** Whether groups of fewer than five opportunities were put together or left out. */
	readonly merged: boolean;
	/** Last day, `YYYY-MM-DD`, on which a page shows it; null: no such day. It hides, it does not destroy. */
	readonly expires: string | null;
	readonly brand: Brand | null;
}
