import type { LeadClass, SourceWay } from '../../model';

/** Labels that mean the same way of coming. */
export interface Family {
	readonly class: LeadClass;
	/** A few plain words for Review. */
	readonly because: string;
	/** Told from all other leads. */
	readonly way?: SourceWay;
	/** Labels, parted by commas; they are also found as words within a longer label ("Trade show 2024"). */
	readonly labels: string;
	/** Labels that count only when they are the whole label, because they are common words in other labels. */
	readonly alone?: string;
}

/** Every label with a known meaning. Compared without case, blanks, punctuation and accents. */
export const FAMILIES: readonly Family[] = [
	{
		class: 'existing-client',
		because: 'business from somebody who already is a client',
		labels:
			'existing client,existing clients,existing customer,existing customers,existing account,existing business,' +
			'current client,current customer,past client,past customer,former client,former customer,previous client,previous customer,' +
			'returning client,returning customer,repeat client,repeat customer,repeat business,repeat purchase,returning,' +
			'upsell,up-sell,cross-sell,cross sell,crosssell,renewal,contract renewal,expansion,account expansion,add-on business,' +
			'bestandskunde,bestandskunden,bestehender kunde,client existant,clients existants,ancien client,cliente existente,' +
			'cliente actual,cliente atual,cliente esistente,bestaande klant,obecny klient,staly klient,customer base,client base',
		alone: 'repeat,existing,upgrade,recurring,reactivation,installed base',
	},
	{
		class: 'referral',
		because: 'referral by a client',
		labels:
			'client referral,client referrals,customer referral,customer referrals,referral client,referral customer,patient referral,' +
			'existing client referral,existing customer referral,current client referral,past client referral,former client referral,' +
			'referred by client,referred by customer,referred by a client,referred by existing client,referral from client,' +
			'referral from existing client,referral from customer,client recommendation,customer recommendation,' +
			'kundenempfehlung,empfehlung kunde,empfehlung durch kunden,recommandation client,parrainage client,' +
			'referido de cliente,recomendacion de cliente,indicacao de cliente,klantreferentie,segnalazione cliente,polecenie klienta',
	},
	{
		class: 'referral',
		because: 'referral by a partner or another firm',
		labels:
			'partner referral,partner referrals,referral partner,referral partners,external referral,external referrals,affiliate partner referral,' +
			'professional referral,professional referrals,agent referral,broker referral,attorney referral,lawyer referral,accountant referral,' +
			'cpa referral,doctor referral,physician referral,provider referral,dentist referral,realtor referral,lender referral,' +
			'vendor referral,supplier referral,consultant referral,advisor referral,adviser referral,bank referral,banker referral,' +
			'insurance agent referral,bni referral,bni,chapter referral,member referral,network referral,strategic partner,channel partner,' +
			'business partner,alliance partner,centre of influence,center of influence,coi,coi referral,partnerempfehlung,partenaire,' +
			'apporteur d affaires,partner network,reseller,introducer,tippgeber',
		alone: 'partner,partners,external,professional,affiliate partner,alliance,socio,parceiro,partnerzy',
	},
	{
		class: 'referral',
		because: 'referral by somebody from the firm',
		labels:
			'employee referral,employee referrals,staff referral,internal referral,team referral,colleague referral,referred by employee,' +
			'mitarbeiterempfehlung,empfehlung mitarbeiter,recommandation employe,recomendacion de empleado,medewerker referral',
		alone: 'employee,employees,staff,colleague,mitarbeiter',
	},
	{
		class: 'referral',
		because: 'personal referral',
		labels:
			'friend referral,friend of a friend,friend or family,friends and family,friends & family,friend or colleague,family referral,family or friend,family friend,personal referral,' +
			'personal contact,personal network,personal recommendation,personal introduction,professional network,referral program,referral programme,referral scheme,' +
			'refer a friend,referafriend,warm referral,direct referral,referred,referred by,referred from,refered by,was referred,' +
			'recommendation,recommendations,recommended,recommended by,reference,references,referral from,referral by,' +
			'referral,referrals,refferal,refferral,referal,referals,refferals,reffered,' +
			'empfehlung,empfehlungen,weiterempfehlung,personliche empfehlung,persoenliche empfehlung,empfohlen,empfohlen von,empfohlen durch,' +
			'recommandation,recommandations,recommande par,parrainage,parrain,prescripteur,prescription,cooptation,' +
			'referido,referidos,referencia,referencias,recomendacion,recomendaciones,recomendado,recomendado por,referido por,' +
			'indicacao,indicacoes,indicado por,recomendacao,referenciacao,referral amigo,' +
			'doorverwijzing,doorverwezen,aanbeveling,aanbevolen door,verwijzing,referentie,' +
			'raccomandazione,segnalazione,segnalato da,consigliato da,referenza,' +
			'polecenie,polecenia,polecony,z polecenia,rekomendacja,rekomendacje',
		alone:
			'friend,friends,family,friend/family,relative,acquaintance,freund,freunde,bekannte,ami,amis,amigo,amigos,amici,vrienden,znajomi,rodzina',
	},
	{
		class: 'introduction',
		because: 'word of mouth, or met through somebody by chance',
		labels:
			'word of mouth,word-of-mouth,wordofmouth,wom,mundpropaganda,mund zu mund,mund-zu-mund-propaganda,bouche a oreille,bouche-a-oreille,' +
			'boca a boca,boca en boca,mond tot mond,mond-tot-mond,mond tot mondreclame,passaparola,poczta pantoflowa,' +
			'introduction,introductions,warm introduction,warm intro,introduced,introduced by,intro,met at,met through,met via,chance meeting,' +
			'mutual contact,mutual connection,mutual friend,reputation,heard of us,heard about us,heard from,mentioned by,' +
			'networking,networking group,networking event,network event,networking meeting,netzwerk,netzwerken,reseau,' +
			'vorstellung,mise en relation,presentacion,apresentacao,introductie,introduzione,presentazione',
		alone: 'network,mention,met,local reputation,community,alumni,alumni network,neighbour,neighbor',
	},
	{
		class: 'lead',
		because: 'links on other websites, not people',
		way: 'web-links',
		labels:
			'referral sites,referral site,referring sites,referring site,referring website,referral traffic,web referral,web referrals,website referral,' +
			'website referrals,online referral traffic,referral link,referral links,referral url,referral website,referral websites,' +
			'site referral,referral web,backlink,backlinks,other website,other websites,external website,external link,link on other site',
	},
	{
		class: 'lead',
		because: 'advertising',
		labels:
			'advert,adverts,advertisement,advertisements,advertising,ad,ads,ad campaign,online ad,online ads,online advertising,digital ads,' +
			'google ads,google ad,googleads,gads,adwords,google adwords,google paid,google cpc,google ppc,google local services,local services ads,local service ads,lsa,' +
			'facebook ads,facebook ad,fb ads,fb ad,meta ads,instagram ads,instagram ad,ig ads,linkedin ads,linkedin ad,twitter ads,tiktok ads,' +
			'youtube ads,bing ads,microsoft ads,yahoo ads,amazon ads,ppc,cpc,cpm,cpa campaign,sem,pay per click,paid,paid ads,paid advertising,paid media,paid search,' +
			'paid social,paid social media,paid display,paid traffic,paid campaign,search ads,search advertising,display,display ads,display advertising,banner,banners,banner ad,' +
			'retargeting,remarketing,sponsored,sponsorship,sponsored content,content syndication,programmatic,native ads,affiliate,affiliates,affiliate marketing,' +
			'tv,television,radio,radio ad,print,print ad,newspaper,magazine,billboard,billboards,outdoor advertising,cinema,podcast ad,yard sign,signage,vehicle signage,van signage,' +
			'flyer,flyers,leaflet,leaflets,brochure,poster,coupon,groupon,performance max,pmax,video ads,cross-network,crossnetwork,paid shopping,paid video,paid other,' +
			'anzeige,anzeigen,werbung,werbeanzeige,reklame,publicite,annonce,annonces,publicidad,anuncio,anuncios,publicidade,pubblicita,annuncio,' +
			'advertentie,advertenties,reklama,reklamy,ogloszenie,plakat',
		alone: 'meta,adroll,taboola,outbrain,criteo,sign,press ad',
	},
	{
		class: 'lead',
		because: 'search engine',
		labels:
			'organic,organic search,organic traffic,organic shopping,organic video,search,search engine,search engines,web search,online search,internet search,internet research,web research,google,' +
			'google search,google organic,google maps,google my business,google business profile,google business,gmb,gbp,googled,bing,yahoo,duckduckgo,baidu,' +
			'yandex,ecosia,seo,sea,serp,chatgpt,chat gpt,perplexity,ai search,suchmaschine,google suche,recherche google,recherche internet,moteur de recherche,' +
			'buscador,busqueda,busca organica,zoekmachine,motore di ricerca,wyszukiwarka,recherche naturelle,referencement',
		alone: 'ai,maps,claude,gemini,copilot',
	},
	{
		class: 'lead',
		because: 'own website',
		labels:
			'web,website,web site,webpage,web page,web form,webform,web lead,web to lead,website form,website lead,website visit,website visitor,contact form,form,form submission,' +
			'contact us form,contact us,contact page,inquiry form,enquiry form,quote form,quote request,request a quote,demo request,request demo,book a demo,free trial,trial signup,trial,sign up form,' +
			'landing page,landing pages,blog,blog post,online form,online,online store,onlinestore,webshop,web shop,ecommerce,e-commerce,store,app,mobile app,live chat,livechat,chat,web chat,webchat,' +
			'chatbot,chat bot,intercom,drift,salesiq,web download,download,downloads,ebook,e-book,white paper,whitepaper,lead magnet,content,content marketing,content download,internet,' +
			'inbound,inbound lead,inbound marketing,online enquiry,online inquiry,website enquiry,website inquiry,web enquiry,web inquiry,video,calendly,booking page,online booking,' +
			'direct traffic,direct visit,direct visits,(direct),typed in,webseite,internetseite,homepage,kontaktformular,formular,online shop,onlineshop,' +
			'site web,site internet,formulaire,formulaire de contact,sitio web,pagina web,formulario,site,formulario de contato,website formulier,contactformulier,' +
			'sito web,sito,modulo contatti,strona internetowa,strona www,www,formularz,formularz kontaktowy',
		alone:
			'direct,domain,portal,api,typeform,wix,wordpress,shopify,unbounce,google form,google forms,jotform,digital,digital marketing',
	},
	{
		class: 'lead',
		because: 'social network',
		labels:
			'social,social media,social network,social networks,organic social,social organic,social media organic,facebook,fb,facebook page,facebook group,instagram,insta,ig,linkedin,linked in,' +
			'linkedin sales navigator,sales navigator,twitter,x twitter,x (twitter),tiktok,tik tok,youtube,pinterest,reddit,snapchat,snap,whatsapp,whats app,telegram,messenger,facebook messenger,wechat,quora,discord,' +
			'threads,bluesky,mastodon,xing,nextdoor,vimeo,vkontakte,slack community,influencer,influencers,influencer marketing,soziale medien,soziale netzwerke,reseaux sociaux,' +
			'redes sociales,redes sociais,sociale media,rete sociale,media spolecznosciowe,social selling',
		alone: 'x,vk,line,viber,medium,clubhouse,twitch',
	},
	{
		class: 'lead',
		because: 'e-mail or newsletter',
		labels:
			'email,e-mail,emails,mail,email marketing,e-mail marketing,email campaign,e-mail campaign,email blast,mailing,mailings,newsletter,newsletters,newsletter signup,mass email,' +
			'cold email,cold emails,cold e-mail,email outreach,drip,drip campaign,mailchimp,klaviyo,sms,text message,sms marketing,whatsapp campaign,direct mail,directmail,postcard,postcards,' +
			'letter,mailer,mailshot,rundbrief,rundschreiben,courriel,emailing,publipostage,infolettre,correo,correo electronico,boletin,' +
			'nieuwsbrief,posta elettronica,newsletter email,mailing list,postal mail,every door direct mail,eddm',
		alone: 'post,text,brief,fax,correio',
	},
	{
		class: 'lead',
		because: 'campaign',
		labels:
			'campaign,campaigns,other campaign,other campaigns,marketing,marketing campaign,marketing qualified,promotion,promotions,promo,special offer,kampagne,campagne,campana,campanha,campagna,kampania,' +
			'marketing lead,outdoor marketing,guerilla marketing,field marketing,lead generation,lead gen,leadgen,product launch,giveaway,contest,raffle,survey,quiz',
		alone: 'offer,launch,utm,deal site',
	},
	{
		class: 'lead',
		because: 'event',
		labels:
			'event,events,trade show,tradeshow,trade shows,trade fair,trade fairs,exhibition,exhibitions,expo,fair,booth,conference,conferences,convention,congress,summit,webinar,webinars,' +
			'webinaire,seminar,seminars,seminar partner,seminar internal,workshop,workshops,roadshow,road show,meetup,meet up,lunch and learn,open house,open day,home show,speaking engagement,speaking,' +
			'public speaking,talk,lecture,presentation,hackathon,virtual event,in-person event,internal seminar,external seminar,trade mission,messe,messen,fachmesse,messekontakt,veranstaltung,konferenz,' +
			'salon,salons,evenement,conference salon,foire,feria,ferias,evento,eventos,congreso,congresso,feira,feiras,fiera,fiere,eventi,conferenza,conferencia,beurs,beurzen,evenement beurs,' +
			'targi,konferencja,wydarzenie,qr code,badge scan,business card drop',
		alone: 'show,training,course,class,masterclass,podcast',
	},
	{
		class: 'lead',
		because: 'cold calling',
		way: 'cold-calling',
		labels:
			'cold call,cold calls,cold calling,coldcall,cold,cold outreach,cold lead,cold contact,outbound call,outbound calls,telemarketing,telesales,telephone sales,call campaign,' +
			'kaltakquise,kaltanruf,telefonakquise,appel a froid,prospection telephonique,llamada en frio,llamada fria,chamada fria,ligacao fria,' +
			'koude acquisitie,cold acquisitie,chiamata a freddo,telefonaquise,zimny telefon,zimne telefony',
	},
	{
		class: 'lead',
		because: 'own outreach',
		labels:
			'cold visit,outbound,outbound sales,outbound email,outreach,prospecting,sales prospecting,' +
			'self generated,self-generated,selfgenerated,self sourced,self-sourced,sales generated,sales rep,sdr,bdr,sdr outbound,bdr outbound,door to door,doorknocking,door knocking,' +
			'door knock,canvassing,canvass,door hanger,drive by,field sales,call centre,call center,power dialer,apollo,zoominfo,lusha,cognism,account based marketing,abm,' +
			'akquise,prospection,demarchage,prospeccion,puerta fria,prospeccao,acquisitie,prospezione,pozyskanie wlasne',
		alone: 'sales,own,self,sales team,aes,inside sales,business development,bd',
	},
	{
		class: 'lead',
		because: 'bought list or directory',
		labels:
			'list,lists,purchased list,purchased lists,bought list,list purchase,rented list,prospect list,lead list,lead provider,lead vendor,purchased lead,purchased leads,bought leads,lead purchase,data provider,imported list,list import,' +
			'directory,directories,online directory,business directory,yellow pages,yellowpages,white pages,gelbe seiten,pages jaunes,paginas amarillas,pagine gialle,gouden gids,yell,hotfrog,thomson local,phone book,phonebook,' +
			'chamber of commerce,chamber directory,association directory,review site,review sites,reviews,online reviews,google reviews,trustpilot,marketplace,online marketplace,tender,tenders,rfp,rfi,public tender,ausschreibung,' +
			'appel d offres,licitacion,licitacao,aanbesteding,bando,przetarg,branchenbuch,verzeichnis,annuaire,directorio,diretorio,elenco,katalog firm,adressliste',
		alone: 'chamber,bbb,better business bureau,database,import,imported,csv import,data import,lead broker',
	},
	{
		class: 'lead',
		because: 'called or walked in',
		labels:
			'phone inquiry,phone enquiry,phone,phone call,phone calls,phone in,inbound call,inbound calls,incoming call,incoming calls,call in,call-in,called in,telephone,telephone inquiry,telephone enquiry,phone lead,hotline,' +
			'walk-in,walk in,walkin,walk ins,walk-ins,walked in,walk by,drive-by,drop in,drop-in,passing trade,office visit,showroom,showroom visit,store visit,in store,in-store,sign call,street,location,' +
			'telefon,anruf,anfrage,laufkundschaft,appel,appel entrant,telephone entrant,passage,llamada,telefono,visita,telefone,ligacao,telefoon,inloop,telefonata,passaggio,telefoniczny,' +
			'inquiry,enquiry,general inquiry,general enquiry,unsolicited,inbound inquiry,callback request,call back request',
		alone: 'call,calls,callrail,drive past,visit,office,saw our sign,kontakt,contact',
	},
	{
		class: 'lead',
		because: 'public relations',
		labels:
			'public relations,publicrelations,pr,press,press release,media,media coverage,press article,article,news,news article,tv news,editorial,publication,pressearbeit,presse,relations publiques,relations presse,' +
			'relaciones publicas,prensa,relacoes publicas,imprensa,pubbliche relazioni,stampa,pers,prasa,award,awards,book,guest post,thought leadership',
	},
];

