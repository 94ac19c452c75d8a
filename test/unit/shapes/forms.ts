import { clioGrow } from '../../../sample-data/exports/clio-grow.js';
import { close, closeId } from '../../../sample-data/exports/close.js';
import { dynamics, DYNAMICS_WORDS, dynamicsId } from '../../../sample-data/exports/dynamics.js';
import { espocrm, ESPOCRM_WORDS, espoId } from '../../../sample-data/exports/espocrm.js';
import { hubspot, recordId } from '../../../sample-data/exports/hubspot.js';
import { hubspotWithContacts } from '../../../sample-data/exports/hubspot-contacts.js';
import { dealNumber } from '../../../sample-data/exports/languages.js';
import { odoo, ODOO_WORDS, odooId } from '../../../sample-data/exports/odoo.js';
import { pipedrive } from '../../../sample-data/exports/pipedrive.js';
import { opportunityId, salesforce } from '../../../sample-data/exports/salesforce.js';
import {
	leadId,
	SALESFORCE_WORDS,
	salesforceWithLeads,
} from '../../../sample-data/exports/salesforce-leads.js';
import { suitecrm, SUITECRM_WORDS, suiteDealId, suiteLeadId } from '../../../sample-data/exports/suitecrm.js';
import { opportunitiesFile } from '../../../sample-data/exports/vouch.js';
import { zoho } from '../../../sample-data/exports/zoho.js';
import {
	ZOHO_WORDS,
	zohoDealId,
	zohoLeadId,
	zohoWithLeads,
} from '../../../sample-data/exports/zoho-leads.js';
import { FIRM } from '../../../sample-data/firm.js';
import { passages } from '../../../sample-data/funnel.js';
import { people } from '../../../sample-data/people.js';
import type { Contents } from './run';
import { FIRM_HISTORY, nullToken, provenByClient, truth, type Opportunity, type Told } from './truth';
import {
	DYNAMICS_FAMILIES,
	ESPOCRM_FAMILIES,
	FIRM_FAMILIES,
	ODOO_FAMILIES,
	SALESFORCE_FAMILIES,
	SUITECRM_FAMILIES,
	ZOHO_FAMILIES,
	type Families,
} from './words';

type Field = keyof Told;

/** One shape of the sample firm, and what must be found in it. */
export interface Form {
	readonly name: string;
	readonly files: Contents;
	/** What each file is recognised as, by its name: the CRM, and what else may follow. */
	readonly systems: Readonly<Record<string, string>>;
	readonly tells: (one: Opportunity) => Told;
	/** What the shape cannot hold, each with the reason: not compared, neither in the tables nor in the report. */
	readonly cannot?: Readonly<Partial<Record<Field, string>>>;
	/** The same for some opportunities only. */
	readonly cannotOf?: (one: Opportunity) => readonly Field[];
	/** Footers by file. */
	readonly footers?: Readonly<Record<string, number>>;
	/** Files that hold rows of others than opportunities (people without a deal). */
	readonly others?: readonly string[];
	readonly families: Families;
	/** Why its headers mean nothing in capitals. */
	readonly noCapitals?: string;
	/** Parts of the report that the shape cannot give. */
	readonly withoutFigures?: readonly string[];
}

const inWordsOf = (words: Readonly<Record<string, string>>, one: Opportunity) =>
	nullToken(words[one.source] ?? one.source);

/** Nothing but its source says that somebody was a client: where that is blank, nobody can know. */
const bySourceOnly = (one: Opportunity): string =>
	one.class === 'existing-client' && one.source === '' ? 'unknown' : one.class;

const personOf = people(FIRM_HISTORY);

/** A lead that never became a deal: it has the name of a person, no money and, if it was lost, no day. */
const onlyLead = (one: Opportunity): Partial<Told> => ({
	name: personOf(one).full,
	closed: null,
	amount: null,
	currency: null,
	service: null,
});

