import { describe, expect, test } from 'vitest';
import { review } from '../../../src/lib/mapping';
import { readLabel } from '../../../src/lib/mapping/read/labels';
import { readEnding } from '../../../src/lib/mapping/read/outcomes';
import { EMPTY_MAPPING } from '../../../src/lib/model';
import type { Field, LeadClass, Outcome } from '../../../src/lib/model';
import { TODAY, columns } from './helpers';

/** A plain export of one language: headers of the core fields, words for endings, and words for sources by class. */
interface Desk {
	readonly headers: Readonly<Partial<Record<Field, string>>>;
	readonly endings: Readonly<Record<Outcome, string>>;
	readonly sources: Readonly<Partial<Record<LeadClass, string>>>;
}

const DESKS: Readonly<Record<string, Desk>> = {
	German: {
		headers: { id: 'Nummer', name: 'Kunde', company: 'Firma', created: 'Angelegt am', closed: 'Abgeschlossen am', status: 'Ergebnis', stage: 'Verkaufsphase', amount: 'Auftragswert', currency: 'Währung', source: 'Herkunft', referrer: 'Empfohlen durch', owner: 'Zuständig', service: 'Dienstleistung', modified: 'Zuletzt geändert' },
		endings: { won: 'Gewonnen,Abgeschlossen und gewonnen,Auftrag erhalten,Beauftragt', lost: 'Verloren,Abgesagt,Kein Interesse,Storniert', open: 'Offen,In Bearbeitung,Angebot gesendet,Termin vereinbart,Wiedervorlage' },
		sources: { referral: 'Empfehlung,Kundenempfehlung,Weiterempfehlung,Empfehlung durch Kunden,Freunde und Familie,Persönlicher Kontakt', introduction: 'Mundpropaganda,Hörensagen,Netzwerken', lead: 'Kaltakquise,Messe,Branchenverzeichnis,Zeitungsanzeige,Google-Suche,Webformular,Onlinewerbung,Telefonanruf,Soziale Medien', 'existing-client': 'Bestandskunde,Stammkunde,Folgeauftrag', unknown: 'Unbekannt,Sonstiges,Keine Angabe' },
	},
	French: {
		headers: { id: 'Numéro', name: 'Nom du client', company: 'Société', created: 'Créé le', closed: 'Date de clôture', status: 'Statut', stage: 'Étape', amount: 'Montant', currency: 'Devise', source: 'Provenance', referrer: 'Recommandé par', owner: 'Responsable', service: 'Prestation', modified: 'Dernière modification' },
		endings: { won: 'Gagné,Signé,Conclu,Fermé - gagné', lost: 'Perdu,Abandonné,Sans suite,Refusé', open: 'Ouvert,En cours,Devis envoyé,En négociation,Nouveau' },
		sources: { referral: 'Recommandation,Recommandation client,Recommandation d’un ami,Parrainage,Prescripteur,Partenaire', introduction: 'Bouche à oreille,Mise en relation,Réseau', lead: 'Salon,Site web,Prospection,Publicité,Recherche Google,Annuaire,Réseaux sociaux,Appel entrant,Boutique en ligne', 'existing-client': 'Client existant,Client actuel,Renouvellement', unknown: 'Inconnu,Autre,Non renseigné' },
	},
	Spanish: {
		headers: { id: 'Número', name: 'Nombre del cliente', company: 'Empresa', created: 'Fecha de creación', closed: 'Fecha de cierre', status: 'Estado', stage: 'Etapa', amount: 'Importe', currency: 'Moneda', source: 'Origen', referrer: 'Recomendado por', owner: 'Propietario', service: 'Servicio', modified: 'Última modificación' },
		endings: { won: 'Ganado,Cierre ganado,Cerrado ganado,Firmado', lost: 'Perdido,Cierre perdido,Descartado,No interesado', open: 'Abierto,En proceso,Propuesta enviada,Cita programada,Nuevo' },
		sources: { referral: 'Recomendación,Recomendación de un cliente,Referido,Recomendado por cliente,Amigos y familia', introduction: 'Boca a boca,De boca en boca,Presentación', lead: 'Feria,Sitio web,Llamada en frío,Publicidad,Anuncios de Google,Directorio de empresas,Redes sociales,Tienda online,Búsqueda en internet', 'existing-client': 'Cliente existente,Cliente recurrente,Renovación', unknown: 'Desconocido,Otros,Sin especificar' },
	},
	Dutch: {
		headers: { id: 'Kenmerk', name: 'Klantnaam', company: 'Bedrijf', created: 'Aanmaakdatum', closed: 'Sluitdatum', status: 'Uitkomst', stage: 'Verkoopfase', amount: 'Bedrag', currency: 'Valuta', source: 'Herkomst', referrer: 'Aanbevolen door', owner: 'Eigenaar', service: 'Dienst', modified: 'Laatst gewijzigd' },
		endings: { won: 'Gewonnen,Klant geworden,Getekend', lost: 'Verloren,Afgewezen,Geen interesse,Vervallen', open: 'Lopend,In behandeling,Offerte verstuurd,Nieuw' },
		sources: { referral: 'Aanbeveling,Verwijzing,Doorverwijzing,Klantverwijzing,Vrienden en familie', introduction: 'Mond-tot-mondreclame,Mond tot mond,Netwerken,Kennismaking', lead: 'Beurs,Koude acquisitie,Advertentie,Google Ads,Bedrijvengids,Webwinkel,Sociale media,Nieuwsbrief,Zoekmachine', 'existing-client': 'Bestaande klant,Vaste klant', unknown: 'Onbekend,Overig,Niet bekend' },
	},
	Italian: {
		headers: { id: 'Codice', name: 'Nome cliente', company: 'Azienda', created: 'Data di creazione', closed: 'Data di chiusura', status: 'Esito', stage: 'Fase', amount: 'Importo', currency: 'Divisa', source: 'Provenienza', referrer: 'Segnalato da', owner: 'Commerciale', service: 'Servizio', modified: 'Ultima modifica' },
		endings: { won: 'Vinto,Chiuso e vinto,Acquisito', lost: 'Perso,Persa,Rifiutato,Annullato', open: 'Aperto,In corso,In trattativa,Preventivo inviato,Nuovo' },
		sources: { referral: 'Segnalazione,Segnalazione cliente,Raccomandazione,Amici e parenti', introduction: 'Passaparola,Presentazione', lead: 'Fiera,Sito web,Chiamata a freddo,Pubblicità,Ricerca Google,Elenco aziende,Negozio online,Volantini', 'existing-client': 'Cliente esistente,Già cliente,Rinnovo', unknown: 'Sconosciuto,Altro,Non specificato' },
	},
	Portuguese: {
		headers: { id: 'Número', name: 'Nome do cliente', company: 'Empresa', created: 'Criado em', closed: 'Data de fechamento', status: 'Situação', stage: 'Etapa do funil', amount: 'Valor', currency: 'Moeda', source: 'Origem', referrer: 'Indicado por', owner: 'Responsável', service: 'Serviço', modified: 'Atualizado em' },
		endings: { won: 'Ganho,Fechado e ganho,Vendido', lost: 'Perdido,Descartado,Sem interesse,Cancelado', open: 'Aberto,Em andamento,Em negociação,Proposta enviada' },
		sources: { referral: 'Indicação,Indicação de cliente,Indicação de amigos,Recomendação,Parceiro', introduction: 'Boca a boca,Apresentação', lead: 'Feira,Site,Ligação fria,Anúncios,Pesquisa no Google,Redes sociais,Loja virtual,Prospecção ativa', 'existing-client': 'Cliente existente,Cliente antigo,Recompra', unknown: 'Desconhecido,Outros,Não informado' },
	},
	Polish: {
		headers: { id: 'Numer', name: 'Klient', company: 'Nazwa firmy', created: 'Data utworzenia', closed: 'Data zamknięcia', status: 'Wynik', stage: 'Etap', amount: 'Wartość', currency: 'Waluta', source: 'Źródło', referrer: 'Polecony przez', owner: 'Opiekun', service: 'Usługa', modified: 'Data modyfikacji' },
		endings: { won: 'Wygrana,Wygrane,Zamknięte wygrane,Podpisana', lost: 'Przegrana,Utracone,Odrzucona,Anulowane', open: 'Otwarta,W toku,W trakcie,Oferta wysłana,Nowy' },
		sources: { referral: 'Polecenie,Polecenie klienta,Z polecenia,Rekomendacja,Polecenie znajomego', introduction: 'Poczta pantoflowa,Przedstawienie,Marketing szeptany', lead: 'Targi,Strona internetowa,Zimny telefon,Reklama,Wyszukiwarka,Katalog firm,Media społecznościowe,Sklep internetowy,Ulotki', 'existing-client': 'Obecny klient,Stały klient', unknown: 'Nieznane,Inne,Nie podano' },
	},
}; // prettier-ignore

