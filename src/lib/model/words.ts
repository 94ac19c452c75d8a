/** The words of the product, as types. The same words stand in code, screens, files and tests. */

export const OUTCOMES = ['won', 'lost', 'open'] as const;
/** How an opportunity stands. */
export type Outcome = (typeof OUTCOMES)[number];

export const CLASSES = ['referral', 'introduction', 'lead', 'existing-client', 'unknown'] as const;
/** How an opportunity came. */
export type LeadClass = (typeof CLASSES)[number];

/** The days by which a rate is given. */
export const BY_DAYS = [30, 60, 90, 180, 365] as const;
export type ByDay = (typeof BY_DAYS)[number];

export const FILE_KINDS = ['opportunities', 'partners', 'touches', 'given', 'spend', 'referrers'] as const;
/** What the rows of a file are. A file has one kind. */
export type FileKind = (typeof FILE_KINDS)[number];

export const FIELDS = {
	opportunities: [
		'id', 'name', 'company', 'client id', 'status', 'stage', 'is won', 'is closed', 'created', 'closed',
		'amount', 'currency', 'source', 'referrer', 'class', 'kind of business', 'owner', 'service', 'contacted',
		'needs service', 'fits ideal', 'intro accepted', 'industry', 'region', 'modified',
	],
	partners: [
		'partner', 'kind', 'since', 'cadence', 'last touch', 'would refer', 'knows welcome', 'can explain',
		'note', 'e-mail', 'phone',
	],
	touches: ['partner', 'date', 'type', 'opportunity id', 'note'],
	given: ['partner', 'date', 'name', 'outcome'],
	spend: ['source', 'month', 'from', 'to', 'cost', 'hours', 'currency'],
	// Who sent which opportunity, filled in by the owner where the export names nobody.
	referrers: ['opportunity id', 'referrer', 'name', 'company', 'created'],
} as const satisfies Record<FileKind, readonly string[]>; // prettier-ignore

/** What files of leads and contacts say of how to reach people, besides the fields of opportunities. */
export const PERSON_FIELDS = [
	'last touch',
	'e-mail',
	'phone',
] as const satisfies readonly (typeof FIELDS.partners)[number][];
export type PersonField = (typeof PERSON_FIELDS)[number];

export type FieldOf<K extends FileKind> = (typeof FIELDS)[K][number];
/** A canonical field of any kind of file. */
export type Field = FieldOf<FileKind>;

export const SOURCE_WAYS = ['cold-calling', 'web-links'] as const;
/** Ways of coming, among leads, that a reader must be able to tell from all others: links on other sites are no referrals. */
export type SourceWay = (typeof SOURCE_WAYS)[number];

export const PARTNER_KINDS = ['existing-client', 'personal-contact', 'strategic-partner', 'other'] as const;
export type PartnerKind = (typeof PARTNER_KINDS)[number];

/** Why a row that was read is not used. */
export const SET_ASIDE_REASONS = [
	'ragged', // another number of cells than the header
	'unreadable', // quotes or bytes that make no row
	'footer', // totals, notices and the like below the data
	'repeated-header', // the header once more
	'pseudo-row', // a line of totals among the data
	'exact-duplicate', // the same row again, where an id is mapped
	'superseded', // the same id, older or earlier in the file
	'after-as-of', // created after the as-of date
	'no-outcome', // no way to tell won, lost or open
	'not-mapped-kind', // of a kind that no report uses
] as const;
export type SetAsideReason = (typeof SET_ASIDE_REASONS)[number];
