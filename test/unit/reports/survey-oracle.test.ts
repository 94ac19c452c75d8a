import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadCanonical, type Engine, type Result } from '$lib/engine';
import { startNative } from '$lib/engine/native';
import { EMPTY_NOTEBOOK } from '$lib/model';
import { loadNotebook } from '$lib/pipeline/notebook';
import careFiledSql from '$lib/reports/care/filed.sql?raw';
import handledSql from '$lib/reports/care/handled.sql?raw';
import notesSql from '$lib/reports/care/notes.sql?raw';
import peopleSql from '$lib/reports/care/people.sql?raw';
import {
	cadencesFiled,
	handledBy,
	notesByPartner,
	peopleFiled,
	touchesByPartner,
} from '$lib/reports/care/told';
import touchesSql from '$lib/reports/care/touches.sql?raw';
import { givenInUse, touchesInUse } from '$lib/reports/ground/in-use';
import { layOpportunities } from '$lib/reports/ground/lay';
import { columnsFrom } from '$lib/reports/columns';
import contactsSql from '$lib/reports/partners/contacts.sql?raw';
import fileSql from '$lib/reports/partners/file.sql?raw';
import { filedPartners, partnerContacts } from '$lib/reports/partners/filed';
import ownersSql from '$lib/reports/partners/owners.sql?raw';
import { ownersOf, referralsByPartner, unnamedReferrals } from '$lib/reports/partners/referred';
import referralsSql from '$lib/reports/partners/referrals.sql?raw';
import unnamedSql from '$lib/reports/partners/unnamed.sql?raw';
import filedSql from '$lib/reports/readiness/filed.sql?raw';
import { saidOfPartners } from '$lib/reports/readiness/said';
import { receivedAndGiven, saysWhatWasGiven } from '$lib/reports/reciprocity/counted';
import anyGivenSql from '$lib/reports/reciprocity/given.sql?raw';
import reciprocitySql from '$lib/reports/reciprocity/reciprocity.sql?raw';
import { recordsOf, withNotebook } from '$lib/reports/records';
import labelsSql from '$lib/reports/spend/labels.sql?raw';
import spendSql from '$lib/reports/spend/rows.sql?raw';
import { labelsOf, spendSaid } from '$lib/reports/spend/said';
import { surveyAgainFrom, surveyFrom } from '$lib/reports/survey';
import { tableOf } from '$lib/reports/table';
import beginSql from '$lib/reports/thanks/begin.sql?raw';
import { referralsToBegin, thankedReferrals } from '$lib/reports/thanks/referrals';
import thanksSql from '$lib/reports/thanks/referrals.sql?raw';
import toldApartSql from '$lib/reports/thanks/touches.sql?raw';
import { whyNone } from '$lib/reports/thanks/why-none';
import { COMPARED } from './canonical-build';
import { someFiles, someNotebook } from './survey-build';
import { RARE_FILES } from './survey-rare';
import { groundBySql } from './ground-oracle';

/* What every report needs of all files is worked out twice: in the page's own code, and by the SQL that the workings show. */

let engine: Engine;
beforeAll(async () => {
	engine = await startNative();
});
afterAll(() => engine.end());

const asOfDay = fc.constantFrom(null, null, '2024-02-15', '2024-06-30');

/** Columns of a statement: of texts, and of numbers. */
type Columns = readonly [texts: string, numbers: string];

const SQL = {
	referrals: [referralsSql, ['partner outcome won_currency', 'created_day won_amount n']],
	file: [fileSql, ['partner kind', 'days']],
	owners: [ownersSql, ['owner', '']],
	unnamed: [unnamedSql, ['id name company created outcome source', 'place']],
	contacts: [contactsSql, ['partner last_touch email phone', '']],
	touches: [touchesSql, ['partner type', 'day n']],
	people: [peopleSql, ['partner email phone since would_refer knows_welcome can_explain note', '']],
	notes: [notesSql, ['partner note day', '']],
	handled: [handledSql, ['partner owner', 'n']],
	careFiled: [careFiledSql, ['partner', 'cadence last_day']],
	filed: [
		filedSql,
		['partner kind since last_touch would_refer knows_welcome can_explain note email phone', 'cadence'],
	],
	thanks: [
		thanksSql,
		[
			'id partner name company outcome',
			'place created_day ended ended_day thanked thanked_day told told_day',
		],
	],
	begin: [
		beginSql,
		[
			'id partner name company outcome',
			'place created_day ended ended_day thanked thanked_day told told_day',
		],
	],
	reciprocity: [reciprocitySql, ['partner', 'received given']],
	spend: [spendSql, ['source source_class currency', 'from_day to_day cost hours']],
	labels: [labelsSql, ['source class', 'n']],
} as const satisfies Record<string, readonly [sql: string, columns: Columns]>;

const namesOf = (list: string): string[] => list.split(' ').filter((name) => name !== '');

