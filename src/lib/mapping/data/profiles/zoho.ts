import type { Profile } from './profile';

/** Zoho's own `Referrer` is the web page a visitor came from; the person stands in a field of the firm's own. */
const REFERRER = 'referring member,referred by,referrer name,referral name';

export const ZOHO: readonly Profile[] = [
	{
		system: 'Zoho deals',
		kind: 'opportunities',
		marks: [
			'deal name,stage,closing date',
			'potential name,stage,closing date',
			'record id,deal name,stage,created time',
			'record id,potential name,stage',
			'deal name,stage,deal owner,account name,created time',
		],
		columns: {
			id: 'record id,deal id,potential id',
			name: 'deal name,potential name',
			company: 'account name',
			'client id': 'account name.id,account id,contact name.id,contact id',
			stage: 'stage',
			created: 'created time',
			closed: 'closing date',
			amount: 'amount',
			currency: 'currency',
			source: 'lead source',
			referrer: REFERRER,
			'kind of business': 'type',
			owner: 'deal owner,potential owner,deal owner name',
			modified: 'modified time,last activity time',
		},
		forecasts: true,
		ties: {
			own: 'record id,deal id,potential id',
			lead: 'lead id,lead name.id,converted lead id',
			contact: 'contact name.id,contact id',
		},
	},
	{
		system: 'Zoho leads',
		kind: 'opportunities',
		part: 'leads',
		marks: [
			'lead owner,lead status,created time',
			'record id,last name,lead status,created time',
			'lead owner,lead source,is converted,created time',
			'record id,lead owner,lead status',
			'last name,company,lead status,created time',
			'converted deal.id,created time',
			'converted date time,lead status,created time',
		],
		columns: {
			id: 'record id,lead id',
			name: 'full name,lead name,first name + last name,last name',
			company: 'company',
			status: 'lead status',
			'is won': 'is converted,converted',
			created: 'created time',
			closed: 'converted date time,converted time',
			source: 'lead source',
			referrer: REFERRER,
			owner: 'lead owner,lead owner name',
			industry: 'industry',
			modified: 'modified time,last activity time',
		},
		ties: {
			own: 'record id,lead id',
			deal: 'converted deal.id,converted deal id,converted deal,converted potential.id,converted potential',
			contact: 'converted contact.id,converted contact id,converted contact',
		},
	},
];
