import type { Cells, FieldOf, FileKind } from '../model';
import { cellAt, FIELDS } from '../model';

/** An empty file of Vouch's own to be filled in with a spreadsheet. */
export interface Template {
	/** Name of the file: `vouch-partners.csv`. */
	readonly name: string;
	/** CSV: the header, and rows that show what is meant. RFC 4180, `\r\n`, without a byte order mark. */
	readonly text: string;
}

/** The first cell of a row that only shows what is meant begins with this: such rows are set aside when the file comes back. */
const EXAMPLE_MARK = '(example)';

const MARKED = /^\s*\(example\)/i;

/** Whether a row is one of the examples of a template, left in it. */
export function isExampleRow(cells: Cells, row: number): boolean {
	return MARKED.test(cellAt(cells, row, 0));
}

type Row<K extends FileKind> = Readonly<Partial<Record<FieldOf<K>, string>>>;

/** The columns of a template in their order, and its examples. The first column of each example bears the mark. */
interface Sheet<K extends FileKind> {
	readonly columns: readonly FieldOf<K>[];
	readonly examples: readonly Row<K>[];
}

const marked = (text: string): string => `${EXAMPLE_MARK} ${text}`;

const SHEETS: { readonly [K in FileKind]: Sheet<K> } = {
	opportunities: {
		columns: FIELDS.opportunities.filter((field) => field !== 'is won' && field !== 'is closed'),
		examples: [
			{
				id: marked('1'), name: 'Jane Invented – Pension', company: 'Invented & Sons', 'client id': 'C1', status: 'won', stage: 'Agreement', created: '2026-01-12',
				closed: '2026-02-03', amount: '2400', currency: 'USD', source: 'Referral', referrer: 'Ann Invented', class: 'referral', 'kind of business': 'new', owner: 'Your colleague',
				service: 'Pension', contacted: '2026-01-13', 'needs service': 'yes', 'fits ideal': 'yes', 'intro accepted': 'yes', industry: 'Trades', region: 'North', modified: '2026-02-03',
			},
			{
				id: marked('2'), name: 'Joe Invented – Tax', status: 'lost', created: '2026-01-20', closed: '2026-03-01', amount: '900', currency: 'USD', source: 'Google Ads', class: 'lead',
				'kind of business': 'new',
			},
			{ id: marked('3'), name: 'Jo Invented – Tax', status: 'open', created: '2026-03-05', source: 'Word of mouth', class: 'introduction' },
		],
	},
	partners: {
		columns: FIELDS.partners,
		examples: [
			{
				partner: marked('Ann Invented'), kind: 'existing client', since: '2021-04-01', cadence: '30', 'last touch': '2026-03-02', 'would refer': 'yes', 'knows welcome': 'yes',
				'can explain': 'not sure', note: 'Tell her whom we help best',
			},
			{ partner: marked('Invented Accountants'), kind: 'strategic partner', cadence: '90', 'would refer': 'not sure', 'knows welcome': 'no' },
			{ partner: marked('Bob Invented'), kind: 'personal contact' },
		],
	},
	touches: {
		columns: FIELDS.touches,
		examples: [
			{ partner: marked('Ann Invented'), date: '2026-01-14', type: 'thank', 'opportunity id': '1', note: 'Handwritten card' },
			{ partner: marked('Ann Invented'), date: '2026-02-03', type: 'outcome', 'opportunity id': '1', note: 'Told her that Jane signed' },
			{ partner: marked('Invented Accountants'), date: '2026-03-02', type: 'meeting' },
		],
	},
	given: {
		columns: FIELDS.given,
		examples: [
			{ partner: marked('Ann Invented'), date: '2026-02-10', name: 'Whom you sent to her', outcome: 'won' },
			{ partner: marked('Invented Accountants'), date: '2026-03-15', name: 'Somebody else', outcome: 'open' },
		],
	},
	spend: {
		columns: ['source', 'month', 'cost', 'hours', 'currency'],
		examples: [
			{ source: marked('Google Ads'), month: '2026-01', cost: '500', hours: '3', currency: 'USD' },
			{ source: marked('Networking'), month: '2026-01', cost: '60', hours: '8', currency: 'USD' },
		],
	},
	referrers: {
		columns: FIELDS.referrers,
		examples: [
			{ 'opportunity id': marked('1'), referrer: 'Ann Invented', name: 'Jane Invented – Pension', company: 'Invented & Sons', created: '2026-01-12' },
		],
	},
}; // prettier-ignore

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const line = (cells: readonly string[]): string => `${cells.map(quoted).join(',')}\r\n`;

/** The file of one kind to fill in, with Vouch's own names as its header. */
export function templateOf(kind: FileKind): Template {
	const { columns, examples }: { columns: readonly string[]; examples: readonly object[] } = SHEETS[kind];
	const cells = (row: Readonly<Record<string, string>>): string[] => columns.map((name) => row[name] ?? '');
	const rows = examples.map((row) => line(cells({ ...row })));
	return { name: `vouch-${kind}.csv`, text: line(columns) + rows.join('') };
}
