import { describe, expect, test } from 'vitest';
import { LANGUAGES, foreignNames } from '../../../src/lib/mapping/data/languages';
import { PROFILES } from '../../../src/lib/mapping/data/profiles';
import { findColumn } from '../../../src/lib/mapping/column';
import { profileOf } from '../../../src/lib/mapping/recognise/marks';
import { recognise } from '../../../src/lib/mapping/recognise/recognise';
import { tableOf } from '../../../src/lib/mapping/recognise/table';
import { FIELDS } from '../../../src/lib/model';
import type { Part } from '../../../src/lib/model';
import { reading } from './helpers';

describe.each(PROFILES)('$system', (profile) => {
	test.each(profile.marks)('is told by %s', (marks) => {
		expect(profileOf(marks.split(','))?.system).toBe(profile.system);
		expect(profileOf(marks.toUpperCase().split(',').reverse())?.system).toBe(profile.system);
	});

	test('names only fields that there are, and no header twice', () => {
		const fields: readonly string[] = FIELDS[profile.kind];
		for (const [field, names] of Object.entries(profile.columns)) {
			expect(fields).toContain(field);
			expect(new Set(names.split(',')).size, field).toBe(names.split(',').length);
			for (const name of names.split(',')) expect(name.trim(), field).not.toBe('');
		}
	});
});

/** Columns that tie files together, by the system and the part of its file. */
const TIED: readonly (readonly [system: string, part: Part, header: string, ties: object])[] = [
	['Salesforce leads', 'leads', 'Lead ID,Lead Status,Lead Source,Converted Opportunity ID', { own: 'Lead ID', deal: 'Converted Opportunity ID' }],
	['Salesforce leads', 'leads', 'Id,Status,LeadSource,IsConverted,ConvertedOpportunityId', { own: 'Id', deal: 'ConvertedOpportunityId' }],
	['Salesforce opportunities', 'deals', 'Opportunity ID,Opportunity Name,Stage,Close Date,Primary Contact ID', { own: 'Opportunity ID', contact: 'Primary Contact ID' }],
	['HubSpot deals', 'deals', 'Record ID,Deal Name,Deal Stage,Associated Contact IDs', { own: 'Record ID', contact: 'Associated Contact IDs' }],
	['HubSpot contacts', 'contacts', 'Record ID,Lifecycle Stage,Create Date,Associated Deal IDs', { own: 'Record ID', deal: 'Associated Deal IDs' }],
	['Pipedrive deals', 'deals', 'Deal - ID,Deal - Title,Deal - Status,Deal - Contact person ID', { own: 'Deal - ID', contact: 'Deal - Contact person ID' }],
	['Zoho leads', 'leads', 'Record Id,Lead Owner,Lead Status,Created Time,Converted Deal.id', { own: 'Record Id', deal: 'Converted Deal.id' }],
	['Zoho deals', 'deals', 'Record Id,Deal Name,Stage,Closing Date,Contact Name.id', { own: 'Record Id', contact: 'Contact Name.id' }],
	['SuiteCRM leads', 'leads', 'ID,Status,Lead Source,Lead Source Description,Date Created,Opportunity ID,Contact ID', { own: 'ID', deal: 'Opportunity ID', contact: 'Contact ID' }],
	['EspoCRM leads', 'leads', 'id,name,status,createdAt,convertedAt,createdOpportunityId', { own: 'id', deal: 'createdOpportunityId' }],
	['Dynamics 365', 'deals', '(Do Not Modify) Opportunity,Topic,Status,Originating Lead', { own: '(Do Not Modify) Opportunity', lead: 'Originating Lead' }],
	['Close', 'deals', 'id,lead_id,lead_name,status_type,value', { own: 'id', lead: 'lead_id' }],
]; // prettier-ignore

const empty = (header: readonly string[]) => tableOf(reading(header, []), new Uint32Array(0));

test.each(TIED)('%s ties its %s to other files', (system, part, header, ties) => {
	const found = recognise(empty(header.split(',')));
	expect(found).toMatchObject({ system, part, leads: part !== 'deals', ties });
	expect(Object.keys(found.ties).sort()).toEqual(Object.keys(ties).sort());
});

test('a file of no known system has its ties by their usual names', () => {
	const leads = recognise(empty(['Lead number', 'Status', 'Source', 'Lead ID', 'Converted deal ID']));
	expect(leads).toMatchObject({ system: null, part: 'leads', ties: { own: 'Lead ID', deal: 'Converted deal ID' } }); // prettier-ignore
	const deals = recognise(empty(['Deal ID', 'Deal name', 'Status', 'Source', 'Lead ID']));
	expect(deals).toMatchObject({ part: 'deals', ties: { own: 'Deal ID', lead: 'Lead ID' } });
});

describe.each(LANGUAGES)('$name', ({ name, headers }) => {
	const core = ['id', 'name', 'company', 'created', 'closed', 'status', 'stage', 'amount', 'currency', 'source', 'referrer', 'owner', 'service', 'modified'] as const; // prettier-ignore

	test.each(core)('knows headers of %s', (field) => {
		const own = (headers[field] ?? '').split(',');
		expect(own.length).toBeGreaterThan(1);
		const known = new Set(foreignNames(field).map((one) => one.name));
		const found = own.filter((header) => findColumn(reading([...known], []), header, false) !== null);
		expect(found.length).toBeGreaterThan(0);
		expect(foreignNames(field).some((one) => one.language.includes(name))).toBe(true);
	});
});
