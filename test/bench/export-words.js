/** What an invented export is made of: columns, people, sources. */

export const HEADER = [
	'Record ID',
	'Deal Name',
	'Deal Stage',
	'Create Date',
	'Close Date',
	'Amount',
	'Currency',
	'Deal owner',
	'Lead Source',
	'Referred By',
	'Description',
	'Associated Company',
	'Service',
	'Industry',
	'Region',
	'Contacted',
	'Needs Service',
	'Fits Ideal',
	'Intro Accepted',
	'Last Modified Date',
];

export const OWNERS = [
	'Ada Brent',
	'Ben Corda',
	'Cleo Dunne',
	'Dev Ekwall',
	'Edda Foyle',
	'Finn Grady',
	'Gwen Hale',
	'Hugo Imre',
	'Ines Jarl',
	'Jon Kett',
	'Kaya Lund',
	'Lars Moor',
];

/** Ways to come in: how many come so, the chance to be won, the usual days to a win, and the labels they go by. */
export const WAYS = [
	{
		referral: true,
		share: 0.3,
		chance: 0.42,
		days: 24,
		labels: ['Referral', 'Client referral', 'Partner referral', 'Word of mouth', 'Friend', 'Colleague'],
	},
	{
		referral: false,
		share: 0.5,
		chance: 0.14,
		days: 52,
		labels: [
			...['Website', 'Google Ads', 'Cold call', 'Cold email', 'LinkedIn Ads', 'Facebook Ads', 'Trade show'],
			...['Webinar', 'Newsletter', 'SEO', 'Organic search', 'Paid search', 'Web form', 'Direct mail'],
			...['Conference', 'Advertisement', 'Purchased list', 'Landing page', 'Telemarketing', 'Email campaign'],
			...['Chat', 'Blog', 'Instagram', 'YouTube', 'Print ad', 'Radio'],
		],
	},
	{
		referral: false,
		share: 0.07,
		chance: 0.33,
		days: 30,
		labels: ['Introduction', 'Warm introduction'],
	},
	{
		referral: false,
		share: 0.07,
		chance: 0.6,
		days: 15,
		labels: ['Existing client', 'Upsell', 'Cross-sell'],
	},
	{ referral: false, share: 0.06, chance: 0.2, days: 40, labels: ['Other', 'Unknown', ''] },
];

export const SERVICES = ['Tax', 'Audit', 'Pensions', 'Payroll', 'Advice', 'Wills'];
export const INDUSTRIES = ['Private', 'Retail', 'Health', 'Trades', 'Media', 'Farming', 'Schools', 'Hotels'];
export const REGIONS = ['Harbour', 'Valley', 'North', 'South', 'Islands'];
export const FIRST_NAMES = [
	'Ann',
	'Bob',
	'Cid',
	'Dora',
	'Eli',
	'Fay',
	'Gus',
	'Hal',
	'Ivy',
	'Jo',
	'Kit',
	'Lou',
	'Max',
	'Nia',
];
export const SURNAMES = [
	'Alder',
	'Birch',
	'Cedar',
	'Dale',
	'Elm',
	'Fern',
	'Gorse',
	'Hazel',
	'Ivory',
	'Juniper',
	'Kelp',
];

export const OPEN_STAGES = ['Qualified', 'Proposal', 'Negotiation'];
export const NOTES = [
	'Called back after the first meeting and asked for a written offer',
	'Wants to wait until the accounts of this year are closed',
	'Compares two other firms and will decide with the partners',
	'Sent the engagement letter by post and a copy by e-mail',
	'Asked how quickly the work can begin and who will be in charge',
	'Left word with the office because nobody picked up',
	'Knows us from a talk and has kept the card since then',
];
