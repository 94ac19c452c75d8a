/* Words around and within names of people and firms, compared as `key` has them: no case, accents and punctuation. */
import { key } from '../text';

const keys = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).map(key));

/** Before a name, and whom they are said of where they say it: `m` or `f`. */
export const TITLES: ReadonlyMap<string, 'm' | 'f' | ''> = new Map([
	...[
		...keys('mr mister sir herr hr monsieur señor sig signor signore dhr meneer senhor don dom shri pan'),
	].map((title) => [title, 'm'] as const),
	...[
		...keys(
			'mrs ms miss dame lady frau fr madame mme mademoiselle mlle señora sra señorita srta doña dña signora sigra mevr mevrouw mw senhora dona smt pani',
		),
	].map((title) => [title, 'f'] as const),
	...[
		...keys(
			'mx dr doktor doctor prof professor rev reverend hon capt sr m dipl ing dipling dring diplkfm diplbetriebsw diplfinw mag ra stb lic dott avv rag drs ir mgr inż dra profdr',
		),
	].map((title) => [title, ''] as const),
]);

/** They are also names or initials: titles only where two whole words follow. */
export const TITLES_OR_NAMES = keys(
	'don m pan fr dom ra ir hr hon sr mag ing lic rag rev dame lady miss dona',
);

/** Behind a name: degrees and professions. */
export const CREDENTIALS = keys(
	'cpa cfp cfa clu chfc aif mba emba phd dphil dds dmd dvm esq esquire jd llm llb llbhons bsc msc mres acca fca aca cma cima cgma cia crpc rics mrics frics crs gri ccim ' +
		'cfe pfs cebs cipm aams ricp rfc mpa mpp msw lcsw lmft edd psyd dnp fnp bcba cissp pmp obe mbe cbe qc kc stb wp dipling dipl mag bakk',
);

/** They are also names or words: degrees only behind a comma, with dots, or in capitals beside small letters. */
export const SHORT_CREDENTIALS = keys('ma ba ca ea pe rn md do jp ms bs np pa pt cfo ceo coo cto mp ra');

/** Behind the name of a firm: its legal form, and one word for all ways of writing it. */
export const LEGAL: ReadonlyMap<string, string> = new Map(
	(
		'ltd limited|llc|inc incorporated|corp corporation|company|llp|lllp|lp|plc|pllc|pc|pa|pty ptyltd|pvt pvtltd privatelimited|coltd coltda|ltdco|ag|gmbh|mbh|gmbhcokg|cokg|ug|kg|ohg|ek|ev|eg|gbr|partg partgmbb|se|' +
		'sa|sas|sasu|sarl|eurl|sci|scp|selarl|snc|sl slu|slp|cb|srl srls|spa|sapa|bv|nv|vof|cv|bvba|cvba|spzoo|spj spolkajawna|spk|sadecv|sderl sderldecv|sapidecv|' +
		'ltda limitada|lda|eireli|epp|oy|oyj|ab|as|asa|aps|ehf|doo|dooel|sro|kft|zrt|bt|ood|eood|ad|sia|uab|ou|kk|co andco undco etcie cie|' +
		'株式会社|有限会社|有限公司|股份有限公司|주식회사|ооо|ао|зао|пао'
	)
		.split('|')
		.flatMap((forms) => {
			const all = forms.split(' ').map(key);
			return all.map((form) => [form, all[0] ?? form] as const);
		}),
);

/** Behind the name of one of several in a family. */
export const GENERATIONS: ReadonlyMap<string, string> = new Map([
	...['jr', 'jnr', 'junior', 'fils', 'filho'].map((word) => [word, 'junior'] as const),
	...['sr', 'snr', 'senior'].map((word) => [word, 'senior'] as const),
	['neto', 'grandson'],
	['ii', 'second'],
	['2nd', 'second'],
	['iii', 'third'],
	['3rd', 'third'],
	['iv', 'fourth'],
	['4th', 'fourth'],
]);

