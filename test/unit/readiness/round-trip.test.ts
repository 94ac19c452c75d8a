import { beforeAll, afterAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../../src/lib/engine';
import { startNative } from '../../../src/lib/engine/native';
import { EMPTY_MAPPING, EMPTY_NOTEBOOK, type Notebook } from '../../../src/lib/model';
import { Intake } from '../../../src/lib/pipeline';
import { load, reportOf } from '../../../src/lib/pipeline/answer';
import { choiceOf, sheetOf } from '../../../src/lib/reports/readiness';
import { partnersCsv } from '../../../src/lib/send';
import { withPerson } from '../../../src/lib/state/notebook';
import { linesOf, rowsFor, saidOf } from '../../../src/lib/ui/give/readiness/sheet';

const DEALS = `id,created,status,source,referrer
D1,2026-01-01,won,Client referral,Ann Lee
D2,2026-03-01,lost,Client referral,Bo Park
D3,2026-05-01,open,Client referral,Ann Lee
`;
const NEXT_MONTH = `${DEALS}D4,2026-06-20,won,Client referral,Bo Park\n`;
const TOUCHES = 'partner,date,type,opportunity id,note\nAnn Lee,2026-05-20,call,,Her son marries\n';
const PARTNERS = `partner,kind,since,cadence,last touch,would refer,knows welcome,can explain,note,e-mail,phone
Ann Lee,existing client,2019-04-01,30,2026-05-02,"Yes, if asked",no,,"Dentist, two sons",ann@lee.example,030 1234
Cy Doe,strategic partner,2024-01-15,90,,in his way,?,vielleicht,,,
Quiet Quinn,personal contact,2020-02-02,0,2026-04-01,,,,Met at the fair,,
Later Lou,other,2027-01-01,,,,,,,,
`;

let engine: Engine;
beforeAll(async () => {
	engine = await startNative();
});
afterAll(() => engine.end());

/** What the worksheet knows of these files and this notebook. */
async function read(files: Readonly<Record<string, string>>, notebook: Notebook = EMPTY_NOTEBOOK) {
	const intake = new Intake();
	for (const [name, text] of Object.entries(files)) intake.add(name, new TextEncoder().encode(text));
	const intaken = intake.read(EMPTY_MAPPING, '2026-07-01');
	expect(intaken.review.questions).toEqual([]);
	const loaded = await load(engine, intaken, '2026-07-01', () => undefined, notebook);
	const { report, people } = reportOf(loaded, {});
	const ground = { report, notebook, persons: people.persons };
	const rows = rowsFor(sheetOf(choiceOf({ report, persons: people.persons })));
	const lines = linesOf(rows, people.filed, ground);
	const names = rows.map(({ name }) => name).filter((name) => name !== null);
	return {
		report,
		filed: people.filed,
		csv: partnersCsv(lines),
		lines,
		sheet: names.map((name) => [name, saidOf(name, ground)] as const),
	};
}

const NOTEBOOK = [
	withPerson('Ann Lee', { knowsWelcome: 'yes', canExplain: 'not sure' }),
	withPerson('Bo Park', { wouldRefer: 'not sure', kind: 'strategic-partner' }),
	withPerson('Dee New', {
		wouldRefer: 'yes',
		knowsWelcome: 'no',
		canExplain: 'no',
		kind: 'personal-contact',
	}),
].reduce((now, change) => change(now), EMPTY_NOTEBOOK);

describe('the worksheet, saved as the partners file', () => {
	const files = { 'deals.csv': DEALS, 'partners.csv': PARTNERS, 'touches.csv': TOUCHES };

	test('comes back the same, without the notebook and in the place of the file before', async () => {
		const before = await read(files, NOTEBOOK);
		expect(Object.fromEntries(before.sheet)).toMatchObject({
			'Ann Lee': { kind: 'existing-client', wouldRefer: 'Yes, if asked', knowsWelcome: 'yes', canExplain: 'not sure' },
			'Bo Park': { kind: 'strategic-partner', wouldRefer: 'not sure', knowsWelcome: null, canExplain: null },
			'Cy Doe': { kind: 'strategic-partner', wouldRefer: 'in his way', knowsWelcome: null, canExplain: 'vielleicht' },
			'Dee New': { kind: 'personal-contact', wouldRefer: 'yes', knowsWelcome: 'no', canExplain: 'no' },
		}); // prettier-ignore
		const after = await read({ 'deals.csv': DEALS, 'partners-2026-07-01.csv': before.csv, 'touches.csv': TOUCHES });
		expect(after.sheet).toEqual(before.sheet);
		expect(after.report.care?.partners).toEqual(before.report.care?.partners);
		expect(after.report.care?.partners).toHaveLength(6);
		expect(after.report.asOf).toBe(before.report.asOf);
		expect(await read({ 'deals.csv': DEALS, 'partners.csv': before.csv }).then(({ csv }) => csv)).toBe(after.csv);
	}); // prettier-ignore

	test('loses nothing that the file before said, of anybody', async () => {
		const [before, plain] = [await read(files, NOTEBOOK), await read(files)];
		const after = await read({ 'deals.csv': NEXT_MONTH, 'partners.csv': before.csv });
		const of = (all: typeof after.filed) => new Map(all.map((one) => [one.partner, one]));
		expect(of(plain.filed).get('Ann Lee')).toEqual({
			partner: 'Ann Lee', kind: 'existing-client', since: '2019-04-01', cadence: 30, lastTouch: '2026-05-02',
			wouldRefer: 'Yes, if asked', knowsWelcome: 'no', canExplain: null, note: 'Dentist, two sons',
			email: 'ann@lee.example', phone: '030 1234',
		}); // prettier-ignore
		for (const one of before.filed) expect(of(after.filed).get(one.partner)).toEqual(one);
		for (const name of ['Quiet Quinn', 'Later Lou', 'Cy Doe'])
			expect(of(after.filed).get(name)).toEqual(of(plain.filed).get(name));
		expect(Object.fromEntries(after.sheet)['Dee New']).toEqual(Object.fromEntries(before.sheet)['Dee New']);
	});

	test('makes nobody a partner of whom nothing was said', async () => {
		const { sheet, lines } = await read({ 'deals.csv': DEALS });
		expect(sheet.map(([name]) => name)).toEqual(['Ann Lee', 'Bo Park']);
		expect(lines).toEqual([]);
	});

	test('one who is nobody yet becomes a partner who is promising', async () => {
		const { report } = await read({ 'deals.csv': DEALS }, NOTEBOOK);
		expect(report.partners?.find(({ partner }) => partner === 'Dee New')).toMatchObject({
			status: 'promising',
			kind: 'personal-contact',
		});
	});
});
