import type { Profile } from './profile';

/** The actual date and revenue are of what ended; the estimated ones are forecasts. */
export const DYNAMICS: readonly Profile[] = [
	{
		system: 'Dynamics 365',
		kind: 'opportunities',
		marks: [
			'(do not modify) opportunity',
			'topic,potential customer,status',
			'topic,est. close date',
			'topic,est. revenue,status',
			'topic,actual revenue,status',
			'opportunityid,statecode',
		],
		columns: {
			id: '(do not modify) opportunity,opportunity id,opportunityid,opportunity',
			name: 'topic,name',
			company: 'potential customer,account,customer',
			'client id': 'potential customer id,customerid,account id',
			status: 'status,statecode',
			stage: 'status reason,statuscode,pipeline phase,sales stage',
			created: 'created on,createdon',
			closed: 'actual close date,actualclosedate',
			amount: 'actual revenue + est. revenue,actual revenue,est. revenue,actualvalue + estimatedvalue',
			currency: 'currency,transactioncurrencyid',
			source: 'lead source,originating lead source,leadsourcecode',
			owner: 'owner,ownerid',
			modified: '(do not modify) modified on,modified on,modifiedon',
		},
		ties: {
			own: '(do not modify) opportunity,opportunity id,opportunityid',
			lead: 'originating lead,originating lead id,originatingleadid',
			contact: 'contact id,contact,parentcontactid',
		},
	},
	{
		system: 'Dynamics 365 leads',
		kind: 'opportunities',
		part: 'leads',
		marks: ['(do not modify) lead', 'leadid,statecode', 'topic,lead source,status reason,company name'],
		columns: {
			id: '(do not modify) lead,lead id,leadid',
			name: 'full name,name,first name + last name,topic',
			company: 'company name,account',
			status: 'status,statecode',
			stage: 'status reason,statuscode',
			created: 'created on,createdon',
			source: 'lead source,leadsourcecode',
			owner: 'owner,ownerid',
			modified: '(do not modify) modified on,modified on,modifiedon',
		},
		ties: {
			own: '(do not modify) lead,lead id,leadid',
			deal: 'qualifying opportunity,originating opportunity,opportunity id',
			contact: 'parent contact for lead,contact id',
		},
	},
];
