import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '$lib/engine';
import { startNative } from '$lib/engine/native';
import {
	EMPTY_MAPPING,
	EMPTY_NOTEBOOK,
	NO_FILTERS,
	type Filters,
	type Mapping,
	type Mark,
	type Notebook,
} from '$lib/model';
import { Intake } from '$lib/pipeline';
import { load, reportOf } from '$lib/pipeline/answer';
import type { Made } from '$lib/reports';
import { touchesCsv } from '$lib/send';
import { withCadence, withPerson } from '$lib/state/notebook';
import gratitude from '../../golden/gratitude.json';

const TODAY = '2026-07-02';
const golden = (name: string): Uint8Array => readFileSync(`test/golden/${name}`);
const FILES = { 'deals.csv': golden('deals.csv'), 'touches.csv': golden('touches.csv') };

let engine: Engine;
beforeAll(async () => {
	engine = await startNative();
});
afterAll(async () => {
	await engine.end();
});

interface Given {
	readonly files?: Readonly<Record<string, Uint8Array>>;
	readonly mapping?: Partial<Mapping>;
	readonly notebook?: Partial<Notebook>;
	readonly filters?: Filters;
}

/** The answers of whole files and a notebook. */
async function made({
	files = FILES,
	mapping = {},
	notebook = {},
	filters = NO_FILTERS,
}: Given = {}): Promise<Made> {
	const intake = new Intake();
	for (const [name, bytes] of Object.entries(files))
		if (intake.add(name, bytes) !== null) throw new Error(name);
	const intaken = intake.read({ ...EMPTY_MAPPING, ...mapping }, TODAY);
	expect(intaken.review.questions).toEqual([]);
	const loaded = await load(engine, intaken, TODAY, () => undefined, { ...EMPTY_NOTEBOOK, ...notebook });
	return reportOf(loaded, filters);
}

let next = 0;
const mark = (partner: string, type: Mark['type'], over: Partial<Mark> = {}): Mark => ({
	id: `m${++next}`,
	partner,
	date: TODAY,
	type,
	opportunity: null,
	note: null,
	...over,
});

const careOf = ({ report }: Made, partner: string) =>
	report.care?.partners.find((one) => one.partner === partner);
const called = ({ report }: Made): string[] => (report.care?.calls ?? []).map(({ partner }) => partner);

let plain: Made;
beforeAll(async () => {
	plain = await made({ mapping: { asOf: '2026-06-30' } });
});

describe('the golden list', () => {
	test.each(Object.entries(gratitude.cadence))('%s: cadence through loaded tables', (name, want) => {
		expect(careOf(plain, name)).toMatchObject({
			everyDays: want.every_days,
			everyBecause: want.referrals_last_365 > 0 ? 'often' : 'seldom',
			lastTouch: want.last_touch,
			due: want.due,
			overdueDays: want.days_overdue,
		});
	});

	test('due are those of the golden list, and they are on the call list', () => {
		const partners = plain.report.care?.partners ?? [];
		const due = partners.filter((one) => one.due !== null && one.due <= '2026-06-30');
		expect(due.map(({ partner }) => partner).sort()).toEqual(gratitude.cadence_due);
		const cadence = plain.report.care?.calls.filter(({ reasons }) =>
			reasons.some(({ kind }) => kind === 'cadence'),
		);
		expect(cadence?.map(({ partner }) => partner).sort()).toEqual(gratitude.cadence_due);
	});
});

