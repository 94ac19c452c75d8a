import type { Language } from './language';

export const GERMAN: Language = {
	name: 'German',
	headers: {
		id: 'nr,nummer,kennung,datensatz-id,datensatznummer,vorgangsnummer,vorgangs-nr,auftragsnummer,anfragenummer,lead-id,leadnummer,deal-id,verkaufschance-id,externe id',
		name: 'bezeichnung,titel,transaktion,kunde,kundenname,dealname,deal-name,leadname,vollständiger name,ansprechpartner,kontakt,kontaktname,interessent,verkaufschance,name der verkaufschance,opportunity-name,vorgang,betreff,vorname + nachname,nachname',
		company: 'unternehmen,firma,firmenname,unternehmensname,organisation,account,accountname,kundenfirma',
		'client id': 'kundennummer,kunden-nr,kunden-id,kontakt-id,organisations-id',
		status:
			'status,ergebnis,ausgang,abgeschlossen?,entscheidung,zustand,leadstatus,lead-status,auftragsstatus,statusgrund',
		stage:
			'phase,deal-phase,dealphase,verkaufsphase,vertriebsphase,vertriebsstufe,stufe,lifecycle-phase,pipeline-phase',
		'is won':
			'gewonnen,kunde geworden,kunde geworden?,beauftragt,unterschrieben,unterschrieben?,konvertiert,ist konvertiert,umgewandelt',
		'is closed': 'geschlossen,abgeschlossen,verloren,abgesagt',
		created:
			'erstellt,erstellt am,erstelldatum,erstellungsdatum,angelegt am,anlagedatum,angelegt,eingang,eingangsdatum,eingegangen am,anfragedatum,anfrage am,anfrage vom,datum der anfrage,datum anfrage,erstanfrage,deal erstellt,deal erstellt am,erstelldatum des leads,datum',
		closed:
			'abgeschlossen am,abschlussdatum,abschluss am,datum des abschlusses,geschlossen am,schlussdatum,entscheidung am,entscheidungsdatum,entscheidung,unterschrieben am,unterzeichnet am,vertragsdatum,auftragsdatum,beauftragt am,kunde seit,abgeschlossen,gewonnen am + verloren am,datum des gewonnenen deals + datum des verlorenen deals,gewonnen um + verloren um,deal abgeschlossen am,abgeschlossen um,gewonnen am,konvertiert am,tatsächliches abschlussdatum,voraussichtliches abschlussdatum,erwartetes abschlussdatum,geschätztes abschlussdatum',
		amount:
			'betrag,wert,auftragswert,dealwert,deal-wert,umsatz,summe,honorar,honorare,auftragssumme,auftragsvolumen,umsatz netto,nettoumsatz,betrag netto,nettobetrag,auftragswert netto,rechnungsbetrag,volumen,erlös,tatsächlicher umsatz,erwarteter umsatz,geschätzter umsatz,preis',
		currency: 'währung,währung des wertes,währungscode,währung des betrags',
		source:
			'quelle,leadquelle,lead-quelle,herkunft,kanal,kontaktquelle,kundenquelle,akquisekanal,vertriebskanal,kontaktweg,quelle des leads,herkunft des kontakts,woher,woher kommt er,woher kam der kontakt,wie gefunden,wie haben sie uns gefunden,wie haben sie von uns erfahren,wie auf uns aufmerksam geworden,aufmerksam geworden durch,auf uns aufmerksam geworden durch,gefunden über,gekommen über,ursprüngliche quelle,originalquelle,ursprüngliche traffic-quelle',
		referrer:
			'empfehler,empfohlen von,empfohlen durch,geworben von,tippgeber,empfehlung von,empfehlung durch,empfehlungsgeber,vermittelt durch,vermittelt von,vermittler,wer hat empfohlen,weiterempfohlen von',
		'kind of business': 'geschäftsart,art des geschäfts,deal-typ,auftragsart,neu oder bestand',
		owner:
			'verantwortlich,verantwortlicher,zuständig,zuständiger,zuständiger mitarbeiter,besitzer,inhaber,bearbeiter,betreuer,berater,verkäufer,vertriebsmitarbeiter,zugewiesen an,deal-besitzer,lead-inhaber,mitarbeiter',
		service: 'dienstleistung,leistung,produkt,leistungsart',
		contacted: 'erstkontakt,erster kontakt,kontaktiert am,erste antwort',
		industry: 'branche',
		region: 'land,bundesland,gebiet',
		modified:
			'geändert,geändert am,zuletzt geändert,zuletzt geändert am,letzte änderung,änderungsdatum,datum der letzten änderung,aktualisiert am,zuletzt aktualisiert,letzte aktivität',
	},
};
