import type { Profile } from './profile';

export const CLIO: readonly Profile[] = [
	{
		system: 'Clio Grow',
		kind: 'opportunities',
		marks: [
			'matter,matter status',
			'matter status,status date',
			'matter status,referred by',
			'matter,contact,status date',
			'matter status (top-level)',
			'matter status top-level',
		],
		columns: {
			id: 'matter id,matter number,id',
			name: 'matter,matter name,matter description',
			company: 'contact,client,contact name',
			'client id': 'contact id,client id',
			status: 'matter status (top-level),matter status top-level,top-level status,matter status,status',
			stage: 'matter status (detailed),matter status detailed,detailed status,matter stage',
			created: 'created at,date created,created',
			closed: 'status date',
			amount: 'estimated value,matter value',
			source: 'source,lead source',
			referrer: 'referred by',
			owner: 'responsible attorney,assigned to,attorney',
			service: 'practice area,matter type,type',
			modified: 'updated at,last updated',
		},
		ties: { own: 'matter id,matter number,id', contact: 'contact id' },
	},
];
