import type { PartnerKind, TouchType } from '../model';

/** Words to send: subject and text apart, with blanks in curly braces where they are a template. */
export interface Words {
	readonly subject: string;
	readonly body: string;
}

/** One person of the call list as a spreadsheet shows them; null: not known. */
export interface CallLine {
	readonly partner: string;
	/** Each a few words or a sentence. */
	readonly reasons: readonly string[];
	/** What to say. */
	readonly say: string;
	/** The last personal note. */
	readonly note: string | null;
	/** Referrals in all. */
	readonly received: number | null;
	readonly given: number | null;
	readonly email: string | null;
	readonly phone: string | null;
}

/** One contact with a partner. A mark of the notebook is one. */
export interface TouchLine {
	readonly partner: string;
	/** `YYYY-MM-DD` */
	readonly date: string;
	readonly type: TouchType;
	/** Id of the opportunity it was for. */
	readonly opportunity: string | null;
	readonly note: string | null;
}

/** What is said of one partner; null: nothing. */
export interface PartnerLine {
	readonly partner: string;
	readonly kind: PartnerKind | null;
	/** `YYYY-MM-DD` */
	readonly since: string | null;
	/** In touch every so many days. */
	readonly cadence: number | null;
	/** `YYYY-MM-DD` */
	readonly lastTouch: string | null;
	readonly wouldRefer: string | null;
	readonly knowsWelcome: string | null;
	readonly canExplain: string | null;
	readonly note: string | null;
	readonly email: string | null;
	readonly phone: string | null;
}

/** What a day in the calendar is for. */
export type CalendarKind = 'call' | 'thank' | 'tell';

/** One whole day in the calendar. */
export interface CalendarEntry {
	readonly partner: string;
	readonly kind: CalendarKind;
	/** `YYYY-MM-DD` */
	readonly on: string;
	readonly title: string;
	readonly description: string;
}
