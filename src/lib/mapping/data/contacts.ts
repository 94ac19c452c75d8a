import type { PersonField } from '../../model';
import type { Ties } from './ties';

/**
 * Headers of files of people, best first, parted by commas. A contact is a call, a meeting or a letter between two
 * people: what was only changed, opened or visited says nothing of one, nor does the day on which people first met.
 */
export const PERSON_HEADERS: Readonly<Record<PersonField, string>> = {
	'last touch':
		'last contacted,last contact,last contact date,last contacted date,last contacted on,last contacted at,last contacted time,date last contacted,' +
		'date of last contact,notes last contacted,last communication,last communication date,last touch,last touch date,last touched,last touchpoint,' +
		'last interaction,last interaction date,last spoke,last spoken,last met,last conversation,last meeting,last meeting date,last call,last call date,' +
		'person - last contacted,person - last activity date,organization - last activity date,' +
		'last activity,last activity date,last activity time,last activity on,last activity at,date of last activity,' +
		'letzte kontaktaufnahme,letzter kontakt,zuletzt kontaktiert,datum der letzten aktivität,letzte aktivität,dernier contact,dernière prise de contact,' +
		'date de la dernière activité,date de dernière activité,dernière activité,último contacto,fecha de la última actividad,fecha de última actividad,última actividad,' +
		'último contato,data da última atividade,última atividade,ultimo contatto,data ultima attività,ultima attività,' +
		'laatste contact,laatst gecontacteerd,datum laatste activiteit,laatste activiteit,ostatni kontakt,data ostatniej aktywności,ostatnia aktywność',
	'e-mail':
		'e-mail,email,email address,e-mail address,mail,primary email,work email,business email,e-mail 1 - value,email 1,email 1 address,emailaddress1,' +
		'email - work,person - email,person - email - work,person - email - home,person - email - other,email - home,email - other,personal email,' +
		'primary contact primary email,primary e-mail,e-mail-adresse,adresse e-mail,adresse mail,courriel,correo,correo electrónico,indirizzo e-mail,e-mailadres,adres e-mail',
	phone:
		'mobile phone + business phone + home phone,mobile phone + business phone,phone + mobile phone,phone + mobile,phone number + mobile phone number,' +
		'phone - work + phone - mobile,person - phone - work + person - phone - mobile,phone,phone number,telephone,tel,mobile,mobile phone,mobile phone number,cell,cell phone,work phone,business phone,phone 1 - value,primary phone,phone 1,' +
		'phone - work,phone - mobile,person - phone,person - phone - work,person - phone - mobile,person - phone - home,person - phone - other,phone - home,phone - other,' +
		'home phone,telephone1,primary contact primary phone,telefon,telefonnummer,handynummer,téléphone,numéro de téléphone,teléfono,número de teléfono,telefone,telefono,numero di telefono,telefoonnummer,numer telefonu',
};

/** What a list of people calls them, and a list of firms, which may be partners, too. */
export const PEOPLE_NAMES =
	'full name,contact name,person name,person - name,display name,first name + last name,given name + family name,vorname + nachname,prénom + nom,nombre + apellidos,' +
	'nome + cognome,nome + sobrenome,voornaam + achternaam,imię + nazwisko,name,contact,contact person,account name,company name,organization name,organization - name,organisation name,account,company';

/** What a list of people calls the firm of each, where it is not called as elsewhere. */
export const PEOPLE_FIRMS =
	'person - organization,organization 1 - name,primary company,parent account,parent account name';

/** What only a list that a system keeps has, of all whom a firm knows: its owner, a number, what goes on with each. */
export const PEOPLE_LIST_MARKS =
	'record id,contact id,contactid,person id,person - id,account id,company id,(do not modify) contact,(do not modify) account,contact owner,account owner,company owner,' +
	'person - owner,organization - owner,owner,owned by,owner name,sales owner,salesperson,assigned to,assigned user,open deals,closed deals,won deals,next activity date,' +
	'lifecycle stage,contact type,label,labels,tags,group membership';

/** A known export of people. */
export interface PeopleExport {
	readonly system: string;
	/** Sets of headers, parted by commas; a file that has all of one set is this export. */
	readonly marks: readonly string[];
	readonly ties?: Ties;
}

export const PEOPLE_EXPORTS: readonly PeopleExport[] = [
	{
		system: 'Salesforce contacts',
		marks: [
			'contact id,account name,last name',
			'contact id,contact owner',
			'contact owner,account name,last name,mailing city',
			'contact owner,account name,last activity',
			'contact owner,account name,last name,phone,email,title',
		],
		ties: { own: 'contact id,contact id 18,contactid,id' },
	},
	{
		system: 'Salesforce accounts',
		marks: ['account owner,account name,last activity', 'account owner,account name,billing state/province'],
		ties: { own: 'account id,account id 18,accountid' },
	},
	{
		system: 'Pipedrive people',
		marks: ['person - name,person - owner', 'person - name,person - organization', 'name,open deals,closed deals'],
		ties: { own: 'person - id,id' },
	},
	{
		system: 'Zoho contacts',
		marks: ['record id,contact owner,last name', 'contact owner,account name,modified time', 'contact owner,last activity time'],
		ties: { own: 'record id,contact id' },
	},
	{
		system: 'Dynamics 365 contacts',
		marks: ['(do not modify) contact', '(do not modify) account'],
		ties: { own: '(do not modify) contact,(do not modify) account' },
	},
	{
		system: 'Google contacts',
		marks: ['first name,last name,e-mail 1 - value', 'given name,family name,e-mail 1 - value', 'first name,last name,phone 1 - value', 'given name,family name,phone 1 - value'],
	},
	{
		system: 'Outlook contacts',
		marks: ['first name,last name,e-mail address,mobile phone', 'first name,last name,e-mail address,business phone'],
	},
]; // prettier-ignore
