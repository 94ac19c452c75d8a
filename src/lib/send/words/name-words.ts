/* Words around names, in small letters without accents and punctuation. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Before a person's name. */
export const TITLES = set(
	'mr mrs ms mx miss mister dr doctor doktor prof professor rev reverend sir dame lady lord hon capt herr frau monsieur madame ' +
		'mme mlle senor senora sra srta signor signora sig dott dottssa avv rag dhr mevr mevrouw dipl ing dipling mag ir drs doc',
);

/** Behind a person's name. */
export const DEGREES = set(
	'cpa cfp cfa cpc clu chfc cima aif ea jd esq esquire md phd dds dmd rn mba msc bsc ma ba meng llb llm aca acca fca fcca fpc ' +
		'crps cfo ceo coo cto cmo jr sr ii iii iv realtor gri abr pe ra aia do dc dvm od pt lmft lcsw lpc psyd edd kc qc jp obe mbe',
);

/** Words that only names of firms have. */
export const FIRM_WORDS = set(
	'co company corp corporation inc incorporated ltd limited llc llp lp plc pllc pc pty gmbh ag kg ohg gbr ug mbh ek se sa sas sarl ' +
		'srl spa bv nv vof ab oy oyj as aps sl slu lda doo sro zoo the partners partner advisors advisers consultants associates association group holding ' +
		'holdings bank banking law legal lawyers attorneys solicitors notary accounting accountants accountancy tax taxes bookkeeping consulting ' +
		'consultancy advisory financial finance wealth capital investments insurance mortgage mortgages lending realty realtors properties property ' +
		'estate estates homes dental dentistry clinic medical health hospital pharmacy therapy physio optics studio studios design media marketing ' +
		'digital software systems solutions services service technologies tech construction builders building electrical plumbing roofing logistics ' +
		'transport travel catering bakery brewing restaurant cafe hotel salon academy school college university institute foundation trust club ' +
		'chapter network centre center office team agency firm works trading industries international global national coaching events ventures ' +
		'labs shop store market energy solar landscaping cleaning bni chamber kanzlei steuerberatung rechtsanwalte versicherung versicherungen ' +
		'sparkasse volksbank beratung praxis immobilien gruppe gesellschaft cabinet avocats notaires assurances immobilier banque agence groupe ' +
		'conseil abogados asesores asesoria gestoria inmobiliaria seguros banco grupo clinica studio avvocati assicurazioni immobiliare banca gruppo ' +
		'advocaten makelaars verzekeringen adviseurs kantoor kancelaria biuro ubezpieczenia advogados contabilidade imobiliaria corretora',
);
