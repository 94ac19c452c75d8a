import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFile } from '../../../src/lib/ingest';
import type { Reading } from '../../../src/lib/model';
import { rowsOf } from '../../rows';

const DATA = join(import.meta.dirname, '../../../../shared/data');

function read(path: string): Reading {
	const result = readFile(basename(path), new Uint8Array(readFileSync(join(DATA, path))));
	if (!result.ok) throw new Error(result.problem.message);
	return result.reading;
}

if (!existsSync(DATA)) console.warn('shared/data is not here: real exports are not read');

/** Path, rows, columns, delimiter. */
const FILES = [
	['maven_crm/sales_pipeline.csv', 8800, 8, ','],
	['maven_crm/accounts.csv', 85, 7, ','],
	['maven_crm/products.csv', 7, 3, ','],
	['maven_crm/sales_teams.csv', 35, 3, ','],
	['paid_media/Leads.csv', 2262, 11, ';'],
	['paid_media/MQLs.csv', 433, 10, ';'],
	['paid_media/Pipeline_Opportunities.csv', 54, 9, ';'],
	['paid_media/Closed_Won_Bookings.csv', 9, 9, ';'],
	['paid_media/Spend.csv', 4, 5, ';'],
	['realestate_funnel/Leads.csv', 5000, 14, ','],
	['realestate_funnel/Customers.csv', 5000, 6, ','],
	['realestate_funnel/Sales.csv', 813, 8, ','],
	['suitecrm/Leads.csv', 1, 61, ','],
	['hubspot_excerpt/leads_seed_excerpt.csv', 20, 22, ','],
] as const;

describe.skipIf(!existsSync(DATA))('real exports', () => {
	it.each(FILES)('%s has %i rows of %i columns, parted by %s', (path, rows, columns, delimiter) => {
		const reading = read(path);
		expect(rowsOf(reading)).toHaveLength(rows);
		expect(reading.setAside).toEqual([]);
		expect(reading.columns).toHaveLength(columns);
		expect(reading.delimiter).toBe(delimiter);
		expect(reading.preamble).toEqual([]);
		expect(rowsOf(reading).every((row) => row.length === columns)).toBe(true);
		expect(reading.notes).toEqual([]);
	});
});
