/**
 * The same opportunities as seven desks in Europe and Brazil have them: headers, endings, days and amounts as written
 * there, saved by Excel. German, French and Portuguese are Pipedrive's own words, Spanish HubSpot's, the others a plain list.
 */
import { csv, table } from '../csv.js';
import { parts, two } from '../days.js';
import { withDuplicates } from '../history.js';
import { windows1252 } from '../windows-1252.js';
import { inWords } from '../words.js';

/** @typedef {import('../history.js').Opportunity} Opportunity */
/** @typedef {import('../firm.js').Outcome} Outcome */

/**
 * @typedef {object} Language
 * @property {string} name
 * @property {'windows-1252' | 'utf-8'} encoding UTF-8 has a byte order mark, as Excel writes it.
 * @property {string} currency
 * @property {string} date Pattern of `d`, `m` and `y`.
 * @property {string} thousands What stands between groups of three digits.
 * @property {Readonly<Record<'id' | 'name' | 'company' | 'created' | 'status' | 'amount' | 'currency' | 'source' | 'referrer' | 'owner', string>>} columns
 * @property {readonly [string] | readonly [won: string, lost: string]} closed One column of closing days, or one for each ending.
 * @property {string | null} stage Column of stages beside the status; null: the status is itself a stage.
 * @property {Readonly<Record<'won' | 'lost', string>> & { open: readonly string[] }} endings
 * @property {Readonly<Record<string, string>>} words
 */

