import type { Field, FileKind, Part } from '../../model';
import type { Ties } from './ties';

/** A known export. To teach Vouch another CRM, add one of these. */
export interface Profile {
	/** As shown: "HubSpot deals". */
	readonly system: string;
	readonly kind: FileKind;
	/** Sets of headers, parted by commas; a file that has all of one set is this export. */
	readonly marks: readonly string[];
	/** Headers of each field, best first, parted by commas. Fields not named here are found by their usual names. */
	readonly columns: Readonly<Partial<Record<Field, string>>>;
	/** What its rows are beside other files; deals where nothing is said. */
	readonly part?: Part;
	readonly ties?: Ties;
}

const CUSTOM_SOURCE = 'lead source,deal source,referral source,how did you hear about us,source';

export const PROFILES: readonly Profile[] = [
	{
		system: 'Pipedrive deals',
		kind: 'opportunities',
		marks: [
			'deal - title,deal - status',
			'deal - id,deal - status',
			'title,status,add time,stage,value',
			'title,status,deal created,value',
		],
		columns: {
			id: 'deal - id,id',
			name: 'deal - title,title',
			company: 'deal - organization,organization',
			'client id': 'deal - organization id,organization id,person id',
			status: 'deal - status,status',
			stage: 'deal - stage,stage',
			created: 'deal - deal created,deal created,deal - add time,add time',
			closed:
				'deal - deal closed on,deal closed on,deal - won time + deal - lost time,won time + lost time,deal - won time,won time,deal - close time,close time',
			amount: 'deal - value,value',
			currency: 'deal - currency,currency,deal - currency of value,currency of value',
			source:
				'deal - lead source,lead source,deal - source,source,deal - referral source,deal - source channel,source channel,deal - source origin,source origin',
			owner: 'deal - owner,owner',
			modified: 'deal - update time,update time,deal - last activity date,last activity date',
		},
	},
	{
		system: 'HubSpot deals',
		kind: 'opportunities',
		marks: [
			'deal name,deal stage,record id',
			'deal name,deal stage,deal id',
			'deal name,deal stage,deal owner',
			'deal name,deal stage,create date,close date',
			'dealname,dealstage,createdate',
		],
		columns: {
			id: 'record id,deal id,hs_object_id',
			name: 'deal name',
			company: 'associated company,associated companies,company name',
			'client id':
				'associated company ids,associated company id,associated contact ids,associated contact id',
			stage: 'deal stage',
			'is won': 'is closed won',
			'is closed': 'is deal closed?,is deal closed,is closed',
			created: 'create date,createdate',
			closed: 'close date,closedate',
			amount: 'amount,amount in company currency',
			currency: 'currency,deal currency code',
			source: `${CUSTOM_SOURCE},original source,original source type,original traffic source`,
			'kind of business': 'deal type',
			owner: 'deal owner',
			modified: 'last modified date,last activity date,hs_lastmodifieddate',
		},
	},
	{
		system: 'HubSpot contacts',
		kind: 'opportunities',
		part: 'contacts',
		marks: ['record id,lifecycle stage,create date', 'record id,lead status,contact owner'],
		columns: {
			id: 'record id',
			company: 'company name,associated company',
			status: 'lead status',
			stage: 'lifecycle stage',
			created: 'create date',
			closed: 'close date,became a customer date',
			source: `${CUSTOM_SOURCE},original source,original source type,original traffic source`,
			owner: 'contact owner',
			region: 'country/region',
			modified: 'last modified date,last activity date',
		},
	},
	{
		system: 'Zoho deals',
		kind: 'opportunities',
		marks: [
			'deal name,stage,closing date',
			'potential name,stage,closing date',
			'record id,deal name,stage,created time',
			'record id,potential name,stage',
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
			referrer: 'referring member,referred by,referrer name',
			'kind of business': 'type',
			owner: 'deal owner,potential owner,deal owner name',
			modified: 'modified time,last activity time',
		},
	},
	{
		system: 'Salesforce opportunities',
		kind: 'opportunities',
		marks: [
			'opportunity name,stage,close date',
			'opportunity id,stage,close date',
			'stagename,closedate',
			'stagename,isclosed,iswon',
			'opportunity name,stage,opportunity owner',
			'opportunity name,lead source,created date,won',
		],
		columns: {
			id: 'opportunity id,id,opportunity id 18',
			name: 'opportunity name,name',
			company: 'account name',
			'client id': 'account id',
			stage: 'stage,stagename,stage name',
			'is won': 'won,iswon',
			'is closed': 'closed,isclosed',
			created: 'created date,createddate',
			closed: 'close date,closedate',
			amount: 'amount',
			currency: 'amount currency,opportunity currency,currencyisocode,currency',
			source: 'lead source,leadsource',
			'kind of business': 'type',
			owner: 'opportunity owner,owner,owner name,ownerid',
			modified: 'last modified date,lastmodifieddate,last activity,last activity date',
		},
	},
];

/** Headers that only leads and contacts have: there "converted" is a step, not the end. */
export const LEAD_FILE_MARKS =
	'lead id,lead status,lead owner,converted,is converted,isconverted,converted date,converteddate,converted date time,lead name,lifecycle stage,lead date';
