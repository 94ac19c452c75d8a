import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareNames } from '../../../src/lib/mapping/names/compare';

const said = (a: string, b: string): string => {
	const found = compareNames(a, b);
	return found.is === 'same' ? found.sure : found.is;
};

/** Two spellings of one name, and the evidence that is shown. */
const LIKELY: readonly (readonly [string, string, string])[] = [
	['Miriam Okonjo', 'Miriam Okonjo, CPA', 'the same name with “CPA”'],
	['Miriam Okonjo', 'Miriam Okonjo CPA CFP', 'the same name with “CFP CPA”'],
	['Tevita Dankwaro', 'Tevita Dankwaro, Esq.', 'the same name with “Esq.”'],
	['Astrid Nakashiro', 'Astrid Nakashiro, Ph.D.', 'the same name with “Ph.D.”'],
	['Astrid Nakashiro', 'Dr. Astrid Nakashiro', 'the same name with “Dr.”'],
	['Prof. Dr. Uwe Rabenholt', 'Uwe Rabenholt', 'the same name with “Prof. Dr.”'],
	['Mrs Ines Moreaux', 'Ines Moreaux', 'the same name with “Mrs”'],
	['Herr Uwe Rabenholt', 'Uwe Rabenholt', 'the same name with “Herr”'],
	['Dipl.-Ing. Uwe Rabenholt', 'Uwe Rabenholt', 'the same name with “Dipl.-Ing.”'],
	['Mme Solène Vautier', 'Solène Vautier', 'the same name with “Mme”'],
	['M. Aurélien Vautier', 'Aurélien Vautier', ''],
	['Sra. Nuria Escobedo', 'Nuria Escobedo', 'the same name with “Sra.”'],
	['Dott. Elio Bressani', 'Elio Bressani', 'the same name with “Dott.”'],
	['mgr inż. Zofia Krawczuk', 'Zofia Krawczuk', 'the same name with “mgr inż.”'],
	['Dr. Lea Tamsin', 'Lea Tamsin, MBA', 'the same name with “Dr.” and with “MBA”'],
	['K. Boaduro', 'Kwame Boaduro', 'the first name as an initial'],
	['K Boaduro', 'Kwame Boaduro', 'the first name as an initial'],
	['Boaduro, K.', 'Kwame Boaduro', 'the first name as an initial, first and last name the other way round'],
	['Boaduro K.A.', 'Kwame Ata Boaduro', 'the first name as an initial, the middle name as an initial'],
	['K. A. Boaduro', 'Kwame Ata Boaduro', 'the first name as an initial, the middle name as an initial'],
	['J. van der Wielen', 'Joost van der Wielen', 'the first name as an initial'],
	['И. Лесков', 'Иван Лесков', 'the first name as an initial'],
	['Лесков И. П.', 'Иван Петрович Лесков', 'the first name as an initial, the middle name as an initial'],
	['Ε. Μαρκέτου', 'Ελένη Μαρκέτου', 'the first name as an initial'],
	['Kwame A. Boaduro', 'Kwame Boaduro', 'one has a middle initial'],
	['Kwame A. Boaduro', 'Kwame Ata Boaduro', 'the middle name as an initial'],
	['Boaduro, Kwame', 'Kwame Boaduro', 'first and last name the other way round'],
	['Boaduro, Kwame, CPA', 'Kwame Boaduro', 'first and last name the other way round, the same name with “CPA”'],
	['Krawczuk Zofia', 'Zofia Krawczuk', 'first and last name the other way round'],
	['Лесков Иван', 'Иван Лесков', 'first and last name the other way round'],
	['van der Wielen, Joost', 'Joost van der Wielen', 'first and last name the other way round'],
	['Tevita Dankwaro (Dankwaro & Co)', 'Tevita Dankwaro', 'the same name, and “Dankwaro & Co” beside it'],
	['Tevita Dankwaro - Dankwaro & Co', 'Tevita Dankwaro', 'the same name, and “Dankwaro & Co” beside it'],
	['Tevita Dankwaro, Harbour Bank', 'Tevita Dankwaro', 'the same name, and “Harbour Bank” beside it'],
	['Oxmantle Garden Centre Ltd', 'Oxmantle Garden Centre', 'the same name with “Ltd”'],
	['Oxmantle Garden Centre, LLC', 'Oxmantle Garden Centre', 'the same name with “LLC”'],
	['Rabenholt Steuerberatung GmbH', 'Rabenholt Steuerberatung', 'the same name with “GmbH”'],
	['Krawczuk Nieruchomości Sp. z o.o.', 'Krawczuk Nieruchomości', 'the same name with “Sp. z o.o.”'],
	['Escobedo Asesores S.L.', 'Escobedo Asesores', 'the same name with “S.L.”'],
	['Bressani Avvocati S.p.A.', 'Bressani Avvocati', 'the same name with “S.p.A.”'],
	['Wielen Makelaars B.V.', 'Wielen Makelaars', 'the same name with “B.V.”'],
	['Kelderford Plastics Pty Ltd', 'Kelderford Plastics', 'the same name with “Pty Ltd”'],
	['Larkenrise & Pellwood', 'Larkenrise and Pellwood', '“and” for “&”'],
	['The Harbour Clinic', 'Harbour Clinic', 'the same name with “The”'],
	['Kwame Boaduor', 'Kwame Boaduro', 'a letter is doubled, or two letters have changed places'],
	['Astrid Nakashirro', 'Astrid Nakashiro', 'a letter is doubled, or two letters have changed places'],
]; // prettier-ignore