/** Values of each field, so that a header is believed. */
const VALUES: Readonly<Partial<Record<Field, readonly string[]>>> = {
	id: ['1', '2', '3'], name: ['Anna A', 'Bert B', 'Carla C'], company: ['A', 'B', 'C'], created: ['03.01.2026', '14.01.2026', '25.01.2026'],
	closed: ['03.02.2026', '14.02.2026', ''], amount: ['1.200,50', '2.500,00', '900,00'], currency: ['EUR', 'EUR', 'EUR'], referrer: ['Ann Lee', '', ''],
	owner: ['Mia', 'Tom', 'Mia'], service: ['X', 'Y', 'X'], modified: ['04.02.2026', '15.02.2026', '26.02.2026'],
}; // prettier-ignore

describe.each(Object.entries(DESKS))('%s', (language, { headers, endings, sources }) => {
	const first = (list = ''): string => list.split(',')[0] ?? '';
	const values: Readonly<Partial<Record<Field, readonly string[]>>> = {
		...VALUES,
		status: [first(endings.won), first(endings.lost), first(endings.open)],
		stage: ['1', '2', '3'].map((n) => `${n}. ${first(endings.open)}`),
		source: [first(sources.referral), first(sources.lead), first(sources.introduction)],
	};
	const file = Object.fromEntries(
		Object.entries(headers).map(([field, header]) => [header, values[field as Field] ?? []]),
	);

	test.each([
		['as they are', (h: string) => h],
		['in capitals', (h: string) => h.toUpperCase()],
		['without accents', (h: string) => h.normalize('NFD').replace(/\p{M}/gu, '')],
	])('headers %s', (_, turn) => {
		const turned = Object.entries(file).map(([header, cells]) => [turn(header), cells] as const);
		const seen = review([columns(Object.fromEntries(turned.reverse()))], EMPTY_MAPPING, TODAY);
		expect(seen.mapping.files[0]?.columns).toEqual(
			Object.fromEntries(Object.entries(headers).map(([field, header]) => [field, turn(header)])),
		);
		expect(seen.questions).toEqual([]);
		const why = seen.files[0]?.fields.find(({ field }) => field === 'created')?.because ?? '';
		expect(why).toMatch(new RegExp(`^the column is called “.+”, [^;]*${language}[^;]* for created`));
	});

	test.each(Object.entries(endings).flatMap(([ending, words]) => words.split(',').map((word) => [word, ending])))(
		'“%s” is %s',
		(word, ending) => {
			expect(readEnding(word)).toBe(ending);
		},
	); // prettier-ignore

	test.each(Object.entries(sources).flatMap(([cls, words]) => words.split(',').map((word) => [word, cls])))(
		'“%s” is of the class %s',
		(word, cls) => {
			expect(readLabel(word)).toMatchObject({ class: cls, recognised: true });
		},
	); // prettier-ignore
});
