import type { Profile } from './profile';

/** How a deal ended stands in its status; its stage says only how far it came. */
export const PIPEDRIVE: readonly Profile[] = [
	{
		system: 'Pipedrive deals',
		kind: 'opportunities',
		marks: [
			'deal - title,deal - status',
			'deal - id,deal - status',
			'deal - titel,deal - status',
			'affaire - titre,affaire - statut',
			'trato - título,trato - estado',
			'negócio - título,negócio - status',
			'affare - titolo,affare - stato',
			'szansa - tytuł,szansa - status',
			'title,status,add time,stage,value',
			'title,status,deal created,value',
			'title,status,deal created,stage,owner',
			'title,status,won time,lost time',
		],
		columns: {
			id: 'deal - id,id',
			name: 'deal - title,title',
			company: 'deal - organization,organization,deal - contact person,contact person',
			'client id':
				'deal - organization id,organization id,deal - contact person id,contact person id,person id',
			status: 'deal - status,status',
			stage: 'deal - stage,stage',
			created: 'deal - deal created,deal created,deal - add time,add time,deal - created,created',
			closed:
				'deal - deal closed on,deal closed on,deal - won time + deal - lost time,won time + lost time,deal - won time,won time,deal - close time,close time',
			amount: 'deal - value,value',
			currency: 'deal - currency,currency,deal - currency of value,currency of value',
			source:
				'deal - lead source,lead source,deal - source,source,deal - referral source,deal - source channel,source channel,deal - source origin,source origin',
			owner: 'deal - owner,owner',
			modified: 'deal - update time,update time,deal - last activity date,last activity date',
		},
		ties: {
			own: 'deal - id,id',
			lead: 'deal - lead id,lead id',
			contact: 'deal - contact person id,contact person id,deal - person id,person id',
		},
	},
];
