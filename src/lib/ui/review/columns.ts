import type { Field, FieldReview, FileReview } from '../../model';

/** Columns that carry numbers: how decimals are written is asked beside the first of them. */
const NUMBERS: ReadonlySet<Field> = new Set<Field>(['amount', 'cost', 'hours']);
const MONEY: ReadonlySet<Field> = new Set<Field>(['amount', 'cost']);

/** Fields that the answers rest on: shown also where no column gives them. */
const VITAL: ReadonlySet<Field> = new Set<Field>([
	...(['created', 'closed', 'amount', 'source', 'referrer'] as const),
	...(['partner', 'date', 'cost'] as const),
]);
/** Any one of them tells how an opportunity ended. */
const ENDINGS: ReadonlySet<Field> = new Set<Field>(['status', 'stage', 'is won', 'is closed']);

/** The fields to show: those a column gives, those the answers rest on, those shown before, or all. */
export function fieldsToShow(file: FileReview, shown: ReadonlySet<Field>, all: boolean): FieldReview[] {
	const ends = file.fields.some(({ field, column }) => ENDINGS.has(field) && column !== null);
	const vital = (field: Field) => VITAL.has(field) || (field === 'status' && !ends);
	return file.fields.filter(
		({ field, column }) => all || column !== null || shown.has(field) || vital(field),
	);
}

/** Field beside which the decimal mark is asked; null where the file has no numbers. */
export function decimalField(file: FileReview): Field | null {
	return file.fields.find((field) => field.column !== null && NUMBERS.has(field.field))?.field ?? null;
}

/** Field beside which the currency is asked; null where there is no money or a column gives it. */
export function currencyField(file: FileReview): Field | null {
	if (file.fields.some((field) => field.field === 'currency' && field.column !== null)) return null;
	return file.fields.find((field) => field.column !== null && MONEY.has(field.field))?.field ?? null;
}

/** How many columns of the file any field is taken from. */
export function columnsUsed(file: FileReview): number {
	return new Set(file.fields.map((field) => field.column).filter((column) => column !== null)).size;
}

/** Columns of all opportunities that give one of these fields, each once, in the order of the fields. */
export function columnsOf(files: readonly FileReview[], fields: readonly Field[]): string[] {
	const found = fields.flatMap((field) =>
		files
			.filter((file) => file.kind === 'opportunities')
			.map((file) => file.fields.find((one) => one.field === field)?.column ?? null),
	);
	return [...new Set(found.filter((column) => column !== null))];
}

/** Every currency the reader's browser knows, with its name; the one in force also where it does not. */
export function currencyOptions(current: string | null): { value: string; words: string }[] {
	const names = new Intl.DisplayNames(undefined, { type: 'currency' });
	const codes = Intl.supportedValuesOf('currency');
	const known = current === null || codes.includes(current) ? codes : [current, ...codes];
	return [
		{ value: '', words: 'not known' },
		...known.map((code) => ({ value: code, words: `${code} · ${nameOf(names, code)}` })),
	];
}

function nameOf(names: Intl.DisplayNames, code: string): string {
	try {
		return names.of(code) ?? code;
	} catch {
		return code; // not of the form of a currency code
	}
}
