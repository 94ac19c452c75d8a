import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Brand } from '../../../src/lib/model';
import { readFileText, redact, toFile } from '../../../src/lib/share';
import {
	colourFor,
	contrast,
	GROUND,
	isLogo,
	readBrandFile,
	toBrandFile,
} from '../../../src/lib/share/brand';
import { makeReport } from '../../fixtures/report';
import { changed, LOSSLESS, LOSSY, onCanvas, pngOf, pngText, webpText } from './pictures';

const PNG = pngOf(3, 2);

const BRAND: Brand = {
	name: 'Lund & Daughters',
	logo: pngText(PNG),
	colour: '#0b6e4f',
	note: 'Dear Ann,\n\nthe numbers are good.\nRead the second part first.',
	notes: { sources: 'Mind the fairs.' },
	contact: 'Eva Lund\neva@example.org\n+45 12 34 56 78\nexample.org',
	hidesProduct: true,
};

describe('the file of a look', () => {
	test('comes back as it was saved', () => {
		expect(readBrandFile(toBrandFile(BRAND))).toEqual({ ok: true, brand: BRAND });
		expect(JSON.parse(toBrandFile(BRAND))).toMatchObject({ schema: 'vouch.brand/1' });
	});

	test('one with nothing in it is a look without anything', () => {
		expect(readBrandFile('{"schema":"vouch.brand/1"}')).toEqual({
			ok: true,
			brand: { name: '', logo: null, colour: null, note: '', notes: {}, contact: '', hidesProduct: false },
		});
	});

	test('loses what is unknown, and characters that steer', () => {
		const read = readBrandFile(
			JSON.stringify({
				schema: 'vouch.brand/1',
				...BRAND,
				name: ' Lund\u202E\u0000\n& Co ',
				note: '\n\none\u0007\r\ntwo\n\n',
				notes: { sources: '', data: 'a\u2028b', elsewhere: 'x' },
				contact: 'a\nb\nc\nd\ne',
				script: 'alert(1)',
			}),
		);
		expect(read).toMatchObject({
			ok: true,
			brand: { name: 'Lund & Co', note: 'one\ntwo', notes: { data: 'a\nb' }, contact: 'a\nb\nc\nd e' },
		});
		expect(JSON.stringify(read)).not.toMatch(/script|elsewhere|"sources"/);
	});

	test.each<[string, string]>([
		['', 'brand-not-a-brand'],
		['null', 'brand-not-a-brand'],
		['[]', 'brand-not-a-brand'],
		['{"schema":"vouch.report/1"}', 'brand-not-a-brand'],
		['{"schema":"vouch.brand/2"}', 'brand-newer'],
		['{"schema":"vouch.brand/1","name":7}', 'brand-damaged'],
		[`{"schema":"vouch.brand/1","name":"${'x'.repeat(121)}"}`, 'brand-damaged'],
		[`{"schema":"vouch.brand/1","note":"${'x'.repeat(1001)}"}`, 'brand-damaged'],
		['{"schema":"vouch.brand/1","colour":"red"}', 'brand-damaged'],
		['{"schema":"vouch.brand/1","colour":"#FFFFFF"}', 'brand-damaged'],
		['{"schema":"vouch.brand/1","logo":"https://example.org/a.png"}', 'brand-damaged'],
		[`{"schema":"vouch.brand/1"${' '.repeat(200_000)}}`, 'brand-too-large'],
	])('%j is refused in a sentence', (text, code) => {
		const read = readBrandFile(text.slice(0, 200_000));
		expect(read.ok ? 'read' : read.problem.code).toBe(code);
		if (!read.ok) expect(read.problem.message).toMatch(/^This .*\.$/);
	});

	test('never throws, whatever it holds', () => {
		fc.assert(
			fc.property(fc.json(), (text) => {
				expect(typeof readBrandFile(text).ok).toBe('boolean');
				expect(typeof readBrandFile(`{"schema":"vouch.brand/1","notes":${text}}`).ok).toBe('boolean');
			}),
		);
	});
});

