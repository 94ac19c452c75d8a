import { CLASSES, type Warning } from '../model';
import { withoutRemedy } from '../reports/advice';
import { MOST_SENTENCE, MOST_WARNINGS } from './limits';
import { clean } from './text';

/** That small classes are counted with the unknown ones; only a shared report has it. */
export const FEW_OF_A_CLASS = 'few-of-a-class';

/**
 * Warnings whose sentence names no label, column, file or person, as `reports/data/warnings.ts` makes them. All others
 * stay with the owner: those that quote the files, and remarks on how the files were read.
 */
const GENERAL: ReadonlySet<string> = new Set([
	'no-losses',
	'no-open-rows',
	'filtered-by-close-date',
	'mixed-entry',
	'same-opportunities-twice',
	'unknown-source',
	'unrecognised-label',
	'referrer-on-lead',
	'sources-differ',
	'future-dates',
	'identical-rows',
	'several-currencies',
	FEW_OF_A_CLASS,
	...CLASSES.flatMap((id) => [`wins-on-day-zero-${id}`, `no-days-${id}`]),
]);

/** The owner's sentence lists the currencies as the files write them, which may be any text. */
const SEVERAL_CURRENCIES = 'Amounts are in several currencies; they stand side by side and are never added.';

export const isGeneral = ({ code }: Pick<Warning, 'code'>): boolean => GENERAL.has(code);

export function generalWarnings(warnings: readonly Warning[]): Warning[] {
	return warnings
		.filter(isGeneral)
		.slice(0, MOST_WARNINGS)
		.map((warning) => ({
			code: warning.code,
			sentence:
				warning.code === 'several-currencies'
					? SEVERAL_CURRENCIES
					: clean(withoutRemedy(warning), MOST_SENTENCE),
		}));
}

/** Those that change how every figure is to be read: a link has room for no others. */
const GRAVE: ReadonlySet<string> = new Set([
	'no-losses',
	'no-open-rows',
	'filtered-by-close-date',
	FEW_OF_A_CLASS,
]);

/** Whether it stays where the sender leaves out what is said of the data. */
export const isGrave = ({ code }: Pick<Warning, 'code'>): boolean => GRAVE.has(code);

/** The warnings that a link carries. */
export const liteWarnings = (warnings: readonly Warning[]): Warning[] =>
	generalWarnings(warnings).filter(isGrave);
