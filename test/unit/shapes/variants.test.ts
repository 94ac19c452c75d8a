import { expect, test } from 'vitest';
import { hubspot, origin, recordId } from '../../../sample-data/exports/hubspot.js';
import { odoo, ODOO_WORDS } from '../../../sample-data/exports/odoo.js';
import { salesforceWithLeads, SALESFORCE_WORDS } from '../../../sample-data/exports/salesforce-leads.js';
import { passages } from '../../../sample-data/funnel.js';
import { people } from '../../../sample-data/people.js';
import { brief, counted, differences } from './compare';
import { run } from './run';
import { without } from './turned';
import { FIRM_HISTORY, fold, nullToken, truth, type Opportunity, type Told } from './truth';

const personOf = people(FIRM_HISTORY);

/** Rows in an order that does not depend on files. */
const sorted = (rows: readonly Partial<Told>[]) =>
	rows
		.map((row) => ({
			...row,
			id: null,
			source: fold(row.source ?? null),
			referrer: fold(row.referrer ?? null),
		}))
		.sort((a, b) => (key(a) < key(b) ? -1 : 1));
const key = (row: Partial<Told>) => [row.created, row.company, row.name, row.closed, row.service].join('|');

const unnumbered = salesforceWithLeads(FIRM_HISTORY, { ids: false });
const UNNUMBERED = { 'leads.csv': unnumbered.leads, 'opportunities.csv': unnumbered.opportunities };
const passed = new Map(passages(FIRM_HISTORY, 'few').map((passage) => [passage.one, passage]));

/** Without numbers an opportunity that began as a lead has the name of the person. */
function joined(one: Opportunity): Told {
	const { lead = false, deal = true } = passed.get(one) ?? {};
	const told = {
		...truth(one),
		source: nullToken((SALESFORCE_WORDS as Record<string, string>)[one.source] ?? one.source),
	};
	if (!deal)
		return { ...told, name: personOf(one).full, closed: null, amount: null, currency: null, service: null };
	return lead ? { ...told, name: personOf(one).full } : told;
}

test('leads and opportunities that share no number are asked about, once, with an example', async () => {
	const { questions } = await run(UNNUMBERED);
	expect(questions).toHaveLength(1);
	expect(questions[0]).toMatchObject({ kind: 'join', file: 'leads.csv', deals: 'opportunities.csv' });
	if (questions[0]?.kind !== 'join') return;
	const converted = [...passed.values()].filter(({ lead, deal }) => lead && deal).length;
	expect(questions[0].rows).toBe(converted);
	expect(questions[0].of).toBe([...passed.values()].filter(({ lead }) => lead).length);
	expect(questions[0].examples.length).toBeGreaterThan(0);
});

test('told that they belong together, they give the same tables', async () => {
	const { questions } = await run(UNNUMBERED);
	if (questions[0]?.kind !== 'join') throw new Error('nothing was asked');
	const { shape, dealsShape } = questions[0];
	const { rows, questions: after } = await run(UNNUMBERED, {
		joins: [{ deals: dealsShape, others: shape, use: true }],
	});
	expect(after).toEqual([]);
	expect(rows).toHaveLength(FIRM_HISTORY.length);
	const [found, wanted] = [sorted(rows), sorted(FIRM_HISTORY.map(joined))];
	expect(brief(found.flatMap((row, i) => differences(row, wanted[i], key(wanted[i] ?? {}))))).toEqual([]);
});

test("Odoo's default export holds no lost rows: it is said, and no share of the decided is given", async () => {
	const { report, rows, questions } = await run({
		'odoo-pipeline.csv': odoo(FIRM_HISTORY, { archived: 'left out' }),
	});
	expect(questions).toEqual([]);
	const held = FIRM_HISTORY.filter(({ outcome }) => outcome !== 'lost');
	const byHand = counted(
		held.map((one) => ({
			...truth(one),
			source: (ODOO_WORDS as Record<string, string>)[one.source] ?? one.source,
			class: one.class === 'existing-client' && one.source === '' ? 'unknown' : one.class,
		})),
	);
	expect(rows).toHaveLength(held.length);
	expect(report.classes).toMatchObject(byHand);
	expect(Object.values(report.classes).map(({ ofDecided }) => ofDecided)).toEqual([
		null,
		null,
		null,
		null,
		null,
	]);
	expect(report.claims.find(({ id }) => id === 'more-often')?.verdict).toBe('cannot-tell');
	expect(report.warnings.map(({ code }) => code)).toContain('no-losses');
});

test('a lead that was converted is not a client yet: alone, a file of leads asks', async () => {
	const { leads } = salesforceWithLeads(FIRM_HISTORY);
	const { questions } = await run({ 'leads.csv': leads });
	expect(questions.map(({ kind }) => kind)).toEqual(['converted']);
});

test("HubSpot's own source alone: a link on another site is a lead, and a person cannot be told", async () => {
	const { rows, questions } = await run({
		'hubspot-deals.csv': without(hubspot(FIRM_HISTORY), ['Lead Source', 'Referred By']),
	});
	expect(questions).toEqual([]);
	const found = new Map(rows.map((row) => [row.id, row.class]));
	const wrong = FIRM_HISTORY.filter((one) => {
		const offline = origin(one) === 'OFFLINE' ? 'unknown' : 'lead';
		return found.get(recordId(one.nr)) !== (one.class === 'existing-client' ? 'existing-client' : offline);
	});
	expect(wrong.map((one) => [origin(one), found.get(recordId(one.nr))])).toEqual([]);
	expect(FIRM_HISTORY.filter((one) => origin(one) === 'REFERRALS').length).toBeGreaterThan(5);
});