/** Portals and marketplaces that send enquiries. One that is not here is unknown until the owner chooses. */
export const PORTALS =
	'zillow,zillow premier agent,trulia,realtor.com,realtorcom,redfin,homes.com,homescom,apartments.com,apartmentscom,loopnet,crexi,homelight,opcity,movoto,' +
	'rightmove,zoopla,onthemarket,on the market,primelocation,purplebricks,daft.ie,immobilienscout24,immoscout24,immoscout,immowelt,immonet,immoweb,seloger,leboncoin,logic immo,' +
	'idealista,fotocasa,habitaclia,imovirtual,immobiliare.it,immobiliareit,casa.it,funda,pararius,otodom,domain.com.au,realestate.com.au,realestatecomau,' +
	'yelp,avvo,findlaw,justia,martindale,lawyers.com,lawyerscom,nolo,legalmatch,legalzoom,superlawyers,super lawyers,unbiased,unbiased.co.uk,vouchedfor,wealthramp,smartasset,' +
	'thumbtack,angi,angies list,angie s list,homeadvisor,home advisor,houzz,porch,bark,bark.com,networx,taskrabbit,checkatrade,mybuilder,rated people,ratedpeople,trustatrader,myhammer,werkspot,' +
	'habitissimo,prontopro,hipages,oneflare,serviceseeking,buildzoom,craftjack,' +
	'clutch,clutch.co,g2,g2 crowd,g2crowd,g2.com,capterra,getapp,software advice,softwareadvice,trustradius,trust radius,upcity,designrush,goodfirms,sortlist,omr reviews,product hunt,producthunt,appsumo,' +
	'upwork,fiverr,freelancer.com,toptal,malt,peopleperhour,craigslist,craigs list,gumtree,kijiji,facebook marketplace,ebay,ebay kleinanzeigen,kleinanzeigen,etsy,alibaba,indiamart,justdial,' +
	'sulekha,tradeindia,europages,wlw,wer liefert was,kompass,thomasnet,globalspec,zocdoc,healthgrades,webmd,vitals,doctolib,jameda,psychology today,psychologytoday,practo,treatwell,' +
	'autotrader,auto trader,cars.com,carscom,cargurus,mobile.de,autoscout24,edmunds,carvana,the knot,theknot,weddingwire,wedding wire,hitched,wedding spot,peerspace,tripadvisor,trip advisor,booking.com,' +
	'airbnb,vrbo,expedia,opentable,bingplaces,foursquare,manta,merchantcircle,salesforce appexchange,appexchange,hubspot marketplace,aws marketplace,indeed,glassdoor,nerdwallet,lendingtree,bankrate,comparethemarket,check24,verivox';

/** Words of a source that machines write: beside these a bare "referral" is a link on another website. */
export const MACHINE_TOKENS =
	'organic search,organic_search,paid search,direct traffic,paid social,organic social,social media,email marketing,other campaigns,offline,offline sources,' +
	'cpc,ppc,cpm,display,direct,(direct),(none),organic,social,email,affiliates,affiliate,cross network,organic video,organic shopping,paid shopping,paid video,paid other,' +
	'unassigned,not set,audio,sms,mobile push notifications,ai referrals,paid display,web,crm ui,import,integrations,forms,' +
	'referral sites,search,search engine,internal,website';

/** Of these, the ones nobody would type by hand in a list of sources. */
export const MACHINE_SIGNS =
	'organic search,paid search,direct traffic,paid social,organic social,other campaigns,offline sources,cross network,organic video,organic shopping,paid shopping,paid video,paid other,email marketing';
