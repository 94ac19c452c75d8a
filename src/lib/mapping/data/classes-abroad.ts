import type { Family } from './classes';

/** Labels in German, French, Spanish, Dutch, Italian, Portuguese and Polish, beside those of `classes.ts`. */
export const FAMILIES_ABROAD: readonly Family[] = [
	{
		class: 'existing-client',
		because: 'business from somebody who already is a client',
		labels:
			'bestehende kunden,stammkunde,stammkunden,altkunde,altkunden,wiederkauf,folgeauftrag,zusatzverkauf,vertragsverlängerung,client actuel,clients actuels,client fidèle,renouvellement,vente additionnelle,' +
			'vente croisée,clientes actuales,cliente antiguo,cliente recurrente,renovación,venta cruzada,clientes existentes,clientes atuais,cliente antigo,recompra,renovação,venda cruzada,clienti esistenti,già cliente,' +
			'rinnovo,vendita incrociata,bestaande klanten,huidige klant,vaste klant,oude klant,verlenging,obecni klienci,były klient,stali klienci,przedłużenie,odnowienie',
		alone: 'vorhandener kunde,klient,ex cliente,ex-cliente,ex-client',
	},
	{
		class: 'referral',
		because: 'referral by a client',
		labels:
			'empfehlung von kunden,empfehlung eines kunden,empfehlung vom kunden,kunde wirbt kunde,kunden werben kunden,recommandation d’un client,recommandation de client,recommandation clients,recommandé par un client,' +
			'recomendación de un cliente,recomendado por cliente,referido por cliente,referencia de cliente,indicação de clientes,indicado por cliente,recomendação de cliente,indicação cliente,segnalazione di un cliente,segnalato da cliente,' +
			'referenza cliente,passaparola cliente,klantverwijzing,klantaanbeveling,aanbeveling klant,aanbeveling van klant,verwijzing klant,verwijzing van klant,polecenie od klienta,polecenie klientów,rekomendacja klienta,rekomendacja od klienta',
	},
	{
		class: 'referral',
		because: 'referral by a partner or another firm',
		labels:
			'empfehlung partner,empfehlung durch partner,empfehlung von partnern,netzwerkpartner,kooperationspartner,vertriebspartner,steuerberaterempfehlung,recommandation partenaire,recommandation d’un partenaire,' +
			'recommandation de partenaire,réseau de partenaires,prescripteurs,apporteurs d’affaires,recomendación de socio,recomendación de partner,recomendación de colaborador,indicação de parceiro,indicação de parceiros,segnalazione partner,' +
			'segnalatore,segnalazione di un partner,aanbeveling partner,aanbeveling van partner,verwijzing partner,verwijzing van partner,polecenie partnera,polecenie od partnera,rekomendacja partnera,partner biznesowy,geschäftspartner,zakenpartner',
		alone: 'partenaires,socios,parceiros,partner handlowy',
	},
	{
		class: 'referral',
		because: 'referral by somebody from the firm',
		labels:
			'mitarbeiter werben,empfehlung eines mitarbeiters,empfehlung durch mitarbeiter,recommandation d’un collaborateur,recommandation collaborateur,recommandation salarié,recommandation d’un salarié,recomendación empleado,' +
			'indicação de funcionário,indicação de colaborador,segnalazione dipendente,segnalazione di un dipendente,segnalazione collaboratore,verwijzing door medewerker,verwijzing medewerker,aanbeveling medewerker,polecenie pracownika,rekomendacja pracownika',
		alone: 'collaborateur,salarié,empleado,funcionário,dipendente,medewerker,pracownik',
	},
	{
		class: 'referral',
		because: 'personal referral',
		labels:
			'persönlich empfohlen,weiterempfohlen,freundesempfehlung,empfehlung eines freundes,empfehlung von freunden,freunde und familie,recommandation d’un ami,recommandation personnelle,amis et famille,recomendación personal,' +
			'recomendación de un amigo,amigo o familiar,amigos y familia,amigos e família,amigos e familiares,recomendação pessoal,indicação pessoal,indicação de amigo,indicação de amigos,amici e parenti,amici e famiglia,consiglio di un amico,' +
			'raccomandazioni,segnalazioni,referenze,verwijzingen,verwezen,doorverwijzingen,aanbevelingen,persoonlijke aanbeveling,vrienden en familie,rodzina i znajomi,polecenie znajomego,polecenie przyjaciela,rekomendacja znajomego,z rekomendacji,poleceni,' +
			'referências,recomendações,persönlicher kontakt,contact personnel,contacto personal,contato pessoal,contatto personale,persoonlijk contact,kontakt osobisty',
		alone: 'conocido,conocidos,conoscente,conoscenti,connaissance,kennis,kennissen,bekannter,bekanntenkreis,vriend,amico,ami proche,znajomy,familie,famille,familia,família,famiglia',
	},
	{
		class: 'introduction',
		because: 'word of mouth, or met through somebody by chance',
		labels:
			'mund-zu-mund,mundwerbung,mund zu mund werbung,hörensagen,vom hörensagen,bouche-à-oreilles,de bouche à oreille,de boca en boca,boca-a-boca,boca oreja,boca-oreja,passa parola,passa-parola,mond-tot-mondreclame,mond op mond,mondelinge reclame,' +
			'van horen zeggen,marketing szeptany,z ust do ust,netwerken,netwerkbijeenkomst,netwerkevent,netzwerkveranstaltung,netzwerktreffen,réseautage,réseau professionnel,réseau personnel,red de contactos,rede de contatos,rede de contactos,rete di contatti,' +
			'sieć kontaktów,przedstawienie,persönliche vorstellung,mise en contact,kennismaking',
		alone: 'netwerk,red,rete,sieć,introdução,introducción,introduction commune',
	},
	{
		class: 'lead',
		because: 'links on other websites, not people',
		way: 'web-links',
		labels:
			'verweisende website,verweisende websites,verweisende seiten,verweis-websites,sites référents,site référent,sites web référents,sitios de referencia,sitios web de referencia,siti di riferimento,siti referral,sites de referência,verwijzende website,' +
			'verwijzende websites,verwijzende sites,witryny odsyłające,strony odsyłające,odesłania,externe links',
	},
	{
		class: 'lead',
		because: 'advertising',
		labels:
			'google anzeigen,google-anzeigen,online-werbung,onlinewerbung,zeitungsanzeige,zeitung,facebook-werbung,radiowerbung,fernsehwerbung,plakatwerbung,beilage,publicité en ligne,publicité google,publicité facebook,affichage,journal,publicidad online,' +
			'publicidad en línea,anuncios de google,anuncios google,anuncios en facebook,anuncios,periódico,publicidade online,anúncios online,anúncios,anúncio google,jornal,pubblicità online,annunci google,annunci,giornale,online advertenties,google advertenties,' +
			'krant,reclame,reklama internetowa,reklama google,reklama online,reklama w prasie,ogłoszenia,plakaty,ulotka,ulotki,gazeta,volantino,volantini,folleto,panfleto,dépliant,bezahlte suche,recherche payante,búsqueda de pago,busca paga,ricerca a pagamento,' +
			'betaald zoeken,płatne wyszukiwanie',
	},
	{
		class: 'lead',
		because: 'search engine',
		labels:
			'suche,organische suche,internetsuche,websuche,internetrecherche,online-suche,google-suche,recherche,recherche sur internet,recherche web,recherche organique,référencement naturel,búsqueda orgánica,búsqueda en internet,búsqueda google,búsqueda web,' +
			'buscadores,busca,busca no google,pesquisa orgânica,pesquisa na internet,pesquisa google,pesquisa no google,buscador google,zoekmachines,organisch zoeken,google zoeken,ricerca organica,ricerca google,ricerca online,ricerca web,motori di ricerca,' +
			'wyszukiwanie,wyszukiwarka google,wyszukiwanie organiczne,wyszukiwarka internetowa',
		alone: 'pesquisa,ricerca',
	},
	{
		class: 'lead',
		because: 'own website',
		labels:
			'unsere webseite,firmenwebsite,onlineanfrage,online-anfrage,webformular,anfrageformular,boutique en ligne,site vitrine,site de l’entreprise,demande en ligne,demande de devis,téléchargement,livre blanc,tienda online,tienda en línea,formulario de contacto,' +
			'formulario web,descarga,loja online,loja virtual,site da empresa,formulário do site,webwinkel,online winkel,internetwinkel,webpagina,webformulier,offerteaanvraag,negozio online,modulo di contatto,modulo web,sito aziendale,sito internet,richiesta online,' +
			'sklep internetowy,sklep online,strona firmowa,formularz na stronie,czat,trafic direct,tráfico directo,direkter traffic,direkte zugriffe,tráfego direto,traffico diretto,direct verkeer,ruch bezpośredni',
		alone: 'boutique,tienda,loja,winkel,negozio,sklep,strona,startseite,página,pagina',
	},
	{
		class: 'lead',
		because: 'social network',
		labels:
			'réseau social,red social,rede social,médias sociaux,sociale netwerken,sociaal netwerk,social network organici,portale społecznościowe,mídias sociais,mídia social,bezahlte soziale medien,social-media',
	},
	{
		class: 'lead',
		because: 'e-mail or newsletter',
		labels:
			'e-mail-kampagne,mailkampagne,e-mailmarketing,werbebrief,courrier électronique,courrier,campagne e-mail,correo directo,campaña de correo,boletim,boletim informativo,mala direta,bollettino,invio postale,lettera,biuletyn,poczta elektroniczna,e-mailing',
	},
	{
		class: 'lead',
		because: 'event',
		labels:
			'messebesuch,hausmesse,kongress,tagung,vortrag,seminario,seminario web,séminaire,colloque,congrès,foires,webinario,webinários,webinário,vakbeurs,lezing,open dag,seminarium,wydarzenia,konferencje,webinarium,kongres,dni otwarte,atelier,taller,' +
			'salon professionnel,salons professionnels,portes ouvertes,evento aziendale,workshop kundenveranstaltung,kundenveranstaltung,studiedag,beursbezoek',
	},
	{
		class: 'lead',
		because: 'cold calling',
		way: 'cold-calling',
		labels:
			'kaltakquisition,kalt-akquise,kaltanrufe,kaltkontakt,démarchage téléphonique,appels à froid,appel sortant,llamadas en frío,prospección telefónica,' +
			'ligações frias,chamada a frio,telefonate a freddo,chiamate a freddo,contatto a freddo,koud bellen,koude oproep,telefonische acquisitie,acquisitie telefonisch,zimne połączenie,zimne połączenia,' +
			'telemarketing wychodzący',
	},
	{
		class: 'lead',
		because: 'own outreach',
		labels:
			'direktansprache,außendienst,prospection commerciale,porte-à-porte,prospección comercial,prospecção,prospecção ativa,prospezione commerciale,akwizycja,pozyskanie własne',
	},
	{
		class: 'lead',
		because: 'bought list or directory',
		labels:
			'branchenverzeichnis,branchenverzeichnisse,firmenverzeichnis,online-verzeichnis,telefonbuch,gekaufte liste,bedrijvengids,telefoongids,gekochte lijst,adressenlijst,elenco aziende,elenco imprese,elenco telefonico,lista acquistata,directorio de empresas,' +
			'guía telefónica,guía de empresas,lista comprada,base de datos comprada,liste achetée,fichier acheté,annuaire en ligne,annuaire professionnel,annuaires,diretório de empresas,lista telefônica,książka telefoniczna,baza firm,kupiona lista,vergleichsportal,' +
			'ausschreibungen,appels d’offres,licitaciones,licitações,przetargi,aanbestedingen',
	},
	{
		class: 'lead',
		because: 'called or walked in',
		labels:
			'telefonanruf,anrufe,telefonische anfrage,direktanfrage,spontanbesuch,appel téléphonique,visite spontanée,llamada telefónica,llamada entrante,visita espontánea,telefonema,contato telefônico,chamada telefônica,telefoontje,telefonisch,telefonata in entrata,' +
			'chiamata in entrata,połączenie przychodzące,rozmowa telefoniczna',
		alone: 'chamada,chiamata,visite,wizyta,rozmowa',
	},
]; // prettier-ignore
