import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mailDraft } from '$lib/send';

/** As a mail program reads a draft. */
function read(href: string): { to: string; subject: string; body: string } {
	const [, to = '', subject = '', body = ''] =
		/^mailto:([^?]*)\?subject=([^&]*)&body=([^&]*)$/.exec(href) ?? [];
	const [a, b, c] = [to, subject, body].map(decodeURIComponent);
	return { to: a ?? '', subject: b ?? '', body: c ?? '' };
}

describe('a draft', () => {
	test('writes line ends and signs as RFC 6068 wants them', () => {
		const draft = mailDraft(' ann+x@example.org ', { subject: 'A & B?', body: 'One\nTwo: 100% #1\r\nx+y' });
		expect(draft).toEqual({
			href: 'mailto:ann%2Bx@example.org?subject=A%20%26%20B%3F&body=One%0D%0ATwo%3A%20100%25%20%231%0D%0Ax%2By',
			cut: false,
		});
	});

	test.each([
		'',
		'ann',
		'@example.org',
		'ann@',
		'ann@localhost',
		'a@x.org,b@x.org',
		'a@x.org; b@x.org',
		'a b@x.org',
		'Ann <ann@x.org>',
		'ann@x..org',
		'.ann@x.org',
		'ann.@x.org',
		'ann@-x.org',
		'ann@x.org?cc=b@x.org',
		'ann@x.org\nbcc:b@x.org',
		'a@b@x.org',
		`${'a'.repeat(65)}@x.org`,
	])('is not made to %j', (address) => {
		expect(mailDraft(address, { subject: 's', body: 'b' })).toBeNull();
	});

	test.each(['o’neil@x.org', 'a&b%c@x.org', "o'neil@x.org"])('%s is quoted or refused', (address) => {
		const draft = mailDraft(address, { subject: 's', body: 'b' });
		if (draft !== null) expect(read(draft.href).to).toBe(address);
		expect(draft === null).toBe(address.includes('’'));
	});

	test('goes to addresses of other scripts', () => {
		const draft = mailDraft('anna@müller.de', { subject: 's', body: 'b' });
		expect(draft?.href.startsWith('mailto:anna@m%C3%BCller.de?')).toBe(true);
		expect(mailDraft('用户@例子.公司', { subject: 's', body: 'b' })).not.toBeNull();
	});

	test('too long for a link ends at a word and says so', () => {
		const body = 'Some words, and more of them.\n'.repeat(100);
		const draft = mailDraft('ann@x.org', { subject: 'Hello', body });
		expect(draft?.cut).toBe(true);
		expect(draft?.href.length).toBeLessThanOrEqual(1_800);
		expect(draft?.href.length).toBeGreaterThan(1_600);
		const kept = read(draft?.href ?? '').body;
		expect(kept.endsWith('…')).toBe(true);
		const plain = kept.slice(0, -1).replaceAll('\r\n', '\n');
		expect(body.startsWith(plain)).toBe(true);
		expect(body.charAt(plain.length)).toMatch(/\s/);
	});

	test('holds what was written, and never more than a link can', () => {
		const text = fc.string({ unit: 'binary', maxLength: 900 });
		fc.assert(
			fc.property(text, text, (subject, body) => {
				const draft = mailDraft('ann@x.org', { subject, body });
				expect(draft).not.toBeNull();
				expect(draft?.href.length).toBeLessThanOrEqual(1_800);
				expect(draft?.href).toMatch(/^[!-~]*$/);
				const found = read(draft?.href ?? '');
				if (draft?.cut === true) return;
				expect(found.body).toBe(body.replace(/\r\n?|\n/g, '\r\n'));
				expect(found.subject).toBe(subject.replace(/\s+/gu, ' ').trim());
			}),
		);
	});

	test('takes half a character for a lost one', () => {
		const draft = mailDraft('ann@x.org', { subject: '\uD83D', body: 'a\uDE00' });
		expect(read(draft?.href ?? '')).toMatchObject({ subject: '\uFFFD', body: 'a\uFFFD' });
	});
});
