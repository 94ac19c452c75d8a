import type { FileKind, FieldOf } from '../../model';

/** What the values of a column must be like for a field to take it; 'text' takes anything. */
export type ValueKind =
	| 'text'
	| 'date'
	| 'month'
	| 'number'
	| 'flag'
	| 'ending'
	| 'source'
	| 'person'
	| 'class'
	| 'business'
	| 'touch'
	| 'partner-kind';

/** Names that columns of a field have, best first, and what their values are. */
export interface FieldNames {
	readonly values: ValueKind;
	/** Parted by commas. `A + B` joins two columns. */
	readonly names: string;
}

/** Every kind of file, every field, and the headers it goes by. Compared without case, blanks, punctuation, accents and prefixes. */
export const HEADERS: { readonly [K in FileKind]: Readonly<Record<FieldOf<K>, FieldNames>> } = {
	opportunities: {
		id: {
			values: 'text',
			names:
				'id,deal id,opportunity id,lead id,record id,matter id,(do not modify) opportunity,(do not modify) lead,external id,j-id,enquiry id,inquiry id,case id,deal number,deal no,opportunity number,opportunity no,quote number,quote id,job id,job number,invoice number,matter number,lead number,uuid,object id,item id,reference number',
		},
		name: {
			values: 'text',
			names:
				'name,deal name,opportunity name,potential name,lead name,title,deal title,topic,opportunity,matter,deal,full name,contact name,contact person,contact,display name,client name,customer name,client,customer,contact full name,primary contact,person name,first name + last name,last name,subject,dealname',
		},
		company: {
			values: 'text',
			names:
				'company,company name,account name,account,organization,organisation,organization name,organisation name,associated company,associated companies,firm,business name,potential customer,primary company,lead company',
		},
		'client id': {
			values: 'text',
			names:
				'client id,customer id,account id,contact id,organization id,organisation id,company id,associated company ids,associated contact ids,person id,client number,customer number,partner id',
		},
		status: {
			values: 'ending',
			names:
				'status,deal status,opportunity status,lead status,matter status,outcome,result,state,current state,status type,deal outcome,opportunity state,sales status,status reason,opportunity outcome,lead state,client status,won/lost,won lost,win/loss,win or loss,w/l,win loss,won?,signed?,became client,became a client,became a client?,client yet,did they sign,did we win,won or lost,how it ended,what happened,where it stands,decision,verdict',
		},
		stage: {
			values: 'ending',
			names:
				'stage,deal stage,stage name,opportunity stage,sales stage,pipeline stage,lifecycle stage,lead stage,milestone,phase,matter stage,status label,dealstage,stage id',
		},
		'is won': {
			values: 'flag',
			names:
				'is won,won,is closed won,deal is won,closed won,is deal won,converted,is converted,was converted,iswon,won?,signed?,signed,became client,became a client,became client?,is client,is a client,client?,new client?,hired?,hired us,hired us?,engaged us,did they sign,did we win,did we win?,instructed,instructed?,retained?',
		},
		'is closed': {
			values: 'flag',
			names:
				'is closed,closed,is deal closed,deal is closed,isclosed,is deal closed?,is closed lost,is lost,lost,lost?,declined,declined?,not won',
		},
		created: {
			values: 'date',
			names:
				'created,create date,created date,date created,created on,created at,created time,creation date,deal created,add time,added on,date added,created date/time,lead date,lead created,lead created date,open date,opened,opened on,date opened,engage date,entry date,inquiry date,enquiry date,date received,received,received on,start date,started,created_at,createdate,date entered,deal created on,became a lead date,date of enquiry,date of inquiry,first contact date,intake date,create_date,opportunity date,reached pipeline opportunity date,marketing qualified date,request date,date,date of first contact,first contact on,first enquiry,first inquiry,enquired,enquired on,inquired on,enquiry received,inquiry received,enquiry received on,date of enquiry received,contact date,date of contact,date in,came in,came in on,came to us,lead received,asked on,date asked,when,when did they contact us',
		},
		closed: {
			values: 'date',
			names:
				'closed,actual close date,actual closing date,actual close,actual closing,actual closed date,deal closed on,closed date,date closed,closed on,closed at,close date,closing date,won time + lost time,date won + date lost,won date + lost date,won on + lost on,converted date + lost date,hired date + lost date,signed date + lost date,closed time,close time,won/lost date,decision date,end date,ended,ended on,won date,date won,won time,won on,sold date,sale date,booking date,signed date,signed on,contract date,hired date,converted date,converted date time,converted time,conversion date,converted at,became a customer date,closedate,close_date,completed,completed on,completion date,status date,forecast close date,expected close date,est close date,estimated close date,expected close,expected closing,expected close on,expectedcloseon,date of decision,decided,decided on,date decided,signed,date signed,date of signing,contract signed,contract signed on,engagement date,engaged on,instructed on,became client,became client on,became a client,became a client on,client since,outcome date,date of outcome,result date',
		},
		amount: {
			values: 'number',
			names:
				'amount,deal amount,actual revenue,value,deal value,opportunity amount,opportunity value,close value,closed amount,contract value,total value,total amount,actual amount,actual value,est revenue,estimated revenue,expected revenue,estimated value,estimated amount,bid amount,matter value,sale value,sales value,sale price,price,revenue,fee,fees,budget,deal size,total contract value,tcv,acv,amount won,closed won bookings amount,pipeline amount,bookings,order value,invoice total,job total,total,net amount,lead value,annual contract value,tyfcb amount,fee income,estimated fee,fee estimate,our fee,net fee,fee agreed,agreed fee,worth,deal worth,income,turnover,billed,invoiced,paid',
		},
		currency: {
			values: 'text',
			names:
				'currency,deal currency,amount currency,currency code,currency iso code,value currency,value_currency,transaction currency,opportunity currency',
		},
		source: {
			values: 'source',
			names:
				'source,lead source,deal source,opportunity source,lead source name,source name,source of lead,source of business,source of enquiry,source of inquiry,client source,contact source,customer source,referral source,source of referral,how did you hear about us,how did you hear about us?,how did they hear about us,how they heard about us,how heard,heard about us,how did you find us,how they came,lead origin,origin,marketing channel,marketing source,acquisition channel,acquisition source,channel,lead channel,leadsource,lead_source,enquiry source,inquiry source,intake source,matter source,sub source,utm_source,utm medium,medium,source channel,source origin,original source,original source type,original traffic source,latest source,latest traffic source,traffic source,first touch source,source type,channel group,default channel group,referral type,canal,where from,where they came from,where did they come from,where did you hear about us,where they heard about us,came from,came through,came via,came to us via,comes from,coming from,how did they find us,how did they find us?,how they found us,how did you find us?,how did they come to us,how they came to us,how did we meet,how we met,how acquired,found us through,found us via,found us on,found us by,found through,found via,heard of us through,heard about us through,heard about us from,heard about us via,heard via,heard from,acquired through,acquired via,acquired from,obtained through,lead came from,lead from,enquiry from,inquiry from,enquiry channel,inquiry channel,contact channel,client channel,sales channel,route,route in,route to us,via',
		},
		referrer: {
			values: 'person',
			names:
				'referrer,referred by,referrer name,referring person,referral source name,referral source,referring member,introduced by,introducer,referral partner,referring partner,referral name,referral contact,referral info,referred by contact,referred by name,referring client,referring contact,referral by,who referred,who referred you,recommended by,referral: first name + referral: last name,referrer first name + referrer last name,referred by: full name,referred by: name,referrer: full name,referral first name + referral last name,referral: first name,referred_by,referral from,referrer contact,referring attorney,referring agent,referring source,source person,partner,referral person,referred from,referred through,referred via,referred by whom,referral of,introduced through,introduced via,introduced by whom,introduction by,introduction from,intro by,intro from,sent by,sent to us by,who sent them,who introduced,who introduced them,who introduced you,who referred them,who referred him,who recommended,who recommended us,who recommended them,recommended from,recommendation by,recommendation from,vouched for by,passed on by,came via whom',
		},
		class: {
			values: 'class',
			names: 'class,kind,lead class,source class,lead kind,type,lead type,deal type',
		},
		'kind of business': {
			values: 'business',
			names:
				'kind of business,business type,type of business,type,deal type,opportunity type,kind,new or existing,new/existing,new business,client type,customer type,revenue type,record type,potential type',
		},
		owner: {
			values: 'text',
			names:
				'owner,deal owner,opportunity owner,lead owner,contact owner,record owner,owner name,sales agent,sales rep,salesperson,sales person,sales owner,assigned to,assigned user,assigned user name,account manager,account executive,user name,agent,agent name,agent id,responsible,handled by,rep,rep name,assignee,person,ownerid,owner id,originating attorney,responsible attorney',
		},
		service: {
			values: 'text',
			names:
				'service,service type,service line,services,product,product name,products,practice area,matter type,case type,job type,project type,product line,product interest,service interest,type of service,interest,category,deal category,preferred property type,property type,series',
		},
		contacted: {
			values: 'date',
			names:
				'contacted,first contacted,first response,first response date,first response time,first contact,first contacted on,first touch,first touch date,first activity date,first call,first call date,first outreach date,date of first engagement,contacted on,contacted at,first engagement,date contacted,first contact at,qualification date',
		},
		'needs service': {
			values: 'flag',
			names: 'needs service,needed service,needs our service,need,has need,needs_service',
		},
		'fits ideal': {
			values: 'flag',
			names: 'fits ideal,fits ideal client,ideal client,ideal fit,fit,good fit,icp fit,icp,is icp,fits_ideal',
		},
		'intro accepted': {
			values: 'flag',
			names:
				'intro accepted,introduction accepted,accepted intro,accepted introduction,took introduction,intro_accepted',
		},
		industry: {
			values: 'text',
			names: 'industry,sector,vertical,industry sector,sector industry',
		},
		region: {
			values: 'text',
			names:
				'region,territory,country/region,country,state/region,regional office,office,location,area,user territory,account owner territory,city,state/province,market,preferred location,office location,primary address country',
		},
		modified: {
			values: 'date',
			names:
				'modified,last modified date,last modified,modified on,date modified,modified date,modified at,modified time,last activity,last activity date,last activity time,update time,updated,updated at,updated on,last updated,last update,last updated on,last modified on,last contacted,last contact date,last touched,last_modified,modifiedat,modified_at,(do not modify) modified on',
		},
	},
	partners: {
		partner: {
			values: 'text',
			names:
				'partner,partner name,referral partner,referrer,referrer name,name,full name,contact,contact name,first name + last name,company,firm,organization,who,person',
		},
		kind: {
			values: 'partner-kind',
			names: 'kind,type,partner type,kind of referrer,partner kind,relationship,category,group',
		},
		since: {
			values: 'date',
			names:
				'since,partner since,known since,met on,created,start date,date added,first met,relationship since',
		},
		cadence: {
			values: 'text',
			names:
				'cadence,cadence (days),cadence days,contact every,days between,contact every days,touch every,frequency,frequency (days),interval,every days,keep in touch every',
		},
		'last touch': {
			values: 'date',
			names:
				'last touch,last contact,last contacted,last contact date,last touch date,last met,last spoke,last activity date,last activity,last meeting',
		},
		'would refer': {
			values: 'text',
			names: 'would refer,would they refer,would they refer you,would refer?,would refer us,willing to refer',
		},
		'knows welcome': {
			values: 'text',
			names:
				'knows welcome,knows you welcome it,do they know you welcome it,knows referrals are welcome,knows we welcome referrals,knows referrals welcome,knows it is welcome',
		},
		'can explain': {
			values: 'text',
			names:
				'can explain,could explain,could they explain what you do,can explain what we do,could explain what you do,understands what we do,knows what we do',
		},
		note: {
			values: 'text',
			names: 'note,notes,comment,comments,description,remark,remarks,next step,what to do next,next',
		},
		'e-mail': { values: 'text', names: 'e-mail,email,email address,mail,e-mail address' },
		phone: { values: 'text', names: 'phone,phone number,telephone,mobile,mobile phone,cell,tel,telefon' },
	},
	touches: {
		partner: {
			values: 'text',
			names:
				'partner,referrer,partner name,referral partner,who,with,contact,contact name,name,full name,person,to,related to,attendee',
		},
		date: {
			values: 'date',
			names:
				'date,touch date,activity date,day,on,when,date of touch,contact date,meeting date,call date,due date,start date,created,created date,completed on,done time,timestamp,datum,fecha,data',
		},
		type: { values: 'touch', names: 'type,touch type,touch,kind,activity type,activity,what,channel,action' },
		'opportunity id': {
			values: 'text',
			names:
				'opportunity id,deal id,lead id,matter id,opportunity,deal,record id,about,opp id,related deal id',
		},
		note: {
			values: 'text',
			names: 'note,notes,comment,comments,subject,description,remark,summary,text,details',
		},
	},
	given: {
		partner: {
			values: 'text',
			names:
				'partner,given to,referred to,sent to,partner name,referral partner,to,recipient,receiver,for,referrer',
		},
		date: {
			values: 'date',
			names:
				'date,given on,date given,given date,sent on,date sent,referral date,referred on,day,created,created date,when,datum,fecha,data',
		},
		name: {
			values: 'text',
			names:
				'name,referred,who,referral,client,client name,contact,contact name,person,company,prospect,referred client,referred person,referral name',
		},
		outcome: { values: 'text', names: 'outcome,result,status,ended,won,what came of it' },
	},
	spend: {
		source: {
			values: 'text',
			names:
				'source,channel,lead source,marketing channel,campaign source,campaign,medium,utm_source,utm medium,source/medium,platform,network,vendor,supplier,provider,category,activity,quelle,kanal,canal,origine,fuente,bron,fonte',
		},
		month: {
			values: 'month',
			names:
				'month,period,year month,year-month,billing month,monat,mois,mes,mese,maand,miesiac,date,day,spend date',
		},
		from: {
			values: 'date',
			names:
				'from,start,start date,from date,period start,begin,reporting starts,date from,starts,von,du,desde,vanaf,dal',
		},
		to: {
			values: 'date',
			names:
				'to,until,end,end date,to date,period end,through,reporting ends,date to,ends,bis,au,hasta,tot,al',
		},
		cost: {
			values: 'number',
			names:
				'cost,spend,spent,costs,amount,amount spent,total cost,total spend,ad spend,marketing cost,marketing spend,budget spent,expense,expenses,price,budget,kosten,ausgaben,cout,couts,depense,depenses,gasto,gastos,coste,custo,costo,spesa,koszt',
		},
		hours: {
			values: 'number',
			names: 'hours,time,hours spent,time spent,effort,effort hours,stunden,heures,horas,uren,ore,godziny',
		},
		currency: { values: 'text', names: 'currency,currency code,wahrung,devise,moneda,moeda,valuta,waluta' },
	},
	referrers: {
		'opportunity id': { values: 'text', names: 'opportunity id,deal id,lead id,matter id,record id,id' },
		referrer: { values: 'text', names: 'who,referrer,referred by,who referred,partner' },
		name: { values: 'text', names: 'name,opportunity,deal name' },
		company: { values: 'text', names: 'company,company name,account' },
		created: { values: 'date', names: 'created,created date,date' },
	},
};

