import { describe, expect, it } from 'vitest';
import { readFile, type ReadOptions } from '../../../src/lib/ingest';
import type { Reading } from '../../../src/lib/model';
import { encode, join, raw } from './bytes';
import { rowsOf, withRows } from '../../rows';

function read(bytes: Uint8Array | string, options: ReadOptions = {}): Reading {
	const result = readFile('deals.csv', typeof bytes === 'string' ? encode(bytes) : bytes, options);
	if (!result.ok) throw new Error(result.problem.message);
	const { reading } = result;
	expect(rowsOf(reading).every((row) => row.length === reading.columns.length)).toBe(true);
	expect(reading.lines).toHaveLength(rowsOf(reading).length);
	return reading;
}

interface Expected {
	readonly columns?: readonly string[];
	readonly header?: readonly string[];
	readonly rows: readonly (readonly string[])[];
	readonly lines?: readonly number[];
	/** Line, reason, text. */
	readonly aside?: readonly (readonly [number, string, string])[];
	/** Codes of all notes. */
	readonly notes?: readonly string[];
	readonly preamble?: readonly string[];
	readonly delimiter?: string;
	readonly newline?: string;
	readonly encoding?: string;
}

function check(bytes: Uint8Array | string, expected: Expected): void {
	const reading = read(bytes);
	const { aside = [], notes = [], ...same } = expected;
	expect({ ...withRows(reading), lines: [...reading.lines] }).toMatchObject({ preamble: [], ...same });
	expect(rowsOf(reading)).toEqual(expected.rows);
	expect(reading.setAside.map(({ line, reason, text }) => [line, reason, text])).toEqual(aside);
	expect(reading.notes.map((note) => note.code)).toEqual(notes);
}

const DEALS = 'id,name,amount\n';

