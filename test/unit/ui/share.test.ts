import { expect, it } from 'vitest';
import { redact, toFile } from '$lib/share';
import { readHosted } from '$lib/share/hosted';
import type { Guard } from '$lib/ui/share/guards';
import { handedOut } from '$lib/ui/share/hand';
import { entryOf, SoFar } from '$lib/ui/share/so-far.svelte';
import { pageFile } from '$lib/share/offline';
import { isLocal, reach, shortLink } from '$lib/ui/share/places';
import { replayed } from '$lib/ui/share/replay';
import { makeReport } from '../../fixtures/report';

it('knows an address that nobody else can open', () => {
	for (const own of [
		'http://localhost:4173/',
		'http://127.0.0.1/x/',
		'http://[::1]:80/',
		'http://vouch.localhost/',
		'file:///home/x/',
		'',
	])
		expect(isLocal(own)).toBe(true);
	for (const public_ of [
		'https://vouch.example/',
		'https://localhost.example/',
		'https://a.example/localhost/',
	])
		expect(isLocal(public_)).toBe(false);
});

it('makes links under any path', () => {
	expect(shortLink('https://a.example/b/', '1dAb')).toBe('https://a.example/b/r/#1dAb');
});

it('says where a link survives', () => {
	expect([2_000, 8_000, 16_000, 16_001].map((n) => reach(n)).map((r) => [r.usable, r.risky])).toEqual([
		[true, false],
		[true, false],
		[true, true],
		[false, true],
	]);
	expect(reach(1_250).sentence).toContain('any mail or chat program');
});

it('keeps each partner’s number while the sender tries the choices', () => {
	const report = makeReport(
		{ referral: { created: 3 } },
		{
			partners: ['Ann', 'Bob', 'Cy'].map((partner) => ({
				partner,
				kind: null,
				referrals: 1,
				counted: 1,
				won: 0,
				decided: 0,
				valueWon: null,
				valueByCurrency: null,
				referralDays: [],
				lastReferral: null,
				silentDays: null,
				usualGapDays: null,
				silenceChance: null,
				stillActive: null,
				status: null,
				stake: null,
				noneYetChance: null,
				own: null,
			})),
		},
	);
	const again = replayed();
	const names = (firm: string | null) =>
		redact(report, { partners: 'numbers', firm, preparedBy: null, random: again() }).partners?.map(
			({ partner }) => partner,
		);
	expect(names(null)).toEqual(names('Acme'));
	expect(names(null)?.toSorted()).toEqual(['Partner 01', 'Partner 02', 'Partner 03']);
});

it('names the page that opens from disk so that any system takes it', () => {
	const of = (firm: string | null) => pageFile({ firm, asOf: '2026-06-30', madeOn: '2026-07-01' });
	expect(of('Härbour & Lane / "x"')).toBe('harbour-lane-x-2026-06-30.html');
	expect(of('日本')).toBe('2026-06-30.html');
	expect(of(null)).toBe('referrals-and-leads-2026-06-30.html');
	// That of a sealed one tells nobody whose it is.
	const sealed = { firm: 'Harbour', asOf: '2026-06-30', madeOn: '2026-07-01' };
	expect(pageFile(sealed, true)).toBe(of(null));
});

it('seals a report for its link or its words, and lists what opens it', async () => {
	const shared = redact(makeReport({ referral: { created: 9, won: 5, lost: 4 } }), {
		partners: 'numbers',
		firm: 'Harbour',
		preparedBy: null,
	});
	const text = toFile(shared);
	const outgoing = { shared, text, seen: shared, behind: null };
	const of = (guard: Guard) => handedOut(outgoing, guard, 'https://a.example/b/');
	const [open, key, words] = await Promise.all([of('open'), of('key'), of('words')]);
	expect(open).toMatchObject({ file: `${open.slug}.json`, content: text, lock: 'open', secret: null });
	expect(open.slug).toMatch(/^harbour-/);
	// The name of a sealed file tells nobody whose report it is.
	expect(key.slug + words.slug).not.toContain('harbour');
	expect(key.link).toBe(`https://a.example/b/r/?report=${key.slug}#k=${key.secret}`);
	expect(words.link).toBe(`https://a.example/b/r/?report=${words.slug}#p`);
	expect(words.secret?.split(' ')).toHaveLength(6);
	const read = await readHosted(words.content as Uint8Array<ArrayBuffer>, {
		kind: 'passphrase',
		words: words.secret ?? '',
	});
	expect('ok' in read && read.ok && read.report.firm).toBe('Harbour');

	const list = new SoFar();
	list.add(entryOf(shared, key));
	const saved = list.saved();
	const next = new SoFar();
	next.add(entryOf(shared, words));
	expect(next.open(saved)).toBeNull();
	expect(next.list.map(({ slug }) => slug)).toEqual([key.slug, words.slug]);
	expect(next.open('{}')).toContain('no list');
	expect(next.list).toHaveLength(2);
});
