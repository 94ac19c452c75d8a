const FILES = import.meta.glob<string>('../**/*.sql', { query: '?raw', import: 'default', eager: true });

/** A statement as it stands in its file, by its path in the reports: "close-rates/facts.sql". */
export function sqlOf(path: string): string {
	const text = FILES[`../${path}`];
	if (text === undefined) throw new Error(`There is no ${path} among the reports.`);
	return text.trimEnd();
}

/** What a statement asks, from its first line. */
export const questionOf = (sql: string): string => /^-- Question: (.+)$/m.exec(sql)?.[1] ?? '';