/** Every column of an answer; null and NaN: none. */
const cellsOf = (answer: Result, [texts, numbers]: Columns): Record<string, unknown> => ({
	rows: answer.rows,
	...Object.fromEntries(namesOf(texts).map((name) => [name, [...answer.texts(name)]])),
	...Object.fromEntries(namesOf(numbers).map((name) => [name, [...answer.numbers(name)]])),
});

/** Rows of a view, which stand in no order. */
async function viewRows(view: string, columns: readonly string[]): Promise<string[]> {
	const answer = await engine.query(
		`SELECT ${columns.map((name) => `${name}::VARCHAR AS ${name}`).join(', ')} FROM ${view}`,
	);
	const texts = columns.map((name) => answer.texts(name));
	return Array.from({ length: answer.rows }, (_, i) => JSON.stringify(texts.map((of) => of[i]))).sort();
}

test('what every report needs of all files is what the SQL says of them, with the notebook as well', async () => {
	await fc.assert(
		fc.asyncProperty(someFiles, someNotebook, asOfDay, async (canonical, notebook, chosen) => {
			await loadCanonical(engine, canonical);
			await groundBySql(engine, chosen);
			await loadNotebook(engine, notebook, chosen);
			const { opportunities, asOf } = layOpportunities(canonical, chosen);
			const records = withNotebook(recordsOf(canonical), notebook, chosen);
			const touches = touchesInUse(records, asOf);
			const given = givenInUse(records, touches, asOf);
			const own: Record<keyof typeof SQL, Result> = {
				referrals: referralsByPartner(opportunities),
				file: filedPartners(records, asOf),
				owners: tableOf(ownersOf(opportunities), { owner: (owner) => owner }),
				unnamed: unnamedReferrals(opportunities),
				contacts: partnerContacts(records, asOf),
				touches: touchesByPartner(touches),
				people: peopleFiled(records),
				notes: notesByPartner(touches),
				handled: handledBy(opportunities),
				careFiled: cadencesFiled(records, asOf),
				filed: saidOfPartners(records),
				thanks: thankedReferrals(opportunities, touches),
				begin: referralsToBegin(opportunities, asOf),
				reciprocity: receivedAndGiven(opportunities, given),
				spend: spendSaid(records),
				labels: labelsOf(opportunities),
			};
			for (const [name, [sql, columns]] of Object.entries(SQL)) {
				const table = cellsOf(await engine.query(sql), columns);
				expect({ [name]: cellsOf(own[name as keyof typeof SQL], columns) }).toEqual({ [name]: table });
			}

			const touched = touches.map((row) =>
				JSON.stringify([row.partner, row.date, row.type, row.opportunity_id, row.note]),
			);
			expect(touched.sort()).toEqual(
				await viewRows('touches_in_use', ['partner', 'date', 'type', 'opportunity_id', 'note']),
			);
			const passed = given.map((row) => JSON.stringify([row.partner, row.date, row.direction]));
			expect(passed.sort()).toEqual(await viewRows('given_in_use', ['partner', 'date', 'direction']));

			const anyGiven = (await engine.query(anyGivenSql)).numbers('n')[0];
			expect(saysWhatWasGiven(records, touches)).toBe(anyGiven !== 0);
			const apart = await engine.query(toldApartSql);
			const missing = ['touches', 'ids', 'naming', 'found'].find((name) => apart.numbers(name)[0] === 0);
			expect(whyNone(opportunities, records)?.slice(0, 12) ?? null).toBe(
				missing === undefined ? null : WHY[missing],
			);
		}),
		{ ...COMPARED, examples: [[RARE_FILES, EMPTY_NOTEBOOK, null]] },
	);
});

/** How the sentence begins that says what is missing. */
const WHY: Readonly<Record<string, string>> = {
	touches: 'Begin record',
	ids: 'The opportun',
	naming: 'The contacts',
	found: 'None of the ',
};

test('a changed notebook gives what a survey with it from the first gives, and keeps all else', () => {
	fc.assert(
		fc.property(someFiles, someNotebook, asOfDay, (canonical, notebook, chosen) => {
			const ground = layOpportunities(canonical, chosen);
			const records = recordsOf(canonical);
			const columns = columnsFrom(ground.opportunities);
			const input = { ...ground, canonical, columns, records, firm: 'Bo Tan', dates: [] };
			const plain = surveyFrom(input);
			const told = withNotebook(records, notebook, chosen);
			const again = surveyAgainFrom(plain, input, told);
			expect(again).toEqual(surveyFrom({ ...input, records: told }));
			expect(again.columns).toBe(plain.columns);
			expect(again.spend).toBe(plain.spend);
			expect(surveyAgainFrom(again, input, withNotebook(records, EMPTY_NOTEBOOK, chosen))).toEqual(plain);
		}),
		COMPARED,
	);
});
