import type { Problem } from '../../model';
import { hiddenNote, sheetFile, unreadable } from './outcome';
import type { Inner, Unpacked } from './outcome';
import { numberText, squared } from './sheet-text';

/**
 * A workbook that is one XML file ("XML Spreadsheet 2003"), which many systems write under the name of an old Excel
 * workbook (.xls). https://learn.microsoft.com/previous-versions/office/developer/office-xp/aa140066(v=office.10)
 */
const NAMESPACE = 'urn:schemas-microsoft-com:office:spreadsheet';
const HEAD = 4096;
/** The largest sheet that Excel knows; a place beyond it is a mistake. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

/** The tags that hold a table; names may have a prefix, values of attributes a `>`. */
const TAG =
	/<(\/?)(?:[\w.-]+:)?(Worksheet|Row|Cell|Data|Comment)(?=[\s/>])((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>/g;

/** Whether a file begins as such a workbook does. */
export const isXmlWorkbook = (bytes: Uint8Array): boolean =>
	new TextDecoder('latin1').decode(bytes.subarray(0, HEAD)).includes(NAMESPACE);

/** The sheets that hold anything, each as a CSV file whose lines are the rows of the sheet. */
export function readXmlWorkbook(name: string, bytes: Uint8Array): Unpacked {
	const text = textOf(bytes);
	if (!/<\/(?:[\w.-]+:)?Workbook>\s*$/.test(text.slice(-HEAD))) {
		const message = 'This Excel workbook is damaged or was cut off.';
		return unreadable(name, 'workbook-damaged', message);
	}
	const files: Inner[] = [];
	const hidden: string[] = [];
	for (const sheet of sheetsIn(text)) {
		const rows = squared(sheet.rows);
		if (rows.length === 0) continue;
		if (sheet.hidden) hidden.push(sheet.name);
		else files.push(sheetFile(name, sheet.name, rows));
	}
	const problems: Problem[] = hidden.length > 0 ? [hiddenNote(name, hidden)] : [];
	return files.length > 0 || problems.length > 0
		? { files, problems }
		: unreadable(name, 'workbook-empty', 'This Excel workbook holds nothing.');
}

/** In the encoding that it says, else UTF-8. */
function textOf(bytes: Uint8Array): string {
	const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
	const said = /encoding\s*=\s*["']([\w.:-]+)["']/i.exec(head)?.[1] ?? 'utf-8';
	try {
		return new TextDecoder(said).decode(bytes);
	} catch {
		return new TextDecoder().decode(bytes);
	}
}

interface Sheet {
	readonly name: string;
	readonly rows: string[][];
	hidden: boolean;
}

/** Reads tag by tag. Rows and cells that are left out are told by the place of the next one. */
function sheetsIn(text: string): Sheet[] {
	const sheets: Sheet[] = [];
	let [row, column, across] = [0, 0, 0];
	let [data, type, inComment] = [-1, '', false];
	let begin = 0;
	for (const { 1: end, 2: tag, 3: attributes = '', 4: empty, index, 0: whole } of text.matchAll(TAG)) {
		const sheet = sheets.at(-1);
		const isEnd = end === '/';
		if (tag === 'Worksheet') {
			if (isEnd && sheet !== undefined)
				sheet.hidden = /<(?:[\w.-]+:)?Visible>Sheet(?:Very)?Hidden</.test(text.slice(begin, index));
			else
				sheets.push({
					name: attribute(attributes, 'Name') ?? `Sheet ${sheets.length + 1}`,
					rows: [],
					hidden: false,
				});
			[row, begin] = [0, index];
		} else if (tag === 'Row') {
			if (isEnd) continue;
			row = place(attributes, row, MOST_ROWS);
			[column, across] = [0, 0];
		} else if (tag === 'Cell') {
			if (isEnd) continue;
			column = place(attributes, column + across, MOST_COLUMNS);
			across = Number(attribute(attributes, 'MergeAcross') ?? 0) || 0;
		} else if (tag === 'Comment') inComment = !isEnd && empty !== '/';
		else if (!isEnd)
			[data, type] = [empty === '/' ? -1 : index + whole.length, attribute(attributes, 'Type') ?? ''];
		else if (data >= 0 && !inComment && sheet !== undefined && row > 0 && column > 0) {
			while (sheet.rows.length < row) sheet.rows.push([]);
			const cells = sheet.rows[row - 1];
			if (cells !== undefined) cells[column - 1] ??= cellText(text.slice(data, index), type);
			data = -1;
		}
	}
	for (const { rows } of sheets)
		for (const cells of rows) for (let i = 0; i < cells.length; i++) cells[i] ??= '';
	return sheets;
}

/** The place that a tag says, counted from 1, else the next; the next also where it leads back or beyond all sheets. */
function place(attributes: string, before: number, most: number): number {
	const said = Number(attribute(attributes, 'Index') ?? 0);
	return said > before && said <= most ? said : before + 1;
}

function attribute(attributes: string, name: string): string | null {
	const found = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
	return found === null ? null : unescaped(found[1] ?? found[2] ?? '');
}

function cellText(raw: string, type: string): string {
	const text = unescaped(
		raw.replace(/<!\[CDATA\[([\s\S]*?)\]\]>|<[^>]*>/g, (_, literal: string | undefined) =>
			(literal ?? '').replaceAll('&', '&amp;'),
		),
	);
	if (type === 'Boolean') return text.trim() === '1' ? 'TRUE' : 'FALSE';
	if (type === 'Number' && /e/i.test(text)) return numberText(Number(text));
	if (type !== 'DateTime') return text;
	const [, day = text, time = ''] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)/.exec(text.trim()) ?? [];
	return time === '' || time === '00:00:00' ? day : `${day} ${time}`;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
	return text.replace(
		/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi,
		(whole, hex, number, named) => {
			if (typeof named === 'string') return NAMED[named.toLowerCase()] ?? whole;
			const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(number);
			return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
		},
	);
}
