/** Names of people and firms that do not exist, each given out once. */
/** @typedef {import('./random.js').Random} Random */

const FIRST = [
	'Amara', 'Zoë', 'Łukasz', 'Siddharth', 'Noor', 'Emeka', 'Astrid', 'Paolo', 'Xiomara', 'Tevita', 'Ruth', 'Gideon',
	'Anneke', 'Dmitri', 'Farah', 'Callum', 'Ngozi', 'Hiroshi', 'Lucía', 'Marek', 'Oluwaseun', 'Petra', 'Rajesh',
	'Seren', 'Thandi', 'Ulrich', 'Vanessa', 'Wei', 'Yara', 'Zsófia', 'Bashir', 'Clara', 'Diego', 'Esther', 'Finn',
	'Gulnara', 'Hamza', 'Ivana', 'Joaquín', 'Katya', 'Leon', 'Manon', 'Nikolai', 'Odile', 'Prudence', 'Quentin',
]; // prettier-ignore

const LAST = [
	'Adeyombe', 'Brannigore', 'Castañeda-Roy', 'Drumholt', 'Eskandar', 'Fjellheim', 'Galbrecht', 'Hollinrake',
	'Ivanescu', 'Jankovar', 'Kaplowitz', 'Lermontane', 'Mbekani', 'Nakashiro', "O'Dunaghan", 'Papadreou', 'Quayleigh',
	'Rosenquill', 'Sandvigen', 'Tanakuro', 'Umberleigh', 'Villarente', 'Wolmarans', 'Yildirak', 'Zuckerthal',
	'Ambrosetti', 'Blomfelt', 'Chaudharan', 'Dankwaro', 'Eberhardine', 'Fonsekara', 'Gwynnedd', 'Hernando-Pye',
	'Ishikari', 'Jørgenlund', 'Kovalenka', 'Lancashere', 'Müllerthorn', 'Ncubeni', 'Ostrowicz',
]; // prettier-ignore

const PLACE = [
	'Quillmere', 'Tarnholt', 'Ostwick', 'Velnor', 'Brackenlow', 'Marrowdale', 'Pellwood', 'Thistlecombe', 'Arkenby',
	'Dunfallow', 'Eldermoss', 'Fennimoor', 'Gorseley Cross', 'Hexcombe', 'Inverlorn', 'Jasperwick', 'Kelderford',
	'Larkenrise', 'Mistlebrook', 'Nethercroft', 'Oxmantle', 'Pinhallow', 'Ravelstoke', 'Silverbeck', 'Tolmarsh',
	'Umberfold', 'Wychenlea', 'Yarrowgate', 'Zennorby', 'Corvendale',
]; // prettier-ignore

const TRADE = [
	'Dental', 'Joinery', 'Bakery', 'Veterinary', 'Roofing', 'Interiors', 'Brewing', 'Opticians', 'Plastics',
	'Logistics', 'Nurseries', 'Physio', 'Print', 'Catering', 'Motors', 'Ceramics', 'Software', 'Textiles',
	'Electrical', 'Garden Centre', 'Guest House', 'Surveyors', 'Pharmacy', 'Foods', 'Fabrication, Ltd', '& Daughters',
	'Marine; Boats & Sails', '"Old Mill" Café',
]; // prettier-ignore

/**
 * Gives a new person or firm at every call.
 * @param {Random} chance
 */
export function namer(chance) {
	/** @type {Set<string>} */
	const taken = new Set();
	/** @param {() => string} make */
	const fresh = (make) => {
		for (;;) {
			const name = make();
			if (taken.has(name)) continue;
			taken.add(name);
			return name;
		}
	};
	return {
		person: () => fresh(() => `${chance.pick(FIRST)} ${chance.pick(LAST)}`),
		company: () => fresh(() => `${chance.pick(PLACE)} ${chance.pick(TRADE)}`),
	};
}
