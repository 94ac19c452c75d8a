import type { Profile } from './profile';

/** Close's `status_type` says how it stands: active, won or lost. Amounts of its programming interface are cents. */
export const CLOSE: readonly Profile[] = [
	{
		system: 'Close',
		kind: 'opportunities',
		marks: [
			'status_type,lead_id',
			'status_type,date_won',
			'status_type,lead_name',
			'status_type,status_label,value,date_created',
		],
		columns: {
			id: 'id,opportunity_id',
			name: 'display_name,lead_name,lead_display_name,note',
			company: 'company,organization,lead_name',
			'client id': 'lead_id',
			status: 'status_type',
			stage: 'status_label,status_display_name',
			created: 'date_created',
			closed: 'date_won + date_lost,date_won,date_lost',
			amount: 'value_formatted,value',
			currency: 'value_currency',
			owner: 'user_name',
			modified: 'date_updated',
		},
		says: [
			{
				code: 'amounts-in-cents',
				field: 'amount',
				cells: '*',
				only: 'hundreds',
				message:
					'Every amount in “{column}” is a multiple of 100 ({rows}): if Close wrote cents, the money is a hundred times too high.',
				fix: 'Compare one amount with Close. Close rates and days are the same either way.',
			},
		],
		ties: { own: 'id,opportunity_id', lead: 'lead_id', contact: 'contact_id' },
	},
];
