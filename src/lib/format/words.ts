import type { FileKind, LeadClass, Outcome, PartnerKind, PartnerStatus, SetAsideReason } from '../model';

/* The one home of the words for classes, outcomes, kinds and reasons: screens and sentences take them from here. */

/** Many of a class, as a heading or a label on a line. */
export const CLASS_NAMES: Readonly<Record<LeadClass, string>> = {
	referral: 'Referrals',
	introduction: 'Introductions',
	lead: 'Leads',
	'existing-client': 'Existing clients',
	unknown: 'Unknown source',
};

/** Opportunities of a class within a sentence, where there are none or several. */
export const CLASS_PLURALS: Readonly<Record<LeadClass, string>> = {
	referral: 'referrals',
	introduction: 'introductions',
	lead: 'leads',
	'existing-client': 'opportunities of existing clients',
	unknown: 'opportunities of unknown source',
};

/** The same where there is one. */
export const CLASS_SINGULARS: Readonly<Record<LeadClass, string>> = {
	referral: 'referral',
	introduction: 'introduction',
	lead: 'lead',
	'existing-client': 'opportunity of an existing client',
	unknown: 'opportunity of unknown source',
};

/** A class as one chooses it. */
export const CLASS_WORDS: Readonly<Record<LeadClass, string>> = {
	referral: 'referral',
	introduction: 'introduction',
	lead: 'lead',
	'existing-client': 'existing client',
	unknown: 'unknown',
};

export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = { won: 'won', lost: 'lost', open: 'open' };

/** What the rows of a file are. */
export const KIND_WORDS: Readonly<Record<FileKind, string>> = {
	opportunities: 'opportunities',
	partners: 'partners',
	touches: 'contacts with partners',
	given: 'referrals given',
	spend: 'spend',
	referrers: 'who referred whom',
};

/** What each class takes in, in a few words. */
export const CLASS_MEANINGS: Readonly<Record<LeadClass, string>> = {
	referral: 'recommended by somebody',
	introduction: 'word of mouth, met through somebody',
	lead: 'marketing and own outreach',
	'existing-client': 'more business from a client',
	unknown: 'the source is blank or not known',
};

/** Why rows were set aside, as the owner would say it. */
export const REASON_WORDS: Readonly<Record<SetAsideReason, string>> = {
	ragged: 'Another number of cells than the header',
	unreadable: 'Could not be read',
	footer: 'Totals or notices below the data',
	'repeated-header': 'The header once more',
	'pseudo-row': 'Totals and examples among the data',
	'exact-duplicate': 'Exact duplicates',
	superseded: 'Older versions of the same opportunity',
	'after-as-of': 'Created after the day of the report',
	'no-outcome': 'No way to tell won, lost or open',
	'not-mapped-kind': 'Of a kind that no answer uses',
};

/** How a partner's rhythm stands, softly. */
export const STATUS_WORDS: Readonly<Record<PartnerStatus, string>> = {
	'gone-quiet': 'gone quiet',
	overdue: 'overdue',
	'maybe-quiet': 'may have gone quiet',
	'on-rhythm': 'on rhythm',
	new: 'new',
	'one-referral-only': 'one referral only',
	promising: 'promising, none yet',
};

export const PARTNER_KIND_WORDS: Readonly<Record<PartnerKind, string>> = {
	'existing-client': 'existing client',
	'personal-contact': 'personal contact',
	'strategic-partner': 'strategic partner',
	other: 'other',
};
