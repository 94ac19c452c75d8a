import { key } from '../text';

const keys = (labels: string): ReadonlySet<string> => new Set(labels.split(',').map(key));

/** Written where nothing is known. A cell of punctuation only ("-", "—", "???") counts as well. */
const NOTHING =
	',n/a,#n/a,na,null,nil,undefined,nan,(blank),(empty),(leer),(vide),no value,not set,(not set),#value!,#ref!,--none--';

/** The same for sources and referrers, where a general word says no more. */
const NOT_TOLD =
	'select,please select,-select-,select one,choose,unknown,not known,unknown source,not available,not applicable,none,no,other,others,' +
	'other source,unassigned,no source,not specified,unspecified,not provided,not given,tbd,tbc,misc,miscellaneous,blank,empty,' +
	'sonstige,sonstiges,andere,unbekannt,keine,keine angabe,bitte auswählen,autre,autres,inconnu,aucun,aucune,otro,otros,' +
	'desconocido,ninguno,anders,overig,onbekend,geen,altro,sconosciuto,nessuno,outro,outros,desconhecido,nenhum,inne,nieznane,brak,' +
	'nicht angegeben,nicht bekannt,keine angaben,ohne angabe,non renseigné,non spécifié,non communiqué,no especificado,sin especificar,sin datos,no informado,não informado,não especificado,' +
	'niet opgegeven,niet bekend,niet gespecificeerd,non specificato,non noto,nieokreślone,nie podano,nieznany,nieznana,inny,inna,sin origen,aucune source,keine quelle,geen bron,nessuna fonte,sem origem,brak danych';

const NULLS = keys(NOTHING);
/** Most cells are told apart by their first letter. */
const MAY_BE_NULL = /^(?:[^\p{L}\p{N}]|[nubelvr])/iu;
const NULL_SOURCES = new Set([...NULLS, ...keys(NOT_TOLD)]);

/** Whether a cell says nothing at all. "NA" in capitals may be a region, so that only sources read it as nothing. */
export function isBlank(cell: string): boolean {
	const text = cell.trim();
	if (text === '') return true;
	if (text.length > 12 || text === 'NA' || !MAY_BE_NULL.test(text)) return false;
	return NULLS.has(key(text));
}

/** Whether a source or referrer says nothing of how somebody came. */
export function isNullSource(cell: string): boolean {
	const text = cell.trim();
	return text === '' || (text.length <= 24 && NULL_SOURCES.has(key(text)));
}
