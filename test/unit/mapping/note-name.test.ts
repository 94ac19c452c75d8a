import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerptOf, nameInNote } from '../../../src/lib/mapping/read/note-name';

test.each([
	['Referred by Michael Zhang', 'Michael Zhang'],
	['Called in May, was referred by Michael Zhang on Tuesday', 'Michael Zhang'],
	['referred by Michael Zhang and met at the fair', 'Michael Zhang'],
	['referred by Michael Zhang at Acme', 'Michael Zhang'],
	['referred by Michael Zhang from Acme', 'Michael Zhang'],
	['referred by Michael Zhang 2024-05-01', 'Michael Zhang'],
	['referred by Michael Zhang. Wants a call.', 'Michael Zhang'],
	['referred by Michael Zhang, wants a call', 'Michael Zhang'],
	['referred by Michael Zhang\nWants A Call', 'Michael Zhang'],
	['Referred by Michael Zhang (CPA)', 'Michael Zhang'],
	['REFERRED BY MICHAEL ZHANG', 'MICHAEL ZHANG'],
	['Referred to us by Ann Lee', 'Ann Lee'],
	['Referred by: Ann Lee', 'Ann Lee'],
	['refered by Ann', 'Ann'],
	['Referral from Dr. Ann Lee', 'Dr. Ann Lee'],
	['referral from Prof. Dr. Lena Groß', 'Prof. Dr. Lena Groß'],
	['Introduced by our client Ann Lee, CPA', 'Ann Lee'],
	['introduced by her accountant Mr. Lee', 'Lee'],
	['Recommended by J. Doe', 'J. Doe'],
	['recommended by John Doe Jr. last week', 'John Doe Jr.'],
	['recommended by Smith & Co', 'Smith & Co'],
	['recommended by Acme Ltd.', 'Acme Ltd.'],
	['intro from Ana de la Cruz', 'Ana de la Cruz'],
	['Referral by Jan van den Berg', 'Jan van den Berg'],
	["referred by Sean O'Neil", "Sean O'Neil"],
	['referred by “Bo Park”', 'Bo Park'],
	['Referrer: Bo Park', 'Bo Park'],
	['Elm Ltd (referred by Bo Park)', 'Bo Park'],
	['referred by Anna Maria Luisa Beata Carla', 'Anna Maria Luisa Beata'],
	['REFERRED BY MICHAEL ZHANG ON MONDAY', 'MICHAEL ZHANG'],
	['referred by J.Doe', 'J.Doe'],
	['referred by De Vries', 'De Vries'],
	['referred by Ann Lee ann@lee.com', 'Ann Lee'],
	['referred by Ann Lee’s firm', 'Ann Lee'],
	['refered by:\tJ. Doe', 'J. Doe'],
	['Referido por Ana Ruiz', 'Ana Ruiz'],
	['Présentée par Luc Martin', 'Luc Martin'],
	['De la part de Luc Martin', 'Luc Martin'],
	['Ref. by Bo Park', 'Bo Park'],
	['referred by The Smith Group', 'Smith Group'],
	['Recomendado por Ana la semana pasada', 'Ana'],
	['Empfohlen von Anna Groß', 'Anna Groß'],
	['Kam auf Empfehlung von Herrn Müller', 'Müller'],
	['Recommandé par Luc Martin', 'Luc Martin'],
	['Recommandée par Mme Claire Petit', 'Claire Petit'],
	['Recomendado por Ana Ruiz', 'Ana Ruiz'],
	['Indicado por João Reis', 'João Reis'],
	['Aanbevolen door Piet de Vries', 'Piet de Vries'],
	['Consigliato da Marco Rossi', 'Marco Rossi'],
	['Polecony przez Jan Nowak', 'Jan Nowak'],
	['referred by Google, then recommended by Ann Lee', 'Ann Lee'],
])('%j names %s', (note, name) => {
	expect(nameInNote(note)?.name).toBe(name);
});

test.each([
	'',
	'Referred by',
	'referred by a client',
	'referred by our accountant',
	'Referred by Google',
	'Referred by LinkedIn Ads',
	'Referral from Facebook group',
	'Referral from January',
	'recommended by Monday',
	'referred by ann@lee.com',
	'referred by Ann.Lee@example.com',
	'referred by www.example.com',
	'referred by Example.com',
	'referred by him',
	'Referred by She',
	'We referred him to Ann Lee',
	'Referral programme',
	'The proposal refers to Ann Lee',
	'preferred by Ann Lee',
	'Recommended by Dr.',
	'Recommended by self',
	'referred by 3 people',
	'Ann Lee',
])('%j names nobody', (note) => {
	expect(nameInNote(note)).toBeNull();
});

describe('the excerpt', () => {
	const of = (note: string) => {
		const found = nameInNote(note);
		return found === null ? null : excerptOf(note, found);
	};

	test('is the whole of a short note, in one line', () => {
		expect(of('Referred by\tAnn Lee.\nCall back')).toBe('Referred by Ann Lee. Call back');
	});

	test('is what stands around the name of a long one', () => {
		const note = `${'Long talk about pensions and the new house. '.repeat(20)}Was referred by Ann Lee. ${'More to come. '.repeat(20)}`;
		expect(of(note)).toBe('… and the new house. Was referred by Ann Lee. More to come. More to …');
	});
});

test('any text gives a name that stands in it, or none', () => {
	const piece = fc.constantFrom('referred', ' by ', 'Ann', ' ', 'Lee', '.', ', ', '\n', '@', 'Dr.', '-', 'von', '&', '’', 'é', '🙂', '7'); // prettier-ignore
	fc.assert(
		fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
			const note = `referred by ${pieces.join('')}`;
			const found = nameInNote(note);
			if (found === null) return;
			expect(found.name).toMatch(/^\p{Lu}/u);
			expect(found.name).not.toMatch(/[@\d\n]/);
			expect(found.name.split(' ').length).toBeLessThanOrEqual(8);
			expect(note.slice(found.from).replace(/\s+/g, ' ')).toContain(found.name.slice(0, 3));
		}),
	);
});