describe('a logo', () => {
	test.each<[string, string, boolean]>([
		['a PNG', pngText(PNG), true],
		['a WebP with loss', webpText(LOSSY), true],
		['a WebP without', webpText(LOSSLESS), true],
		['a WebP on a canvas', webpText(onCanvas(300, 40)), true],
		['32 kB', pngText(pngOf(3, 2, { more: 32 * 1024 - PNG.length })), true],
		['a byte more', pngText(pngOf(3, 2, { more: 32 * 1024 - PNG.length + 1 })), false],
		['as wide as may be', pngText(pngOf(4096, 976)), true],
		['too wide', pngText(pngOf(4097, 1)), false],
		['too high', pngText(pngOf(1, 4097)), false],
		['of too many pixels', pngText(pngOf(4096, 977)), false],
		['of more than a browser draws', pngText(pngOf(2 ** 31 - 1, 2 ** 31 - 1)), false],
		['of no width', pngText(pngOf(0, 2)), false],
		['a canvas that is too large', webpText(onCanvas(16_384, 16_384)), false],
		['one that is just so wide', webpText(onCanvas(4097, 1)), false],
		['colours with eight bits for each', pngText(pngOf(3, 2, { colour: 3, depth: 8 })), true],
		['no kind of colour', pngText(pngOf(3, 2, { colour: 5 })), false],
		['bits that the kind has not', pngText(pngOf(3, 2, { colour: 2, depth: 4 })), false],
		['no way of interlacing', pngText(pngOf(3, 2, { interlace: 2 })), false],
		['another first block', pngText(changed(PNG, 12, 0x69)), false],
		['a first block of another length', pngText(changed(PNG, 11, 14)), false],
		['a block that says it is longer', pngText(changed(PNG, 36, 200)), false],
		['without pixels', pngText(Buffer.concat([PNG.subarray(0, 33), PNG.subarray(-12)])), false],
		['cut', pngText(PNG.subarray(0, -1)), false],
		['its first bytes alone', pngText(PNG.subarray(0, 8)), false],
		['with something behind it', pngText(Buffer.concat([PNG, Buffer.from('<svg>')])), false],
		['a WebP that is cut', webpText(LOSSY.subarray(0, -2)), false],
		['a WebP without its mark', webpText(changed(LOSSY, 23, 0)), false],
		['its head alone', webpText(changed(LOSSY.subarray(0, 16), 4, 8)), false],
		['a PNG that is a WebP', pngText(LOSSY), false],
		['a WebP that is a PNG', webpText(PNG), false],
		['a drawing', 'data:image/svg+xml;base64,PHN2Zy8+', false],
		['a drawing in disguise', pngText(Buffer.from('<svg onload=alert(1)>')), false],
		['an attribute', `${pngText(PNG)}"onerror="x`, false],
		['no bytes', 'data:image/png;base64,AAA', false],
		['an address', 'https://example.org/logo.png', false],
		['nothing', '', false],
	])('%s', (_, text, is) => {
		expect(isLogo(text)).toBe(is);
	});

	test('no bytes make it throw', () => {
		const bytes = fc.tuple(fc.constantFrom(PNG, LOSSY, LOSSLESS, onCanvas(3, 2)), fc.nat(), fc.nat(255));
		fc.assert(
			fc.property(bytes, fc.nat(60), ([of, at, by], length) => {
				const other = changed(of, at % of.length, by).subarray(0, length);
				for (const text of [pngText(other), webpText(other)]) expect(typeof isLogo(text)).toBe('boolean');
			}),
		);
	});
});

describe('a colour', () => {
	test('that can be read stays by day or by night, and is said to be another where it does not', () => {
		expect(colourFor('#0b6e4f')).toMatchObject({ onLight: '#0b6e4f', adjusted: true });
		expect(colourFor('#7fd1b9').onDark).toBe('#7fd1b9');
		expect(colourFor('#777777', { light: ['#ffffff'], dark: ['#000000'] })).toMatchObject({
			onDark: '#777777',
			adjusted: true,
		});
		expect(colourFor('#767676', { light: ['#ffffff'], dark: ['#000000'] }).adjusted).toBe(false);
	});

	test('contrast is WCAG’s', () => {
		expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 9);
		expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
		expect(contrast('#ff0000', '#ffffff')).toBeCloseTo(3.998, 3);
	});

	test('whichever is chosen can be read on paper and cards, by day and by night', () => {
		const hex = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);
		fc.assert(
			fc.property(hex, (colour) => {
				const { onLight, onDark, adjusted } = colourFor(colour);
				for (const ground of GROUND.light) expect(contrast(onLight, ground)).toBeGreaterThanOrEqual(4.5);
				for (const ground of GROUND.dark) expect(contrast(onDark, ground)).toBeGreaterThanOrEqual(4.5);
				expect(adjusted).toBe(onLight !== colour || onDark !== colour);
			}),
		);
	});
});

describe('a brand in a report', () => {
	const shared = (brand: Brand | null) =>
		redact(makeReport(), { partners: 'numbers', firm: null, preparedBy: null, brand });

	test('travels as it was chosen', () => {
		const read = readFileText(toFile(shared(BRAND)));
		expect(read.ok && read.report.sharing?.brand).toEqual(BRAND);
	});

	const slipped = (brand: unknown) => {
		const file = JSON.parse(toFile(shared(BRAND))) as { sharing: { brand: unknown } };
		file.sharing.brand = brand;
		const read = readFileText(JSON.stringify(file));
		return read.ok ? read.report.sharing : null;
	};

	test('that is none does not travel, and takes nothing else with it', () => {
		const wrong = { ...BRAND, colour: 'red' };
		expect(shared(wrong).sharing?.brand).toBeNull();
		expect(slipped(wrong)).toEqual({ ...shared(BRAND).sharing, brand: null });
	});

	test('with a picture that is none goes without it, and still names no product', () => {
		const wrong = { ...BRAND, logo: pngText(pngOf(9000, 9000)) };
		const without = { ...BRAND, logo: null };
		expect(shared(wrong).sharing?.brand).toEqual(without);
		expect(slipped(wrong)?.brand).toEqual(without);
		expect(readBrandFile(toBrandFile(wrong))).toMatchObject({ problem: { code: 'brand-damaged' } });
	});
});
