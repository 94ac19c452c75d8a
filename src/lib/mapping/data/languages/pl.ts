import type { Language } from './language';

export const POLISH: Language = {
	name: 'Polish',
	headers: {
		id: 'numer,identyfikator,id rekordu,id transakcji,id szansy,nr,numer sprawy,zewnętrzne id',
		name: 'nazwa,imię i nazwisko,tytuł,nazwa transakcji,nazwa szansy,nazwa szansy sprzedaży,szansa,szansa sprzedaży,transakcja,klient,nazwa klienta,kontakt,osoba kontaktowa,temat,imię + nazwisko',
		company: 'firma,nazwa firmy,przedsiębiorstwo,organizacja,konto,nazwa konta,kontrahent,firma nazwa',
		'client id': 'id klienta,numer klienta,id kontaktu',
		status: 'status,stan,wynik,rezultat,status sprawy,status leada,status transakcji',
		stage: 'etap,faza,etap transakcji,etap szansy,etap sprzedaży,etap cyklu życia',
		'is won': 'wygrana?,został klientem,przekonwertowano',
		'is closed': 'zamknięte,zamknięta,przegrana,przegrane',
		created:
			'utworzono,data utworzenia,utworzone,utworzono dnia,szansa utworzona,deal utworzony,data dodania,dodano,data zapytania,data kontaktu,data wpływu,data otrzymania,data',
		closed:
			'data zamknięcia,zamknięto,zamknięto dnia,data decyzji,data podpisania,data zakończenia,zakończono,data wygrania,wygrano + przegrano,przewidywana data zamknięcia,oczekiwana data zamknięcia',
		amount:
			'kwota,wartość,kwota netto,wartość netto,przychód,cena,wartość transakcji,wartość szansy,oczekiwany przychód,przewidywany przychód,honorarium,obrót',
		currency: 'waluta,waluta wartości,kod waluty',
		source:
			'źródło,źródło leada,źródło pozyskania,pochodzenie,kanał,kanał pozyskania,skąd,skąd o nas wiesz,jak do nas trafił,oryginalne źródło,pierwotne źródło,oryginalne źródło ruchu',
		referrer: 'polecony przez,polecona przez,polecający,z polecenia,polecił,poleciła,rekomendowany przez',
		'kind of business': 'rodzaj klienta,typ transakcji,rodzaj',
		owner:
			'właściciel,opiekun,właściciel transakcji,właściciel szansy,odpowiedzialny,sprzedawca,handlowiec,doradca,przypisany do,przypisane do',
		service: 'usługa,produkt',
		contacted: 'pierwszy kontakt,data pierwszego kontaktu',
		industry: 'branża',
		region: 'województwo,kraj,miasto',
		modified:
			'zmodyfikowano,data modyfikacji,ostatnia modyfikacja,data ostatniej modyfikacji,zmieniono,zaktualizowano,ostatnia aktualizacja,ostatnia aktywność',
	},
};
