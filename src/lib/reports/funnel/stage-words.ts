/*
 * What labels of stages say of their place on the way. Words are compared without case, accents and punctuation; those
 * of seven languages beside English stand behind each other.
 */

/** Stages as systems come with them, in the order of each system: where all labels are of one, that is their order. */
export const PIPELINES: readonly (readonly string[])[] = [
	[
		'Prospecting', 'Qualification', 'Needs Analysis', 'Value Proposition', 'Id. Decision Makers',
		'Perception Analysis', 'Proposal/Price Quote', 'Negotiation/Review',
	],
	['Qualification', 'Needs Analysis', 'Value Proposition', 'Identify Decision Makers', 'Proposal/Price Quote', 'Negotiation/Review'],
	['Appointment Scheduled', 'Qualified To Buy', 'Presentation Scheduled', 'Decision Maker Bought-In', 'Contract Sent'],
	['Qualified', 'Contact Made', 'Demo Scheduled', 'Proposal Made', 'Negotiations Started'],
	['Qualified', 'Contact Made', 'Meeting Arranged', 'Proposal Made', 'Negotiations Started'],
	['New', 'Qualified', 'Proposition'],
	['Qualify', 'Develop', 'Propose', 'Close'],
	['Prospecting', 'Qualification', 'Proposal', 'Negotiation'],
	['Lead In', 'Contact Made', 'Needs Defined', 'Proposal Made', 'Negotiations Started'],
	['Termin vereinbart', 'Qualifiziert zum Kauf', 'Präsentation geplant', 'Entscheider überzeugt', 'Vertrag gesendet'],
]; // prettier-ignore

/** Beginnings of words, by how far along the way they stand. */
export const STEPS: readonly string[] = [
	'new,lead,leads,inquiry,enquiry,incoming,intake,prospect,prospecting,neu,anfrage,interessent,nouveau,nouvelle,demande,nuevo,nueva,nieuw,aanvraag,nuovo,nuova,richiesta,novo,nova,nowy,nowe,nowa,zapytanie',
	'contact,contacted,connect,connected,kontakt,kontaktiert,contacte,contactado,gecontacteerd,contattato,contatto,contatado,contato,skontaktowano',
	'qualification,qualified,qualify,qualifying,qualifiziert,qualifizierung,qualifie,calificado,cualificado,calificacion,gekwalificeerd,kwalificatie,qualificato,qualifica,qualificado,qualificacao,zakwalifikowany,kwalifikacja',
	'appointment,meeting,consultation,consult,discovery,call,visit,viewing,termin,erstgesprach,gesprach,besprechung,rendez,entretien,cita,reunion,consulta,afspraak,gesprek,appuntamento,incontro,reuniao,spotkanie,rozmowa',
	'needs,scoping,analysis,bedarfsanalyse,analyse,analisis,behoefteanalyse,analisi,analiza,besoins',
	'demo,demonstration,presentation,presented,prasentation,presentacion,presentatie,presentazione,apresentacao,prezentacja',
	'proposal,propose,proposition,quote,quoted,quotation,offer,estimate,angebot,offerte,devis,propuesta,presupuesto,cotizacion,preventivo,proposta,orcamento,oferta,propozycja',
	'negotiation,negotiations,negotiating,negotiate,verhandlung,negociation,negociacion,onderhandeling,trattativa,negoziazione,negociacao,negocjacje',
	'verbal,commit,committed,commitment',
	'contract,agreement,vertrag,contrat,contrato,contratto,umowa,engagement',
	'signing,signature,closing,closure,close,unterschrift,firma,ondertekening,assinatura,podpis',
];

/** Of two labels of one step, one that is still to come stands before, one that is done behind. */
export const TO_COME =
	'to,attempt,attempted,attempting,schedule,scheduled,planned,arranged,booked,set,requested,preparing,draft,open,geplant,vereinbart,planifie,programada,gepland,programmato,agendada,umowione';
export const DONE =
	'made,done,held,sent,submitted,completed,had,presented,received,reviewed,gesendet,erstellt,erfolgt,envoye,envoyee,enviada,enviado,verstuurd,inviato,inviata,wyslana';

/** A lost one whose stage has such a word was moved there when it was lost. */
export const LOST_WORDS =
	'lost,dead,closed,disqualified,unqualified,abandoned,rejected,declined,refused,withdrawn,cancelled,canceled,junk,archived,loss,verloren,abgelehnt,abgesagt,geschlossen,perdu,perdue,ferme,fermee,refuse,annule,perdido,perdida,cerrado,cerrada,rechazado,fechado,recusado,gesloten,afgewezen,geannuleerd,perso,persa,chiuso,chiusa,rifiutato,przegrane,przegrana,zamkniete,odrzucone,stracone,utracone';