/** Words before a header that say only whose column it is: "Deal - Status", "Opportunity_Amount". */
export const HEADER_PREFIXES =
	'deal,deals,lead,leads,opportunity,opportunities,potential,potentials,matter,contact,record,job,crm,opp,' +
	'verkaufschance,opportunite,affaire,transaction,oportunidad,trato,negocio,oportunidade,opportunita,trattativa,verkoopkans,szansa';

/** Column of a class or type among touches, as words. */
export const TOUCH_TYPES: Readonly<Record<string, string>> = {
	call: 'call,phone call,phone,telephone,telefon,anruf,appel,llamada,video call,zoom',
	meeting:
		'meeting,meet,lunch,coffee,dinner,visit,one-to-one,one to one,121,1-2-1,1-1,appointment,treffen,reunion,event,breakfast',
	thank: 'thank,thanks,thank you,thank-you,thankyou,thank you note,thank you card,thanked,dank,merci,gracias',
	outcome: 'outcome,outcome reported,update,feedback,reported back,result,follow-up,status update',
	gift: 'gift,present,geschenk,cadeau,regalo,flowers,hamper',
	given: 'given,referral given,gave referral,referral sent,introduction given,given referral,rgi,rgo',
	note: 'note,email,e-mail,mail,letter,card,message,sms,text,whatsapp,linkedin,notiz,other,task,newsletter,birthday,comment',
};

/** Kinds of partners, as words. */
export const PARTNER_KIND_NAMES: Readonly<Record<string, string>> = {
	'existing-client':
		'existing client,existing-client,client,customer,existing customer,current client,past client,former client,patient,kunde,bestandskunde,cliente',
	'personal-contact':
		'personal contact,personal-contact,personal,friend,family,contact,colleague,acquaintance,neighbour,neighbor,freund,bekannte,ami',
	'strategic-partner':
		'strategic partner,strategic-partner,strategic,partner,firm,professional,business partner,referral partner,accountant,lawyer,attorney,adviser,advisor,bank,agency,supplier,vendor,bni',
	other: 'other,none of these,else',
};
