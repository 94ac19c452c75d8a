/** Something wrong with what was given, as data: what it is and what to do. Exceptions are for bugs. */
export interface Problem {
	/** File name as given, or null where it is about no one file. */
	readonly file: string | null;
	/** 1-based physical line in the decoded file. */
	readonly line: number | null;
	/** Header of the column. */
	readonly column: string | null;
	/** The raw value. */
	readonly value: string | null;
	readonly code: string;
	/** One plain sentence: what it is. */
	readonly message: string;
	/** One plain sentence: what to do; empty where there is nothing to do. */
	readonly fix: string;
}

/** A problem with the places left out that do not apply. */
export function problem(
	code: string,
	message: string,
	fix: string,
	place: Partial<Pick<Problem, 'file' | 'line' | 'column' | 'value'>> = {},
): Problem {
	return { file: null, line: null, column: null, value: null, ...place, code, message, fix };
}

/** Problem as one line of text, for a shell or a notice. */
export function problemSentence(p: Problem): string {
	const place = [p.file, p.line === null ? null : `line ${p.line}`].filter((x) => x !== null).join(', ');
	return [place === '' ? p.message : `${place}: ${p.message}`, p.fix].filter((x) => x !== '').join(' ');
}
