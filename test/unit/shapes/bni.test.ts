import { expect, test } from 'vitest';
import { bniPalms, bniSlips, MEMBER, slips } from '../../../sample-data/exports/bni.js';
import { givenReferrals } from '../../../sample-data/care.js';
import { givenFile, opportunitiesFile } from '../../../sample-data/exports/vouch.js';
import { figures } from './compare';
import { run } from './run';
import { FIRM_HISTORY } from './truth';
import { wholeOf } from '../../tools/shell';

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

test('in front of the deals they give the whole report with its evidence; in every file read is used and set aside', async () => {
	const { report, setAside } = await wholeOf({
		'slips.csv': SLIPS,
		'palms.csv': PALMS,
		'given.csv': givenFile(givenReferrals()),
		...DEALS,
	});
	expect(report.evidence).not.toBeNull();
	for (const { name, read, used, setAside: aside } of report.rows.files)
		expect(used + aside.reduce((sum, { count }) => sum + count, 0), name).toBe(read);
	const own = setAside.filter(({ file, reason }) => file === 'palms.csv' && reason === 'not-mapped-kind');
	expect(own.map(({ text }) => text.split(',').slice(0, 2).join(' '))).toEqual([MEMBER]);
	// The slips are of the last twelve months: what they tell of is all in the other files, and counts once.
	const { report: without } = await run({ 'given.csv': givenFile(givenReferrals()), ...DEALS });
	expect(report.reciprocity).toEqual(without.reciprocity);
	expect(report.asOf).toBe(without.asOf);
	expect(report.reciprocity?.some(({ partner }) => partner === MEMBER)).toBe(false);
});
