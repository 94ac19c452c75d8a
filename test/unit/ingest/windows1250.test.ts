import { expect, test } from 'vitest';
import { readFile } from '../../../src/lib/ingest';
import { rowsOf } from '../../rows';

/** Bytes of Windows-1250 for the letters used here. */
const BYTES: Readonly<Record<string, number>> = {
	ą: 0xb9, ć: 0xe6, ę: 0xea, ł: 0xb3, ń: 0xf1, ó: 0xf3, ś: 0x9c, ź: 0x9f, ż: 0xbf, Ś: 0x8c, Ł: 0xa3,
}; // prettier-ignore

const bytes = (text: string): Uint8Array =>
	Uint8Array.from(Array.from(text, (letter) => BYTES[letter] ?? letter.charCodeAt(0)));

const POLISH =
	'Nazwa;Wartość;Źródło\nStały klient;1 200,50;polecenie\nŁucja Dąbek;300,00;ogłoszenie\n'.replace('Ź', 'Z');

test('a Polish Excel file is read with its own letters, and it is said', () => {
	const read = readFile('klienci.csv', bytes(POLISH));
	if (!read.ok) throw new Error(read.problem.message);
	expect(read.reading.encoding).toBe('windows-1250');
	expect(read.reading.columns).toEqual(['Nazwa', 'Wartość', 'Zródło']);
	expect(rowsOf(read.reading).map(([name]) => name)).toEqual(['Stały klient', 'Łucja Dąbek']);
	expect(read.reading.notes.map(({ code }) => code)).toContain('encoding-guessed');
});

test('Western texts with powers and footnotes stay Western', () => {
	const text = 'Größe;Preis\n10 m³;5 €\nFuß¹ note;6\n25 cm³ groß;7\n'.replace('€', 'EUR');
	const read = readFile('preise.csv', Uint8Array.from(Array.from(text, (letter) => letter.charCodeAt(0))));
	if (!read.ok) throw new Error(read.problem.message);
	expect(read.reading.encoding).toBe('windows-1252');
	expect(read.reading.columns).toEqual(['Größe', 'Preis']);
});
