import type { Language } from './language';

export const DUTCH: Language = {
	name: 'Dutch',
	headers: {
		id: 'nummer,kenmerk,record-id,deal-id,lead-id,verkoopkans-id,externe id,referentienummer',
		name: 'naam,titel,dealnaam,naam deal,naam verkoopkans,naam van de verkoopkans,verkoopkans,kans,klant,klantnaam,volledige naam,contact,contactpersoon,naam contactpersoon,prospect,voornaam + achternaam,onderwerp',
		company: 'bedrijf,bedrijfsnaam,organisatie,onderneming,account,accountnaam',
		'client id': 'klantnummer,klant-id,contact-id,organisatie-id',
		status: 'status,uitkomst,resultaat,toestand,leadstatus,status van de lead,dealstatus',
		stage: 'fase,dealfase,fase deal,verkoopfase,stadium,fase van de verkoopkans,levenscyclusfase',
		'is won': 'gewonnen,klant geworden,geconverteerd',
		'is closed': 'gesloten,afgesloten,verloren',
		created:
			'aangemaakt,aangemaakt op,deal aangemaakt,deal aangemaakt op,aanmaakdatum,gemaakt op,datum aangemaakt,datum aanvraag,aanvraagdatum,ontvangen op,datum ontvangen,toegevoegd op,invoerdatum,datum',
		closed:
			'sluitdatum,sluitingsdatum,afsluitdatum,gesloten op,afgesloten op,datum beslissing,datum ondertekening,getekend op,datum gewonnen,gewonnen op + verloren op,datum afgesloten,werkelijke sluitingsdatum,verwachte sluitdatum,verwachte sluitingsdatum',
		amount:
			'bedrag,bedrag excl btw,nettobedrag,waarde,omzet,honorarium,prijs,dealwaarde,waarde deal,verwachte omzet,geschatte omzet,werkelijke omzet,orderwaarde',
		currency: 'valuta,valuta van waarde,munteenheid,valutacode',
		source:
			'bron,leadbron,bron van de lead,herkomst,kanaal,hoe heeft u ons gevonden,hoe bij ons gekomen,gevonden via,binnengekomen via,oorspronkelijke bron,originele bron,oorspronkelijke verkeersbron',
		referrer:
			'aanbevolen door,verwezen door,doorverwezen door,aangebracht door,aanbeveling van,verwijzer,aanbrenger,geïntroduceerd door',
		'kind of business': 'soort klant,type deal,soort',
		owner:
			'eigenaar,verantwoordelijke,dealeigenaar,eigenaar deal,eigenaar van deal,eigenaar van de lead,verkoper,adviseur,toegewezen aan,medewerker',
		service: 'dienst,product,soort dienst',
		contacted: 'eerste contact,gecontacteerd op,eerste reactie',
		industry: 'branche,sector',
		region: 'regio,land,provincie',
		modified:
			'gewijzigd,gewijzigd op,laatst gewijzigd,laatst gewijzigd op,laatste wijziging,wijzigingsdatum,datum laatst gewijzigd,bijgewerkt op,laatste activiteit',
	},
};
