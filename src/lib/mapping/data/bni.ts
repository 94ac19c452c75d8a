/** What the two reports of BNI call things, in the languages in which they were seen or are spoken of. */

/** Headers of a report of slips, best first; names may stand in two columns. */
export const SLIP_HEADERS = {
	from: [
		'From', 'From Member', 'From Name', 'Given By', 'Giver', 'Giver Name', 'Von', 'Von Mitglied', 'De', 'Da', 'Van', 'Od',
		'From First Name + From Last Name', 'From: First Name + From: Last Name', 'Von Vorname + Von Nachname',
	],
	to: [
		'To', 'To Member', 'To Name', 'Given To', 'Receiver', 'Receiver Name', 'An', 'An Mitglied', 'À', 'Para', 'A', 'Aan', 'Do',
		'To First Name + To Last Name', 'To: First Name + To: Last Name', 'An Vorname + An Nachname',
	],
	type: [
		'Slip Type', 'Type of Slip', 'Slip', 'Type', 'Belegart', 'Art des Belegs', 'Zettelart', 'Art', 'Typ',
		'Type de fiche', 'Type de bordereau', 'Tipo de papeleta', 'Tipo de boleta', 'Tipo de ficha', 'Tipo',
	],
	amount: [
		'TYFCB Amount', 'TYFCB', 'Thank You For Closed Business', 'Closed Business', 'Amount', 'TYFCB Betrag', 'Umsatz', 'Betrag',
		'Montant TYFCB', 'Montant', 'Importe TYFCB', 'Importe', 'Importo TYFCB', 'Importo', 'Valor TYFCB', 'Valor',
	],
	detail: [
		'Detail', 'Details', 'Comments', 'Comment', 'Referral', 'Bemerkung', 'Bemerkungen', 'Kommentar', 'Détail', 'Détails',
		'Detalle', 'Detalles', 'Dettaglio', 'Dettagli', 'Detalhe', 'Detalhes',
	],
} as const; // prettier-ignore

/** What a slip is of, before anybody asks whose it is. */
export type SlipSort = 'referral' | 'meeting' | 'thanks' | 'visitor' | 'education';

/** As `key` has the type of a slip: without case, blanks, punctuation and accents. */
const SORTS: readonly (readonly [SlipSort, RegExp])[] = [
	[
		'referral',
		/^(?:(?:(?:business|inside|outside|internal|external|tier[123])?ref(?:erral)?s?(?:slip)?s?(?:given|inside|outside|tier[123])?)|(?:geschafts)?empfehlung(?:en)?|recommandations?|recomendacion(?:es)?|recomendac(?:ao|oes)|referencias?|referenz[ae]|referral[ei]|doorverwijzing(?:en)?|rekomendacj[ae]|引[薦荐])$/,
	],
	[
		'meeting',
		/^(?:(?:one|1)(?:2|to|on|a)?(?:one|1)s?(?:meetings?|slips?)?|one2ones?|12?1s?|1t1s?|oto|o2o|f2f|facetoface|einzelgesprach|(?:vier|4)augengesprach|(?:vier|4)augen|teteatetes?|unoauno|umaum|eentopeen|1op1|一[對对]一)(?:e|en|s)?$/,
	],
	[
		'thanks',
		/^(?:tyfcb|thankyou|thanks?for|closedbusiness|umsatz|danke|merci|mpb$|gracias|obrigad|graz?ie|ringrazia|dank[uj]e?|bedank|感[謝谢])/,
	],
	['visitor', /^(?:visitors?|guests?|besucher(?:in)?(?:nen)?|gast|gaste|visiteurs?|invites?|visitantes?|invitad[oa]s?|convidad[oa]s?|ospit[ei]|visitator[ei]|gasten|bezoekers?|gosc|goscie|[來来]賓)(?:slips?)?$/],
	['education', /^(?:ceus?|ctes?|ueo?s?|(?:chapter)?educationalunits?|(?:chapter)?educationunits?|ceucredits?|ceuslips?|chaptertrainingseinheit(?:en)?|trainings?|bildung|schulung(?:en)?|formations?|formacion(?:es)?)$/],
]; // prettier-ignore

/** What tells a sort where it stands among other words. */
const WITHIN: readonly (readonly [SlipSort, RegExp])[] = [
	['thanks', /tyfcb|closedbusiness|thankyou/],
	['visitor', /visitor|besucher/],
	['education', /ceu|educationa?l?unit/],
	['meeting', /oneto?2?one|1to1|121|augengesprach|teteatete/],
	['referral', /referral|empfehlung|recommandation|recomenda/],
];

/** @param type as `key` has it */
export const slipSort = (type: string): SlipSort | null =>
	[...SORTS, ...WITHIN].find(([, pattern]) => pattern.test(type))?.[0] ?? null;

/** Lines of a list of members that are none, as `key` has them. Elsewhere these are names as any other. */
export const NO_MEMBERS: ReadonlySet<string> = new Set([
	'visitors', 'visitor', 'bni', 'total', 'totals', 'grandtotal', 'besucher', 'gaste', 'gesamt', 'summe', 'insgesamt', 'visiteurs',
	'invites', 'visitantes', 'invitados', 'convidados', 'ospiti', 'visitatori', 'bezoekers', 'goscie', 'totaux', 'totales', 'totais',
	'totale', 'totaal', 'razem', 'suma', 'average', 'averages', 'durchschnitt', 'moyenne', 'promedio', 'media',
]); // prettier-ignore

/** Columns of PALMS that count what a member did with all the others together. */
export const MEMBER_TOTALS = {
	gave: [
		['RGI', 'G (Eigenbedarf)'],
		['RGO', 'G (extern)'],
	],
	received: [
		['RRI', 'R (Eigenbedarf)'],
		['RRO', 'R (extern)'],
	],
	meetings: [['1-2-1', '121', '1-to-1', 'One-to-One', 'One to Ones', '4-Augen']],
} as const;
