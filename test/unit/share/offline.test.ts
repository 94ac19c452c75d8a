import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBase64Url } from '$lib/share/bytes';
import { contentOf, isOfflinePage, offlinePage, OPEN_ID, SEALED_ID } from '$lib/share/offline';

const page = readFileSync('src/offline/page.html', 'utf8');

/** What a browser takes for the content of a block: all up to the first end of a script. */
function blockOf(html: string, id: string): string {
	const start = html.indexOf(`id="${id}">`);
	expect(start).toBeGreaterThan(0);
	const from = start + `id="${id}">`.length;
	return html.slice(from, from + html.slice(from).search(/<\/script/i));
}

const CANARIES = [
	'</script>',
	'</SCRIPT >',
	'<!--',
	'<!--<script>',
	'\u2028',
	'\u2029',
	'$&',
	'$`',
	'<!--the report-->',
];

test('whatever a report and its title hold, the page has the report and nothing else', () => {
	const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...CANARIES));
	fc.assert(
		fc.property(fc.dictionary(text, fc.array(text)), text, (report, title) => {
			const html = offlinePage(page, JSON.stringify(report), title);
			const content = blockOf(html, OPEN_ID);
			expect(JSON.parse(content)).toEqual(report);
			expect(contentOf(html)).toBe(content);
			expect(content).not.toMatch(/[<\u2028\u2029]/);
			// What else there is of markup is the page's own.
			expect(html.match(/</g)).toHaveLength((page.match(/</g) ?? []).length + 1);
		}),
	);
});

test('a title is text', () => {
	const html = offlinePage(page, '{}', '</title><b>"Tom" & \'Co\' $&');
	expect(html).toContain('<title>&#60;/title&#62;&#60;b&#62;&#34;Tom&#34; &#38; &#39;Co&#39; $&#38;</title>');
});

test('a sealed report is in the page byte for byte', () => {
	const sealed = Uint8Array.from({ length: 1000 }, (_, i) => (i * 151) & 255);
	const html = offlinePage(page, sealed, 'Harbour & Lane');
	expect(fromBase64Url(blockOf(html, SEALED_ID))).toEqual(sealed);
	expect(contentOf(html)).toEqual(sealed);
	expect(contentOf(page)).toBeNull();
	expect(html).not.toContain(`id="${OPEN_ID}"`);
	expect(html).not.toContain('Harbour');
});

test('nothing that is put around a report names the product', () => {
	for (const content of ['{}', new Uint8Array(9)])
		expect(offlinePage(page, content, 'Elm')).not.toMatch(/vouch/i);
});

test('another page is refused', () => {
	const filled = offlinePage(page, '{}', 'Firm');
	for (const other of ['', '<!doctype html><title>Vouch</title>', filled, `${page}${page}`]) {
		expect(isOfflinePage(other)).toBe(false);
		expect(() => offlinePage(other, '{}', 'Firm')).toThrow(TypeError);
	}
});
