/** Meaning of a status or stage; `converted`: a lead that became a deal, which is not yet a won one. */
export type Ending = 'won' | 'lost' | 'open' | 'converted';

/** Labels of each ending, parted by commas; compared without case, blanks, punctuation and accents. */
export const ENDINGS: Readonly<Record<Ending, string>> = {
	won:
		'won,closed won,close won,closedwon,closed - won,deal won,won deal,won - closed,opportunity won,sold,hired,signed,signed contract,contract signed,signed client,' +
		'retained,engaged client,client,new client,active client,became client,became a client,customer,new customer,is customer,accepted,offer accepted,proposal accepted,quote accepted,' +
		'closed successful,successful,success,closed - successful,deal closed won,order received,ordered,purchased,bought,paid,invoiced,booked,enrolled,onboarded,completed sale,sale,sale completed,' +
		'gewonnen,abgeschlossen gewonnen,geschlossen gewonnen,auftrag erhalten,auftrag,verkauft,zugesagt,gagne,gagnee,ferme gagne,fermee gagnee,conclu,vendu,signe,' +
		'ganado,ganada,cerrado ganado,cerrada ganada,vendido,firmado,ganho,ganha,fechado ganho,fechado e ganho,fechada ganha,gewonnen deal,gesloten gewonnen,verkocht,' +
		'vinto,vinta,chiuso vinto,chiusa vinta,chiuso e vinto,venduto,wygrane,wygrana,wygrany,zamkniete wygrane,zamknieta wygrana,sprzedane,' +
		'erfolgreich,erfolgreich abgeschlossen,beauftragt,auftrag gewonnen,kunde,neukunde,abschluss,remporté,remportée,conclue,signée,vendue,client signé,devenu client,cierre ganado,contratado,firmada,cliente,' +
		'fechado/ganho,conquistado,contratada,assinado,klant,klant geworden,getekend,gesloten - gewonnen,acquisito,acquisita,firmato,diventato cliente,klient pozyskany,podpisane,podpisana,zakończone wygrane,zakończone sukcesem,' +
		'w,win,closed win,closed - win,contracted,retainer signed,retainer paid,engagement letter signed,engagement signed,instructed,converted to client,client onboarded,client signed up,signed up,became customer,became a customer,is client,is a client,funded,closed/funded,bound,policy bound,policy issued,job won,project won,' +
		'auftrag erteilt,vertrag unterschrieben,unterschrieben,angenommen,angebot angenommen,contrat signé,accepté,acceptée,devis accepté,devis signé,proposition acceptée,aceptado,aceptada,contrato firmado,presupuesto aceptado,propuesta aceptada,aceito,aceita,contrato assinado,proposta aceita,' +
		'akkoord,opdracht,opdracht gekregen,offerte akkoord,geaccepteerd,contratto firmato,accettato,accettata,preventivo accettato,umowa podpisana,oferta zaakceptowana,zaakceptowane,zaakceptowana',
	lost:
		'lost,closed lost,close lost,closedlost,closed - lost,deal lost,lost deal,lost - closed,opportunity lost,closed lost to competition,lost to competition,lost to competitor,' +
		'dead,dead lead,disqualified,unqualified,not qualified,abandoned,not hired,did not hire,not retained,junk,junk lead,spam,rejected,declined,refused,withdrawn,cancelled,canceled,' +
		'closed not converted,closed - not converted,not converted,not interested,no interest,not a fit,bad fit,no fit,not won,unsuccessful,closed unsuccessful,no sale,no deal,lost lead,lost customer,lost client,' +
		'out-sold,outsold,no longer interested,went elsewhere,chose competitor,bad lead,bad timing lost,invalid,fake,closed - dead,omitted,turned down,failed,no decision,expired,ghosted,lost cancelled,no show lost,rejected by client,' +
		'verloren,abgeschlossen verloren,geschlossen verloren,abgelehnt,abgesagt,absage,disqualifiziert,perdu,perdue,ferme perdu,fermee perdue,refuse,abandonne,' +
		'perdido,perdida,cerrado perdido,cerrada perdida,rechazado,descartado,fechado perdido,fechado e perdido,fechada perdida,recusado,desqualificado,descalificado,gesloten verloren,afgewezen,' +
		'perso,persa,chiuso perso,chiusa persa,chiuso e perso,rifiutato,przegrane,przegrana,przegrany,zamkniete przegrane,utracone,stracone,odrzucone,' +
		'erfolglos,nicht gewonnen,kein interesse,nicht interessiert,kein bedarf,auftrag verloren,storniert,abgebrochen,sans suite,non retenu,annulé,annulée,pas intéressé,non qualifié,disqualifié,' +
		'cierre perdido,no interesado,sin interés,cancelado,cancelada,anulado,no calificado,sem interesse,não qualificado,desistiu,descartada,geen interesse,geannuleerd,vervallen,niet gekwalificeerd,gediskwalificeerd,afgevallen,' +
		'annullato,annullata,non interessato,non qualificato,scartato,niezainteresowany,brak zainteresowania,anulowane,anulowana,niekwalifikowany,zakończone przegrane,utracona,stracona,odrzucona,' +
		'l,loss,lose,closed loss,closed - loss,not proceeding,did not proceed,didn’t proceed,not progressed,dnp,no go,not taken up,ntu,lapsed,went with competitor,went with a competitor,went with another firm,went with someone else,chose another firm,chose someone else,declined by us,we declined,client declined,declined by client,' +
		'quote declined,proposal declined,quote rejected,proposal rejected,not suitable,unsuitable,conflict of interest,do not contact,closed no response,closed - no response,dead/cold,cold/dead,did not sign,job lost,project lost,kein auftrag,absage erhalten,nicht zustande gekommen,angebot abgelehnt,refusé,refusée,devis refusé,pas de suite,' +
		'no aceptado,no aceptada,no concretado,no cerrado,no cerró,presupuesto rechazado,não fechou,não fechado,não aceito,niet doorgegaan,niet akkoord,non andato a buon fine,non concluso,preventivo rifiutato,rifiutata,rezygnacja,zrezygnował,nie podpisano,nie doszło do skutku',
	open:
		'open,opened,reopened,new,new lead,new opportunity,new deal,lead,leads,prospect,prospects,prospecting,engaging,engaged,active,in progress,inprogress,in process,in-process,processing,pending,pending decision,assigned,working,' +
		'working - contacted,open - not contacted,not contacted,contacted,attempted to contact,attempted contact,attempting contact,contact attempted,contact in future,contact made,connected,connect,uncontacted,untouched,to contact,' +
		'qualified,qualification,qualifying,qualified to buy,qualifiedtobuy,sales qualified,marketing qualified,marketing qualified lead,sales qualified lead,mql,sql,opportunity,subscriber,evangelist,pre qualified,prequalified,' +
		'discovery,discovery call,needs analysis,value proposition,identify decision makers,id. decision makers,id decision makers,decision makers,decision maker bought-in,decisionmakerboughtin,perception analysis,demo,demo scheduled,demo done,' +
		'appointment,appointment scheduled,appointmentscheduled,appointment set,meeting,meeting scheduled,meeting set,meeting booked,consultation,consultation scheduled,consult scheduled,site visit,site visit scheduled,viewing,viewing scheduled,' +
		'presentation,presentation scheduled,presentationscheduled,presented,proposal,proposal made,proposal sent,proposal/price quote,proposal price quote,proposal submitted,quote,quote sent,quoted,quotation,estimate,estimate sent,' +
		'offer,offer made,offer sent,negotiation,negotiations,negotiations started,negotiating,negotiation/review,negotiation review,in negotiation,contract sent,contractsent,contract,contract out,verbal,verbal commitment,verbal agreement,closing,closure,' +
		'follow up,follow-up,following up,followup,nurture,nurturing,on hold,hold,suspended,paused,stalled,deferred,postponed,future,long term,snoozed,recycled,incoming,intake,inquiry,enquiry,evaluation,evaluating,trial,pilot,commit,committed,best case,pipeline,' +
		'upside,forecast,review,in review,under review,waiting,waiting for client,awaiting response,awaiting decision,no response,unresponsive,warm,hot,cold,pre-sales,scoping,solution,development,develop,propose,' +
		'offen,neu,kontaktiert,qualifiziert,angebot,angebot gesendet,verhandlung,in bearbeitung,in arbeit,laufend,termin,ouvert,ouverte,nouveau,nouvelle,en cours,contacte,qualifie,proposition,devis,negociation,en attente,' +
		'abierto,abierta,nuevo,nueva,en curso,contactado,calificado,cualificado,propuesta,negociacion,pendiente,aberto,aberta,novo,nova,em andamento,contatado,qualificado,proposta,negociacao,pendente,nieuw,lopend,gecontacteerd,gekwalificeerd,offerte,' +
		'onderhandeling,aperto,aperta,nuovo,in corso,contattato,qualificato,preventivo,trattativa,negoziazione,otwarte,otwarta,nowy,nowe,nowa,w toku,oferta,negocjacje,skontaktowano,zakwalifikowany,' +
		'termin vereinbart,qualifiziert zum kauf,präsentation geplant,entscheider überzeugt,vertrag gesendet,erstgespräch,bedarfsanalyse,angebot erstellt,wiedervorlage,zurückgestellt,in verhandlung,' +
		'rendez-vous planifié,rendez-vous fixé,qualifié pour l’achat,présentation planifiée,décideur convaincu,contrat envoyé,premier contact,proposition envoyée,devis envoyé,à relancer,en négociation,en attente de décision,' +
		'cita programada,calificado para comprar,presentación programada,decisor convencido,contrato enviado,propuesta enviada,presupuesto enviado,en negociación,en proceso,primer contacto,seguimiento,' +
		'afspraak gepland,gekwalificeerd om te kopen,presentatie gepland,beslisser overtuigd,contract verstuurd,voorstel,voorstel verstuurd,offerte verstuurd,in onderhandeling,in behandeling,eerste contact,' +
		'appuntamento fissato,qualificato per l’acquisto,presentazione fissata,decisore convinto,contratto inviato,proposta inviata,preventivo inviato,in trattativa,in attesa,primo contatto,' +
		'reunião agendada,qualificado para comprar,apresentação agendada,tomador de decisão convencido,proposta enviada,em negociação,em aberto,aguardando,primeiro contato,contato feito,' +
		'spotkanie umówione,zakwalifikowany do zakupu,prezentacja zaplanowana,umowa wysłana,oferta wysłana,w negocjacjach,oczekujące,w trakcie,pierwszy kontakt,otwarty,' +
		'warm lead,hot lead,cold lead,proposal out,quote given,quote out,to follow up,to be followed up,call scheduled,call booked,call back,scheduled,thinking about it,first meeting,1st meeting,second meeting,2nd meeting,undecided,not decided,tbc,tbd,angebot liegt vor,angebot offen,rückruf,relance,devis en attente,a contactar,por contactar,llamar,ligar,terugbellen,richiamare,zadzwonić',
	converted:
		'converted,closed - converted,closed converted,lead converted,converted lead,converted to deal,converted to opportunity,qualified - converted,convertido,konvertiert,umgewandelt,converti,convertito,geconverteerd,przekonwertowany',
};

/** Words that decide within a longer label ("5 - Closed won", "Lost: price"). */
export const DECIDING_WORDS: Readonly<Record<'won' | 'lost', string>> = {
	won: 'won,gewonnen,gagne,gagnee,ganado,ganada,ganho,ganha,vinto,vinta,wygrane,wygrana,wygrany,remporte,remportee,gagnes,ganados,vinti',
	lost: 'lost,verloren,perdu,perdue,perdido,perdida,perso,persa,przegrane,przegrana,przegrany,utracone,utracona,stracone,perdus,perdidos,persi,disqualified,abandoned,junk',
};

/** Words before a deciding word that turn it round. */
export const NEGATIONS = 'not,no,non,nicht,never,pas,niet,nie,nao';

/** Cells of a yes-or-no column. */
export const YES =
	'true,yes,y,1,t,won,closed,converted,ja,j,oui,si,sim,tak,x,on,checked,wahr,vrai,verdadero,verdadeiro,vero,prawda,igaz';
export const NO =
	'false,no,n,0,f,open,nein,non,nao,nie,nee,off,unchecked,not won,not closed,falsch,faux,falso,fałsz';
