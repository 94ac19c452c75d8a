import { readXlsx, type Cell, type CellValue, type Sheet, type Workbook } from 'hucre/xlsx';
import { problem, type Problem } from '../../model';
import { counted, isBlank } from '../text';
import type { Inner, Unpacked } from './outcome';

/** Beyond so many digits a workbook does not keep a number exactly: an id in it may be another one. */
const EXACT = 1e15;
const DAY_MS = 86_400_000;
/** A time of day is kept as a date in the first days of either calendar of Excel. */
const FIRST_DAYS = [
	[Date.UTC(1899, 11, 30), Date.UTC(1900, 0, 1)],
	[Date.UTC(1904, 0, 1), Date.UTC(1904, 0, 2)],
] as const;

/** The sheets of an Excel workbook that hold anything, each as a CSV file whose lines are the rows of the sheet. */
export async function readWorkbook(name: string, bytes: Uint8Array): Promise<Unpacked> {
	let book: Workbook;
	try {
		book = await readXlsx(bytes);
	} catch {
		const message = 'This Excel workbook is damaged, or made in a way that cannot be read here.';
		return alone(name, 'workbook-damaged', message);
	}
	const files: Inner[] = [];
	const problems: Problem[] = [];
	const hidden: string[] = [];
	for (const sheet of book.sheets) {
		const rows = textOf(sheet);
		if (rows.length === 0) continue;
		if (sheet.hidden || sheet.veryHidden) {
			hidden.push(sheet.name);
			continue;
		}
		const file = `${name}/${sheet.name}`;
		files.push({ name: file, bytes: new TextEncoder().encode(asCsv(rows)) });
		problems.push(...notesOn(file, sheet));
	}
	if (hidden.length > 0) problems.push(hiddenNote(name, hidden));
	return files.length > 0 || problems.length > 0
		? { files, problems }
		: alone(name, 'workbook-empty', 'This Excel workbook holds nothing.');
}

function alone(file: string, code: string, message: string): Unpacked {
	const fix = 'Open it in your spreadsheet and save the sheet as “CSV UTF-8”, then drop that file here.';
	return { files: [], problems: [problem(code, message, fix, { file })] };
}

/** The cells as text, all rows equally wide; empty where nothing stands in the sheet. */
function textOf({ rows }: Sheet): string[][] {
	const texts = rows.map((row) => row.map(cellText));
	const width = Math.max(0, ...texts.map((row) => row.findLastIndex((cell) => !isBlank(cell)) + 1));
	const last = texts.findLastIndex((row) => !row.every(isBlank));
	return texts
		.slice(0, last + 1)
		.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
}

function cellText(value: CellValue): string {
	if (value === null) return '';
	if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
	if (typeof value === 'string') return value;
	return value instanceof Date ? dateText(value) : numberText(value);
}

/** As a spreadsheet shows it: whole numbers with all their digits, others with the fifteen that are exact. */
function numberText(value: number): string {
	return String(Number.isInteger(value) ? value : Number(value.toPrecision(15)));
}

/** `2024-03-05`, with the time where there is one (`2024-03-05 14:22:00`), the time alone where there is no day. */
function dateText(value: Date): string {
	const ms = Math.round(value.getTime() / 1000) * 1000;
	if (Number.isNaN(ms)) return '';
	const [day = '', time = ''] = new Date(ms).toISOString().slice(0, 19).split('T');
	if (FIRST_DAYS.some(([from, to]) => ms >= from && ms < to)) return time;
	return ms % DAY_MS === 0 ? day : `${day} ${time}`;
}

/** Every cell in quotes, so that nothing about the file has to be guessed. */
function asCsv(rows: readonly (readonly string[])[]): string {
	const line = (row: readonly string[]): string =>
		row.every(isBlank) ? '' : row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
	return rows.map((row) => `${line(row)}\n`).join('');
}

/** Cells whose text says less than the cell did. */
function notesOn(file: string, sheet: Sheet): Problem[] {
	const notes: Problem[] = [];
	const inexact = sheet.rows
		.flat()
		.filter((value) => typeof value === 'number' && Math.abs(value) >= EXACT).length;
	if (inexact > 0) {
		const message = `${counted(inexact, 'number')} ${inexact === 1 ? 'has' : 'have'} more than fifteen digits, which a workbook does not keep exactly.`;
		notes.push(
			problem('workbook-digits', message, 'If they are ids, export them as text or as CSV.', { file }),
		);
	}
	const unsaved = [...(sheet.cells?.values() ?? [])].filter(isUnsaved).length;
	if (unsaved > 0) {
		const message = `${counted(unsaved, 'formula')} ${unsaved === 1 ? 'has' : 'have'} no saved result and ${unsaved === 1 ? 'is' : 'are'} read as empty.`;
		const fix = 'Open the workbook in your spreadsheet, save it and drop it once more.';
		notes.push(problem('workbook-formulas', message, fix, { file }));
	}
	return notes;
}

function isUnsaved({ type, value, formula }: Cell): boolean {
	return type === 'formula' && formula !== undefined && value === null;
}

function hiddenNote(file: string, names: readonly string[]): Problem {
	const message = `${counted(names.length, 'hidden sheet')} ${names.length === 1 ? 'is' : 'are'} left out: ${names.join(', ')}.`;
	return problem('workbook-hidden', message, 'Show it in your spreadsheet and save, if it is needed.', {
		file,
	});
}