/** A word of these is of a firm, office or chapter and never of a person's name. */
export const FIRM_WORDS = keys(
	'partners partner advisor adviser consultant accountant lawyer attorney solicitor broker associates association group holding holdings bank banking law legal lawyers attorneys solicitors notary accounting accountants accountancy tax taxes bookkeeping ' +
		'consulting consultants consultancy advisors advisers advisory financial finance wealth capital invest investments insurance mortgage mortgages lending realty realtors properties property estate estates homes ' +
		'dental dentistry clinic medical health hospital pharmacy therapy physio optics opticians veterinary studio studios design media marketing digital software systems solutions services service technologies tech ' +
		'construction builders building electrical plumbing roofing logistics transport travel catering bakery brewing restaurant cafe hotel salon academy school college university institute foundation trust club chapter network ' +
		'centre center office team agency company firm house works trading industries international global national coaching events ventures labs shop store market energy solar garden landscaping cleaning print ' +
		'kanzlei steuerberatung steuerberater rechtsanwalte versicherung versicherungen sparkasse volksbank beratung praxis bau immobilien gruppe gesellschaft cabinet avocats notaires assurances immobilier banque agence groupe conseil ' +
		'abogados asesores asesoria gestoria inmobiliaria seguros banco grupo clinica notaria studio avvocati assicurazioni immobiliare banca gruppo advocaten notaris makelaar makelaars verzekeringen adviseurs kantoor kancelaria biuro nieruchomosci ubezpieczenia advogados contabilidade imobiliaria corretora',
);

/** Formal name, and how people who bear it are called. One short form may be of several. */
const CALLED =
	'robert bob rob bobby robbie|william bill will billy liam willy|richard rick dick rich ricky|elizabeth liz beth lizzie betty eliza lisa|katherine kate kathy katie kathryn catherine cathy kat|margaret maggie meg peggy|' +
	'james jim jimmy jamie|john jack johnny jon|jonathan jon john|michael mike mick micky|david dave davey|daniel dan danny|thomas tom tommy|joseph joe joey|charles charlie chuck chas|christopher chris kit|christina chris tina chrissy|christine chris tina|christian chris|' +
	'anthony tony|andrew andy drew|edward ed eddie ted ned|edwin ed|theodore ted theo|matthew matt|benjamin ben benny|samuel sam sammy|samantha sam|alexander alex sandy xander sascha|alexandra alex sandra sascha|alexis alex|nicholas nick nico|nicole nicky|patrick pat paddy|patricia pat patty trish tricia|' +
	'steven steve|stephen steve|gregory greg|jeffrey jeff|geoffrey geoff|kenneth ken kenny|ronald ron|donald don|timothy tim|philip phil|peter pete|lawrence larry|raymond ray|gerald gerry jerry|frederick fred freddy|frederic fred|francis frank|franklin frank|leonard len leo|' +
	'jennifer jen jenny|jessica jess|rebecca becky becca|susan sue susie|suzanne sue|deborah deb debbie|barbara barb|victoria vicky tori|jacqueline jackie|amanda mandy|cynthia cindy|sandra sandy|theresa terry tess|terence terry|pamela pam|kimberly kim|abigail abby|eleanor ellie nell|' +
	'johannes hans johann jan|johann hans|friedrich fritz|wilhelm willi|heinrich heinz|joachim jochen achim|josef sepp|matthias matze|sebastian basti|maximilian max|wolfgang wolf|ulrich uli|ulrike uli|susanne susi|gabriele gabi|hannelore hanne|franziska franzi|katharina kathi|magdalena lena|' +
	'francisco paco pancho curro|jose pepe|ignacio nacho|guadalupe lupe|dolores lola|enrique quique|concepcion concha|jesus chuy|giuseppe beppe peppe|luigi gigi|salvatore toto|alessandro sandro|alessandra sandra|vincenzo enzo|lorenzo enzo|' +
	'jean-francois jeff|frederique fred|cornelis kees cor|hendrik henk|gerardus gerard|wilhelmus wim|pieter piet|aleksandra ola|katarzyna kasia|malgorzata gosia|krzysztof krzysiek|stanislaw staszek|joao ze|иван ваня|александр саша|александра саша|дмитрий дима|екатерина катя|мария маша';

