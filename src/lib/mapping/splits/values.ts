import { isBlank } from '../data/nulls';
import { FORECAST } from '../data/forecasts';
import { looksLikeDate, share, suits } from '../recognise/evidence';
import { isWebAddress } from '../read/labels';
import { readMonth } from '../read/dates';
import { LONGEST_HEADER, plain, tidy, words } from '../text';

/* What a column that no field is taken from is about, as its header and its values say. */

/** Why figures are not split by a column unless the owner says so. */
export type Unfit = 'ending' | 'when' | 'telling-apart' | 'notes' | 'numbers';

const set = (list: string): ReadonlySet<string> => new Set(list.split(','));

/** Headers of what says how far an opportunity came or how it ended, in several languages, as `words` gives them. */
const OF_ENDINGS = set(
	'status,stage,substage,phase,milestone,step,probability,likelihood,confidence,forecast,commit,reason,reasons,outcome,result,won,lost,win,loss,closed,decision,declined,converted,' +
		'statut,estado,stato,stand,stadium,etape,etapa,fase,etap,grund,absagegrund,verlustgrund,motif,raison,motivo,razon,reden,verliesreden,powod,wahrscheinlichkeit,probabilite,probabilidad,probabilita,probabilidade,waarschijnlijkheid,kans,' +
		'prawdopodobienstwo,prognose,prevision,previsione,previsao,prognoza,gewonnen,verloren,gagne,perdu,ganado,perdido,vinto,perso,ganho,ergebnis,resultat,resultado,risultato,resultaat,wynik',
);
const OF_TIMES = set(
	'date,day,weekday,week,month,quarter,year,fiscal,period,datum,tag,woche,monat,quartal,jahr,jour,semaine,mois,trimestre,annee,fecha,dia,semana,mes,ano,dag,maand,kwartaal,jaar,giorno,settimana,mese,anno,data,miesiac,kwartal,rok',
);
const OF_ONE = set(
	'id,ids,uuid,guid,no,nr,num,number,nummer,numero,ref,reference,checksum,mail,email,phone,mobile,cell,tel,telephone,telefon,telefono,fax,url,website,link,linkedin,address,adresse,street,postcode,postal,postalcode,zip,plz',
);
const OF_NOTES = set(
	'note,notes,comment,comments,description,remark,remarks,message,notiz,notizen,bemerkung,bemerkungen,beschreibung,nota,notas,notities,opmerking,opmerkingen,uwagi,observaciones,commentaire,commentaires',
);

/** What a header says its values are; null: nothing that speaks against them. */
export function unfitByName(header: string): Unfit | null {
	const short = header.slice(0, LONGEST_HEADER);
	const named = words(short);
	const any = (of: ReadonlySet<string>): boolean => named.some((word) => of.has(word));
	if (any(OF_ENDINGS) || FORECAST.test(plain(short))) return 'ending';
	if (any(OF_TIMES)) return 'when';
	if (any(OF_ONE)) return 'telling-apart';
	return any(OF_NOTES) ? 'notes' : null;
}

/** Numbers that differ more are amounts and measures, not kinds. */
const MOST_NUMBERS = 12;
/** Of free text, on average. */
const LONG = 60;
const MOSTLY = 0.8;
const QUARTER =
	/^(?:(?:q[1-4]|h[12])[\s/-]*)?(?:fy[\s-]*)?(?:19|20)\d\d(?:[\s/-]*(?:q[1-4]|h[12]))?$|^(?:q[1-4])$/i;
const CONTACT = /^[^\s@]+@[^\s@]+\.[^\s@]+$|^\+?[\d\s()./-]{9,}$/;
/** Only machines write such: "0065g00000XyZabc", "f18132a3-c13b-…". */
const MACHINE = /^(?=\D*\d)(?=[^\p{L}]*\p{L})[\p{L}\d_-]{12,}$/u;

/** What different values of a column say they are; null: kinds of something. */
export function unfitByValues(values: readonly string[]): Unfit | null {
	const mostly = (passes: (value: string) => boolean): boolean => (share(values, passes) ?? 0) >= MOSTLY;
	if (values.reduce((sum, { length }) => sum + length, 0) > LONG * values.length) return 'notes';
	if (mostly((v) => QUARTER.test(v) || looksLikeDate(v, false) || readMonth(v) !== null)) return 'when';
	if (mostly((v) => CONTACT.test(v) || MACHINE.test(v) || isWebAddress(v))) return 'telling-apart';
	return values.length > MOST_NUMBERS && (suits('number', values) ?? 0) >= MOSTLY ? 'numbers' : null;
}

/** Values as figures are split by them: tidied, and blanks are none. */
export function tidied(counts: ReadonlyMap<string, number>): Map<string, number> {
	const made = new Map<string, number>();
	for (const [raw, n] of counts) {
		const value = isBlank(raw) ? '' : tidy(raw);
		if (value !== '') made.set(value, (made.get(value) ?? 0) + n);
	}
	return made;
}
