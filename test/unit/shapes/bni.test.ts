import { expect, test } from 'vitest';
import { bniPalms, bniSlips, MEMBER, slips } from '../../../sample-data/exports/bni.js';
import { opportunitiesFile } from '../../../sample-data/exports/vouch.js';
import { figures } from './compare';
import { run } from './run';
import { FIRM_HISTORY } from './truth';

/*
 * What BNI's reports cannot hold: a single day, an id, how anything ended. So they give no opportunities; what they
 * give is who passed what to whom, and how often. Nothing of that may reach the figures by mistake.
 */
const SLIPS = bniSlips(FIRM_HISTORY);
const PALMS = bniPalms(FIRM_HISTORY);
const DEALS = { 'opportunities.csv': opportunitiesFile(FIRM_HISTORY) };

test('slips are recognised below their title, without a question, and every row is accounted for', async () => {
	const { questions, report, rows } = await run({ ...DEALS, 'slips.csv': SLIPS });
	expect(questions).toEqual([]);
	const file = report.rows.files.find(({ name }) => name === 'slips.csv');
	expect(file?.system).toMatch(/^BNI/);
	expect(file?.read).toBe(slips(FIRM_HISTORY).length);
	expect(file?.used).toBe(
		(file?.read ?? 0) - (file?.setAside ?? []).reduce((sum, { count }) => sum + count, 0),
	);
	expect(rows).toHaveLength(FIRM_HISTORY.length);
});

test('PALMS is recognised below its title; its three last rows are no members', async () => {
	const { questions, report, setAside } = await run({ ...DEALS, 'palms.csv': PALMS });
	expect(questions).toEqual([]);
	const file = report.rows.files.find(({ name }) => name === 'palms.csv');
	expect(file?.system).toMatch(/^BNI/);
	const pseudo = setAside.filter(({ file, reason }) => file === 'palms.csv' && reason === 'pseudo-row');
	expect(pseudo.map(({ text }) => text.split(',')[0])).toEqual(['Visitors', 'BNI', 'Total']);
});

test('beside the deals they change no close rate, and name nobody who is no partner', async () => {
	const alone = figures((await run(DEALS)).report);
	const { report } = await run({ ...DEALS, 'slips.csv': SLIPS, 'palms.csv': PALMS });
	expect(figures(report).classes).toEqual(alone.classes);
	expect(figures(report).claims).toEqual(alone.claims);
	const names = (report.partners ?? []).map(({ partner }) => partner);
	for (const name of ['', 'BNI', 'Total', 'Visitors']) expect(names).not.toContain(name);
	expect(report.partners?.filter(({ partner, own }) => partner === MEMBER && own === null)).toEqual([]);
});
