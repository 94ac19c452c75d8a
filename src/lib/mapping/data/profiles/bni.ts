import type { Profile } from './profile';

export const BNI: readonly Profile[] = [
	{
		system: 'BNI slips',
		kind: 'given',
		marks: ['from,to,slip type', 'von,an,belegart', 'from,to,inside/outside,tyfcb amount'],
		columns: {
			partner: 'to,an',
			name: 'detail,details,referral,comments',
		},
		rows: 'slips',
	},
	{
		system: 'BNI PALMS',
		kind: 'partners',
		marks: [
			'first name,last name,rgi,rgo',
			'first name,last name,rri,rro',
			'first name,last name,tyfcb,1-2-1',
			'vorname,nachname,g (eigenbedarf),g (extern)',
			'vorname,nachname,r (eigenbedarf),r (extern)',
		],
		columns: { partner: 'first name + last name,vorname + nachname' },
		rows: 'members',
		partnerKind: 'strategic-partner',
	},
];