/** Short form → the formal names that it may stand for. */
export const FORMAL: ReadonlyMap<string, readonly string[]> = (() => {
	const formal = new Map<string, string[]>();
	for (const names of CALLED.split('|')) {
		const [whole = '', ...short] = names.split(' ').map(key);
		for (const name of short) formal.set(name, [...(formal.get(name) ?? []), whole]);
	}
	return formal;
})();

/** First names that many bear: two of them are two people, however alike, and one of them behind another is a middle name. */
export const FIRST_NAMES: ReadonlySet<string> = new Set([
	...CALLED.split(/[| ]/).map(key),
	...keys(
		'aaron adam adrian agnes aidan alan albert alice alicia alina allan allen amelia amy ana anders andre andrea andreas andrei andres angela angelo anika anita anja ann anna anne annika antoine anton antonia antonio ariana arthur astrid august ' +
			'beatrice beatriz bernard bernd bernhard bettina bianca birgit bjorn brad bradley brenda brian bridget bruce bruno bryan camila camilla carina carl carla carlo carlos carmen carol carole carolin carolina caroline carolyn cecilia celia chantal ' +
			'charlotte chiara christa christiane christof christoph clara claire claudia claude claudio colin connor constance corinna craig dagmar damian dana daniela daniele daniella danielle dario dean denis denise dennis derek diana diane diego dieter ' +
			'dirk dominic dominik dominique dora doris dorothea dorothy douglas duncan earl edgar edith eduard eduardo eileen elaine elena elias elisa elisabeth elke ella ellen elsa elvira emil emilia emilie emily emma eric erica erich erik erika erin ernest ' +
			'ernesto ernst esther eugen eugene eva evan eve evelyn fabian fabien fabio federico felicia felicitas felix ferdinand fernanda fernando filip fiona florence florian frances francesca francesco franco francois francoise frank franz frederik gabriel ' +
			'gabriela gabriella gabrielle gavin gemma georg george georges georgia gerd gerda gerhard gertrud gianna gilbert gina giovanni gisela gloria gordon grace graham greta guido guillaume gunter gustav guy hanna hannah harald harold harriet harry hector ' +
			'heather heidi heike helen helena helene helga helmut henri henrik henry herbert hermann holger holly horst howard hubert hugh hugo ian ida ignatius ilse ines inga inge ingrid irena irene irina iris irma isaac isabel isabella isabelle isla ivan ivana ' +
			'ivo ivan jacob jakob jana jane janet janice janine jason jasmin jasmine javier jean jeanette jeanne jens jeremy jerome jill joan joana joanna joanne jochen joel joerg johanna johan jonas jordan jorg jorge josephine joshua joyce juan juana judith ' +
			'judy juergen julia julian juliana juliane julie julien juliet juliette julio julius june jurgen justin justine kai karen karin karina karl karla karol karolina kate katja katrin keith kelly kenneth kerstin kevin kirsten kirstin klara klaus klaudia ' +
			'konrad kristen kristin kristina kristine kurt lara lars laura lauren laurence laurent lea leah lennart leon leona leonie leslie lena lewis lidia lilian lilly lina linda lorena lorraine louis louisa louise luc luca lucas lucia lucie lucy luis luisa luise ' +
			'lukas luke lydia lynn maarten madeleine magda maja manfred manuel manuela mara marc marcel marcela marcella marcia marco marcos marcus margarete margarita margit margot maria marian mariana marianna marianne marie marina mario marion marisa mark ' +
			'markus marlene marta martha martin martina martine marvin mary mateo mathias mathilde mats matthew matilda maurice mauro max megan melanie melissa mercedes mia michaela michel michele micheline michelle miguel mikael milan milena mila mirella miriam moira ' +
			'monica monika monique moritz morgan nadia nadine nadja naomi natalia natalie natasha nathan neil nelson nicola nicolas nicoletta niklas nikola nikolas nils nina noah noel nora norbert norma norman oliver olivia olivier olga oscar oskar otto pablo paola paolo ' +
			'pascal pascale paul paula paulina pauline paulo pavel pedro perry petra philipp philippe pia pierre pilar rachel rafael rainer ralf ralph ramona raphael raul regina reinhard reinhold remy renate rene renee ricarda ricardo riccardo rita roberta roberto ' +
			'rodney rodrigo roger roland rolf roman ron rosa rosemarie rosemary ross roxana roy ruben rudolf russell ruth ryan sabina sabine sabrina sally salvador sara sarah saskia scott sean selina serena serge sergio shane shannon sharon shaun sheila shirley sibylle ' +
			'sigrid silke silvia simon simona simone sofia sonia sonja sophia sophie stacey stefan stefania stefanie stella stephan stephanie stewart stuart svenja sven sylvia sylvie tamara tanja tania tanya tara tatiana teresa thea theo thierry thorsten tilo tina tobias todd ' +
			'torsten tracy trevor udo ursula uta ute uwe valentin valentina valeria valerie vanessa vera verena veronica veronika victor viktor viktoria vincent viola violet virginia vivian volker walter wanda warren wendy werner xavier yvette yvonne zoe',
	),
]);