/** Deals and leads in two files: the deal's own row where there is one, begun when the lead came. */
function funnel(
	neverConverted: 'few' | 'many',
	words: Readonly<Record<string, string>>,
	ids: { readonly deal: (one: Opportunity) => string; readonly lead: (one: Opportunity) => string },
): (one: Opportunity) => Told {
	const passed = new Map(passages(FIRM_HISTORY, neverConverted).map((passage) => [passage.one, passage]));
	return (one) => {
		const told = { ...truth(one), source: inWordsOf(words, one) };
		return passed.get(one)?.deal === false
			? { ...told, ...onlyLead(one), id: ids.lead(one) }
			: { ...told, id: ids.deal(one) };
	};
}

const salesforcePair = salesforceWithLeads(FIRM_HISTORY);
const zohoPair = zohoWithLeads(FIRM_HISTORY);
const suitePair = suitecrm(FIRM_HISTORY);
const hubspotPair = hubspotWithContacts(FIRM_HISTORY);
const suiteTells = funnel('many', SUITECRM_WORDS, { deal: suiteDealId, lead: suiteLeadId });

/** Every shape that is read without a question. */
export const FORMS: readonly Form[] = [
	{
		name: 'Vouch',
		files: { 'opportunities.csv': opportunitiesFile(FIRM_HISTORY) },
		systems: { 'opportunities.csv': 'Vouch' },
		tells: (one) => ({ ...truth(one), id: recordId(one.nr) }),
		families: FIRM_FAMILIES,
	},
	{
		name: 'HubSpot deals',
		files: { 'hubspot-deals.csv': hubspot(FIRM_HISTORY) },
		systems: { 'hubspot-deals.csv': 'HubSpot deals' },
		tells: (one) => ({ ...truth(one), id: recordId(one.nr) }),
		families: FIRM_FAMILIES,
	},
	{
		name: 'HubSpot deals and contacts',
		files: { 'all-deals.csv': hubspotPair.deals, 'all-contacts.csv': hubspotPair.contacts },
		systems: { 'all-deals.csv': 'HubSpot deals', 'all-contacts.csv': 'HubSpot contacts' },
		tells: (one) => ({ ...truth(one), id: recordId(one.nr) }),
		// A contact keeps one source for all deals: what brought the first does not tell of more business.
		cannotOf: (one) => (one.class === 'existing-client' ? ['source', 'referrer'] : []),
		others: ['all-contacts.csv'],
		families: FIRM_FAMILIES,
		withoutFigures: ['sources of existing clients'],
	},
	{
		name: 'Salesforce opportunities',
		files: { 'opportunities.csv': salesforce(FIRM_HISTORY) },
		systems: { 'opportunities.csv': 'Salesforce opportunities' },
		tells: (one) => ({ ...truth(one), id: opportunityId(one.nr) }),
		footers: { 'opportunities.csv': 3 },
		families: FIRM_FAMILIES,
	},
	{
		name: 'Salesforce leads and opportunities',
		files: { 'leads.csv': salesforcePair.leads, 'opportunities.csv': salesforcePair.opportunities },
		systems: { 'leads.csv': 'Salesforce leads', 'opportunities.csv': 'Salesforce opportunities' },
		tells: funnel('few', SALESFORCE_WORDS, {
			deal: (one) => opportunityId(one.nr),
			lead: (one) => leadId(one.nr),
		}),
		footers: { 'leads.csv': 3, 'opportunities.csv': 3 },
		families: SALESFORCE_FAMILIES,
	},
	{
		name: 'Pipedrive',
		files: { 'pipedrive-deals.csv': pipedrive(FIRM_HISTORY) },
		systems: { 'pipedrive-deals.csv': 'Pipedrive deals' },
		tells: (one) => ({ ...truth(one), id: dealNumber(one.nr) }),
		families: FIRM_FAMILIES,
	},
	{
		name: 'Zoho deals',
		files: { 'zoho-deals.csv': zoho(FIRM_HISTORY) },
		systems: { 'zoho-deals.csv': 'Zoho deals' },
		tells: (one) => ({ ...truth(one), id: zohoDealId(one.nr) }),
		families: FIRM_FAMILIES,
	},
	{
		name: 'Zoho leads and deals',
		files: { 'leads.csv': zohoPair.leads, 'deals.csv': zohoPair.deals },
		systems: { 'leads.csv': 'Zoho leads', 'deals.csv': 'Zoho deals' },
		tells: funnel('many', ZOHO_WORDS, {
			deal: (one) => zohoDealId(one.nr),
			lead: (one) => zohoLeadId(one.nr),
		}),
		families: ZOHO_FAMILIES,
	},
	{
		name: 'Close',
		files: { 'close-opportunities.csv': close(FIRM_HISTORY) },
		systems: { 'close-opportunities.csv': 'Close' },
		tells: (one) => ({ ...truth(one), id: closeId(one) }),
		cannot: {
			name: 'an opportunity has no name, its lead has one: that of the company',
			company: 'the same: it may stand as the name',
		},
		families: FIRM_FAMILIES,
	},
	{
		name: 'Dynamics 365',
		files: { 'dynamics-opportunities.csv': dynamics(FIRM_HISTORY) },
		systems: { 'dynamics-opportunities.csv': 'Dynamics 365' },
		tells: (one) => ({ ...truth(one), id: dynamicsId(one), source: inWordsOf(DYNAMICS_WORDS, one) }),
		// A lost one has an estimate and a real revenue of nothing: both are true.
		cannotOf: (one) => (one.outcome === 'lost' ? ['amount'] : []),
		families: DYNAMICS_FAMILIES,
	},
	...(['False', ''] as const).map((archived): Form => ({
		name: archived === '' ? 'Odoo, archived rows blank' : 'Odoo',
		files: { 'odoo-pipeline.csv': odoo(FIRM_HISTORY, { archived }) },
		systems: { 'odoo-pipeline.csv': 'Odoo' },
		tells: (one) => ({
			...truth(one),
			id: odooId(one),
			source: inWordsOf(ODOO_WORDS, one),
			class: bySourceOnly(one),
			amount: one.amount ?? 0, // it writes 0.0 where there is none
			currency: FIRM.currency,
		}),
		families: ODOO_FAMILIES,
	})),
	{
		name: 'SuiteCRM leads and opportunities',
		files: { 'Leads.csv': suitePair.leads, 'Opportunities.csv': suitePair.opportunities },
		systems: { 'Leads.csv': 'SuiteCRM leads', 'Opportunities.csv': 'SuiteCRM opportunities' },
		// Its currency is the number of a setting (-99), and that is none.
		tells: (one) => ({ ...suiteTells(one), currency: null, service: null }),
		families: SUITECRM_FAMILIES,
	},
	{
		name: 'EspoCRM',
		files: { 'espocrm-opportunities.csv': espocrm(FIRM_HISTORY) },
		systems: { 'espocrm-opportunities.csv': 'EspoCRM' },
		tells: (one) => ({
			...truth(one),
			id: espoId(one),
			source: inWordsOf(ESPOCRM_WORDS, one),
			// It numbers its accounts, so an earlier win tells, too.
			class: provenByClient(one) ? 'existing-client' : bySourceOnly(one),
		}),
		families: ESPOCRM_FAMILIES,
		noCapitals: 'only the capital after it tells the c before a property of the firm from a letter of a word',
	},
	{
		name: 'Clio Grow',
		files: { 'clio-grow-matters.csv': clioGrow(FIRM_HISTORY) },
		systems: { 'clio-grow-matters.csv': 'Clio Grow' },
		tells: (one) => ({ ...truth(one), class: bySourceOnly(one) }),
		cannot: {
			currency: 'a dollar sign is not the name of a currency',
			company: 'it has a contact and a matter, and no company',
		},
		families: FIRM_FAMILIES,
		withoutFigures: ['currency'],
	},
];
