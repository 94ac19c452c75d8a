/** Names of months as exports write them, without accents: English, German, French, Spanish, Dutch, Italian, Portuguese, Polish. */
const NAMES: readonly string[] = [
	'jan january januar jaenner jaen janv janvier ene enero januari gen gennaio janeiro sty stycznia styczen',
	'feb february februar fev fevr fevrier febrero februari febbraio fevereiro lut lutego luty',
	'mar march marz maerz mrz mars marzo mrt maart marco marca marzec',
	'apr april avr avril abr abril aprile kwi kwietnia kwiecien',
	'may mai mayo mei mag maggio maio maj maja',
	'jun june juni juin junio giu giugno junho cze czerwca czerwiec',
	'jul july juli juil juillet julio lug luglio julho lip lipca lipiec',
	'aug august aout ago agosto augustus sie sierpnia sierpien',
	'sep sept september septembre septiembre set settembre setembro wrz wrzesnia wrzesien',
	'oct october okt oktober octobre octubre ott ottobre out outubro paz pazdziernika pazdziernik',
	'nov november novembre noviembre novembro lis listopada listopad',
	'dec december dez dezember decembre dic diciembre dicembre dezembro gru grudnia grudzien',
];

/** Name of a month, lower case and without accents → 1 to 12. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
	NAMES.flatMap((line, i) => line.split(' ').map((name) => [name, i + 1] as const)),
);

/** Words that may stand beside the parts of a date and say nothing more. */
export const DATE_NOISE: ReadonlySet<string> = new Set(
	(
		'st nd rd th de del di of the den der le el al o a at um t z gmt utc er eme ' +
		'mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday ' +
		'mo di mi do fr sa so montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag ' +
		'lun mar mer jeu ven sam dim lundi mardi mercredi jeudi vendredi samedi dimanche ' +
		'mie jue vie sab dom lunes martes miercoles jueves viernes sabado domingo ' +
		'ma wo do vr za zo maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ' +
		'gio lunedi martedi mercoledi giovedi venerdi sabato domenica ' +
		'segunda terca quarta quinta sexta feira seg ter qua qui sex ' +
		'poniedzialek wtorek sroda czwartek piatek sobota niedziela pon wt sr czw pt sob niedz nd r roku'
	).split(' '),
);
