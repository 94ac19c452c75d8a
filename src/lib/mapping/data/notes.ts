/**
 * How notes say that somebody sent a client, in several languages: what follows may be the name.
 * The first four letters of each are how it is found quickly; the pattern says the whole.
 */
const SAID: Readonly<Record<string, readonly string[]>> = {
	// English
	'refe,reff': ['ref+er+ed(?: \\p{L}{2,4}(?: \\p{L}{2,6})?)? by', 'ref+er+al (?:by|from|via|through|courtesy of)', 'ref+er+er(?: was| is)?', 'ref+er+ed by(?: was| is)?'],
	'ref.,ref ,refd': ['ref(?:\\.|d)? by'],
	reco: ['recomm?ended(?: \\p{L}{2,4}(?: \\p{L}{2,6})?)? by', 'recomm?endation (?:by|from|via|of)'],
	intr: ['introduced(?: \\p{L}{2,4}(?: \\p{L}{2,6})?)? by', 'intro(?:duction)? (?:by|from|via|through|courtesy of)', 'introducer(?: was| is)?'],
	vouc: ['vouched for(?: us)? by'],
	// German
	empf: ['empfohlen (?:worden )?(?:von|durch)', 'empfehlung (?:von|durch|über)', 'empfehler(?:in)?'],
	weit: ['weiterempfohlen (?:von|durch)', 'weiterempfehlung (?:von|durch)'],
	verm: ['vermittelt (?:von|durch)'],
	tipp: ['tipp von'],
	// French
	recomm: ['recommandée?s? par', 'recommandation de'],
	'parr,prés,adre,envo': ['(?:parrain|présent|adress|envoy)ée?s? par'],
	'de l,de p': ['de la part de', 'de parte de'],
	// Spanish, Portuguese
	'recom,referi': ['(?:recomendad|referid)[oa]s? (?:por|pel[oa])', '(?:recomendación|recomendação) (?:de|d[oa])'],
	'indi,envi': ['(?:indicad|enviad)[oa]s? (?:por|pel[oa])', 'indicação (?:de|d[oa])'],
	// Dutch
	'aanb,aang,door': ['(?:aanbevolen|aangebracht|doorverwezen|doorgestuurd) door', '(?:aanbeveling|doorverwijzing) van'],
	// Italian
	'cons,segn,racc,mand,invi': ['(?:consigliat|segnalat|raccomandat|mandat|inviat)[oaie] da(?:l|lla)?'],
	// Polish
	pole: ['polecon[yae] przez', 'polecenie (?:od|przez)'],
}; // prettier-ignore

/** Beginnings of all of them, four letters each. */
export const SAID_STARTS = Object.keys(SAID).flatMap((starts) =>
	starts.split(',').map((start) => start.slice(0, 4)),
);

/** What is said, from its beginning to where the name may begin. */
export const SAID_BEFORE_NAME = new RegExp(
	`(?:${Object.values(SAID).flat().join('|').replaceAll(' ', '\\s{1,3}')})(?![\\p{L}\\p{N}])[\\s:=–—“"'(\\[-]{1,6}`,
	'iuy',
);

/** What stands between "by" and the name: "our client Ann Lee", "Herrn Müller". */
export const LEAD_IN = new Set(
	(
		'our my his her their your a an the one of existing current former old past long-time longtime good mutual client clients customer patient friend friends colleague ' +
		'contact partner member neighbour neighbor accountant lawyer attorney solicitor broker adviser advisor agent banker cousin brother sister father mother ' +
		'wife husband boss employer mr mrs ms miss mister herr herrn frau unser unserem unserer unsere unseren meinem meiner kunde kunden kundin freund freundin partnerin kollege kollegin ' +
		'notre mon ma son sa client cliente ami amie monsieur madame m mme mlle nuestro nuestra mi su el la amigo amiga señor señora sr sra don doña ' +
		'nosso nossa meu minha seu sua o onze mijn klant vriend vriendin dhr mevr mevrouw meneer de heer nostro nostra mio mia il lo signor signora sig sigra naszego klienta pana pani pan'
	).split(' '),
);

/** Within a name these are small: "Ana de la Cruz", "Jan van den Berg". */
export const PARTICLES = new Set(
	'de del della di da do dos das du des la le van von vom zu zur der den het ten ter al el bin ibn ben'.split(
		' ',
	),
);

/** What goes on behind a name, also where all is written in capitals. */
export const STOPS = new Set('and on at from for with who via by und bei et chez met'.split(' '));

/** Written with a capital and no name, wherever they stand first. */
export const NO_NAMES = new Set(
	(
		'he she they we you it i his her this that who whom somebody someone anyone everybody nobody unknown tbc tbd tba ' +
		'january february march april may june july august september october november december ' +
		'monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow ' +
		'januar februar märz mai juni juli oktober dezember montag dienstag mittwoch donnerstag freitag samstag sonntag ' +
		'phone email e-mail mail website web internet online call meeting company office team sales marketing staff family ' +
		'word mouth another other others several various former first last next new crm system program programme ' +
		'usa uk eu ich er sie wir il elle nous yo ella nosotros'
	).split(' '),
);