describe('marks beside whole files', () => {
	test('thanks and news become fewer, and the day the files speak of stays', async () => {
		const [thanked, told] = [plain.report.thanks!.owed[0]!, plain.report.thanks!.updatesOwed[0]!];
		const referrer = (id: string) => plain.people.owed!.find((one) => one.id === id)!.partner;
		const got = await made({
			notebook: {
				touches: [
					mark(referrer(thanked), 'thank', { opportunity: thanked }),
					mark(referrer(told), 'outcome', { opportunity: told }),
				],
			},
		});
		const without = await made();
		expect(got.report.asOf).toBe(without.report.asOf);
		expect(got.report.thanks?.owed).toEqual(without.report.thanks?.owed.filter((id) => id !== thanked));
		expect(got.report.thanks?.updatesOwed).toEqual(
			without.report.thanks?.updatesOwed.filter((id) => id !== told),
		);
		expect(got.report.partners).toEqual(without.report.partners);
	});

	test('somebody called leaves the list and counts as touched', async () => {
		const name = called(await made())[0]!;
		const got = await made({ notebook: { touches: [mark(name, 'call', { note: 'Spoke about autumn' })] } });
		expect(called(got)).not.toContain(name);
		expect(got.report.care?.done).toEqual([name]);
		expect(careOf(got, name)?.lastTouch).toBe(TODAY);
		expect(got.people.persons.get(name)?.note).toEqual({ text: 'Spoke about autumn', day: TODAY });
	});

	test('what was marked after a day gone back to has not happened yet', async () => {
		const mapping = { asOf: '2026-06-30' };
		const later = mark('Di Roy', 'note', { date: '2026-07-01' });
		const got = await made({ mapping, notebook: { touches: [later] } });
		expect(got.report.care).toEqual(plain.report.care);
		expect(got.report.thanks).toEqual(plain.report.thanks);
		const earlier = await made({ mapping, notebook: { touches: [{ ...later, date: '2026-06-30' }] } });
		expect(careOf(earlier, 'Di Roy')).toMatchObject({ lastTouch: '2026-06-30', overdueDays: 0 });
	});

	test('a downloaded file of marks beside the same marks counts once', async () => {
		const id = plain.report.thanks!.owed[0]!;
		const referrer = plain.people.owed!.find((one) => one.id === id)!.partner;
		const touches = [
			mark(referrer, 'thank', { opportunity: id, note: 'a card' }),
			mark('Di Roy', 'call'),
			mark('Fay Oh', 'meeting', { date: '2026-06-29', note: 'lunch, “the usual”' }),
		];
		const mapping = { asOf: TODAY }; // a file speaks of its last day, a mark does not
		const kept = await made({ mapping, notebook: { touches } });
		const file = new TextEncoder().encode(touchesCsv(touches));
		const files = { ...FILES, 'touches-2026-07-02.csv': file };
		const both = await made({ files, mapping, notebook: { touches } });
		expect(both.report.thanks).toEqual(kept.report.thanks);
		expect(both.report.care).toEqual(kept.report.care);
		const alone = await made({ files, mapping });
		expect(alone.report.thanks?.owed).toEqual(kept.report.thanks?.owed);
		expect(careOf(alone, 'Di Roy')?.touches).toEqual(careOf(kept, 'Di Roy')?.touches);
	});

	test('a mark of a name that was put together with another, or is spelled otherwise, is of the one', async () => {
		const touches = [mark('Dee Roy', 'call'), mark('FAY OH', 'meeting')];
		const merges = [{ keep: 'Di Roy', also: ['Dee Roy'] }];
		const got = await made({ mapping: { merges }, notebook: { touches } });
		expect([...(got.report.care?.done ?? [])].sort()).toEqual(['Di Roy', 'Fay Oh']);
		expect(careOf(got, 'Di Roy')?.lastTouch).toBe(TODAY);
	});

	test('cadence for all and for one, and none for one', async () => {
		const change = (now: Notebook) =>
			withPerson('Cy Ito', { cadence: 0 })(withPerson('Bo Park', { cadence: 7 })(withCadence(14, 200)(now)));
		const got = await made({ mapping: { asOf: '2026-06-30' }, notebook: change(EMPTY_NOTEBOOK) });
		expect(careOf(got, 'Ann Lee')).toMatchObject({ everyDays: 14, everyBecause: 'often' });
		expect(careOf(got, 'Ed Fox')).toMatchObject({ everyDays: 200, everyBecause: 'seldom' });
		expect(careOf(got, 'Bo Park')).toMatchObject({ everyDays: 7, everyBecause: 'chosen', overdueDays: 2 });
		expect(careOf(got, 'Cy Ito')).toMatchObject({ everyDays: null, due: null, overdueDays: null });
	});

	test('cadence for all holds without a single mark', async () => {
		const got = await made({
			mapping: { asOf: '2026-06-30' },
			notebook: withCadence(14, 200)(EMPTY_NOTEBOOK),
		});
		expect([got.report.care?.often, got.report.care?.seldom]).toEqual([14, 200]);
		expect(careOf(got, 'Ann Lee')).toMatchObject({ everyDays: 14, everyBecause: 'often' });
	});

	test('without a file of contacts a first mark begins the record', async () => {
		const files = { 'deals.csv': FILES['deals.csv'] };
		const none = await made({ files });
		expect([none.report.care?.recorded, none.report.thanks]).toEqual([false, null]);
		const one = await made({
			files,
			notebook: { touches: [mark('Ann Lee', 'thank', { opportunity: 'D014' })] },
		});
		expect(one.report.care?.recorded).toBe(true);
		expect(one.report.thanks).not.toBeNull();
	});

	test('filters choose who is listed; when a contact is due rests on all of their referrals', async () => {
		const mapping = { asOf: '2026-06-30' };
		const narrowed = await made({ mapping, filters: { from: '2025-01-01', to: '2025-06-30' } });
		const listed = narrowed.report.partners!.map(({ partner }) => partner);
		expect(listed.length).toBeGreaterThan(0);
		for (const name of listed) expect(careOf(narrowed, name)).toEqual(careOf(plain, name));
		expect(called(narrowed).every((name) => listed.includes(name))).toBe(true);
		const leads = await made({ mapping, filters: { class: 'lead' } });
		expect(leads.report.care?.calls ?? []).toEqual([]);
	});
});
