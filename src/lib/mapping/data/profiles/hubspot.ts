import type { Profile, Saying } from './profile';

/** Custom properties hold what people said; HubSpot's own original source speaks of the web alone. */
const CUSTOM_SOURCE = 'lead source,deal source,referral source,how did you hear about us,source';
const ORIGINAL_SOURCE =
	'original source,original source type,original traffic source,ursprüngliche quelle,originalquelle,ursprüngliche traffic-quelle,' +
	'source d’origine,source de trafic d’origine,source originale,fuente original,fuente de tráfico original,fonte originale,fonte di traffico originale,' +
	'fonte original,origem original,fonte de tráfego original,oorspronkelijke bron,originele bron,oorspronkelijke verkeersbron,oryginalne źródło,pierwotne źródło,oryginalne źródło ruchu';

/** Whoever did not come by a web page is "offline": by telephone, by a list, or because somebody referred. */
const SAYS: readonly Saying[] = [
	{
		code: 'offline-says-nothing',
		field: 'source',
		cells:
			'offline,offline sources,offline-quellen,sources hors ligne,fuentes sin conexión,fuentes offline,offline bronnen,fonti offline,fontes offline,źródła offline',
		message:
			'“{column}” is “offline” on {rows}, which says only that HubSpot saw no web page: such a row is of unknown source unless another column names a person.',
		fix: 'Export a property of your own that says how they came, such as “Lead Source” or “Referred by”, and choose it under Columns.',
	},
];

export const HUBSPOT: readonly Profile[] = [
	{
		system: 'HubSpot deals',
		kind: 'opportunities',
		marks: [
			'deal name,deal stage,record id',
			'deal name,deal stage,deal id',
			'deal name,deal stage,deal owner',
			'deal name,deal stage,create date',
			'deal name,deal stage,close date,pipeline',
			'dealname,dealstage',
			'deal-name,deal-phase',
			'nom de la transaction,phase de la transaction',
			'nom de la transaction,étape de la transaction',
			'nombre del negocio,etapa del negocio',
			'nome trattativa,fase trattativa',
			'nome della trattativa,fase della trattativa',
			'nome offerta,fase offerta',
			'nome do negócio,fase do negócio',
			'nome do negócio,etapa do negócio',
			'dealnaam,dealfase',
			'naam deal,fase deal',
			'nazwa transakcji,etap transakcji',
			'nazwa deala,etap deala',
		],
		columns: {
			id: 'record id,deal id,hs_object_id,datensatz-id,id de fiche d’informations,id d’enregistrement,id de registro,id del registro,id record,id do registro,id rekordu,record-id',
			name: 'deal name,nom de la transaction,nombre del negocio,nome trattativa,nome della trattativa,nome offerta,nome do negócio,dealnaam,naam deal,nazwa transakcji,nazwa deala',
			company:
				'associated company,associated companies,company name,primary associated company,zugeordnetes unternehmen,entreprise associée,empresa asociada,azienda associata,empresa associada,gekoppeld bedrijf,powiązana firma',
			'client id':
				'associated company ids,associated company id,primary associated company id,associated contact ids,associated contact id',
			stage:
				'deal stage,deal-phase,phase de la transaction,étape de la transaction,etapa del negocio,fase trattativa,fase della trattativa,fase offerta,fase do negócio,etapa do negócio,dealfase,fase deal,etap transakcji,etap deala',
			'is won': 'is closed won',
			'is closed': 'is deal closed?,is deal closed,is closed',
			created:
				'create date,createdate,erstelldatum,erstellungsdatum,date de création,fecha de creación,data di creazione,data de criação,aanmaakdatum,datum aangemaakt,data utworzenia',
			closed:
				'close date,closedate,abschlussdatum,schlussdatum,date de fermeture,date de clôture,fecha de cierre,data di chiusura,data de fechamento,data de encerramento,sluitdatum,sluitingsdatum,afsluitdatum,data zamknięcia',
			amount: 'amount,amount in company currency,betrag,montant,cantidad,importe,importo,valor,bedrag,kwota',
			currency: 'currency,deal currency code,währung,devise,moneda,divisa,valuta,moeda,waluta',
			source: `${CUSTOM_SOURCE},${ORIGINAL_SOURCE}`,
			'kind of business': 'deal type,deal-typ,type de transaction,tipo de negocio,tipo de negócio',
			owner:
				'deal owner,zuständiger mitarbeiter,für den deal zuständiger mitarbeiter,propriétaire de la transaction,propietario del negocio,proprietario trattativa,proprietario della trattativa,proprietário do negócio,dealeigenaar,eigenaar deal,eigenaar van deal,właściciel transakcji',
			modified:
				'last modified date,last activity date,hs_lastmodifieddate,datum der letzten änderung,date de dernière modification,fecha de última modificación,data ultima modifica,data da última modificação,datum laatst gewijzigd,data ostatniej modyfikacji',
		},
		forecasts: true,
		says: SAYS,
		ties: {
			own: 'record id,deal id,hs_object_id,datensatz-id',
			contact: 'associated contact ids,associated contact id',
		},
	},
	{
		system: 'HubSpot contacts',
		kind: 'opportunities',
		part: 'contacts',
		marks: [
			'record id,lifecycle stage,create date',
			'record id,lead status,contact owner',
			'lifecycle stage,contact owner',
			'lifecycle stage,original source',
			'lifecycle-phase,kontakt-inhaber',
			'datensatz-id,lifecycle-phase',
			'phase du cycle de vie,propriétaire du contact',
			'etapa del ciclo de vida,propietario del contacto',
			'fase del ciclo di vita,proprietario del contatto',
			'fase do ciclo de vida,proprietário do contato',
			'estágio do ciclo de vida,proprietário do contato',
			'levenscyclusfase,eigenaar contactpersoon',
			'etap cyklu życia,właściciel kontaktu',
		],
		columns: {
			id: 'record id,contact id,datensatz-id,id de fiche d’informations,id de registro,id record,id do registro,id rekordu',
			name: 'full name,first name + last name,vorname + nachname,prénom + nom,nombre + apellidos,nombre + apellido,nome + cognome,nome + sobrenome,voornaam + achternaam,imię + nazwisko',
			company: 'company name,associated company,primary associated company',
			'client id': 'associated company ids,associated company id,primary associated company id',
			status: 'lead status,lead-status,statut du lead,estado del lead,stato lead,status do lead',
			stage:
				'lifecycle stage,lifecycle-phase,phase du cycle de vie,etapa del ciclo de vida,fase del ciclo di vita,fase do ciclo de vida,estágio do ciclo de vida,levenscyclusfase,etap cyklu życia',
			created:
				'create date,erstelldatum,erstellungsdatum,date de création,fecha de creación,data di creazione,data de criação,aanmaakdatum,data utworzenia',
			closed:
				'close date,became a customer date,abschlussdatum,date de fermeture,fecha de cierre,data di chiusura,data de fechamento,sluitdatum,data zamknięcia',
			source: `${CUSTOM_SOURCE},${ORIGINAL_SOURCE}`,
			owner:
				'contact owner,kontakt-inhaber,propriétaire du contact,propietario del contacto,proprietario del contatto,proprietário do contato,eigenaar contactpersoon,właściciel kontaktu',
			region: 'country/region',
			modified: 'last modified date,last activity date',
		},
		says: SAYS,
		ties: {
			own: 'record id,contact id,datensatz-id',
			deal: 'associated deal ids,associated deal id,associated deals',
		},
	},
];