/** Family names that many bear, among them those that differ in a letter or two. */
export const FAMILY_NAMES = keys(
	'smith smyth smythe johnson johnston johnstone williams williamson brown browne jones davis davies davidson davison miller muller mueller moller moeller wilson willson taylor tailor anderson andersen andersson thomas thompson thomson jackson white ' +
		'harris harrison martin martins martinez marten mertens lee leigh li liu lewis louis walker hall hill allen allan young wright king scott green greene baker barker adams adam nelson neilson nielsen carter campbell mitchell roberts robertson robinson robins ' +
		'phillips philips evans turner parker collins collin edwards stewart stuart morris morrison murphy cook cooke cooper rogers rodgers reed reid read bell bailey kelly kelley howard ward cox richards richardson wood woods watson bennett gray grey james hughes price ' +
		'clark clarke clerk myers meyers meyer meier maier mayer mayr majer schmidt schmitt schmid schmied schmitz schneider fischer fisher weber webber wagner wegner becker bekker beckert schulz schultz schulze scholz hoffmann hofmann hoffman schaefer schafer schaffer koch kock bauer baur richter ' +
		'klein wolf wolff schroeder schroder neumann neuman schwarz schwartz zimmermann zimmerman braun brauer kruger krueger hartmann hartman lange langer lang werner krause kraus krauss lehmann lehman walter walther walters konig kohler koehler kuhn kuehn huber haber herrmann hermann peters petersen peterson ' +
		'hansen hanson hanssen jansen janssen jensen jenson olsen olson larsen larson nilsen nilsson eriksen erikson ericson pedersen petersson svensson karlsson carlson carlsen lund berg berger bergman bergmann holm holmes horn dubois dupont dupond durand duran bernard berthier bertrand moreau morel ' +
		'laurent laurents simon simons simone michel leroy roux girard gerard garcia garza gonzales gonzalez hernandez fernandez fernandes lopez lopes perez peres sanchez ramirez ramires torres flores rivera gomez gomes diaz dias cruz reyes morales ortiz gutierrez chavez ruiz alvarez alvares rodriguez rodrigues vasquez vazquez ' +
		'silva santos souza sousa oliveira pereira ferreira ferrera costa coste rossi rosso russo ferrari ferraro bianchi bianco romano romana marino mariani conti conte ricci rizzi rizzo deluca gallo galli visser vissers bakker dekker mulder smit smits jong jonge vries boer boers bos bosch kowalski kowalska novak nowak nowakowski wisniewski ' +
		'wisniewska lewandowski kaminski kaminska zielinski szymanski ivanov ivanova petrov petrova sidorov smirnov kuznetsov chen cheng chang chung zhang zhao zhou wang wong huang hwang kim khan kahn singh patel shah nguyen tran tanaka sato suzuki ito kato goto yamada yamamoto',
);
