import type { Profile } from './profile';

/** Odoo archives what it loses, and leaves it out of an export unless the filter "Lost" is set. */
export const ODOO: readonly Profile[] = [
	{
		system: 'Odoo',
		kind: 'opportunities',
		marks: [
			'external id,opportunity,stage',
			'opportunity,stage,salesperson',
			'opportunity,expected revenue,stage',
			'opportunity,salesperson,sales team',
			'opportunity,stage,created on',
			'opportunity,stage,conversion date',
			'stage_id,expected_revenue',
			'stage_id/name,user_id/name',
			'verkaufschance,stufe,verkäufer',
			'verkaufschance,phase,vertriebsmitarbeiter',
			'opportunité,étape,vendeur',
			'oportunidad,etapa,comercial',
			'verkoopkans,fase,verkoper',
			'opportunità,fase,commerciale',
			'oportunidade,etapa,vendedor',
			'szansa,etap,sprzedawca',
		],
		columns: {
			id: 'external id,id',
			name: 'opportunity,verkaufschance,opportunité,oportunidad,verkoopkans,opportunità,oportunidade,szansa',
			company: 'company name,customer,customer/display name,customer/name,partner_id/name,partner_name',
			'client id': 'customer/id,customer/external id,partner_id/id,customer/database id',
			status: 'won/lost,won status,is won',
			stage: 'stage,stage/stage name,stage/name,stage_id,stage_id/name,stufe,phase,étape,etapa,fase,etap',
			created: 'created on,create_date',
			closed: 'closed date,date_closed',
			amount: 'expected revenue,expected_revenue,planned_revenue',
			currency: 'currency,company currency,company_currency',
			source: 'source,source/source name,source/name,source_id,source_id/name,medium',
			referrer: 'referred by,referred',
			owner: 'salesperson,user_id/name,user_id',
			modified: 'last updated on,write_date,last stage update',
		},
		archive: 'active',
		ties: {
			own: 'external id,id',
			lead: 'lead id,source lead',
			contact: 'customer/external id,customer/id,partner_id/id',
		},
	},
];
