import type { Problem } from '../model';

/** What is told of files although nothing went wrong with them. */
const NOTES: ReadonlySet<string> = new Set(['same-file', 'zip-left-out', 'workbook-hidden', 'reading-waits']);

export const isNote = ({ code }: Problem): boolean => NOTES.has(code);

/** What went wrong stands first. */
export const wrongFirst = (problems: readonly Problem[]): readonly Problem[] =>
	problems.toSorted((one, other) => Number(isNote(one)) - Number(isNote(other)));
