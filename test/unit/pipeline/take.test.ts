import { expect, test } from 'vitest';
import { canonicalText } from '../../../src/lib/engine';
import { bytesOf } from '../../../src/lib/ingest';
import { EMPTY_MAPPING } from '../../../src/lib/model';
import { Intake } from '../../../src/lib/pipeline';

const TODAY = '2026-07-01';
const HEADER = 'id,name,status,created,closed,amount,source,referrer,note';

/** Large enough for the express lane. */
const lines = Array.from({ length: 14_000 }, (_, i) => {
	const day = `2026-0${1 + (i % 5)}-${String(1 + (i % 28)).padStart(2, '0')}`;
	const [status, closed] =
		i % 3 === 0 ? ['open', ''] : [i % 3 === 1 ? 'won' : 'lost', day.replace('2026-0', '2026-1')];
	const [source, referrer] = i % 4 === 0 ? ['Client referral', `Ann ${i % 11} Lee`] : ['Google Ads', ''];
	const note = i % 100 === 0 ? '"He said ""call\nme"""' : 'nothing to say of this one yet';
	return [
		i,
		`"Deal ${i}"`,
		status,
		day,
		closed === '' ? '' : day,
		(i % 900) * 10,
		source,
		referrer,
		note,
	].join(',');
});
const text = `${HEADER}\n${lines.join('\n')}\n`;
const source = (of: string) => bytesOf(new Blob([of]));
const made = (intake: Intake) => {
	const { canonical, ...read } = intake.read(EMPTY_MAPPING, TODAY);
	return { ...read, texts: canonical.map((rows) => canonicalText(rows).join('')) };
};

test('a large clean file is read to the same rows in both lanes', async () => {
	const [express, careful] = [new Intake(), new Intake()];
	const shares: number[] = [];
	expect(
		await express.take('deals.csv', source(text), { onProgress: (share) => void shares.push(share) }),
	).toBeNull();
	expect(careful.add('deals.csv', new TextEncoder().encode(text))).toBeNull();
	expect(made(express)).toEqual(made(careful));
	expect(shares.at(-1)).toBe(1);
});

test('one that is not regular is read with care, and says so', async () => {
	const intake = new Intake();
	expect(await intake.take('deals.csv', source(`${text}1,2,3\n`))).toBeNull();
	const { review, setAside, files } = made(intake);
	expect(setAside.map(({ reason, text: row }) => [reason, row])).toEqual([['ragged', '1,2,3']]);
	expect(files.map(({ read }) => read)).toEqual([14_001]);
	const note = review.files[0]?.notes.find(({ code }) => code === 'read-carefully');
	expect(note?.message).toContain('(line 14142: it has fewer cells than the header)');
});

test('the same file counts once, whichever lane it took', async () => {
	const intake = new Intake();
	await intake.take('deals.csv', source(text));
	expect(intake.add('again.csv', new TextEncoder().encode(text))?.code).toBe('same-file');
	expect((await intake.take('deals.csv', source(text)))?.code).toBe('same-file');
	expect(await intake.take('deals.csv', source(text.replace('nothing', 'Nothing')))).toBeNull();
	expect(intake.list.map(({ name }) => name)).toEqual(['deals.csv', 'deals.csv (2)']);
});
