import { expect, it } from 'vitest';
import { redact } from '$lib/share';
import { pageFile } from '$lib/ui/share/page';
import { hostedLink, isLocal, reach, shortLink } from '$lib/ui/share/places';
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
	expect(hostedLink('https://a.example/b/', 'acme-x')).toBe('https://a.example/b/r/?report=acme-x');
	expect(hostedLink('https://a.example/b/', 'acme-x', 'k=Ab')).toBe(
		'https://a.example/b/r/?report=acme-x#k=Ab',
	);
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
});
