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

const base64 = (bytes: readonly number[]): string => Buffer.from(bytes).toString('base64');
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const WEBP = [...Buffer.from('RIFF'), 1, 2, 3, 4, ...Buffer.from('WEBPVP8 ')];
const png = (more: number) => `data:image/png;base64,${base64([...PNG, ...Array<number>(more).fill(7)])}`;

const BRAND: Brand = {
	name: 'Lund & Daughters',
	logo: png(20),
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
	test.each<[string, boolean]>([
		[png(0), true],
		[`data:image/webp;base64,${base64(WEBP)}`, true],
		[png(32 * 1024 - 8), true],
		[png(32 * 1024 - 7), false],
		[`data:image/png;base64,${base64(WEBP)}`, false],
		[`data:image/webp;base64,${base64(PNG)}`, false],
		['data:image/svg+xml;base64,PHN2Zy8+', false],
		[`data:image/png;base64,${base64([...Buffer.from('<svg onload=alert(1)>')])}`, false],
		[`${png(4)}"onerror="x`, false],
		['data:image/png;base64,AAA', false],
		['https://example.org/logo.png', false],
		['', false],
	])('%#', (text, is) => expect(isLogo(text)).toBe(is));
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

	test('that is none does not travel, and takes nothing else with it', () => {
		const wrong = { ...BRAND, logo: 'https://example.org/a.png' };
		expect(shared(wrong).sharing?.brand).toBeNull();
		const slipped = JSON.parse(toFile(shared(BRAND))) as { sharing: { brand: unknown } };
		slipped.sharing.brand = wrong;
		const read = readFileText(JSON.stringify(slipped));
		expect(read.ok && read.report.sharing).toEqual({ ...shared(BRAND).sharing, brand: null });
	});
});
