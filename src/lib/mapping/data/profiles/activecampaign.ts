import type { Profile } from './profile';

export const ACTIVECAMPAIGN: readonly Profile[] = [
	{
		system: 'ActiveCampaign deals',
		kind: 'opportunities',
		marks: [
			'deal title,deal owner,deal id',
			'deal title,deal owner,pipeline,stage',
			'deal title,deal stage,deal pipeline',
		],
		columns: {
			id: 'deal id,id',
			name: 'deal title,title',
			company: 'account name,account,deal account',
			'client id': 'account id,contact id',
			status: 'status,deal status',
			stage: 'stage,deal stage',
			amount: 'value,deal value',
			currency: 'currency,deal currency',
			owner: 'deal owner,owner',
		},
		ties: { own: 'deal id,id', contact: 'contact id,primary contact id' },
		says: [
			{
				code: 'amount-of-100',
				field: 'amount',
				cells: '100',
				message:
					'“{column}” is exactly 100 on {rows}, which is what ActiveCampaign writes where nobody gave an amount.',
				fix: 'Look at them before trusting the money: a deal worth 100 and one without an amount look alike.',
			},
		],
	},
];
