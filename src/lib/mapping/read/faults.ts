import { problem } from '../../model';
import type { Field, Problem } from '../../model';
import type { FilePlan } from '../plan';
import type { Fault } from './read-cell';

const MESSAGES: Readonly<
	Record<Fault, readonly [code: string, message: (field: Field) => string, fix: string]>
> = {
	unreadable: [
		'unreadable-value',
		(field) => `This could not be read as ${FIELD_NOUN[field] ?? 'a date'}.`,
		'Correct it in the file; until then it counts as missing.',
	],
	future: [
		'future-date',
		() => 'This date lies after today.',
		'It is not used. Correct it in the file if it is a mistake.',
	],
	undecided: [
		'date-order-unknown',
		() => 'This date could be read in two ways.',
		'Say which order this column is written in.',
	],
};

const FIELD_NOUN: Readonly<Partial<Record<Field, string>>> = {
	amount: 'an amount',
	cost: 'an amount',
	hours: 'a number',
	cadence: 'a number of days',
	'needs service': 'yes or no',
	'fits ideal': 'yes or no',
	'intro accepted': 'yes or no',
};

/** Values of one field that gave nothing. */
export interface FieldFaults {
	readonly field: Field;
	unreadable: number;
	future: number;
}

/** What went wrong with a value, where, and what to do. */
export function faultProblem(
	plan: FilePlan,
	field: Field,
	place: number,
	raw: string,
	fault: Fault,
): Problem {
	const [code, message, fix] = MESSAGES[fault];
	return problem(code, message(field), fix, {
		file: plan.reading.name,
		line: plan.lines[place] ?? null,
		column: plan.columns.get(field)?.name ?? null,
		value: raw,
	});
}
