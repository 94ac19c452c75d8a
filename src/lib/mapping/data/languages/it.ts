import type { Language } from './language';

export const ITALIAN: Language = {
	name: 'Italian',
	headers: {
		id: 'numero,id record,id opportunità,id trattativa,identificativo,codice,id esterno,riferimento',
		name: 'nome,nome completo,titolo,nome trattativa,nome della trattativa,nome opportunità,nome offerta,opportunità,trattativa,affare,cliente,nome cliente,contatto,nome contatto,oggetto,nome + cognome',
		company: 'azienda,nome azienda,società,ragione sociale,organizzazione,account,nome account',
		'client id': 'id cliente,codice cliente,numero cliente,id contatto',
		status: 'stato,esito,risultato,stato lead,stato della trattativa,stato opportunità',
		stage:
			'fase,fase trattativa,fase della trattativa,fase opportunità,fase di vendita,fase dell’affare,fase offerta,stadio,fase del ciclo di vita',
		'is won': 'vinto?,vinta?,diventato cliente,convertito',
		'is closed': 'chiuso,chiusa,perso,persa',
		created:
			'creato,creato il,creata il,affare creato,affare creato il,data di creazione,data creazione,data richiesta,data primo contatto,ricevuto il,data di inserimento,data apertura,aggiunto il,data',
		closed:
			'data di chiusura,data chiusura,chiuso il,chiusa il,data decisione,data firma,firmato il,data conversione,vinto il + perso il,data di chiusura effettiva,data chiusura prevista,data di chiusura prevista',
		amount:
			'importo,importo netto,valore,onorario,fatturato,prezzo,valore trattativa,ricavo atteso,ricavi previsti,ricavo stimato,ricavo effettivo,ammontare',
		currency: 'valuta,valuta del valore,divisa,codice valuta',
		source:
			'fonte,origine,fonte lead,fonte del lead,origine del lead,provenienza,canale,come ci ha conosciuto,come ci ha trovato,fonte originale,fonte di traffico originale',
		referrer:
			'segnalato da,segnalata da,consigliato da,raccomandato da,presentato da,inviato da,segnalatore,referente segnalazione,indicato da',
		'kind of business': 'tipo di trattativa,tipo di opportunità,tipologia',
		owner:
			'proprietario,responsabile,proprietario trattativa,proprietario della trattativa,proprietario opportunità,commerciale,venditore,consulente,assegnato a',
		service: 'servizio,prodotto',
		contacted: 'primo contatto,contattato il,prima risposta',
		industry: 'settore',
		region: 'regione,paese,provincia,città',
		modified:
			'modificato,modificato il,data modifica,data di modifica,ultima modifica,data ultima modifica,aggiornato il,ultimo aggiornamento,ultima attività',
	},
};
