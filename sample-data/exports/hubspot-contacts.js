/**
 * HubSpot, deals and contacts in two files. The deals say how it ended and name their contacts by number; how somebody
 * came stands with the contact only. The partners are contacts, too: people who refer are in the CRM, without a deal.
 */
import { csv, table } from '../csv.js';
import { clock, iso } from '../days.js';
import { speller } from '../dirt.js';
import { FIRM } from '../firm.js';
import { withDuplicates } from '../history.js';
import { people } from '../people.js';
import { origin, recordId, stage } from './hubspot.js';

/** @typedef {import('../history.js').Opportunity} Opportunity */

/**
 * @typedef {object} Contact
 * @property {string} id
 * @property {string} first
 * @property {string} last
 * @property {string} email
 * @property {string} company
 * @property {string} owner
 * @property {string} created
 * @property {string} customer Day on which they became a customer.
 * @property {string} lifecycle
 * @property {string} status
 * @property {string} origin
 * @property {string} source
 * @property {string} referrer
 */

/** @param {number} n */
const contactId = (n) => String(61_400_210 + n * 4_561);
/** @param {Opportunity} one */
const number = (one) => Number(one.client.slice(1));
/**
 * A second person at the client, on some deals.
 * @param {Opportunity} one
 */
const withColleague = (one) => number(one) % 15 === 0;
const COLLEAGUES = 4_000;
const PARTNERS = 9_000;

/** @param {Opportunity} one */
function lifecycle(one) {
	if (one.outcome === 'won') return 'Customer';
	return one.step > 2 ? 'Sales Qualified Lead' : 'Opportunity';
}

/** @param {Opportunity} one */
function leadStatus(one) {
	if (one.outcome === 'open') return one.step > 1 ? 'Open Deal' : 'In Progress';
	return one.outcome === 'lost' ? 'Unqualified' : 'Connected';
}

/**
 * Contacts of clients: as they first came.
 * @param {readonly Opportunity[]} all
 * @returns {Contact[]}
 */
function clients(all) {
	const personOf = people(all);
	const spelling = speller('hubspot contacts', all, {
		slips: ['lower', 'trailing', 'lowerTrailing'],
		nothing: ['', '', '', 'unknown', 'N/A'],
		nobody: [''],
	});
	const firsts = all.filter((one, i) => all.findIndex((other) => other.client === one.client) === i);
	return firsts.flatMap((one) => {
		const person = personOf(one);
		const shared = {
			company: one.company,
			owner: one.owner,
			created: `${iso(one.created)} ${clock(one.createdMinute)}`,
			customer: one.outcome === 'won' ? `${iso(one.closed ?? one.created)} ${clock(one.closedMinute)}` : '',
			lifecycle: lifecycle(one),
			status: leadStatus(one),
		};
		const contact = {
			...shared,
			...person,
			id: contactId(number(one)),
			origin: origin(one),
			...spelling(one),
		};
		if (!withColleague(one)) return [contact];
		const email = person.email.replace('hello', 'office');
		const colleague = { ...contact, id: contactId(COLLEAGUES + number(one)), first: 'Office', email };
		return [contact, { ...colleague, origin: 'OFFLINE', source: '', referrer: '' }];
	});
}

/** @returns {Contact[]} */
function partners() {
	return FIRM.partners.map((partner, i) => {
		const [first = '', ...rest] = partner.name.split(' ');
		return {
			id: contactId(PARTNERS + i),
			first,
			last: rest.join(' '),
			email: `partner${i + 1}@circle.example`,
			company: '',
			owner: FIRM.owners[i % 4]?.of ?? '',
			created: `${iso(FIRM.from + i)} 10:15`,
			customer: '',
			lifecycle: 'Evangelist',
			status: '',
			origin: 'OFFLINE',
			source: '',
			referrer: '',
		};
	});
}

/**
 * @param {readonly Opportunity[]} all
 * @returns {{ deals: string, contacts: string }}
 */
export function hubspotWithContacts(all) {
	const personOf = people(all);
	/** @param {Opportunity} one */
	const ids = (one) =>
		[number(one), ...(withColleague(one) ? [COLLEAGUES + number(one)] : [])].map(contactId);
	const deals = table(withDuplicates(all), {
		'Record ID': (one) => recordId(one.nr),
		'Deal Name': (one) => one.name,
		'Deal Stage': stage,
		'Close Date': (one) => `${iso(one.closed ?? one.expected)} ${clock(one.closedMinute)}`,
		'Create Date': (one) => `${iso(one.created)} ${clock(one.createdMinute)}`,
		'Deal owner': (one) => one.owner,
		Amount: (one) => (one.amount === null ? '' : String(one.amount)),
		Currency: () => FIRM.currency,
		Pipeline: () => 'Sales Pipeline',
		'Deal Type': (one) => (one.class === 'existing-client' ? 'Existing Business' : 'New Business'),
		Service: (one) => one.service,
		'Last Modified Date': (one) => `${iso(one.modified)} 18:40`,
		'Associated Company': (one) => one.company,
		'Associated Contact': (one) => `${personOf(one).full} (${personOf(one).email})`,
		'Associated Contact IDs': (one) => ids(one).join(';'),
	});
	const contacts = table([...clients(all), ...partners()], {
		'Record ID': (one) => one.id,
		'First Name': (one) => one.first,
		'Last Name': (one) => one.last,
		Email: (one) => one.email,
		'Phone Number': () => '',
		'Contact owner': (one) => one.owner,
		'Lead Status': (one) => one.status,
		'Lifecycle Stage': (one) => one.lifecycle,
		'Create Date': (one) => one.created,
		'Became a Customer Date': (one) => one.customer,
		'Company Name': (one) => one.company,
		'Original Source': (one) => one.origin,
		'Original Source Drill-Down 1': (one) => (one.origin === 'OFFLINE' ? 'CRM_UI' : ''),
		'Lead Source': (one) => one.source,
		'Referred By': (one) => one.referrer,
	});
	return { deals: csv(deals, { quoteAll: true }), contacts: csv(contacts, { quoteAll: true }) };
}