/** @type {readonly Language[]} */
export const LANGUAGES = [
	{
		name: 'German',
		encoding: 'windows-1252',
		currency: 'EUR',
		date: 'd.m.y',
		thousands: '.',
		columns: {
			id: 'Deal - ID', name: 'Deal - Titel', company: 'Deal - Organisation', created: 'Deal - Deal erstellt', status: 'Deal - Status',
			amount: 'Deal - Wert', currency: 'Deal - Währung', source: 'Deal - Lead-Quelle', referrer: 'Deal - Empfohlen von', owner: 'Deal - Besitzer',
		},
		closed: ['Deal - Datum des gewonnenen Deals', 'Deal - Datum des verlorenen Deals'],
		stage: 'Deal - Phase',
		endings: { won: 'Gewonnen', lost: 'Verloren', open: ['Offen'] },
		words: {
			Website: 'Webseite', 'Cold Call': 'Kaltakquise', 'Trade Show': 'Messe', Directory: 'Branchenverzeichnis', 'Online Store': 'Online-Shop',
			'Word of mouth': 'Mundpropaganda', Introduction: 'Persönliche Vorstellung', 'Client Referral': 'Kundenempfehlung', 'External Referral': 'Empfehlung',
			'Employee Referral': 'Mitarbeiterempfehlung', Recommendation: 'Empfehlung', 'Existing customer': 'Bestandskunde',
		},
	},
	{
		name: 'French',
		encoding: 'windows-1252',
		currency: 'EUR',
		date: 'd/m/y',
		thousands: '\u00a0',
		columns: {
			id: 'Affaire - ID', name: 'Affaire - Titre', company: 'Affaire - Organisation', created: 'Affaire - Affaire créée', status: 'Affaire - Statut',
			amount: 'Affaire - Valeur', currency: 'Affaire - Devise', source: 'Affaire - Source du lead', referrer: 'Affaire - Recommandé par', owner: 'Affaire - Propriétaire',
		},
		closed: ['Affaire - Date de gain', 'Affaire - Date de perte'],
		stage: 'Affaire - Étape',
		endings: { won: 'Gagné', lost: 'Perdu', open: ['Ouvert'] },
		words: {
			Website: 'Site web', 'Cold Call': 'Démarchage téléphonique', 'Trade Show': 'Salon', Directory: 'Annuaire', 'Online Store': 'Boutique en ligne', Webinar: 'Webinaire',
			'Word of mouth': 'Bouche-à-oreille', Networking: 'Réseau', Introduction: 'Mise en relation', 'Client Referral': 'Recommandation client', 'External Referral': 'Recommandation',
			'Employee Referral': "Recommandation d'un collaborateur", Recommendation: 'Recommandation', Partner: 'Partenaire', 'Existing customer': 'Client existant',
		},
	},
	{
		name: 'Spanish',
		encoding: 'windows-1252',
		currency: 'EUR',
		date: 'd/m/y',
		thousands: '.',
		columns: {
			id: 'ID de registro', name: 'Nombre del negocio', company: 'Empresa asociada', created: 'Fecha de creación', status: 'Etapa del negocio',
			amount: 'Importe', currency: 'Moneda', source: 'Fuente', referrer: 'Recomendado por', owner: 'Propietario del negocio',
		},
		closed: ['Fecha de cierre'],
		stage: null,
		endings: {
			won: 'Cierre ganado',
			lost: 'Cierre perdido',
			open: ['Cita programada', 'Calificado para comprar', 'Presentación programada', 'Decisor convencido', 'Contrato enviado'],
		},
		words: {
			Website: 'Sitio web', Newsletter: 'Boletín', 'Cold Call': 'Llamada en frío', 'Trade Show': 'Feria', Directory: 'Directorio', 'Online Store': 'Tienda online', Webinar: 'Seminario web',
			'Word of mouth': 'Boca a boca', Introduction: 'Presentación', 'Client Referral': 'Recomendación de cliente', 'External Referral': 'Recomendación',
			'Employee Referral': 'Recomendación de empleado', Recommendation: 'Recomendación', Partner: 'Socio', 'Existing customer': 'Cliente existente',
		},
	},
	{
		name: 'Dutch',
		encoding: 'utf-8',
		currency: 'EUR',
		date: 'd-m-y',
		thousands: '.',
		columns: {
			id: 'ID', name: 'Naam', company: 'Bedrijf', created: 'Aangemaakt op', status: 'Status',
			amount: 'Bedrag', currency: 'Valuta', source: 'Bron', referrer: 'Doorverwezen door', owner: 'Eigenaar',
		},
		closed: ['Afgesloten op'],
		stage: 'Fase',
		endings: { won: 'Gewonnen', lost: 'Verloren', open: ['Open'] },
		words: {
			Newsletter: 'Nieuwsbrief', 'Cold Call': 'Koude acquisitie', 'Trade Show': 'Beurs', Directory: 'Bedrijvengids', 'Online Store': 'Webwinkel',
			'Word of mouth': 'Mond-tot-mondreclame', Networking: 'Netwerken', Introduction: 'Introductie', 'Client Referral': 'Klantverwijzing', 'External Referral': 'Verwijzing',
			'Employee Referral': 'Verwijzing door medewerker', Recommendation: 'Aanbeveling', 'Existing customer': 'Bestaande klant',
		},
	},
	{
		name: 'Italian',
		encoding: 'windows-1252',
		currency: 'EUR',
		date: 'd/m/y',
		thousands: '.',
		columns: {
			id: 'ID', name: 'Nome trattativa', company: 'Azienda', created: 'Data di creazione', status: 'Stato',
			amount: 'Importo', currency: 'Valuta', source: 'Origine', referrer: 'Segnalato da', owner: 'Proprietario',
		},
		closed: ['Data di chiusura'],
		stage: 'Fase',
		endings: { won: 'Vinta', lost: 'Persa', open: ['Aperta'] },
		words: {
			Website: 'Sito web', 'Cold Call': 'Chiamata a freddo', 'Trade Show': 'Fiera', Directory: 'Elenco aziende', 'Online Store': 'Negozio online',
			'Word of mouth': 'Passaparola', Introduction: 'Presentazione', 'Client Referral': 'Segnalazione cliente', 'External Referral': 'Segnalazione',
			'Employee Referral': 'Segnalazione dipendente', Recommendation: 'Raccomandazione', 'Existing customer': 'Cliente esistente',
		},
	},
	{
		name: 'Portuguese',
		encoding: 'utf-8',
		currency: 'BRL',
		date: 'd/m/y',
		thousands: '.',
		columns: {
			id: 'Negócio - ID', name: 'Negócio - Título', company: 'Negócio - Organização', created: 'Negócio - Negócio criado em', status: 'Negócio - Status',
			amount: 'Negócio - Valor', currency: 'Negócio - Moeda de Valor', source: 'Negócio - Fonte do Lead', referrer: 'Negócio - Indicado por', owner: 'Negócio - Proprietário',
		},
		closed: ['Negócio - Ganho em', 'Negócio - Perdido em'],
		stage: 'Negócio - Etapa',
		endings: { won: 'Ganho', lost: 'Perdido', open: ['Aberto'] },
		words: {
			Website: 'Site', 'Cold Call': 'Ligação fria', 'Trade Show': 'Feira', Directory: 'Diretório', 'Online Store': 'Loja online',
			'Word of mouth': 'Boca a boca', Introduction: 'Apresentação', 'Client Referral': 'Indicação de cliente', 'External Referral': 'Indicação',
			'Employee Referral': 'Indicação de funcionário', Recommendation: 'Recomendação', Partner: 'Parceiro', 'Existing customer': 'Cliente existente',
		},
	},
	{
		name: 'Polish',
		encoding: 'utf-8',
		currency: 'PLN',
		date: 'd.m.y',
		thousands: '\u00a0',
		columns: {
			id: 'ID', name: 'Nazwa', company: 'Firma', created: 'Data utworzenia', status: 'Status',
			amount: 'Kwota', currency: 'Waluta', source: 'Źródło', referrer: 'Polecony przez', owner: 'Właściciel',
		},
		closed: ['Data zamknięcia'],
		stage: 'Etap',
		endings: { won: 'Wygrana', lost: 'Przegrana', open: ['Otwarta'] },
		words: {
			Website: 'Strona internetowa', 'Cold Call': 'Zimny telefon', 'Trade Show': 'Targi', Directory: 'Katalog firm', 'Online Store': 'Sklep internetowy',
			'Word of mouth': 'Poczta pantoflowa', Introduction: 'Przedstawienie', 'Client Referral': 'Polecenie klienta', 'External Referral': 'Polecenie',
			'Employee Referral': 'Polecenie pracownika', Recommendation: 'Rekomendacja', 'Existing customer': 'Obecny klient',
		},
	},
]; // prettier-ignore