const CASES: readonly (readonly [string, Uint8Array | string, Expected])[] = [
	// Plain
	['a plain file', 'a,b\n1,2\n', { columns: ['a', 'b'], rows: [['1', '2']], lines: [2], delimiter: ',', newline: '\n', encoding: 'utf-8' }],
	['no line end at the end', 'a,b\r\n1,2', { rows: [['1', '2']], newline: '\r\n' }],
	['semicolons and decimal commas', 'name;amount\nA;1,5\nB;2,5\n', { rows: [['A', '1,5'], ['B', '2,5']], delimiter: ';' }],
	['semicolons where commas cut wider', 'a;b\n1,5;2,5\n3,5;4,5\n', { rows: [['1,5', '2,5'], ['3,5', '4,5']], delimiter: ';' }],
	['tabs', 'a\tb\n1\t2, x\n', { rows: [['1', '2, x']], delimiter: '\t' }],
	['bars', 'a|b|c\n1|2,3|4\n', { rows: [['1', '2,3', '4']], delimiter: '|' }],
	['carets', 'a^b^c\n1^2^3\n', { rows: [['1', '2', '3']], delimiter: '^' }],
	['ASCII unit separators', 'a\x1fb\n1\x1f2\n', { rows: [['1', '2']], delimiter: '\x1f' }],
	['a delimiter within quotes does not count', '"a;b;c",d\n"x;y;z",1\n', { columns: ['a;b;c', 'd'], rows: [['x;y;z', '1']] }],
	['one column', 'name\nAnn\nBob\n', { columns: ['name'], rows: [['Ann'], ['Bob']], delimiter: ',' }],
	['one column with commas in quotes', 'name\n"Lee, Ann"\n"Ray, Bob"\n', { rows: [['Lee, Ann'], ['Ray, Bob']] }],
	['one column of places', '"City, State"\n"Austin, TX"\n', { columns: ['City, State'], rows: [['Austin, TX']] }],
	['a sep= line', 'sep=;\na;b\n1;2\n', { rows: [['1', '2']], delimiter: ';', preamble: ['sep=;'], lines: [3] }],
	['a sep= line with an odd delimiter', 'sep=~\na~b\n1~2,3;4\n', { rows: [['1', '2,3;4']], delimiter: '~', preamble: ['sep=~'] }],
	['a sep= line for a tab', 'sep=\t\r\na\tb\r\n1\t2\r\n', { rows: [['1', '2']], delimiter: '\t', preamble: ['sep=\t'] }],
	// Line ends
	['lone carriage returns', 'a,b\r1,2\r3,4\r', { rows: [['1', '2'], ['3', '4']], newline: '\r', lines: [2, 3] }],
	['mixed line ends', 'a,b\r\n1,2\n3,4\r5,6\r\n', { rows: [['1', '2'], ['3', '4'], ['5', '6']], newline: 'mixed', lines: [2, 3, 4] }],
	['line ends in cells are untouched', 'a,b\r\n1,"x\ny\r\nz\rw"\r\n2,v\r\n', { rows: [['1', 'x\ny\r\nz\rw'], ['2', 'v']], newline: '\r\n', lines: [2, 6] }],
	['line ends in cells of a mixed file', 'a,b\n1,"x\r\ny"\r\n2,v\n', { rows: [['1', 'x\r\ny'], ['2', 'v']], newline: 'mixed', lines: [2, 4] }],
	['doubled carriage returns', 'a,b\r\r\n1,2\r\r\n', { rows: [['1', '2']], newline: 'mixed', lines: [3] }],
	['blank lines', 'a,b\n\n1,2\n \n\t\n3,4\n\n', { rows: [['1', '2'], ['3', '4']], lines: [3, 6] }],
	['lines of delimiters', 'a,b\n1,2\n,\n , \n"",""\n3,4\n', { rows: [['1', '2'], ['3', '4']], notes: ['empty-rows'] }],
	['an end-of-file mark', 'a,b\n1,2\n\x1a', { rows: [['1', '2']] }],
	// Encodings
	['UTF-8 with a mark', encode('name,b\nJosé,2\n', 'utf-8-bom'), { columns: ['name', 'b'], rows: [['José', '2']], encoding: 'utf-8' }],
	['a mark before a quoted header', encode('"na,me",b\nx,2\n', 'utf-8-bom'), { columns: ['na,me', 'b'], rows: [['x', '2']] }],
	['UTF-16LE with a mark', encode('a\tb\r\nJosé\t漢\r\n', 'utf-16le-bom'), { rows: [['José', '漢']], encoding: 'utf-16le', delimiter: '\t' }],
	['UTF-16BE with a mark', encode('a,b\nJosé,2\n', 'utf-16be-bom'), { rows: [['José', '2']], encoding: 'utf-16be' }],
	['UTF-16LE without a mark', encode('a,b\nJosé,2\n', 'utf-16le'), { rows: [['José', '2']], encoding: 'utf-16le', notes: ['encoding-guessed'] }],
	['UTF-16BE without a mark', encode('a,b\nJosé,2\n', 'utf-16be'), { rows: [['José', '2']], encoding: 'utf-16be', notes: ['encoding-guessed'] }],
	['UTF-16 cut in a character', encode('a,b\n1,2\n3,4', 'utf-16le-bom').slice(0, -1), { rows: [['1', '2']], aside: [[3, 'ragged', '3,']], notes: ['cut-character', 'file-cut'] }],
	['UTF-16 with an appended line end', join(encode('a,b\n1,2', 'utf-16le-bom'), raw('\n')), { rows: [['1', '2']] }],
	['UTF-32', raw('\xff\xfe\0\0a\0\0\0,\0\0\0b\0\0\0\n\0\0\x001\0\0\0,\0\0\0\xe9\0\0\0'), { rows: [['1', 'é']], encoding: 'utf-32le' }],
	['Windows-1252', encode('name,b\nJosé – “x” €,2\n', 'windows-1252'), { rows: [['José – “x” €', '2']], encoding: 'windows-1252', notes: ['encoding-guessed'] }],
	['Windows-1252 that ends in é', encode('id,b\n1,café', 'windows-1252'), { rows: [['1', 'café']], encoding: 'windows-1252', notes: ['encoding-guessed'] }],
	['Windows-1252 that could be Shift-JIS', encode('a,b\nHélène,Général\n“été”,élève\n', 'windows-1252'), { rows: [['Hélène', 'Général'], ['“été”', 'élève']], encoding: 'windows-1252', notes: ['encoding-guessed'] }],
	['Shift-JIS', raw('a,b\n\x8a\xbf\x8e\x9a,\x82\xa0\x82\xa2\n'), { rows: [['漢字', 'あい']], encoding: 'shift_jis', notes: ['encoding-guessed'] }],
	['one bad byte in UTF-8', join(encode('a,b\nJosé,Zoë\n1,'), raw('\x96'), encode('\nMüller,2\n')), { rows: [['José', 'Zoë'], ['1', '–'], ['Müller', '2']], encoding: 'utf-8', notes: ['bad-bytes'] }],
	['UTF-8 cut in a character', encode('a,b\né,2\n3,é').slice(0, -1), { rows: [['é', '2']], aside: [[3, 'ragged', '3,']], notes: ['cut-character', 'file-cut'] }],
	['NULs in text', 'a,b\nx\0y,2\n3,4\n', { rows: [['x\0y', '2'], ['3', '4']], notes: ['nul-characters'] }],
	['letters lost before', 'a,b\nJos\ufffd,2\n', { rows: [['Jos\ufffd', '2']], notes: ['lost-letters'] }],
	// Header and above
	['titles above the header', 'Pipeline report\nAs of 2024-01-01\n\nid,name,amount\n1,A,5\n2,B,6\n', { columns: ['id', 'name', 'amount'], rows: [['1', 'A', '5'], ['2', 'B', '6']], lines: [5, 6], preamble: ['Pipeline report', 'As of 2024-01-01', ''] }],
	['titles padded with delimiters', 'Report,,,\n,,,\nid,name,amount,x\n1,A,5,y\n', { rows: [['1', 'A', '5', 'y']], preamble: ['Report,,,', ',,,'] }],
	['pairs above the header', 'Owner,Ann,,,\nFrom,2024-01-01\nid,name,amount,x,y\n1,A,5,z,w\n2,B,6,z,w\n', { rows: [['1', 'A', '5', 'z', 'w'], ['2', 'B', '6', 'z', 'w']], preamble: ['Owner,Ann,,,', 'From,2024-01-01'] }],
	['groups above the header', 'Contact,,,Deal,,\nName,Phone,Mail,Title,Stage,Sum\nA,1,x@y.z,T,Won,5\n', { columns: ['Name', 'Phone', 'Mail', 'Title', 'Stage', 'Sum'], rows: [['A', '1', 'x@y.z', 'T', 'Won', '5']], preamble: ['Contact,,,Deal,,'] }],
	['a header of few names is the header', 'Channel;Spend;;;\nPaid;100;;;\nSearch;200;;;\n', { columns: ['Channel', 'Spend', 'Column 3', 'Column 4', 'Column 5'], rows: [['Paid', '100', '', '', ''], ['Search', '200', '', '', '']], delimiter: ';' }],
	['repeated, empty and padded names', ' Amount ,Amount,,amount,Amount (2)\n1,2,3,4,5\n', { header: [' Amount ', 'Amount', '', 'amount', 'Amount (2)'], columns: ['Amount', 'Amount (3)', 'Column 3', 'amount', 'Amount (2)'], rows: [['1', '2', '3', '4', '5']] }],
	['columns that objects are made of', '__proto__,constructor,toString\n1,2,3\n', { columns: ['__proto__', 'constructor', 'toString'], rows: [['1', '2', '3']] }],
	['a line end in a header', 'id,"Deal\nname"\n1,A\n', { columns: ['id', 'Deal\nname'], rows: [['1', 'A']], lines: [3] }],
	['no header', '1,Ann,2024-01-05\n2,Bob,2024-02-05\n', { columns: ['Column 1', 'Column 2', 'Column 3'], rows: [['1', 'Ann', '2024-01-05'], ['2', 'Bob', '2024-02-05']], lines: [1, 2], notes: ['no-header'] }],
	['years as names', 'name,2023,2024\nA,1,2\nB,3,4\n', { columns: ['name', '2023', '2024'], rows: [['A', '1', '2'], ['B', '3', '4']] }],
	['a trailing empty column', 'a,b,\n1,2,\n3,4,\n', { columns: ['a', 'b', 'Column 3'], rows: [['1', '2', ''], ['3', '4', '']] }],
	['a trailing delimiter below only', 'a,b\n1,2,\n3,4,,\n', { rows: [['1', '2'], ['3', '4']], notes: ['extra-delimiters'] }],
	['a trailing delimiter in the header only', 'a,b,c,\n1,2,3\n4,5,6\n', { columns: ['a', 'b', 'c'], rows: [['1', '2', '3'], ['4', '5', '6']] }],
	['the header again', 'id,name\n1,A\nid,name\n2,B\n', { rows: [['1', 'A'], ['2', 'B']], aside: [[3, 'repeated-header', 'id,name']], lines: [2, 4] }],
	// Cells stay as they are
	['odd texts', 'id,v\n9007199254740993,NaN\n007,null\n"\\N",#N/A\n#1, x \n=1+1,-\n', { rows: [['9007199254740993', 'NaN'], ['007', 'null'], ['\\N', '#N/A'], ['#1', ' x '], ['=1+1', '-']] }],
	['quotes doubled', 'a,b\n"say ""hi""",""""\n', { rows: [['say "hi"', '"']] }],
	['quotes within an unquoted cell', 'a,b\n27" pipe,x "y"\n', { rows: [['27" pipe', 'x "y"']] }],
	['spaces after a closing quote', 'a,b\n"x" ,"y"  \n1,2\n', { rows: [['x', 'y'], ['1', '2']] }],
	['a space before an opening quote', 'a,b\n1, "y"\n', { rows: [['1', ' "y"']] }],
	['backslashes at the end of a cell', 'a,b\n"C:\\dir\\",x\n', { rows: [['C:\\dir\\', 'x']] }],
	['identical rows', 'a,b\n1,2\n1,2\n', { rows: [['1', '2'], ['1', '2']] }],
	// Widths
	['a short and a long row', `${DEALS}1,A,5\n2,B\n3,C,7,x\n4,D,8\n`, { rows: [['1', 'A', '5'], ['4', 'D', '8']], aside: [[3, 'ragged', '2,B'], [4, 'ragged', '3,C,7,x']], lines: [2, 5] }],
	['three lines, the last wider', 'a,b\n1,2\n3,4,5\n', { rows: [['1', '2']], aside: [[3, 'ragged', '3,4,5']] }],
	['a ragged row of two lines', `${DEALS}1,"x\ny",5,extra\n2,B,6\n`, { rows: [['2', 'B', '6']], aside: [[2, 'ragged', '1,"x\ny",5,extra']], lines: [4] }],
	['cut in mid-row', `${DEALS}1,A,5\n2,B`, { rows: [['1', 'A', '5']], aside: [[3, 'ragged', '2,B']], notes: ['file-cut'] }],
	['cut in a quoted cell', 'id,note\n1,A\n2,"and th', { rows: [['1', 'A']], aside: [[3, 'ragged', '2,"and th']], notes: ['file-cut'] }],
	['cut in a quoted cell of two lines', 'id,note,x\n1,A,x\n2,"and\nth', { rows: [['1', 'A', 'x']], aside: [[3, 'ragged', '2,"and'], [4, 'ragged', 'th']], notes: ['file-cut'] }],
	['two stacked tables', `${DEALS}1,A,5\n2,B,6\n\npartner,since\nAnn,2020\nBob,2021\n`, { rows: [['1', 'A', '5'], ['2', 'B', '6']], aside: [[5, 'ragged', 'partner,since'], [6, 'ragged', 'Ann,2020'], [7, 'ragged', 'Bob,2021']], notes: ['second-table'] }],
	// Quotes out of order
	['an unclosed quote', `${DEALS}1,"A,5\n2,B,6\n3,C,7\n`, { rows: [['1', '"A', '5'], ['2', 'B', '6'], ['3', 'C', '7']], lines: [2, 3, 4], notes: ['stray-quotes'] }],
	['an unclosed quote that meets another', `${DEALS}1,"A,5\n2,B,6\n3,pipe 6",7\n4,D,8\n`, { rows: [['1', '"A', '5'], ['2', 'B', '6'], ['3', 'pipe 6"', '7'], ['4', 'D', '8']], notes: ['stray-quotes'] }],
	['an unclosed quote before quoted rows', `${DEALS}1,"A,5\n2,"B",6\n3,"C ""c""",7\n`, { rows: [['1', '"A', '5'], ['2', 'B', '6'], ['3', 'C "c"', '7']], notes: ['stray-quotes'] }],
	['an unclosed quote no width explains', `${DEALS}1,"A, Inc,5\n2,B,6\n`, { rows: [['2', 'B', '6']], aside: [[2, 'unreadable', '1,"A, Inc,5']], notes: ['stray-quotes'] }],
	['quotes not doubled', 'a,b\n"John "Johnny" Smith",5\n1,2\n', { rows: [['John "Johnny" Smith', '5'], ['1', '2']], notes: ['stray-quotes'] }],
	['text after a closing quote', 'a,b,c\n"x"y,2,3\n1,2,3\n', { rows: [['"x"y', '2', '3'], ['1', '2', '3']], notes: ['stray-quotes'] }],
	['backslashed quotes', 'a,b\n"say \\"hi, you\\"",5\n1,2\n', { rows: [['say "hi, you"', '5'], ['1', '2']], notes: ['escaped-quotes'] }],
	['rows quoted as a whole', 'id,name,note\n1,A,x\n"2,B,""y, z"""\n"3,C,w"\n4,D,v\n', { rows: [['1', 'A', 'x'], ['2', 'B', 'y, z'], ['3', 'C', 'w'], ['4', 'D', 'v']], notes: ['wrapped-rows'], lines: [2, 3, 4, 5] }],
	['a whole file quoted by rows', '"id,name,note"\n"1,A,""x, y"""\n"2,B,z"\n', { columns: ['id', 'name', 'note'], rows: [['1', 'A', 'x, y'], ['2', 'B', 'z']], notes: ['wrapped-rows'] }],
	['a table pasted into a note', 'id,note,sum\n1,"see:\na,b,c\nd,e,f\n",5\n2,x,6\n', { rows: [['1', 'see:\na,b,c\nd,e,f\n', '5'], ['2', 'x', '6']], lines: [2, 6] }],
	['a note of two lines with commas', 'id,note\n1,"Dear Ann\nthanks, Bob"\n2,x\n', { rows: [['1', 'Dear Ann\nthanks, Bob'], ['2', 'x']] }],
	// Footers
	['a Salesforce footer', `"Id","Name","Amount"\n"1","A","5"\n"2","B","6"\n\n"Grand Totals (2 records)"\n\n"Confidential Information - Do Not Distribute"\n"Copyright (c) 2000-2024 salesforce.com, inc. All rights reserved."\n`, { rows: [['1', 'A', '5'], ['2', 'B', '6']], aside: [[5, 'footer', '"Grand Totals (2 records)"'], [7, 'footer', '"Confidential Information - Do Not Distribute"'], [8, 'footer', '"Copyright (c) 2000-2024 salesforce.com, inc. All rights reserved."']] }],
	['a footer with bare commas and no line end', `${DEALS}1,A,5\n\nCopyright (c) 2000-2024 salesforce.com, inc. All rights reserved.`, { rows: [['1', 'A', '5']], aside: [[4, 'footer', 'Copyright (c) 2000-2024 salesforce.com, inc. All rights reserved.']] }],
	['totals in full width', 'id,name,x,amount\n1,A,y,5\n2,B,y,6\nTotal,,,11\n', { rows: [['1', 'A', 'y', '5'], ['2', 'B', 'y', '6']], aside: [[4, 'footer', 'Total,,,11']] }],
	['a notice padded to full width', `${DEALS}1,A,5\nGenerated by Acme CRM,,\n`, { rows: [['1', 'A', '5']], aside: [[3, 'footer', 'Generated by Acme CRM,,']] }],
	['short lines below a blank one', `${DEALS}1,A,5\n\nFiltered by: Ann\nMine\n`, { rows: [['1', 'A', '5']], aside: [[4, 'footer', 'Filtered by: Ann'], [5, 'footer', 'Mine']] }],
	['a client called Total stays', `${DEALS}1,A,5\nTotal,Energies,6\n`, { rows: [['1', 'A', '5'], ['Total', 'Energies', '6']] }],
	['a sparse last row below a blank line stays', `${DEALS}1,A,5\n\n2,,\n`, { rows: [['1', 'A', '5'], ['2', '', '']] }],
	// Delimiters too many or too few
	['a delimiter too many inside a row', 'id,name,amount,day\n1,Ann,5,2024-01-05\n2,Bob,,6,2024-01-06\n3,Cy,7,2024-01-07\n', { rows: [['1', 'Ann', '5', '2024-01-05'], ['2', 'Bob', '6', '2024-01-06'], ['3', 'Cy', '7', '2024-01-07']], lines: [2, 3, 4], notes: ['extra-delimiters'] }],
	['a delimiter too many before a row whose last cell is empty', 'id,day,name,note\n1,2024-01-05,Ann,\n,2,2024-01-06,Bob,\n3,2024-01-07,Cy,\n', { rows: [['1', '2024-01-05', 'Ann', ''], ['2', '2024-01-06', 'Bob', ''], ['3', '2024-01-07', 'Cy', '']], notes: ['extra-delimiters'] }],
	['two empty cells of which either could be the one too many', 'id,name,note\n1,Ann,x\n2,,Bob,\n3,Cy,y\n', { rows: [['1', 'Ann', 'x'], ['3', 'Cy', 'y']], aside: [[3, 'ragged', '2,,Bob,']] }],
	['an unquoted comma in a name', 'id,name,amount\n1,Ann,5\n2,Lee, Bob,6\n3,Cy,7\n', { rows: [['1', 'Ann', '5'], ['3', 'Cy', '7']], aside: [[3, 'ragged', '2,Lee, Bob,6']] }],
	['every row ends in a delimiter, the header does not', 'id,name,note\n1,Ann,,\n2,,x,\n3,Cy,,\n', { columns: ['id', 'name', 'note'], rows: [['1', 'Ann', ''], ['2', '', 'x'], ['3', 'Cy', '']], notes: ['trailing-delimiters'] }],
	['an empty name too many in the header', 'id,,name,amount\n1,Ann,5\n2,Bob,6\n', { header: ['id', 'name', 'amount'], columns: ['id', 'name', 'amount'], rows: [['1', 'Ann', '5'], ['2', 'Bob', '6']], notes: ['header-wider'] }],
	['a name too few in the header', 'idname,amount,day\n1,Ann,5,2024-01-05\n2,Bob,6,2024-01-06\n', { header: ['idname', 'amount', 'day'], columns: ['Column 1', 'Column 2', 'Column 3', 'Column 4'], rows: [['1', 'Ann', '5', '2024-01-05'], ['2', 'Bob', '6', '2024-01-06']], notes: ['header-unmatched'] }],
	['a title with a comma above the header', 'Deals, 2024\nid,name,amount\n1,Ann,5\n2,Bob,6\n', { columns: ['id', 'name', 'amount'], rows: [['1', 'Ann', '5'], ['2', 'Bob', '6']], preamble: ['Deals, 2024'] }],
	['empty cells at the end left out by the writer', `${DEALS}1,A,5\n2,B\n3,C,7\n`, { rows: [['1', 'A', '5'], ['3', 'C', '7']], aside: [[3, 'ragged', '2,B']] }],
	['one row parted by another delimiter', `${DEALS}1,A,5\n2;B;6\n3,C,7\n`, { rows: [['1', 'A', '5'], ['3', 'C', '7']], aside: [[3, 'ragged', '2;B;6']] }],
	['a quoted cell that lost the comma before it', 'id,name,note,amount\n1,Ann,"a, b",5\n2,Bob"c, d",6\n3,Cy,"e, f",7\n', { rows: [['1', 'Ann', 'a, b', '5'], ['3', 'Cy', 'e, f', '7']], aside: [[3, 'unreadable', '2,Bob"c, d",6']], notes: ['stray-quotes'] }],
	// Other spellings
	['a blank after each comma', 'id, name, amount\n1, "Lee, Ann", 5\n2, Bob, 6\n', { columns: ['id', 'name', 'amount'], rows: [['1', 'Lee, Ann', '5'], ['2', 'Bob', '6']], delimiter: ',', lines: [2, 3], notes: ['blanks-in-place'] }],
	['apostrophes for quotes', "id;name;note\n1;'Lee; Ann';x\n2;'O''Brien; Bob';'6\" pipe'\n", { rows: [['1', 'Lee; Ann', 'x'], ['2', "O'Brien; Bob", '6" pipe']], notes: ['apostrophes-in-place'] }],
	['apostrophes in names', "id,name,note\n1,O'Brien,'twas\n2,D'Arcy,x\n", { rows: [['1', "O'Brien", "'twas"], ['2', "D'Arcy", 'x']] }],
	['blanks for delimiters', 'id name amount\n1 "Lee Ann" 5\n2 Bob 6\n3 "De Cy" 7\n', { columns: ['id', 'name', 'amount'], rows: [['1', 'Lee Ann', '5'], ['2', 'Bob', '6'], ['3', 'De Cy', '7']], delimiter: ' ' }],
	['a column of names with blanks', 'name\nAnn Lee\nBob Ray\nCy Day\n', { columns: ['name'], rows: [['Ann Lee'], ['Bob Ray'], ['Cy Day']] }],
	['a file escaped by backslashes', 'id,note,amount\n1,"said \\"yes, now\\"",5\n2,"a \\"b\\", c",6\n', { rows: [['1', 'said "yes, now"', '5'], ['2', 'a "b", c', '6']], notes: ['escaped-quotes'] }],
	['a comma in every text cell', 'id;name;note\n1;Lee, Ann;a, b\n2;Ray, Bob;c, d\n3;Day, Cy;e, f\n', { rows: [['1', 'Lee, Ann', 'a, b'], ['2', 'Ray, Bob', 'c, d'], ['3', 'Day, Cy', 'e, f']], delimiter: ';' }],
	['a comma in every cell between tabs', 'a,b\tc,d\n1,5\t2,5\n3,5\t4,5\n', { columns: ['a,b', 'c,d'], rows: [['1,5', '2,5'], ['3,5', '4,5']], delimiter: '\t' }],
	['two columns of decimal commas', 'x;y\n1,5;2,5\n', { rows: [['1,5', '2,5']], delimiter: ';' }],
	['semicolons in quotes between commas', 'id,tags\n1,"a;b;c"\n2,"d;e;f"\n', { rows: [['1', 'a;b;c'], ['2', 'd;e;f']], delimiter: ',' }],
	['short rows first, and a semicolon in every other', 'id,a,b,c,d,day\n1\n2\n3,,,x,;,2024-01-03\n4,,;,,,2024-01-04\n5,,;,,,2024-01-05\n', { columns: ['id', 'a', 'b', 'c', 'd', 'day'], rows: [['3', '', '', 'x', ';', '2024-01-03'], ['4', '', ';', '', '', '2024-01-04'], ['5', '', ';', '', '', '2024-01-05']], lines: [4, 5, 6], aside: [[2, 'ragged', '1'], [3, 'ragged', '2']], delimiter: ',' }],
	['a long row first, and a semicolon in every row', 'id,a,b,day\n1\n2\n3,x;y,z,2024-01-03,w\n4,x;y,z,2024-01-04\n5,x;y,z,2024-01-05\n', { rows: [['4', 'x;y', 'z', '2024-01-04'], ['5', 'x;y', 'z', '2024-01-05']], aside: [[2, 'ragged', '1'], [3, 'ragged', '2'], [4, 'ragged', '3,x;y,z,2024-01-03,w']], delimiter: ',' }],
	['a row whose quotes are out of order, and bars in cells', 'id,a,b,c,d,day\n1,,,,,2024-01-01\n2,,,x,||,2024-01-02\n3,"a "b" c",,|,"|,",2024-01-03\n', { rows: [['1', '', '', '', '', '2024-01-01'], ['2', '', '', 'x', '||', '2024-01-02'], ['3', 'a "b" c', '', '|', '|,', '2024-01-03']], delimiter: ',', notes: ['stray-quotes'] }],
	['a line end in a cell, and a comma in every row between semicolons', 'id;a;b;c;d;e;day\n1;;;;;"\n,x";2024-01-01\n2;"a "b" c";;",;";;;2024-01-02\n3;,;;;;;2024-01-03\n', { rows: [['1', '', '', '', '', '\n,x', '2024-01-01'], ['2', 'a "b" c', '', ',;', '', '', '2024-01-02'], ['3', ',', '', '', '', '', '2024-01-03']], lines: [2, 4, 5], delimiter: ';', notes: ['stray-quotes'] }],
	['a title with as many commas as every row between semicolons', 'Deals, Ann, Austin, 2024\nname;place\nA;1 Main St, Austin, TX, US\nB;2 Oak Rd, Waco, TX, US\n', { columns: ['name', 'place'], rows: [['A', '1 Main St, Austin, TX, US'], ['B', '2 Oak Rd, Waco, TX, US']], preamble: ['Deals, Ann, Austin, 2024'], delimiter: ';' }],
	['a short row whose cell ends like another row begins', 'id;a;b;c;d;day\n1;;;;;2024-01-01\n2;;"\n7;"\n3;;";x";;;2024-01-03\n', { rows: [['1', '', '', '', '', '2024-01-01'], ['3', '', ';x', '', '', '2024-01-03']], lines: [2, 5], aside: [[3, 'ragged', '2;;"\n7;"']], delimiter: ';' }],
	['bars with quotes', 'id|note\n1|"a|b"\n2|c\n', { rows: [['1', 'a|b'], ['2', 'c']], delimiter: '|' }],
	['formulas that keep zeros', 'id,zip\n="007",="01234"\n="008",="09999"\n', { rows: [['="007"', '="01234"'], ['="008"', '="09999"']] }],
	['JSON without quotes round it', 'id,data\n1,x\n2,{"a":1,"b":2}\n3,y\n', { rows: [['1', 'x'], ['3', 'y']], aside: [[3, 'unreadable', '2,{"a":1,"b":2}']], notes: ['stray-quotes'] }],
	['JSON in quotes', 'id,data\n1,"{""a"":1,""b"":2}"\n', { rows: [['1', '{"a":1,"b":2}']] }],
	// Letters
	['right-to-left and invisible characters', 'id,name\n1,\u202bדוד\u202c\n2,A\u200bnn\u200d\n3,\u00a0x\u2060\n', { rows: [['1', '\u202bדוד\u202c'], ['2', 'A\u200bnn\u200d'], ['3', '\u00a0x\u2060']] }],
	['line and paragraph separators are no line ends', 'id,note\n1,a\u2028b\u2029c\u0085d\x0be\x0cf\n', { rows: [['1', 'a\u2028b\u2029c\u0085d\x0be\x0cf']], lines: [2] }],
	['letters made of two', 'id,name\n1,Jose\u0301\n2,José\n3,😀👨‍👩‍👧\n', { rows: [['1', 'Jose\u0301'], ['2', 'José'], ['3', '😀👨‍👩‍👧']] }],
	['two marks at the beginning', encode('\ufeffid,name\n1,Ann\n', 'utf-8-bom'), { columns: ['id', 'name'], rows: [['1', 'Ann']] }],
	['a mark in the middle, of files put together', encode('id,name\n1,Ann\n\ufeffid,name\n2,Bob\n', 'utf-8-bom'), { rows: [['1', 'Ann'], ['2', 'Bob']], aside: [[3, 'repeated-header', '\ufeffid,name']] }],
	['European Excel', encode('Name;Betrag;Datum\r\nMüller & Söhne;1.234,50;05.03.2024\r\n"Groß; Klein";7,25;31.12.2024\r\n', 'windows-1252'), { columns: ['Name', 'Betrag', 'Datum'], rows: [['Müller & Söhne', '1.234,50', '05.03.2024'], ['Groß; Klein', '7,25', '31.12.2024']], delimiter: ';', encoding: 'windows-1252', notes: ['encoding-guessed'] }],
	['UTF-16 tabs without a mark', encode('id\tname\r\n1\tZoë\r\n2\t"a\tb"\r\n', 'utf-16le'), { rows: [['1', 'Zoë'], ['2', 'a\tb']], delimiter: '\t', encoding: 'utf-16le', notes: ['encoding-guessed'] }],
	['UTF-16 with a sep= line', encode('sep=;\r\nid;name\r\n1;A,B\r\n', 'utf-16le-bom'), { rows: [['1', 'A,B']], delimiter: ';', preamble: ['sep=;'], lines: [3] }],
	['a sep= line after a mark', encode('sep=|\r\nid|name\r\n1|A,B\r\n', 'utf-8-bom'), { rows: [['1', 'A,B']], delimiter: '|', preamble: ['sep=|'] }],
	['Shift-JIS whose bytes look like bars and backslashes', raw('id,name\n1,\x83|\x83X\x83g\x95\\\n2,\x93\xfa\x96{\x8c\xea\n'), { rows: [['1', 'ポスト表'], ['2', '日本語']], encoding: 'shift_jis', notes: ['encoding-guessed'] }],
	['Windows-1252 quotes and dashes', encode('id,name\n1,“Ann” – ‘Bob’\n2,5 € …\n', 'windows-1252'), { rows: [['1', '“Ann” – ‘Bob’'], ['2', '5 € …']], encoding: 'windows-1252', notes: ['encoding-guessed'] }],
	['Latin-1 for once in UTF-8 rows', join(encode('id,name\n1,Zoë\n2,Åsa\n3,Jürgen\n4,'), raw('Andr\xe9'), encode('\n')), { rows: [['1', 'Zoë'], ['2', 'Åsa'], ['3', 'Jürgen'], ['4', 'André']], notes: ['bad-bytes'] }],
	['NULs for blanks', 'id,name\0\n1,Ann Lee\0\n2,Bob Ray\n', { columns: ['id', 'name\0'], rows: [['1', 'Ann Lee\0'], ['2', 'Bob Ray']], notes: ['nul-characters'] }],
	// Names of columns
	['names that would be commands', '"""; DROP TABLE deals; --",__proto__,constructor\n1,2,3\n', { columns: ['"; DROP TABLE deals; --', '__proto__', 'constructor'], rows: [['1', '2', '3']] }],
	['days as names over sums', 'name,2024-01-01,2024-02-01\nA,5,6\nB,7,8\n', { columns: ['name', '2024-01-01', '2024-02-01'], rows: [['A', '5', '6'], ['B', '7', '8']], notes: ['no-header'] }],
	['numbers as names over sums', 'name,30,60,90\nA,5,6,7\nB,7,8,9\n', { columns: ['name', '30', '60', '90'], rows: [['A', '5', '6', '7'], ['B', '7', '8', '9']], notes: ['no-header'] }],
	['no header, and money', 'Ann,5.50\nBob,7.25\nCy,8.00\n', { columns: ['Column 1', 'Column 2'], rows: [['Ann', '5.50'], ['Bob', '7.25'], ['Cy', '8.00']], notes: ['no-header'] }],
	['no header, below a title', 'Deals of May\n\n1,Ann,2024-01-05\n2,Bob,2024-02-05\n', { columns: ['Column 1', 'Column 2', 'Column 3'], rows: [['1', 'Ann', '2024-01-05'], ['2', 'Bob', '2024-02-05']], lines: [3, 4], preamble: ['Deals of May', ''], notes: ['no-header'] }],
	['only one row', 'id,name\n1,Ann\n', { rows: [['1', 'Ann']] }],
	['a comment above', '# made by a CRM\nid,name\n#1,Ann\n#2,Bob\n', { columns: ['id', 'name'], rows: [['#1', 'Ann'], ['#2', 'Bob']], preamble: ['# made by a CRM'] }],
	// Line ends and quotes
	['carriage returns in and between cells', 'id,note\r1,"a\rb"\r2,c\r', { rows: [['1', 'a\rb'], ['2', 'c']], newline: '\r', lines: [2, 4] }],
	['a quoted cell of many lines at the end', 'id,note\n1,a\n2,"b\n\nc\n"', { rows: [['1', 'a'], ['2', 'b\n\nc\n']], lines: [2, 3] }],
	['rows of a blank each', 'id,name\n1,A\n \n2,B\n \n', { rows: [['1', 'A'], ['2', 'B']], lines: [2, 4] }],
	['a cell of quotes alone', 'id,note\n1,""""""\n2,""\n', { rows: [['1', '""'], ['2', '']] }],
	['an unclosed quote in the last row', 'id,note\n1,a\n2,"b\n', { rows: [['1', 'a'], ['2', '"b']], notes: ['stray-quotes'] }],
	['inches', 'id,what,price\n1,Pipe 6",5\n2,Monitor 24",7\n3,"Board 12""",9\n', { rows: [['1', 'Pipe 6"', '5'], ['2', 'Monitor 24"', '7'], ['3', 'Board 12"', '9']] }],
	['a row in quotes as a whole, cells after it', 'id,name,note\n1,A,x\n"2,B,""y, z""",,\n3,C,w\n', { rows: [['1', 'A', 'x'], ['2', 'B', 'y, z'], ['3', 'C', 'w']], notes: ['wrapped-rows'] }],
	['tabs in cells between commas', 'id,note\n1,a\tb\tc\n2,d\te\tf\n', { rows: [['1', 'a\tb\tc'], ['2', 'd\te\tf']], delimiter: ',' }],
	// Tables below and footers
	['a second table as wide, below a blank line', `${DEALS}1,A,5\n2,B,6\n\npartner,city,mail\nAnn,Bern,a@b.example\nBob,Basel,b@b.example\n`, { rows: [['1', 'A', '5'], ['2', 'B', '6']], aside: [[5, 'not-mapped-kind', 'partner,city,mail'], [6, 'not-mapped-kind', 'Ann,Bern,a@b.example'], [7, 'not-mapped-kind', 'Bob,Basel,b@b.example']], notes: ['second-table'] }],
	['a second table wider', 'id,amount\n1,5\n2,6\npartner,city,mail\nAnn,Bern,x\nBob,Basel,y\n', { rows: [['1', '5'], ['2', '6']], aside: [[4, 'ragged', 'partner,city,mail'], [5, 'ragged', 'Ann,Bern,x'], [6, 'ragged', 'Bob,Basel,y']], notes: ['second-table'] }],
	['a footer in German', 'id;name;betrag\n1;A;5\n2;B;6\nGesamtsumme;;11\n\nErstellt am 01.02.2024 von Ann\nAnzahl Datensätze: 2\nVertraulich\n', { rows: [['1', 'A', '5'], ['2', 'B', '6']], aside: [[4, 'footer', 'Gesamtsumme;;11'], [6, 'footer', 'Erstellt am 01.02.2024 von Ann'], [7, 'footer', 'Anzahl Datensätze: 2'], [8, 'footer', 'Vertraulich']] }],
	['a footer in French', 'id;nom;montant\n1;A;5\nTotal général;;5\nNombre d’enregistrements : 1\nGénéré le 1/2/2024\n', { rows: [['1', 'A', '5']], aside: [[3, 'footer', 'Total général;;5'], [4, 'footer', 'Nombre d’enregistrements : 1'], [5, 'footer', 'Généré le 1/2/2024']] }],
	['a footer in Spanish and Portuguese', 'id,nombre,importe\n1,A,5\nSuma total,,5\nTotal geral,,5\nNúmero de registros: 1\nExportado em 01/02/2024\n', { rows: [['1', 'A', '5']], aside: [[3, 'footer', 'Suma total,,5'], [4, 'footer', 'Total geral,,5'], [5, 'footer', 'Número de registros: 1'], [6, 'footer', 'Exportado em 01/02/2024']] }],
	['a footer in Dutch, Italian and Polish', 'id,naam,bedrag\n1,A,5\nEindtotaal,,5\nTotale complessivo,,5\nRazem,,5\nAlle rechten voorbehouden\nWygenerowano 2024-02-01\n', { rows: [['1', 'A', '5']], aside: [[3, 'footer', 'Eindtotaal,,5'], [4, 'footer', 'Totale complessivo,,5'], [5, 'footer', 'Razem,,5'], [6, 'footer', 'Alle rechten voorbehouden'], [7, 'footer', 'Wygenerowano 2024-02-01']] }],
	['clients whose names begin like a footer stay', 'id,name,amount\n1,Summers,5\n2,Total Wine,6\nSomme Ltd,Confidential,7\n', { rows: [['1', 'Summers', '5'], ['2', 'Total Wine', '6'], ['Somme Ltd', 'Confidential', '7']] }],
]; // prettier-ignore

