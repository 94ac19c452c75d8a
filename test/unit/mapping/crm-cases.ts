import type { Field, FileKind } from '../../../src/lib/model';

/** An export as a system writes it, and what is to be found in it. */
export interface Case {
	readonly crm: string;
	readonly file: Readonly<Record<string, readonly string[]>>;
	readonly kind?: FileKind | null;
	readonly system?: string | null;
	readonly mapped: Partial<Record<Field, string | undefined>>;
	readonly outcomes?: readonly (string | null)[];
	readonly classes?: readonly (string | null)[];
	readonly asks?: readonly string[];
}

export const CASES: readonly Case[] = [
	{
		crm: 'HubSpot deals',
		system: 'HubSpot deals',
		file: {
			'Record ID': ['1', '2', '3'],
			'Deal Name': ['A', 'B', 'C'],
			'Deal Stage': ['Closed Won', 'Closed Lost', 'Weird custom stage'],
			'Close Date': ['2026-02-03 09:05', '2026-02-11 16:40', '2026-12-31 10:00'],
			'Create Date': ['2026-01-03 09:05', '2026-01-11 16:40', '2026-03-01 10:00'],
			Amount: ['1000', '2000', ''],
			'Original Source': ['REFERRALS', 'OFFLINE', 'ORGANIC_SEARCH'],
			'Original Source Drill-Down 1': ['x.com', 'CRM_UI', ''],
			'Deal owner': ['Ann', 'Bo', 'Bo'],
			'Deal Type': ['newbusiness', 'existingbusiness', ''],
			'Is Closed Won': ['true', 'false', 'false'],
			'Is Deal Closed?': ['true', 'true', 'false'],
		},
		mapped: {
			id: 'Record ID', name: 'Deal Name', stage: 'Deal Stage', created: 'Create Date', closed: 'Close Date', amount: 'Amount',
			source: 'Original Source', owner: 'Deal owner', 'kind of business': 'Deal Type', 'is won': 'Is Closed Won', 'is closed': 'Is Deal Closed?',
		},
		outcomes: ['won', 'lost', 'open'],
		classes: ['lead', 'unknown', 'lead'],
	},
	{
		crm: 'HubSpot deals with a source of their own',
		system: 'HubSpot deals',
		file: {
			'Deal ID': ['1', '2'], 'Deal Name': ['A', 'B'], 'Deal Stage': ['Closed Won', 'Closed Lost'], 'Create Date': ['2026-01-03', '2026-01-04'],
			'Original Traffic Source': ['Offline Sources', 'Direct Traffic'], 'Lead Source': ['Referral', 'Trade Show'], 'Referral: First Name': ['Ann', ''],
			'Referral: Last Name': ['Lee', ''],
		},
		mapped: { source: 'Lead Source', referrer: 'Referral: First Name + Referral: Last Name', id: 'Deal ID' },
		classes: ['referral', 'lead'],
	},
	{
		crm: 'HubSpot contacts',
		system: 'HubSpot contacts',
		file: {
			'Record ID': ['1', '2'], 'First Name': ['A', 'B'], 'Last Name': ['X', 'Y'], 'Create Date': ['2026-01-03', '2026-01-04'],
			'Lifecycle Stage': ['Customer', 'Lead'], 'Lead Status': ['', ''], 'Original Source': ['Referrals', 'Paid Search'], 'Contact owner': ['O', 'P'],
		},
		mapped: { id: 'Record ID', name: 'First Name + Last Name', stage: 'Lifecycle Stage', status: 'Lead Status', source: 'Original Source', owner: 'Contact owner' },
		outcomes: ['won', 'open'],
		classes: ['lead', 'lead'],
	},
	{
		crm: 'Salesforce report of opportunities',
		system: 'Salesforce opportunities',
		file: {
			'Opportunity Owner': ['O', 'P', 'P'], 'Account Name': ['A', 'B', 'C'], 'Opportunity Name': ['AA', 'BB', 'CC'], Stage: ['Closed Won', 'Closed Lost', 'Id. Decision Makers'],
			'Close Date': ['2/13/2026', '2/14/2026', '12/31/2026'], Amount: ['$1,000.00', '$2,000.00', '$3,000.00'], 'Created Date': ['1/13/2026', '1/14/2026', '1/15/2026'],
			'Lead Source': ['Web', 'Partner Referral', 'Word of mouth'], Type: ['New Customer', 'Existing Customer - Upgrade', ''],
			'Probability (%)': ['100', '0', '60'], 'Fiscal Period': ['Q1-2026', 'Q1-2026', 'Q4-2026'], Age: ['3', '4', '5'],
		},
		mapped: {
			name: 'Opportunity Name', company: 'Account Name', stage: 'Stage', closed: 'Close Date', created: 'Created Date', amount: 'Amount', source: 'Lead Source',
			'kind of business': 'Type', owner: 'Opportunity Owner', class: undefined, id: undefined,
		},
		outcomes: ['won', 'lost', 'open'],
		classes: ['lead', 'referral', 'introduction'],
	},
	{
		crm: 'Salesforce API names',
		system: 'Salesforce opportunities',
		file: {
			Id: ['1', '2', '3'], Name: ['A', 'B', 'C'], StageName: ['Custom', 'Custom', 'Custom'], Amount: ['1.0', '2.0', '3.0'], CloseDate: ['2026-01-31', '2026-01-30', '2026-09-30'],
			CreatedDate: ['2026-01-01T10:00:00.000+0000', '2026-01-02T10:00:00.000+0000', '2026-01-03T10:00:00.000+0000'], LeadSource: ['Phone Inquiry', 'Other', 'Partner'],
			IsWon: ['true', 'false', 'false'], IsClosed: ['true', 'true', 'false'], AccountId: ['a', 'b', 'c'], OwnerId: ['o', 'o', 'o'],
		},
		mapped: { id: 'Id', name: 'Name', stage: 'StageName', 'is won': 'IsWon', 'is closed': 'IsClosed', 'client id': 'AccountId', owner: 'OwnerId', source: 'LeadSource' },
		outcomes: ['won', 'lost', 'open'],
		classes: ['lead', null, 'referral'],
	},
	{
		crm: 'Salesforce leads',
		file: {
			'Lead ID': ['1', '2', '3'], 'First Name': ['A', 'B', 'C'], 'Last Name': ['X', 'Y', 'Z'], Company: ['c', 'd', 'e'], 'Lead Status': ['Closed - Converted', 'Closed - Not Converted', 'Working - Contacted'],
			'Lead Source': ['Employee Referral', 'Purchased List', 'Public Relations'], 'Created Date': ['2026-01-13', '2026-01-14', '2026-01-15'], 'Converted Date': ['2026-02-13', '', ''],
			Converted: ['1', '0', '0'], 'Lead Owner': ['o', 'o', 'o'],
		},
		mapped: { id: 'Lead ID', name: 'First Name + Last Name', company: 'Company', status: 'Lead Status', created: 'Created Date', closed: 'Converted Date', source: 'Lead Source', owner: 'Lead Owner', 'is won': 'Converted' },
		outcomes: ['won', 'lost', 'open'],
		classes: ['referral', 'lead', 'lead'],
		asks: ['converted'],
	},
	{
		crm: 'Pipedrive deals',
		system: 'Pipedrive deals',
		file: {
			'Deal - ID': ['1', '2', '3'], 'Deal - Title': ['A', 'B', 'C'], 'Deal - Organization': ['a', 'b', 'c'], 'Deal - Status': ['Won', 'Lost', 'Open'], 'Deal - Stage': ['Contract Signed', 'Won', 'Won'],
			'Deal - Deal created': ['2026-01-13 10:00:00', '2026-01-14 10:00:00', '2026-01-15 10:00:00'], 'Deal - Won time': ['2026-02-13 10:00:00', '', ''], 'Deal - Lost time': ['', '2026-02-14 10:00:00', ''],
			'Deal - Value': ['1000', '2000', '3000'], 'Deal - Currency': ['EUR', 'USD', 'EUR'], 'Deal - Lead Source': ['Referral', 'Google Ads', ''], 'Deal - Source origin': ['Manually created', 'API', 'API'], 'Deal - Owner': ['o', 'o', 'o'],
		},
		mapped: {
			id: 'Deal - ID', name: 'Deal - Title', company: 'Deal - Organization', status: 'Deal - Status', stage: 'Deal - Stage', created: 'Deal - Deal created',
			closed: 'Deal - Won time + Deal - Lost time', amount: 'Deal - Value', currency: 'Deal - Currency', source: 'Deal - Lead Source', owner: 'Deal - Owner',
		},
		outcomes: ['won', 'lost', 'open'],
		classes: ['referral', 'lead', null],
	},
	{
		crm: 'Zoho deals',
		system: 'Zoho deals',
		file: {
			'Record Id': ['zcrm_1', 'zcrm_2', 'zcrm_3'], 'Deal Name': ['A', 'B', 'C'], Stage: ['Closed Won', 'Closed Lost to Competition', 'Needs Analysis'], 'Closing Date': ['2026-02-13', '2026-02-14', '2026-12-15'],
			'Created Time': ['2026-01-13 10:00:00', '2026-01-14 10:00:00', '2026-01-15 10:00:00'], Amount: ['1000', '2000', '3000'], 'Lead Source': ['External Referral', 'OnlineStore', '-None-'],
			Referrer: ['https://x.com', 'https://y.org/p', ''], 'Referring Member': ['Ann Lee', '', ''], 'Deal Owner': ['o', 'o', 'o'], 'Account Name': ['a', 'b', 'c'],
		},
		mapped: { id: 'Record Id', name: 'Deal Name', stage: 'Stage', closed: 'Closing Date', created: 'Created Time', referrer: 'Referring Member', source: 'Lead Source', owner: 'Deal Owner', company: 'Account Name' },
		outcomes: ['won', 'lost', 'open'],
		classes: ['referral', 'lead', null],
	},
	{
		crm: 'Zoho deals whose only referrer is a web address',
		system: 'Zoho deals',
		file: { 'Potential Name': ['A', 'B'], Stage: ['Closed Won', 'Closed Lost'], 'Closing Date': ['2026-02-13', '2026-02-14'], Referrer: ['https://x.com', 'www.y.org'] },
		mapped: { referrer: undefined, name: 'Potential Name' },
		outcomes: ['won', 'lost'],
	},
	{
		crm: 'Close',
		file: {
			id: ['oppo_1', 'oppo_2', 'oppo_3'], lead_id: ['lead_1', 'lead_2', 'lead_3'], lead_name: ['A', 'B', 'C'], date_created: ['2026-01-13T10:00:00+00:00', '2026-01-14T10:00:00+00:00', '2026-01-15T10:00:00+00:00'],
			date_won: ['2026-02-13', '', ''], date_lost: ['', '2026-02-14', ''], status_type: ['won', 'lost', 'active'], status_label: ['Won', 'Lost', 'Demo'], value: ['100', '200', '300'], user_name: ['o', 'o', 'o'], 'custom.Lead Source': ['Referral', 'Web', 'Cold Call'],
		},
		mapped: { id: 'id', name: 'lead_name', created: 'date_created', closed: 'date_won + date_lost', status: 'status_type', amount: 'value', owner: 'user_name', source: 'custom.Lead Source' },
		outcomes: ['won', 'lost', 'open'],
	},
	{
		crm: 'Copper leads',
		file: { 'Lead Name': ['A', 'B'], Status: ['New', 'Junk'], Value: ['1', '2'], Source: ['No Source', 'Advertising'], Owner: ['o', 'p'] },
		mapped: { name: 'Lead Name', status: 'Status', amount: 'Value', source: 'Source', owner: 'Owner' },
		outcomes: ['open', 'lost'],
		classes: [null, 'lead'],
	},
	{
		crm: 'Insightly',
		file: { 'Record ID': ['1', '2', '3'], 'Opportunity Name': ['A', 'B', 'C'], 'Current State': ['Won', 'Abandoned', 'Suspended'], 'Forecast Close Date': ['2026-02-13', '2026-02-14', '2026-02-15'], 'Date Created': ['2026-01-13', '2026-01-14', '2026-01-15'] },
		mapped: { id: 'Record ID', name: 'Opportunity Name', status: 'Current State', closed: 'Forecast Close Date', created: 'Date Created' },
		outcomes: ['won', 'lost', 'open'],
	},
	{
		crm: 'Freshsales',
		file: { name: ['A', 'B'], 'Deal stage': ['Won', 'Lost'], Amount: ['1', '2'], 'Closed date': ['2026-02-13', '2026-02-14'], 'Expected close': ['2026-02-13', '2026-02-14'], 'Sales owner': ['o', 'p'], 'Lead source': ['Web', 'Referral'] },
		mapped: { name: 'name', stage: 'Deal stage', amount: 'Amount', closed: 'Closed date', owner: 'Sales owner', source: 'Lead source' },
		outcomes: ['won', 'lost'],
	},
	{
		crm: 'Dynamics 365',
		file: {
			'(Do Not Modify) Opportunity': ['guid-1', 'guid-2', 'guid-3'], '(Do Not Modify) Row Checksum': ['x', 'y', 'z'], '(Do Not Modify) Modified On': ['2026-03-13', '2026-03-14', '2026-03-15'], Topic: ['A', 'B', 'C'],
			'Potential Customer': ['a', 'b', 'c'], 'Created On': ['2026-01-13', '2026-01-14', '2026-01-15'], 'Actual Close Date': ['2026-02-13', '2026-02-14', ''], 'Est. Close Date': ['2026-02-11', '2026-02-12', '2026-12-12'],
			Status: ['Won', 'Lost', 'Open'], 'Status Reason': ['Won', 'Out-Sold', 'In Progress'], 'Est. Revenue': ['$1', '$2', '$3'], 'Actual Revenue': ['$1', '$0', ''], 'Lead Source': ['Partner', 'Web', 'Other'], Owner: ['o', 'o', 'o'],
		},
		mapped: {
			id: '(Do Not Modify) Opportunity', name: 'Topic', company: 'Potential Customer', created: 'Created On', closed: 'Actual Close Date', status: 'Status', source: 'Lead Source', owner: 'Owner', modified: '(Do Not Modify) Modified On',
		},
		outcomes: ['won', 'lost', 'open'],
	},
	{
		crm: 'ActiveCampaign',
		file: { 'Deal ID': ['1', '2', '3'], 'Deal title': ['A', 'B', 'C'], Status: ['Open', 'Won', 'Lost'], Value: ['100', '200', '300'], 'Deal owner': ['o', 'o', 'o'], 'Created date': ['2026-01-13', '2026-01-14', '2026-01-15'] },
		mapped: { id: 'Deal ID', name: 'Deal title', status: 'Status', amount: 'Value', owner: 'Deal owner', created: 'Created date' },
		outcomes: ['open', 'won', 'lost'],
	},
	{
		crm: 'Zendesk Sell',
		file: { 'Deal name': ['A', 'B', 'C'], Stage: ['Incoming', 'Won', 'Unqualified'], Source: ['Web', 'Referral', 'Cold Call'], Owner: ['o', 'o', 'o'], 'Added on': ['2026-01-13', '2026-01-14', '2026-01-15'] },
		mapped: { name: 'Deal name', stage: 'Stage', source: 'Source', owner: 'Owner', created: 'Added on' },
		outcomes: ['open', 'won', 'lost'],
	},
	{
		crm: 'Capsule',
		file: { id: ['1', '2', '3'], name: ['A', 'B', 'C'], createdAt: ['2026-01-13', '2026-01-14', '2026-01-15'], closedOn: ['2026-02-13', '2026-02-14', ''], expectedCloseOn: ['2026-02-13', '2026-02-14', '2026-12-01'], milestone: ['100%', '0%', 'Proposal'], value: ['1', '2', '3'], owner: ['o', 'o', 'o'] },
		mapped: { id: 'id', name: 'name', created: 'createdAt', closed: 'closedOn', stage: 'milestone', amount: 'value', owner: 'owner' },
		outcomes: ['won', 'lost', 'open'],
	},
	{
		crm: 'Odoo',
		file: {
			'External ID': ['crm.1', 'crm.2'], Opportunity: ['A', 'B'], 'Created on': ['2026-01-13 10:00:00', '2026-01-14 10:00:00'], 'Closed Date': ['2026-02-13 10:00:00', ''], 'Conversion Date': ['2026-02-01', ''], Stage: ['Won', 'Proposition'], Active: ['True', 'True'],
			'Expected Revenue': ['100.0', '200.0'], Source: ['Search engine', 'Newsletter'], Medium: ['Google', 'Email'], Campaign: ['Sale', ''], 'Referred By': ['Ann Lee', ''], Salesperson: ['o', 'o'],
		},
		mapped: { id: 'External ID', name: 'Opportunity', created: 'Created on', closed: 'Closed Date', stage: 'Stage', amount: 'Expected Revenue', source: 'Source', referrer: 'Referred By', owner: 'Salesperson' },
		outcomes: ['won', 'open'],
	},
	{
		crm: 'EspoCRM',
		file: { id: ['1', '2'], name: ['A', 'B'], createdAt: ['2026-01-13 10:00:00', '2026-01-14 10:00:00'], closeDate: ['2026-02-13', '2026-02-14'], stage: ['Closed Won', 'Closed Lost'], amount: ['1', '2'], leadSource: ['Call', 'Existing Customer'], assignedUserName: ['o', 'p'] },
		mapped: { id: 'id', name: 'name', created: 'createdAt', closed: 'closeDate', stage: 'stage', amount: 'amount', source: 'leadSource', owner: 'assignedUserName' },
		outcomes: ['won', 'lost'],
		classes: ['lead', 'existing-client'],
	},
	{
		crm: 'Clio Grow',
		file: { Contact: ['A', 'B', 'C'], Matter: ['M1', 'M2', 'M3'], 'Created at': ['2026-01-13', '2026-01-14', '2026-01-15'], 'Status date': ['2026-02-13', '2026-02-14', '2026-02-15'], 'Matter status': ['Hired', 'Did Not Hire', 'Pending'], 'Estimated value': ['1', '2', '3'], Source: ['unassigned', 'Google', 'Referral'], 'Referred by': ['', '', 'Ann Lee'] },
		mapped: { name: 'Matter', created: 'Created at', status: 'Matter status', amount: 'Estimated value', source: 'Source', referrer: 'Referred by', closed: 'Status date' },
		outcomes: ['won', 'lost', 'open'],
		classes: [null, 'lead', 'referral'],
	},
	{
		crm: 'Lawmatics',
		file: { Name: ['A', 'B', 'C'], 'Created Date': ['2026-01-13', '2026-01-14', '2026-01-15'], Stage: ['Intake', 'Intake', 'Consult'], Status: ['Hired', 'Not Hired', 'Pending'], 'Estimated Value': ['1', '2', '3'], Source: ['Avvo', 'Referral', 'Google'], Campaign: ['x', 'y', 'z'] },
		mapped: { name: 'Name', created: 'Created Date', stage: 'Stage', status: 'Status', amount: 'Estimated Value', source: 'Source' },
		outcomes: ['won', 'lost', 'open'],
		classes: ['lead', 'referral', 'lead'],
	},
	{
		crm: 'Jobber clients',
		file: { 'J-ID': ['1', '2'], 'Display Name': ['A', 'B'], 'Company Name': ['a', 'b'], 'Created Date': ['2026-01-13', '2026-01-14'], 'Lead Source': ['Google', 'Referral'] },
		mapped: { id: 'J-ID', name: 'Display Name', company: 'Company Name', created: 'Created Date', source: 'Lead Source' },
		outcomes: [null, null],
		asks: ['outcome'],
	},
	{
		crm: 'a spreadsheet with statuses nobody knows',
		file: { Client: ['A', 'B', 'C'], Status: ['Blue', 'Green', 'Blue'], Source: ['Google', 'Referral', 'Web'] },
		mapped: { name: 'Client', status: 'Status', source: 'Source' },
		outcomes: [null, null, null],
		asks: ['outcome'],
	},
	{
		crm: 'a spreadsheet whose headers say nothing',
		file: {
			A: Array.from({ length: 12 }, (_, i) => `${2 + i}.01.2026`), B: Array.from({ length: 12 }, (_, i) => ['Won', 'Lost', 'Pending'][i % 3] ?? ''),
			C: Array.from({ length: 12 }, (_, i) => ['Google', 'Word of mouth', 'Trade show', 'Bayut'][i % 4] ?? ''),
		},
		mapped: { created: 'A', status: 'B', source: 'C' },
	},
	{
		crm: 'a German spreadsheet',
		file: { Kunde: ['A', 'B'], Status: ['Gewonnen', 'Verloren'], 'Erstellt am': ['13.01.2026', '14.01.2026'], 'Abgeschlossen am': ['13.02.2026', '14.02.2026'], Betrag: ['2.500,50 €', '1.200,00 €'], Quelle: ['Empfehlung', 'Messe'], 'Empfohlen von': ['Anna Groß', ''] },
		mapped: { name: 'Kunde', status: 'Status', created: 'Erstellt am', closed: 'Abgeschlossen am', amount: 'Betrag', source: 'Quelle', referrer: 'Empfohlen von' },
		outcomes: ['won', 'lost'],
		classes: ['referral', 'lead'],
	},
	{
		crm: 'prefixes and custom fields',
		file: { 'X.External_Id__c': ['1', '2'], Opportunity_Stage: ['Won', 'Lost'], Opportunity_Created: ['2026-01-13', '2026-01-14'], Lead_Source__c: ['Web', 'Referral'] },
		mapped: { id: 'X.External_Id__c', stage: 'Opportunity_Stage', created: 'Opportunity_Created', source: 'Lead_Source__c' },
		outcomes: ['won', 'lost'],
	},
	{
		crm: 'a law firm whose referral source is a person',
		file: { Matter: ['A', 'B', 'C'], Status: ['Hired', 'Not hired', 'Hired'], 'Lead Source': ['Referral', 'Google', 'Referral'], 'Referral Source': ['Ann Lee', '', 'Dr. Bo Park'] },
		mapped: { source: 'Lead Source', referrer: 'Referral Source' },
	},
	{
		crm: 'touches of another system',
		kind: 'touches',
		file: { 'Contact name': ['Ann Lee', 'Bo Park'], 'Activity date': ['2026-01-13', '2026-01-14'], 'Activity type': ['Phone call', 'Thank-you card'], Subject: ['x', 'y'] },
		mapped: { partner: 'Contact name', date: 'Activity date', type: 'Activity type', note: 'Subject' },
	},
	{
		crm: 'own partners',
		kind: 'partners',
		system: 'Vouch',
		file: { Partner: ['Ann Lee'], Kind: ['client'], Since: ['2020-01-01'], 'Cadence (days)': ['30'], 'Last touch': ['2026-01-01'], 'Would refer': ['yes'], 'E-mail': ['a@b.c'] },
		mapped: { partner: 'Partner', kind: 'Kind', since: 'Since', 'last touch': 'Last touch', cadence: 'Cadence (days)', 'would refer': 'Would refer', 'e-mail': 'E-mail' },
	},
	{
		crm: 'own given',
		kind: 'given',
		system: 'Vouch',
		file: { partner: ['Ann Lee'], date: ['2026-01-01'], name: ['Z'], outcome: ['won'] },
		mapped: { partner: 'partner', date: 'date', name: 'name', outcome: 'outcome' },
	},
	{
		crm: 'own spend',
		kind: 'spend',
		system: 'Vouch',
		file: { source: ['Google Ads'], month: ['2026-01'], cost: ['100'], hours: ['2'] },
		mapped: { source: 'source', month: 'month', cost: 'cost', hours: 'hours' },
	},
	{
		crm: 'spend of an advertising system',
		kind: 'spend',
		file: { Campaign: ['Google Ads', 'Facebook'], 'Reporting starts': ['2026-01-01', '2026-01-01'], 'Reporting ends': ['2026-01-31', '2026-01-31'], 'Amount spent (GBP)': ['100.50', '20'] },
		mapped: { source: 'Campaign', from: 'Reporting starts', to: 'Reporting ends', cost: 'Amount spent (GBP)' },
	},
	{ crm: 'a list of products', kind: null, file: { product: ['A', 'B'], series: ['x', 'y'], sales_price: ['1', '2'] }, mapped: {} },
	{ crm: 'a list of accounts', kind: null, file: { account: ['A', 'B'], sector: ['x', 'y'], year_established: ['1996', '1999'], revenue: ['1.5', '2'], employees: ['1', '2'] }, mapped: {} },
]; // prettier-ignore
