import { readXlsx, type Cell, type CellValue, type Sheet, type Workbook } from 'hucre/xlsx';
import { problem, type Problem } from '../../model';
import { counted } from '../text';
import { hiddenNote, sheetFile, unreadable, type Inner, type Unpacked } from './outcome';
import { numberText, squared } from './sheet-text';

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
		return unreadable(name, 'workbook-damaged', message);
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
		const file = sheetFile(name, sheet.name, rows);
		files.push(file);
		problems.push(...notesOn(file.name, sheet));
	}
	if (hidden.length > 0) problems.push(hiddenNote(name, hidden));
	return files.length > 0 || problems.length > 0
		? { files, problems }
		: unreadable(name, 'workbook-empty', 'This Excel workbook holds nothing.');
}

/** The cells as text, all rows equally wide; empty where nothing stands in the sheet. */
const textOf = ({ rows }: Sheet): string[][] => squared(rows.map((row) => row.map(cellText)));

function cellText(value: CellValue): string {
	if (value === null) return '';
	if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
	if (typeof value === 'string') return value;
	return value instanceof Date ? dateText(value) : numberText(value);
}

/** `2024-03-05`, with the time where there is one (`2024-03-05 14:22:00`), the time alone where there is no day. */
function dateText(value: Date): string {
	const ms = Math.round(value.getTime() / 1000) * 1000;
	if (Number.isNaN(ms)) return '';
	const [day = '', time = ''] = new Date(ms).toISOString().slice(0, 19).split('T');
	if (FIRST_DAYS.some(([from, to]) => ms >= from && ms < to)) return time;
	return ms % DAY_MS === 0 ? day : `${day} ${time}`;
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