/** @param {number} nr */
export const dealNumber = (nr) => String(240 + nr * 3 + (nr % 3));

/**
 * @param {readonly Opportunity[]} all
 * @param {Language} language
 */
export function inLanguage(all, language) {
	const { columns, closed, endings } = language;
	/** @param {number | null} n */
	const date = (n) => {
		if (n === null) return '';
		const { y, m, d } = parts(n);
		return language.date.replace('d', two(d)).replace('m', two(m)).replace('y', String(y));
	};
	/** @param {number | null} amount */
	const money = (amount) => {
		if (amount === null) return '';
		const [whole = '', cents = ''] = amount.toFixed(2).split('.');
		return `${whole.replace(/\B(?=(\d{3})+$)/g, language.thousands)},${cents}`;
	};
	/** @param {Opportunity} one */
	const ending = (one) =>
		one.outcome === 'open' ? (endings.open[one.step] ?? endings.open[0] ?? '') : endings[one.outcome];
	/** @param {Outcome} outcome @returns {(one: Opportunity) => string} */
	const endedAs = (outcome) => (one) => date(one.outcome === outcome ? one.closed : null);
	const [first, second] = closed;
	const text = csv(
		table(withDuplicates(inWords(all, language.words)), {
			[columns.id]: (one) => dealNumber(one.nr),
			[columns.name]: (one) => one.name,
			[columns.company]: (one) => one.company,
			[columns.created]: (one) => date(one.created),
			...(second === undefined
				? { [first]: (/** @type {Opportunity} */ one) => date(one.closed ?? one.expected) }
				: { [first]: endedAs('won'), [second]: endedAs('lost') }),
			[columns.status]: ending,
			...(language.stage === null
				? {}
				: { [language.stage]: (/** @type {Opportunity} */ one) => String(one.step + 1) }),
			[columns.amount]: (one) => money(one.amount),
			[columns.currency]: () => language.currency,
			[columns.source]: (one) => one.source,
			[columns.referrer]: (one) => one.referrer,
			[columns.owner]: (one) => one.owner,
		}),
		{ delimiter: ';', newline: '\r\n' },
	);
	return language.encoding === 'windows-1252' ? windows1252(text) : new TextEncoder().encode(`\ufeff${text}`);
}
