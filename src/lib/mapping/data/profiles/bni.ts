import type { Profile } from './profile';

/** Who a slip is from and to, in one language. */
const SIDES = [
	'from,to',
	'from member,to member',
	'from name,to name',
	'given by,given to',
	'giver,receiver',
	'giver name,receiver name',
	'from first name,from last name,to first name,to last name',
	'from: first name,from: last name,to: first name,to: last name',
	'von,an',
	'von mitglied,an mitglied',
	'von vorname,von nachname,an vorname,an nachname',
	'de,à',
	'de,para',
	'da,a',
	'van,aan',
	'od,do',
];

/** What nothing but a slip has beside them. */
const OF_SLIPS = [
	'slip type',
	'type of slip',
	'belegart',
	'art des belegs',
	'zettelart',
	'type de fiche',
	'type de bordereau',
	'tipo de papeleta',
	'tipo de boleta',
	'tipo de ficha',
	'inside/outside',
	'tyfcb',
	'tyfcb amount',
	'tyfcb betrag',
	'montant tyfcb',
	'importe tyfcb',
	'importo tyfcb',
	'valor tyfcb',
	'thank you for closed business',
	'ceu',
	'ceus',
	'ceu credits',
	'qty/ceus',
];

/** The names of a member. */
const NAMES = 'first name + last name,vorname + nachname,prénom + nom,nombre + apellido,nombre + apellidos,nome + cognome,nome + sobrenome,nome + apelido,voornaam + achternaam,imię + nazwisko,member name,member,name,full name,mitglied,membre,miembro,membro,lid'; // prettier-ignore

export const BNI: readonly Profile[] = [
	{
		system: 'BNI slips',
		kind: 'given',
		marks: SIDES.flatMap((sides) => OF_SLIPS.map((name) => `${sides},${name}`)),
		columns: {
			partner:
				'to,to first name + to last name,to member,to name,given to,receiver,receiver name,an,an mitglied,à,para,a,aan,do',
			name: 'detail,details,referral,comments,comment,bemerkung,bemerkungen,kommentar,détail,détails,detalle,detalles,dettaglio,dettagli,detalhe,detalhes',
		},
		rows: 'slips',
	},
	{
		system: 'BNI PALMS',
		kind: 'partners',
		marks: [
			'rgi,rgo,rri',
			'rgi,rgo,1-2-1',
			'first name,last name,rgi,rgo',
			'first name,last name,rri,rro',
			'first name,last name,tyfcb,1-2-1',
			'first name,last name,p,a,l,m,s',
			'member name,tyfcb,1-2-1',
			'name,tyfcb,1-2-1',
			'vorname,nachname,p,a,l,m,s',
			'vorname,nachname,tyfcb',
			'vorname,nachname,g (eigenbedarf),g (extern)',
			'vorname,nachname,r (eigenbedarf),r (extern)',
		],
		columns: { partner: NAMES },
		rows: 'members',
		partnerKind: 'strategic-partner',
	},
];