/** They may be of one; somebody has to look. */
const UNSURE: readonly (readonly [string, string])[] = [
	['Bob Akintolade', 'Robert Akintolade'],
	['Liz Pennantry', 'Elizabeth Pennantry'],
	['Kate Brightwell', 'Katherine Brightwell'],
	['Hans Rabenholt', 'Johannes Rabenholt'],
	['Pepe Escobedo', 'José Escobedo'],
	['Kwame B.', 'Kwame Boaduro'],
	['J. Lee', 'Jonah Lee'],
	['J. Smith', 'Jonah Smith'],
	['Hugh Pennantry Jr.', 'Hugh Pennantry'],
	['Hugh Pennantry III', 'Hugh Pennantry'],
	['Kwame Boadiro', 'Kwame Boaduro'],
	['Chaudharran Aneke', 'Chaudharran Aneeke'],
	['Oakfeild Partners', 'Oakfield Partners'],
	['Larkenrise Adviser', 'Larkenrise Advisers'],
	['Anna Maria Lindqvist', 'Anna Lindqvist'],
	['Acme GmbH', 'Acme'],
	['Wei Lin', 'Lin Wei'],
	['James Thomas', 'Thomas James'],
	['Harbour Bank (Tevita Dankwaro)', 'Harbour Bank'],
	['Anneke Chaudhraann', 'Anneke Chaudharan'],
];

