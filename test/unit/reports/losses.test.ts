import { expect, test } from 'vitest';
import { REMEDIES, lossesRemedy, withoutRemedy } from '../../../src/lib/reports/advice';

const file = (system: string | null, kind: 'opportunities' | 'partners' = 'opportunities') => ({
	kind,
	system,
});

test('how to have the lost ones: in Odoo’s own words where Odoo wrote the file', () => {
	expect(lossesRemedy([file('Odoo')])).toContain('set its filter “Lost”');
	expect(lossesRemedy([file(null), file('HubSpot deals')])).toBe(REMEDIES['no-losses']);
	expect(lossesRemedy([file('Odoo', 'partners')])).toBe(REMEDIES['no-losses']);
});

test('whoever reads a shared report is not told to export anything', () => {
	for (const remedy of [lossesRemedy([file('Odoo')]), lossesRemedy([])])
		expect(withoutRemedy({ code: 'no-losses', sentence: `There is none.${remedy}` })).toBe('There is none.');
});