describe('nasty files, cell by cell', () => {
	it.each(CASES)('%s', (_, bytes, expected) => {
		check(bytes, expected);
	});

	it('reads 1,000 columns', () => {
		const cells = (what: string): string[] => Array.from({ length: 1000 }, (_, i) => `${what} ${i}`);
		const reading = read(`${cells('Name').join(',')}\n${cells('a').join(',')}\n${cells('b').join(',')}\n`);
		expect(reading.columns).toEqual(cells('Name'));
		expect(rowsOf(reading)).toEqual([cells('a'), cells('b')]);
	});

	it('keeps both parts of a file whose width changes after row 60', () => {
		const narrow = Array.from({ length: 60 }, (_, i) => `${i},A,5`);
		const wide = Array.from({ length: 200 }, (_, i) => `${i},A,5,x`);
		const reading = read(`${DEALS}${[...narrow, ...wide].join('\n')}\n`);
		expect(rowsOf(reading)).toHaveLength(60);
		expect(reading.columns).toEqual(['id', 'name', 'amount']);
		expect(reading.setAside).toHaveLength(200);
		expect(reading.setAside.every(({ reason }) => reason === 'ragged')).toBe(true);
		expect(reading.setAside[0]).toMatchObject({ line: 62, text: '0,A,5,x' });
	});

	it('names a ragged row far down and keeps the rest', () => {
		const rows = Array.from({ length: 30_000 }, (_, i) => (i === 29_000 ? `${i},x` : `${i},A,5`));
		const reading = read(`${DEALS}${rows.join('\r\n')}\r\n`);
		expect(rowsOf(reading)).toHaveLength(29_999);
		expect(reading.setAside).toMatchObject([{ line: 29_002, reason: 'ragged', text: '29000,x' }]);
	});

	it('reads a cell of 3 MiB', () => {
		const cell = 'x, "y"\n'.repeat(450_000);
		const reading = read(`id,note\n1,"${cell.replaceAll('"', '""')}"\n2,z\n`);
		expect(rowsOf(reading)[0]![1] === cell).toBe(true);
		expect(rowsOf(reading)[1]).toEqual(['2', 'z']);
		expect([...reading.lines]).toEqual([2, 450_003]);
	});

	it('takes 338 rows of 9,240 out of the quotes round them', () => {
		const rows = Array.from({ length: 9240 }, (_, i) =>
			i % 27 === 3 && i < 338 * 27 ? `"${i},""A, B"",5"` : `${i},"A, B",5`,
		);
		const reading = read(`${DEALS}${rows.join('\n')}\n`);
		expect(rowsOf(reading)).toHaveLength(9240);
		expect(rowsOf(reading).every((row, i) => row[0] === String(i) && row[1] === 'A, B')).toBe(true);
		expect(reading.notes.map((note) => note.message)).toEqual([
			'338 rows stood in quotes as a whole (the first on line 5) and were taken apart.',
		]);
	});

	it('loses no row to an unclosed quote among 10,000', () => {
		const rows = Array.from({ length: 10_000 }, (_, i) => (i === 17 ? `${i},"A,5` : `${i},A,5`));
		expect(rowsOf(read(`${DEALS}${rows.join('\n')}\n`))).toHaveLength(10_000);
	});

	it('uses the encoding that was chosen', () => {
		const bytes = encode('name,b\nJosé,2\n');
		expect(withRows(read(bytes, { encoding: 'Windows-1252' }))).toMatchObject({
			encoding: 'windows-1252',
			rows: [['JosÃ©', '2']],
		});
		const russian = raw('name,b\n\xc0\xed\xed\xe0,2\n');
		expect(withRows(read(russian, { encoding: 'windows-1251' }))).toMatchObject({ rows: [['Анна', '2']] });
	});

	it('says where a bad byte stands', () => {
		const bytes = join(encode('a,b\r\né,1\r\nü,2\r\nx'), raw('\xe9y'), encode(',3\r\n'));
		const reading = read(bytes);
		expect(rowsOf(reading)[2]).toEqual(['xéy', '3']);
		expect(reading.notes).toMatchObject([{ code: 'bad-bytes', line: 4 }]);
	});

	it('tells its progress, rising to 1', () => {
		const shares: number[] = [];
		read(`${DEALS}${'1,A,5\n'.repeat(20_000)}`, { onProgress: (share) => shares.push(share) });
		expect(shares).toEqual([...shares].sort((a, b) => a - b));
		expect(shares.at(-1)).toBe(1);
		expect(shares.length).toBeGreaterThan(4);
	});
});