/** They are never suggested. */
const NEVER: readonly (readonly [string, string])[] = [
	['Hugh Pennantry Jr.', 'Hugh Pennantry Sr.'],
	['Hugh Pennantry II', 'Hugh Pennantry III'],
	['Mr J. Brightwell', 'Mrs J. Brightwell'],
	['Herr Rabenholt', 'Frau Rabenholt'],
	['Kwame A. Boaduro', 'Kwame B. Boaduro'],
	['Kwame Boaduro', 'Kofi Boaduro'],
	['K. Boaduro', 'A. Boaduro'],
	['K. Boaduro', 'Adwoa Boaduro'],
	['Kwame Boaduro', 'Kwame Mensaru'],
	['Carl Brightwell', 'Carla Brightwell'],
	['Maria Escobedo', 'Mario Escobedo'],
	['Christian Vautier', 'Christina Vautier'],
	['Kirsten Lindqvist', 'Kristen Lindqvist'],
	['Karen Lindqvist', 'Karin Lindqvist'],
	['Daniel Vautier', 'Danielle Vautier'],
	['Stephan Krawczuk', 'Stephen Krawczuk'],
	['Jon Brightwell', 'Jan Brightwell'],
	['Ana Lindqvist', 'Ann Lindqvist'],
	['Anders Hansen', 'Anders Jansen'],
	['Anders Hansen', 'Anders Hanson'],
	['Peter Meier', 'Peter Meyer'],
	['Peter Miller', 'Peter Muller'],
	['Hugh Thompson', 'Hugh Thomson'],
	['Hugh Johnson', 'Hugh Johnston'],
	['Ivan Leskov', 'Ivana Leskova'],
	['Jana Novák', 'Jana Nováková'],
	['Jan Kowalski', 'Jan Kowalska'],
	['Wei Li', 'Wei Liu'],
	['Jin Chen', 'Jin Cheng'],
	['李伟', '李娜'],
	['王小明', '王小红'],
	['김민수', '김민지'],
	['محمد علي', 'محمد علاء'],
	['राम कुमार', 'रमा कुमारी'],
	['佐藤健', '加藤健'],
	['Acme GmbH', 'Acme AG'],
	['Acme Ltd', 'Acme LLC'],
	['Larkenrise Print', 'Larkenrise Plastics'],
	['Harbour Law', 'Harbour Tax'],
	['Harbour Bank', 'Harbour Bakery'],
	['Branch 12 Harbour', 'Branch 13 Harbour'],
	['Chapter 7', 'Chapter 8'],
	['Lea Tamsin (2)', 'Lea Tamsin'],
	['Ann Lee (Harbour Bank)', 'Ann Lee (City Bank)'],
	['Dankwaro & Lee', 'Dankwaro & Low'],
	['Miriam', 'Miriam Okonjo'],
	['Okonjo', 'Miriam Okonjo'],
	['Dr. Okonjo', 'Miriam Okonjo'],
	['Ann and Bo Brightwell', 'Ann Brightwell'],
	['Maria Sá', 'Maria'],
	['Jack Ma', 'Jack'],
	['Amartya Sen', 'Amartya'],
	['Don Brightwell', 'Brightwell'],
	['Northern Gardens', 'Southern Gardens'],
	['First Harbour Bank', 'Harbour Bank'],
	['Kwame Ata Boaduro', 'Kwame Osei Boaduro'],
	['ann@lee.example', 'anna@lee.example'],
	['', 'Ann Lee'],
	['???', '!!!'],
];

describe('two spellings', () => {
	test.each(LIKELY)('%s = %s', (a, b, because) => {
		const found = compareNames(a, b);
		expect(found).toMatchObject({ is: 'same', sure: 'likely' });
		if (found.is === 'same' && because !== '') expect(found.because).toBe(because);
		expect(said(b, a)).toBe('likely');
	});

	test.each(UNSURE)('%s ? %s', (a, b) => {
		expect([said(a, b), said(b, a)]).toEqual(['unsure', 'unsure']);
	});

	test.each(NEVER)('%s ≠ %s', (a, b) => {
		for (const one of [said(a, b), said(b, a)]) expect(['apart', 'open']).toContain(one);
	});

	test('are compared alike from both sides, whatever they are, without fail', () => {
		const word = fc.oneof(
			fc.constantFrom(
				'Dr.',
				'Ann',
				'J.',
				'Lee',
				'Jr.',
				'CPA',
				'&',
				'Co',
				'Ltd',
				'(Oak)',
				'-',
				',',
				'van',
				'李',
				'2',
			),
			fc.string({ unit: 'grapheme', maxLength: 8 }),
		);
		const name = fc.array(word, { maxLength: 7 }).map((words) => words.join(' '));
		fc.assert(
			fc.property(name, name, (a, b) => {
				expect(said(a, b)).toBe(said(b, a));
			}),
		);
	});

	test('take no longer for long names', () => {
		const long = 'Ann, '.repeat(40_000);
		expect(said(long, long)).toBe('open');
		expect(said(`${'J.'.repeat(50)} Lee`, '('.repeat(110))).toBe('open');
	});
});
